internal import BilanImport
public import BilanModel
internal import Foundation

/// A period that was added to a project.
public struct NextYear: Sendable {
  public var period: Period
  /// The period before it, from which things were taken over.
  public var base: Period?
  /// How many targets were taken over, to be reviewed.
  public var targets: Int
  /// Activities with sessions planned in the period before it: to be planned anew.
  public var toPlan: [(axis: Axis, activity: Activity)]
  /// Activities of which one number of sessions holds for each period, the new one too, with that number: to be reviewed.
  public var counted: [(axis: Axis, activity: Activity, number: Int)]
  /// The folders that were made or are there, within the project.
  public var folders: [String]
}

extension ProjectFolder {
  /// Adds a year to the project file, takes over what is to be planned anew, and makes its folders.
  ///
  /// - Parameter text: `2026`, or `2026-2027` where the project's years are school years.
  /// - Throws: `Failure`, also where the project has these days already.
  public func addYear(_ text: String) throws -> NextYear {
    let known = project.periods.map(\.code.text)
    guard let period = Period.year(named: text, like: project.periods.last, yearStart: project.yearStart) else {
      throw Failure(.notAYear, at: projectFile, ["expected": .text(nextYear)], text: text, kind: .usage)
    }
    if let other = project.periods.first(where: { $0.overlaps(period) || $0.code == period.code }) {
      throw Failure(.periodExists, at: projectFile, ["other": .text(other.code.text), "known": .list(known)], text: period.code.text, kind: .usage)
    }
    let base = project.periods.last { $0.first < period.first }
    let toPlan = project.axes.filter { $0.status != .notImplemented }.flatMap { axis in
      axis.activities.filter { activity in base.map { activity.plan?.isOpen(in: period, after: $0) ?? false } ?? false }.map { (axis, $0) }
    }
    let counted = project.axes.filter { $0.status != .notImplemented }.flatMap { axis in
      axis.activities.compactMap { activity in activity.plan?.number(inEachOf: project.periods.count).map { (axis, activity, $0) } }
    }
    let isPlain = Period(named: period.code.text, yearStart: project.yearStart) == period && period.code.text.utf8.count == 4
    let addition = YearAddition(period, isPlain: isPlain, isToReview: !toPlan.isEmpty || !counted.isEmpty, base: base)
    let targets = try write(addition, period)
    let folders = ProjectFolder.folders(ofYear: period.code.text)
    for folder in folders {
      try ProjectFolder.makeFolder(file(String(folder.prefix { $0 != "/" })))
      try ProjectFolder.makeFolder(file(folder))
    }
    return NextYear(period: period, base: base, targets: targets, toPlan: toPlan, counted: counted, folders: folders)
  }

  /// The year after the last one, as it is added; the one that runs, or begins next, where there is none yet.
  public var nextYear: String { String((project.periods.last?.first.parts.year ?? Day.today.parts.year - 1) + 1) }

  /// The folders of a year, within the project.
  private static func folders(ofYear code: String) -> [String] { ["presences", "campagnes", "recits"].map { "\($0)/\(code.replacing("/", with: "-"))" } }

  /// Takes away the folders of a year that was undone, where nothing lies in them.
  func removeEmptyFolders(ofYear code: String) { for folder in ProjectFolder.folders(ofYear: code) { rmdir(file(folder)) } }

  /// - Returns: How many targets were taken over.
  private func write(_ addition: YearAddition, _ period: Period) throws -> Int {
    do {
      let added = try addition.added(to: projectFile)
      try changeProjectFile(from: added.former, to: added.bytes, as: .yearAdded, of: period.code.text)
      return added.targets
    } catch let error as UnchangeablePlace {
      let place = SourcePlace(file: projectFile, line: error.line, character: error.character, text: period.code.text)
      throw Failure([Diagnostic(.yearNotAdded, at: place, ["expected": .text(addition.written)])], kind: .data)
    }
  }
}
