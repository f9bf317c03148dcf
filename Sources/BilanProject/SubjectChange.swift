internal import BilanAggregation
internal import BilanImport
public import BilanModel
internal import BilanStore

/// Another answer to whom a metric counts, and what reports would show by it.
public struct SubjectChange: Sendable {
  public let metric: Metric
  public let present: ProtectionRule.Subject
  public let new: ProtectionRule.Subject
  /// Whether the project file says it already.
  public let isSaid: Bool
  /// The numbers under which counts of the metric are not shown; nil where all are.
  let thresholds: (present: Int?, new: Int?)
  /// The figures that reports show and would not show any more, and those that they would show again.
  public fileprivate(set) var hidden: [FigureKey] = []
  public fileprivate(set) var shown: [FigureKey] = []

  /// - Parameter rule: As it would be.
  init(_ metric: Metric, from present: ProtectionRule, to rule: ProtectionRule, in axes: [Axis]) {
    self.metric = metric
    (self.present, new) = (present.subject(of: metric, in: axes), rule.subject(of: metric, in: axes))
    isSaid = present.metrics[metric.code] == new
    thresholds = (present.threshold(of: metric, in: axes), rule.threshold(of: metric, in: axes))
  }

  /// Whether small numbers would be shown that are not shown now: then somebody has to agree.
  public var showsMore: Bool { thresholds.present.map { present in thresholds.new.map { $0 < present } ?? true } ?? false }

  /// What reports would do with small numbers of the metric.
  public var consequence: Localized {
    let title = metric.title
    switch thresholds {
    case (let old, let new) where old == new:
      return Localized(
        fr: "Les rapports montreraient les mêmes nombres de «\u{A0}\(title.fr)\u{A0}» qu'aujourd'hui.",
        nl: "Verslagen zouden dezelfde aantallen van ‘\(title.nl)’ tonen als nu.", en: "Reports would show the same numbers of “\(title.en)” as now.")
    case (_, nil):
      return Localized(
        fr:
          "Les petits nombres de «\u{A0}\(title.fr)\u{A0}» ne seraient plus protégés\u{A0}: les rapports les montreraient tous, même 1 ou 2. Si ce sont des personnes, on pourrait les reconnaître.",
        nl:
          "Kleine aantallen van ‘\(title.nl)’ zouden niet meer beschermd zijn: verslagen zouden ze allemaal tonen, ook 1 of 2. Gaat het om mensen, dan kan iemand hen herkennen.",
        en:
          "Small numbers of “\(title.en)” would no longer be protected: reports would show all of them, even 1 or 2. If they are people, somebody could recognise them."
      )
    case (let old?, let new?) where new < old:
      return Localized(
        fr: "Les rapports montreraient de «\u{A0}\(title.fr)\u{A0}» des nombres à partir de \(new), et non plus de \(old).",
        nl: "Verslagen zouden van ‘\(title.nl)’ aantallen tonen vanaf \(new), en niet meer vanaf \(old).",
        en: "Reports would show numbers of “\(title.en)” from \(new) on, and no longer from \(old) on.")
    case (_, let new?):
      return Localized(
        fr:
          "Les rapports ne montreraient plus les nombres de «\u{A0}\(title.fr)\u{A0}» inférieurs à \(new), ni ceux dont on les déduirait. Les rapports déjà envoyés restent ce qu'ils sont.",
        nl:
          "Verslagen zouden aantallen van ‘\(title.nl)’ onder \(new) niet meer tonen, en evenmin die waaruit ze af te leiden zijn. Verslagen die al verzonden zijn, blijven wat ze zijn.",
        en:
          "Reports would no longer show numbers of “\(title.en)” below \(new), nor those from which they could be worked out. Reports that were sent stay what they are."
      )
    }
  }
}

extension ProjectFolder {
  /// What it would do if a metric counted others, before it is said.
  ///
  /// - Parameter code: Of the metric.
  /// - Returns: Nil for a metric that the project does not have, and where it shows small groups.
  /// - Throws: `Failure`, `CancellationError`.
  public func subjectChange(of code: String, to subject: ProtectionRule.Subject) async throws -> SubjectChange? {
    guard let rule = project.protection.rule, var change = change(of: code, to: subject) else { return nil }
    if change.thresholds.present == change.thresholds.new { return change }
    let facts = try await counted().facts
    func figures(by rule: ProtectionRule) throws -> FigureSet {
      try Task.checkCancellation()
      return try Failure.explaining {
        let concealment = try concealment(of: facts, by: rule, in: Store.openExisting(at: storePath))
        return Publication(facts, project, periods: project.periods, concealing: concealment).figures
      }
    }
    let (now, then) = (try figures(by: rule), try figures(by: rule.counting(change.metric, subject)))
    for indicator in project.indicators {
      for key in project.periods.flatMap({ now.keys(of: indicator, in: $0) }) {
        if now[key].value != nil, then[key].isProtected { change.hidden.append(key) }
        if now[key].isProtected, then[key].value != nil { change.shown.append(key) }
      }
    }
    return change
  }

  /// Says in `projet.yaml` whom a metric counts; all else that stands there stays, comments too. It can be undone.
  ///
  /// - Parameters:
  ///   - code: Of the metric.
  ///   - agreed: Whether it is agreed that small numbers are shown that are not shown now.
  /// - Returns: What was changed; nil where that metric is not there, where the project shows small groups, and where it was not agreed to: then nothing is done.
  /// - Throws: `Failure`, also where the file cannot be changed by itself; then nothing is changed.
  public func say(_ subject: ProtectionRule.Subject, of code: String, agreed: Bool) throws -> SubjectChange? {
    guard let rule = project.protection.rule, let change = change(of: code, to: subject), agreed || !change.showsMore else { return nil }
    if change.isSaid { return change }
    let setting = SubjectSetting(change.metric.code, counts: subject)
    func refusal(_ place: UnchangeablePlace? = nil) -> Failure {
      let place = SourcePlace(file: projectFile, line: place?.line, character: place?.character, text: change.metric.title.fr)
      return Failure([Diagnostic(.subjectNotWritten, at: place, ["expected": .text(setting.written)])], kind: .data)
    }
    do {
      let written = try setting.set(in: projectFile)
      // What is written is what will be read.
      let read = ProjectFile(text: written.text, file: projectFile).project
      guard read?.metrics == project.metrics, read?.protection == .on(rule.counting(change.metric, subject)) else { throw refusal() }
      let former = rule.metrics[change.metric.code]?.rawValue
      try changeProjectFile(from: written.former, to: written.bytes, as: .subjectChanged, of: change.metric.saying(subject), insteadOf: former)
      return change
    } catch let place as UnchangeablePlace {
      throw refusal(place)
    }
  }

  private func change(of code: String, to subject: ProtectionRule.Subject) -> SubjectChange? {
    guard let rule = project.protection.rule, let metric = project.metrics.first(where: { $0.code.text == code }) else { return nil }
    return SubjectChange(metric, from: rule, to: rule.counting(metric, subject), in: project.axes)
  }

  /// The metric of which the project file says whom it counts in these words of the history; nil where none is.
  func metric(counting said: String) -> Metric? {
    project.metrics.first { metric in project.protection.rule?.metrics[metric.code].map(metric.saying) == said }
  }

  /// What reports would do where the project file says again whom a metric counted before; nil where it does not say any more what an act made it say.
  func loss(undoingSubject act: JournalEntry) -> (text: Localized, needsAgreement: Bool)? {
    guard let rule = project.protection.rule, let metric = act.what.flatMap(metric(counting:)) else { return nil }
    let former = rule.counting(metric, act.detail.flatMap { ProtectionRule.Subject(rawValue: $0) })
    let change = SubjectChange(metric, from: rule, to: former, in: project.axes)
    return (change.consequence, change.showsMore)
  }
}

extension Metric {
  /// Whom it counts, as it stands in the history and in `protection` of the project file: `dossiers: case_files`.
  fileprivate func saying(_ subject: ProtectionRule.Subject) -> String { "\(code): \(subject.rawValue)" }
}

extension ProtectionRule {
  /// The same, where a metric counts others; nil for what its axis says.
  fileprivate func counting(_ metric: Metric, _ subject: Subject?) -> ProtectionRule {
    var rule = self
    rule.metrics[metric.code] = subject
    return rule
  }
}
