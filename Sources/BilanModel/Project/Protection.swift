/// Whether small groups are protected in what leaves, and how: the `protection:` section of `projet.yaml`.
public enum Protection: Hashable, Sendable {
  /// Small groups are shown, for this reason, which stands in the report.
  case off(reason: Localized)
  /// Also where the project file says nothing of it, by the usual thresholds.
  case on(ProtectionRule)

  /// What holds where nothing else is said.
  public static let usual = Protection.on(ProtectionRule())

  /// The rule by which numbers that leave are protected; nil where they are not.
  public var rule: ProtectionRule? { if case .on(let rule) = self { rule } else { nil } }
}

/// From which number on a group is large enough to be shown.
public struct ProtectionRule: Hashable, Sendable {
  /// Of people, participations and registrations: fewer are not shown. At least 3.
  public var people = 5
  /// Of case files and victims. At least 3.
  public var caseFiles = 10
  /// Of organisations; nil where a number of organisations tells of nobody by itself.
  public var organisations: Int?
  /// What a metric counts, where the project says so.
  public var metrics: [Code<Metric>: Subject] = [:]

  /// No threshold is lower: of two people each knows the other.
  public static let least = 3

  /// Whom a metric counts.
  public enum Subject: String, CaseIterable, Sendable {
    case people
    case caseFiles = "case_files"
    /// Things, or a public nobody was asked who they were.
    case nobody
  }

  public init() {}

  /// Whom a metric counts.
  ///
  /// What the project does not say of it is told by its axis: where that offers nothing but duty services, its counts are case files. Any other metric counts things, or the public at a door.
  public func subject(of metric: Metric, in axes: [Axis]) -> Subject {
    if let said = metrics[metric.code] { return said }
    let isOfServices = axes.first { $0.code == metric.axis }.map { !$0.activities.isEmpty && $0.activities.allSatisfy { $0.kind == .dutyService } } ?? false
    return isOfServices ? .caseFiles : .nobody
  }

  /// The number under which a count of a metric is not shown; nil for one that tells of nobody.
  public func threshold(of metric: Metric, in axes: [Axis]) -> Int? {
    switch subject(of: metric, in: axes) {
    case .people: people
    case .caseFiles: caseFiles
    case .nobody: nil
    }
  }
}
