internal import BilanExport
internal import BilanImport
public import BilanModel
internal import BilanText

/// Something that a project is to count, as a person names it.
public struct NewMetric: Hashable, Sendable {
  public var title: String
  /// Made of the title where it is empty.
  public var code: String
  /// The code of the axis of counts that name none; empty where there is none.
  public var axis: String

  public init(title: String, code: String = "", axis: String = "") {
    // The title of a column may stand on two lines.
    self.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    (self.code, self.axis) = (code, axis)
  }

  /// Those of a text, a line each: a title alone, or a code, a title and the code of an axis, parted as Excel pastes columns.
  public static func lines(_ text: String) -> [NewMetric] {
    NewProject.rows(text).map { cells in
      cells.count == 1 ? NewMetric(title: cells[0]) : NewMetric(title: cells[1], code: cells[0], axis: cells.count > 2 ? cells[2] : "")
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

    init(axes: [String], metrics: [Metric], indicators: [Indicator]) {
      self.axes = axes
      codes = Set((Indicator.library + indicators).map(\.code.text) + metrics.map(\.code.text))
      names = Set(metrics.flatMap { [$0.code.text] + $0.title.distinct }.map { Folding.folded($0) })
    }

    init(_ project: Project) { self.init(axes: project.axes.map(\.code.text), metrics: project.metrics, indicators: project.indicators) }
  }

  /// What is wrong with new metrics, of the first one of which anything is; nil where they can be added.
  static func problem(of new: [NewMetric], beside surroundings: Surroundings) -> Localized? {
    var (codes, names) = (surroundings.codes, surroundings.names)
    for metric in new {
      if Folding.folded(metric.title).isEmpty {
        return Localized(
          fr: "Le comptage «\u{A0}\(metric.code)\u{A0}» n'a pas de titre.", nl: "De telling ‘\(metric.code)’ heeft geen titel.",
          en: "The count “\(metric.code)” has no title.")
      }
      if !metric.code.isEmpty, !CodeRenaming.isCode(metric.code) {
        return Localized(
          fr: "«\u{A0}\(metric.code)\u{A0}» ne peut pas être un code\u{A0}: des lettres sans accent, des chiffres, et - _ . entre eux.",
          nl: "‘\(metric.code)’ kan geen code zijn: letters zonder accent, cijfers, en - _ . ertussen.",
          en: "“\(metric.code)” can be no code: letters without accents, digits, and - _ . between them.")
      }
      if !metric.code.isEmpty && !codes.insert(metric.code).inserted || !names.insert(Folding.folded(metric.title)).inserted {
        return Localized(
          fr: "«\u{A0}\(metric.title)\u{A0}» ou son code est déjà pris.", nl: "‘\(metric.title)’ of de code ervan bestaat al.",
          en: "“\(metric.title)” or its code is taken already.")
      }
      if !metric.axis.isEmpty, !surroundings.axes.contains(metric.axis) {
        return Localized(
          fr: "«\u{A0}\(metric.axis)\u{A0}» n'est le code d'aucun axe.", nl: "‘\(metric.axis)’ is de code van geen enkele as.",
          en: "“\(metric.axis)” is the code of no axis.")
      }
    }
    return nil
  }

  /// As the project will know them, those without a code with one.
  static func metrics(of new: [NewMetric], beside surroundings: Surroundings) -> [Metric] {
    var codes = surroundings.codes.union(new.map(\.code))
    return new.map { metric in
      var code = metric.code
      if code.isEmpty {
        let made = NewMetric.code(ofColumn: metric.title)
        code = codes.contains(made) ? (2...).lazy.map { "\(made)-\($0)" }.first { !codes.contains($0) }! : made
        codes.insert(code)
      }
      return Metric(
        code: Code(code), title: Localized(fr: metric.title, nl: metric.title, en: metric.title), axis: metric.axis.isEmpty ? nil : Code(metric.axis))
    }
  }
}

extension ProjectFolder {
  /// What is wrong with metrics that are to be added; nil where they can be.
  public func problem(of new: [NewMetric]) -> Localized? { NewMetric.problem(of: new, beside: NewMetric.Surroundings(project)) }

  /// Adds metrics to `projet.yaml`; all that stands there stays, comments too. Nothing is counted anew: a sheet that is kept is read by them once it is handed in again.
  ///
  /// - Returns: Those that were added.
  /// - Throws: `Failure`, also where something is wrong with them, or the file cannot be changed by itself; then nothing is changed.
  @discardableResult
  public func add(_ new: [NewMetric]) throws -> [Metric] {
    let metrics = NewMetric.metrics(of: new, beside: NewMetric.Surroundings(project))
    let addition = MetricAddition(metrics)
    func refusal(_ place: UnchangeablePlace? = nil) -> Failure {
      let titles = metrics.map(\.title.fr).joined(separator: ", ")
      let place = SourcePlace(file: projectFile, line: place?.line, character: place?.character, text: titles)
      return Failure([Diagnostic(.metricNotAdded, at: place, ["expected": .text(addition.written)])], kind: .data)
    }
    do {
      let (bytes, text) = try addition.added(to: projectFile)
      // What is written is what will be read.
      let read = ProjectFile(text: text, file: projectFile)
      guard !metrics.isEmpty, problem(of: new) == nil, read.project?.metrics == project.metrics + metrics else { throw refusal() }
      do throws(ExportError) { try AtomicFile.stage(bytes, for: projectFile, keepsMode: true).commit() } catch {
        throw Failure(error, changingProject: projectFile)
      }
      return metrics
    } catch let place as UnchangeablePlace {
      throw refusal(place)
    }
  }
}
