internal import BilanExport
internal import BilanImport
internal import BilanModel
internal import FoundationEssentials
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ProjectFolder {
  /// Writes a sheet to be printed and signed at a session: it says in lines and by a code which session it is for, so that it is read without a question when it comes back.
  ///
  /// - Throws: `Failure`, also where the activity is not known, receives people whose names are never recorded, or where the file is there already.
  public func makeSignSheet(_ request: SignSheetRequest) throws -> SignSheetMade {
    let (sheet, key, axis, activity) = try signSheet(request)
    let path = try path(of: request, axis, activity)
    do throws(ExportError) { try sheet.write(to: path) } catch { throw Failure(error, writing: path) }
    var planned: [PlannedSession] = []
    if case .days(let sessions)? = activity.plan { planned = sessions }
    let isPlanned = planned.contains { $0.day == request.day }
    return SignSheetMade(
      path: path, session: key, plannedDays: isPlanned ? [] : planned.map(\.day), isInPeriod: project.periods.contains { $0.contains(request.day) })
  }

  /// The same for whoever takes it along: its usual name, and its bytes. Nothing is left behind.
  ///
  /// - Throws: `Failure`, also where the activity is not known, or receives people whose names are never recorded.
  public func signSheetToTake(_ request: SignSheetRequest) throws -> (name: String, bytes: [UInt8]) {
    let (sheet, _, axis, activity) = try signSheet(request)
    // A name that nobody else has.
    let path = ProjectFolder.join(FileManager.default.temporaryDirectory.path, "bilan-a-signer-\(UUID().uuidString).xlsx")
    do throws(ExportError) {
      let staged = try sheet.stage(for: path)
      return (SignSheet.fileName(request.day, axis, activity), staged.content() ?? [])
    } catch { throw Failure(error, writing: path) }
  }

  private func signSheet(_ request: SignSheetRequest) throws -> (sheet: SignSheet, key: Session.Key, axis: Axis, activity: Activity) {
    let (axis, activity) = try activity(named: request.activity)
    if let hours = request.hours, !SessionHours.areReadable(hours) {
      throw Failure(.wrongOption, at: "bilan", ["option": "--hours", "suggestion": "", "expected": "9h-12h"], text: hours, kind: .usage)
    }
    let language = request.language ?? project.language
    let key = Session.Key(axis: axis.code, activity: activity.code, day: request.day)
    var planned: [PlannedSession] = []
    if case .days(let sessions)? = activity.plan { planned = sessions }
    let ofThatDay = planned.first { $0.day == request.day }
    let place = request.commune ?? ofThatDay.flatMap { $0.place.commune }.flatMap { code in project.places.commune(code) }
    return (SignSheet(project, axis, activity, key, hours: request.hours, commune: place, rows: request.rows, language), key, axis, activity)
  }

  /// The one activity that an option names.
  private func activity(named text: String) throws -> (axis: Axis, activity: Activity) {
    let found = project.activities(named: text)
    func failure(_ suggestion: String?, _ expected: Localized) -> Failure {
      Failure(
        .wrongOption, at: "bilan", ["option": "--activity", "suggestion": .suggestion(suggestion), "expected": .localized(expected)], text: text, kind: .usage)
    }
    guard let first = found.first else {
      throw failure(
        project.nearestActivity(to: text),
        Localized(
          fr: "le code ou le titre d'une activité de projet.yaml", nl: "de code of de titel van een activiteit uit projet.yaml",
          en: "the code or the title of an activity of projet.yaml"))
    }
    guard found.count == 1 else {
      throw failure(nil, Localized(same: found.map { "\($0.axis.code)/\($0.activity.code)" }.joined(separator: ", ")))
    }
    guard first.activity.kind != .dutyService else {
      throw failure(
        nil,
        Localized(
          fr: "une activité à liste de présence ; les personnes reçues par une permanence sont comptées, jamais nommées",
          nl: "een activiteit met een aanwezigheidslijst; wie bij een permanentie komt, wordt geteld en nooit genoemd",
          en: "an activity with an attendance sheet; people received by a duty service are counted, never named"))
    }
    return first
  }

  /// Where the sheet goes: to a file that is not there yet, or that may be replaced.
  private func path(of request: SignSheetRequest, _ axis: Axis, _ activity: Activity) throws -> String {
    let folder = file("a-signer")
    let path = request.path ?? ProjectFolder.join(folder, SignSheet.fileName(request.day, axis, activity))
    if !request.replaces, access(path, F_OK) == 0 {
      let expected = Localized(
        fr: "un fichier qui n'existe pas encore ; --force remplace celui-ci", nl: "een bestand dat nog niet bestaat; --force vervangt dit",
        en: "a file that is not there yet; --force replaces this one")
      throw Failure(.wrongOption, at: "bilan", ["option": "--out", "suggestion": "", "expected": .localized(expected)], text: path, kind: .usage)
    }
    if request.path == nil { try ProjectFolder.makeFolder(folder) }
    return path
  }
}
