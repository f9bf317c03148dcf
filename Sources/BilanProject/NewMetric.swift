internal import BilanImport
public import BilanModel
internal import BilanStore
internal import BilanText

/// Something that a project is to count, as a person names it.
public struct NewMetric: Hashable, Sendable {
  public var title: String
  /// Made of the title where it is empty.
  public var code: String
  /// The code of the axis of counts that name none; empty where there is none.
  public var axis: String
  /// Whom it counts, in a word (`ProtectionRule.Subject`); empty as long as nobody has said it, and then it cannot be added.
  public var whom: String

  public init(title: String, code: String = "", axis: String = "", whom: String = "") {
    // The title of a column may stand on two lines.
    self.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    (self.code, self.axis, self.whom) = (code, axis, whom)
  }

  /// Those of a text, a line each: a title alone, or a code, a title, the code of an axis and whom it counts, parted as Excel pastes columns.
  ///
  /// - Parameter whom: Whom those count whose line does not say it.
  public static func lines(_ text: String, whom: String = "") -> [NewMetric] {
    NewProject.rows(text).map { cells in
      func cell(_ column: Int) -> String { cells.count > column ? cells[column] : "" }
      if cells.count == 1 { return NewMetric(title: cells[0], whom: whom) }
      return NewMetric(title: cells[1], code: cells[0], axis: cell(2), whom: cell(3).isEmpty ? whom : cell(3))
    }
  }

  /// The code by which a column of this title is the metric's, whatever that is called.
  public static func code(ofColumn header: String) -> String { NewProject.code(header, other: "comptage") }
}

extension NewMetric {
  /// What new metrics have to go with.
  struct Surroundings {
    var axes: [String]
    fileprivate let codes: Set<String>
    /// The names by which sheets call what is counted, folded.
    fileprivate let names: Set<String>

    /// - Parameter indicators: Those of the project, beside the library's.
    init(axes: [String], metrics: [Metric] = [], indicators: [Indicator] = []) {
      self.axes = axes
      codes = Set((Indicator.library + indicators).map(\.code.text) + metrics.map(\.code.text))
      names = Set(metrics.flatMap { [$0.code.text] + $0.title.distinct }.map { Folding.folded($0) })
    }

    init(_ project: Project) { self.init(axes: project.axes.map(\.code.text), metrics: project.metrics, indicators: project.indicators) }
  }

  /// What is wrong with new metrics.
  public struct Fault: Hashable, Sendable {
    public var text: Localized
    /// Whether it is that nobody has said whom they count.
    public var isAboutWhom = false
  }

  /// What is wrong with new metrics, of the first one of which anything is; nil where they can be added.
  static func fault(of new: [NewMetric], beside surroundings: Surroundings) -> Fault? {
    var (codes, names) = (surroundings.codes, surroundings.names)
    for metric in new {
      if let text = metric.fault(&codes, &names, surroundings.axes) { return Fault(text: text) }
    }
    return new.lazy.compactMap(\.faultOfWhom).first
  }

  private func fault(_ codes: inout Set<String>, _ names: inout Set<String>, _ axes: [String]) -> Localized? {
    if Folding.folded(title).isEmpty {
      return Localized(
        fr: "Le comptage «\u{A0}\(code)\u{A0}» n'a pas de titre.", nl: "De telling ‘\(code)’ heeft geen titel.", en: "The count “\(code)” has no title.")
    }
    if !code.isEmpty, !CodeRenaming.isCode(code) {
      return Localized(
        fr: "«\u{A0}\(code)\u{A0}» ne peut pas être un code\u{A0}: des lettres sans accent, des chiffres, et - _ . entre eux.",
        nl: "‘\(code)’ kan geen code zijn: letters zonder accent, cijfers, en - _ . ertussen.",
        en: "“\(code)” can be no code: letters without accents, digits, and - _ . between them.")
    }
    if !code.isEmpty && !codes.insert(code).inserted || !names.insert(Folding.folded(title)).inserted {
      return Localized(
        fr: "«\u{A0}\(title)\u{A0}» ou son code est déjà pris.", nl: "‘\(title)’ of de code ervan bestaat al.",
        en: "“\(title)” or its code is taken already.")
    }
    if !axis.isEmpty, !axes.contains(axis) {
      return Localized(
        fr: "«\u{A0}\(axis)\u{A0}» n'est le code d'aucun axe.", nl: "‘\(axis)’ is de code van geen enkele as.", en: "“\(axis)” is the code of no axis.")
    }
    return nil
  }

  private var faultOfWhom: Fault? {
    if whom.isEmpty {
      return Fault(
        text: Localized(
          fr: "Choisissez qui est compté par «\u{A0}\(title)\u{A0}».", nl: "Kies wie er met ‘\(title)’ geteld wordt.",
          en: "Choose who is counted by “\(title)”."), isAboutWhom: true)
    }
    if ProtectionRule.Subject(word: whom) != nil { return nil }
    let known = ProtectionRule.Subject.allCases.map(\.word)
    func list(_ language: Language) -> String { known.map { $0[language] }.joined(separator: " / ") }
    return Fault(
      text: Localized(
        fr: "«\u{A0}\(whom)\u{A0}» ne dit pas qui est compté\u{A0}: \(list(.fr)).", nl: "‘\(whom)’ zegt niet wie geteld wordt: \(list(.nl)).",
        en: "“\(whom)” does not say who is counted: \(list(.en))."))
  }

  /// As the project will know them, those without a code with one, and whom each counts.
  static func metrics(of new: [NewMetric], beside surroundings: Surroundings) -> [MetricAddition.Item] {
    var codes = surroundings.codes.union(new.map(\.code))
    return new.map { metric in
      var code = metric.code
      if code.isEmpty {
        let made = NewMetric.code(ofColumn: metric.title)
        code = codes.contains(made) ? (2...).lazy.map { "\(made)-\($0)" }.first { !codes.contains($0) }! : made
        codes.insert(code)
      }
      let axis: Code<Axis>? = metric.axis.isEmpty ? nil : Code(metric.axis)
      return MetricAddition.Item(Metric(code: Code(code), title: Localized(same: metric.title), axis: axis), counting: .init(word: metric.whom))
    }
  }
}

extension ProjectFolder {
  /// What is wrong with metrics that are to be added; nil where they can be.
  public func fault(of new: [NewMetric]) -> NewMetric.Fault? { NewMetric.fault(of: new, beside: NewMetric.Surroundings(project)) }

  /// Adds metrics to `projet.yaml`, and whom they count to its `protection`; all that stands there stays, comments too. It can be undone. Nothing is counted anew: a sheet that is kept is read by them once it is handed in again.
  ///
  /// - Returns: Those that were added.
  /// - Throws: `Failure`, also where something is wrong with them, or the file cannot be changed by itself; then nothing is changed.
  @discardableResult
  public func add(_ new: [NewMetric]) throws -> [Metric] {
    let items = NewMetric.metrics(of: new, beside: NewMetric.Surroundings(project))
    let metrics = items.map(\.metric)
    let addition = MetricAddition(items)
    func refusal(_ place: UnchangeablePlace? = nil) -> Failure {
      let titles = metrics.map(\.title.fr).joined(separator: ", ")
      let place = SourcePlace(file: projectFile, line: place?.line, character: place?.character, text: titles)
      return Failure([Diagnostic(.metricNotAdded, at: place, ["expected": .text(addition.written), "other": .text(addition.writtenProtection)])], kind: .data)
    }
    do {
      let added = try addition.added(to: projectFile)
      // What is written is what will be read.
      let read = ProjectFile(text: added.text, file: projectFile).project
      guard !metrics.isEmpty, fault(of: new) == nil, read?.metrics == project.metrics + metrics, read?.protection == project.protection.counting(items) else {
        throw refusal()
      }
      try changeProjectFile(from: added.former, to: added.bytes, as: .metricsAdded, of: metrics.map(\.code.text).joined(separator: ", "))
      return metrics
    } catch let place as UnchangeablePlace {
      throw refusal(place)
    }
  }
}

extension Protection {
  /// The same, where it is also said whom new metrics count; where small groups are shown, nothing is read of it.
  fileprivate func counting(_ items: [MetricAddition.Item]) -> Protection {
    guard var rule else { return self }
    for item in items { rule.metrics[item.metric.code] = item.subject }
    return .on(rule)
  }
}
