internal import BilanAggregation
internal import BilanExport
internal import BilanModel

/// Figures as a spreadsheet of one language opens them: names and titles in the place of codes, numbers with its decimal mark, nothing grouped.
struct LocalFigures {
  let project: Project
  let language: Language

  // MARK: - Words

  func text(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }

  /// What stands above what every figure says of itself.
  var headsBefore: [String] { [text("Indicateur", "Indicator", "Indicator"), text("Période", "Periode", "Period")] }

  var headsAfter: [String] {
    [
      text("Valeur", "Waarde", "Value"), text("Unité", "Eenheid", "Unit"), text("Remarque", "Opmerking", "Remark"), text("Cible", "Streefwaarde", "Target"),
      text("Au moins", "Minstens", "At least"), text("Au plus", "Hoogstens", "At most"), "Code",
    ]
  }

  func heads(of dimensions: [CrossingDimension]) -> [String] { dimensions.map { project.inOwnWords($0.title)[language] } }

  func headsOfComparison(_ name: String) -> [String] {
    [
      name, text("Différence, \(name)", "Verschil, \(name)", "Difference, \(name)"),
      text("Évolution en %, \(name)", "Evolutie in %, \(name)", "Change in %, \(name)"),
    ]
  }

  var total: String { text("Total", "Totaal", "Total") }

  func indicator(_ key: FigureKey) -> Indicator? { project.indicators.first { $0.code == key.indicator } }

  /// The indicator, whether it is estimated, and a value of the breakdown that it declares.
  func title(_ key: FigureKey) -> String {
    let category = key.category.map { language.colon(tied: true) + " " + project.title(of: $0)[language] } ?? ""
    return (indicator(key)?.titleWithPlace[language] ?? "") + (key.isEstimated ? FigureRow.estimate[language] : "") + category
  }

  func unit(_ key: FigureKey) -> String { indicator(key)?.unit.title[language] ?? "" }

  /// Why there is no number, or what is to be said of it.
  func remark(_ figure: Figure) -> String { figure.status == .noData ? text("pas de données", "geen gegevens", "no data") : figure.status.text[language] }

  // MARK: - Numbers

  /// With two decimals at most; shares in percent. Nothing for no number, the mark of what is not shown for that.
  func number(_ figure: Figure, _ key: FigureKey) -> String { figure.value.map { number($0, key) } ?? (figure.isProtected ? Cell.protectedMark : "") }

  func number(_ value: Rational?, _ key: FigureKey) -> String {
    guard let value else { return "" }
    return plain(indicator(key)?.unit == .percent ? value * 100 : value)
  }

  /// A change in percent.
  func percent(_ change: Change?) -> String { change?.ratio.map { plain($0 * 100) } ?? "" }

  private func plain(_ value: Rational) -> String {
    let (units, rest) = value.rounded(scale: 100).magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    let sign = value < 0 && (units > 0 || rest > 0) ? "-" : ""
    return sign + String(units) + (decimals.isEmpty ? "" : (language == .en ? "." : ",") + decimals)
  }
}

extension FigureRow {
  /// The rows as CSV for a spreadsheet of one language, with a line of headers.
  public static func localCSV(_ rows: [FigureRow], _ figures: FigureSet, by breakdown: Breakdown, _ language: Language) -> String {
    let words = LocalFigures(project: figures.project, language: language)
    let lines = rows.map { row in
      let values = breakdown.dimensions.map { dimension in
        dimension == .axis ? row.key.axis?.text ?? words.total : title(row.communeName, figures.project, language) ?? words.total
      }
      return row.localFields(values, words)
    }
    return CSVText.local([words.headsBefore + words.heads(of: breakdown.dimensions) + words.headsAfter] + lines, in: language)
  }

  /// - Parameter values: Of each dimension by which it is told apart.
  func localFields(_ values: [String], _ words: LocalFigures) -> [String] {
    let bounds = figure.ratioRange ?? low.flatMap { low in high.map { Rational(low)...Rational($0) } }
    return [words.title(key), key.period.name(words.language)] + values
      + [
        words.number(figure, key), words.unit(key), words.remark(figure), words.number(figure.target, key), words.number(bounds?.lowerBound, key),
        words.number(bounds?.upperBound, key), code ?? "",
      ]
  }
}

extension CrossedFigures {
  /// The lines as CSV for a spreadsheet of one language; as a pivot, the values of the last dimension side by side.
  public func localCSV(_ language: Language) -> String {
    let words = LocalFigures(project: project, language: language)
    return CSVText.local(breakdown.isPivot ? localPivot(words) : localList(words), in: language)
  }

  private func title(of value: Crossing.Value?, _ words: LocalFigures) -> String { value?.title(in: project, words.language) ?? words.total }

  private func comparison(of line: Crossing.Line?, _ words: LocalFigures) -> [String] {
    bases.indices.flatMap { number -> [String] in
      guard let line, let other = line.others[number] else { return ["", "", ""] }
      return [words.number(other.figure, line.key), words.number(other.change.difference, line.key), words.percent(other.change)]
    }
  }

  private func localList(_ words: LocalFigures) -> [[String]] {
    let heads =
      words.headsBefore + words.heads(of: crossing.dimensions) + words.headsAfter + bases.flatMap { words.headsOfComparison(span(of: $0).name(words.language)) }
    return [heads]
      + zip(crossing.lines, rows).map { line, row in
        row.row.localFields(line.values.map { title(of: $0, words) }, words) + comparison(of: line, words)
      }
  }

  private func localPivot(_ words: LocalFigures) -> [[String]] {
    let pivot = CrossingPivot(crossing)
    let columns = pivot.columns.flatMap { column in
      let name = title(of: column, words)
      return [name] + bases.flatMap { base in words.headsOfComparison(span(of: base).name(words.language)).map { "\(name), \($0)" } }
    }
    let unit = words.text("Unité", "Eenheid", "Unit")
    return [words.headsBefore + [unit] + words.heads(of: Array(crossing.dimensions.dropLast())) + columns]
      + pivot.rows.map { row in
        [words.title(row.first.key), row.first.key.period.name(words.language), words.unit(row.first.key)]
          + row.first.values.dropLast().map { title(of: $0, words) }
          + row.lines.flatMap { line in [line.map { words.number($0.figure, $0.key) } ?? ""] + comparison(of: line, words) }
      }
  }
}
