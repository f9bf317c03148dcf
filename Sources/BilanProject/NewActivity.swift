internal import BilanImport
public import BilanModel
internal import BilanStore
internal import BilanText

/// An activity that a project is to have, as a person names it.
public struct NewActivity: Hashable, Sendable {
  public var title: String
  /// Made of the title where it is empty.
  public var code: String
  /// The code of its axis.
  public var axis: String
  /// Nil as long as nobody has said it.
  public var kind: Activity.Kind?
  /// On which its sessions are planned, parted by commas or lines; empty where none are.
  public var days: String

  public init(title: String, code: String = "", axis: String, kind: Activity.Kind? = nil, days: String = "") {
    (self.title, self.code, self.axis, self.kind, self.days) = (title.trimmedEnds, code.trimmedEnds, axis, kind, days)
  }

  /// What is asked for.
  public enum Field: String, CaseIterable, Sendable { case axis, title, code, kind, days }

  /// The planned days; nil where one is no day, or stands twice.
  private var plannedDays: [Day]? {
    let texts = days.split(whereSeparator: { $0.isNewline || $0 == "," || $0 == ";" }).map { String($0).trimmedEnds }.filter { !$0.isEmpty }
    let found = texts.compactMap(NewActivity.day)
    return found.count == texts.count && Set(found).count == found.count ? found.sorted() : nil
  }

  /// `21/10/2024`, `2024-10-21`.
  private static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999 { return Day(year: year, month: month, day: day) }
    return Day(iso: text)
  }

  /// As an axis of the project would have it; nil where something is wrong with it.
  fileprivate func activity(beside others: [Activity]) -> Activity? {
    guard let kind, let plannedDays else { return nil }
    var code = code
    if code.isEmpty {
      let (made, taken) = (NewProject.code(title, other: "activite"), Set(others.map(\.code.text)))
      code = taken.contains(made) ? (2...).lazy.map { "\(made)-\($0)" }.first { !taken.contains($0) }! : made
    }
    let plan: Plan? = plannedDays.isEmpty ? nil : .days(plannedDays.map { PlannedSession(day: $0) })
    return Activity(code: Code(code), title: Localized(same: title), kind: kind, plan: plan)
  }

  /// What is wrong with each field; nothing where it can be added.
  fileprivate func faults(in project: Project) -> [Field: Localized] {
    var faults: [Field: Localized] = [:]
    let axis = project.axis(Code(axis))
    let others = axis?.activities ?? []
    if axis == nil { faults[.axis] = Localized(fr: "Choisissez l'axe.", nl: "Kies de as.", en: "Choose the axis.") }
    if Folding.folded(title).isEmpty {
      faults[.title] = Localized(fr: "Donnez un titre à l'activité.", nl: "Geef de activiteit een titel.", en: "Give the activity a title.")
    } else if others.contains(where: { $0.title.distinct.contains { Folding.folded($0) == Folding.folded(title) } }) {
      faults[.title] = Localized(
        fr: "Cet axe a déjà une activité de ce titre.", nl: "Deze as heeft al een activiteit met die titel.",
        en: "This axis has an activity of this title already.")
    }
    if !code.isEmpty, !CodeRenaming.isCode(code) || others.contains(where: { $0.code.text == code }) {
      faults[.code] = Localized(
        fr: "Un code que l'axe n'a pas encore\u{A0}: des lettres sans accent, des chiffres, et - _ . entre eux.",
        nl: "Een code die de as nog niet heeft: letters zonder accent, cijfers, en - _ . ertussen.",
        en: "A code that the axis does not have yet: letters without accents, digits, and - _ . between them.")
    }
    if kind == nil { faults[.kind] = Localized(fr: "Choisissez le genre d'activité.", nl: "Kies de soort activiteit.", en: "Choose the kind of activity.") }
    if plannedDays == nil {
      faults[.days] = Localized(
        fr: "Écrivez des jours, chacun une fois\u{A0}: 21/10/2024, 18/11/2024.", nl: "Schrijf dagen, elk één keer: 21/10/2024, 18/11/2024.",
        en: "Write days, each once: 21/10/2024, 18/11/2024.")
    }
    if faults.isEmpty, let metric = metricOfOthers(in: project) { faults[.axis] = NewActivity.unclear(metric) }
    return faults
  }

  /// A metric that would count others because its axis offers something else than before, where nobody has said whom it counts; nil where there is none.
  private func metricOfOthers(in project: Project) -> Metric? {
    guard let rule = project.protection.rule, let index = project.axes.firstIndex(where: { $0.code.text == axis }) else { return nil }
    var axes = project.axes
    guard let activity = activity(beside: axes[index].activities) else { return nil }
    axes[index].activities.append(activity)
    return project.metrics.first { rule.subject(of: $0, in: project.axes) != rule.subject(of: $0, in: axes) }
  }

  /// Small numbers are neither shown nor hidden by the way.
  private static func unclear(_ metric: Metric) -> Localized {
    Localized(
      fr: "Dites d'abord qui est compté par «\u{A0}\(metric.title.fr)\u{A0}»\u{A0}: avec cette activité, ce comptage serait protégé autrement.",
      nl: "Zeg eerst wie met ‘\(metric.title.nl)’ geteld wordt: met deze activiteit zou die telling anders beschermd zijn.",
      en: "First say who is counted by “\(metric.title.en)”: with this activity, that count would be protected otherwise.")
  }
}

extension ProjectFolder {
  /// What is wrong with an activity that is to be added, by its fields; nothing where it can be.
  public func faults(of new: NewActivity) -> [NewActivity.Field: Localized] { new.faults(in: project) }

  /// Adds an activity to an axis in `projet.yaml`; all that stands there stays, comments too. It can be undone.
  ///
  /// - Returns: As the project has it then.
  /// - Throws: `Failure`, also where something is wrong with it, or the file cannot be changed by itself; then nothing is changed.
  @discardableResult
  public func add(_ new: NewActivity) throws -> Activity {
    func refusal(_ written: String, _ place: UnchangeablePlace? = nil) -> Failure {
      let place = SourcePlace(file: projectFile, line: place?.line, character: place?.character, text: new.title)
      return Failure([Diagnostic(.activityNotAdded, at: place, ["expected": .text(written), "axis": .text(new.axis)])], kind: .data)
    }
    guard new.faults(in: project).isEmpty, let index = project.axes.firstIndex(where: { $0.code.text == new.axis }),
      let activity = new.activity(beside: project.axes[index].activities)
    else { throw refusal("") }
    let addition = ActivityAddition(activity, to: project.axes[index].code)
    do {
      let added = try addition.added(to: projectFile)
      var axes = project.axes
      axes[index].activities.append(activity)
      // What is written is what will be read.
      guard ProjectFile(text: added.text, file: projectFile).project?.axes == axes else { throw refusal(addition.written) }
      try changeProjectFile(from: added.former, to: added.bytes, as: .activityAdded, of: "\(new.axis)/\(activity.code)")
      return activity
    } catch let place as UnchangeablePlace {
      throw refusal(addition.written, place)
    }
  }

  /// The code of an activity that an act added, and that is there; nil where it is not.
  func activity(addedBy act: JournalEntry) -> KeptCode? {
    for axis in project.axes {
      for activity in axis.activities where "\(axis.code)/\(activity.code)" == act.what { return KeptCode(.activity, axis: axis.code.text, activity.code.text) }
    }
    return nil
  }

  /// What is said where an activity goes from `projet.yaml` of which sessions are kept; nil where none are.
  func loss(undoingActivity act: JournalEntry, in store: Store) throws -> Localized? {
    guard let code = activity(addedBy: act), try store.rows(of: code) > 0 else { return nil }
    return Localized(
      fr: "Des séances de cette activité (\(code.written)) sont gardées\u{A0}: le projet ne la connaîtrait plus, ni son genre.",
      nl: "Van deze activiteit (\(code.written)) zijn sessies bewaard: het project zou haar en haar soort niet meer kennen.",
      en: "Sessions of this activity (\(code.written)) are kept: the project would no longer know it, nor of what kind it is.")
  }
}
