internal import BilanAggregation
internal import BilanModel

/// A traced figure as people read it: what it counts, from which sheets, and every line that makes it up.
struct TraceText {
  private let trace: Trace
  private let project: Project
  private let language: Language

  init(_ trace: Trace, _ project: Project, _ language: Language) {
    self.trace = trace
    self.project = project
    self.language = language
  }

  var text: String { lines(trace, indent: "").joined(separator: "\n") }

  private func word(_ fr: String, _ nl: String, _ en: String) -> String { project.inOwnWords(Localized(fr: fr, nl: nl, en: en))[language] }

  private var colon: String { language.colon(tied: true) }

  private func lines(_ trace: Trace, indent: String) -> [String] {
    let style = NumberStyle(language)
    var lines = [
      indent + FigureCode.text(of: trace.key),
      indent + "  \(title(of: trace))\(colon) \(style.text(of: trace.figure.cell(language)))",
      indent + "  \(word("règle", "regel", "rule"))\(colon) \(project.inOwnWords(trace.indicator.rule.method)[language])",
    ]
    if !trace.indicator.filter.isEmpty { lines.append(indent + "  \(word("filtre", "filter", "filter"))\(colon) \(trace.indicator.filter.text)") }
    for part in trace.parts { lines += self.lines(part, indent: indent + "  ") }
    guard trace.parts.isEmpty, !trace.leaves.isEmpty else { return lines }
    lines.append(indent + "  \(word("feuilles", "lijsten", "sheets"))\(colon)")
    for (number, source) in trace.sources.sorted(by: { $0.key < $1.key }) {
      let cited = trace.leaves.flatMap(\.lines).filter { $0.source == number }.map(\.line)
      lines.append(indent + "    [\(number + 1)] \(source.name), \(word("lignes", "regels", "lines")) \(spans(Set(cited).sorted()))")
      lines.append(indent + "        sha256 \(source.hash)")
    }
    lines.append(indent + "  \(word("détail", "detail", "detail"))\(colon)")
    lines += trace.leaves.map { indent + "    " + text(of: $0, style) }
    lines.append(indent + "  \(word("somme", "som", "sum"))\(colon) \(style.text(of: trace.indicator.cell(of: trace.sum)))")
    return lines
  }

  private func title(of trace: Trace) -> String {
    let axis = trace.key.axis.map { "\(word("axe", "as", "axis")) \($0)" } ?? word("tous les axes", "alle assen", "all axes")
    let place: String
    switch trace.key.place {
    case nil where trace.isWithinProject: place = word("communes du projet", "gemeenten van het project", "communes of the project")
    case nil: place = word("toutes les communes", "alle gemeenten", "all communes")
    case .some(let known): place = project.name(of: known, language)
    }
    let category = trace.key.category.map { [project.title(of: $0)[language]] } ?? []
    return ([trace.indicator.title(isEstimated: trace.key.isEstimated)[language], trace.key.period.name(language), axis, place] + category).joined(
      separator: ", ")
  }

  private func text(of leaf: Trace.Leaf, _ style: NumberStyle) -> String {
    let what: String
    switch leaf.kind {
    case .attendance: what = word("présence", "aanwezigheid", "attendance")
    case .session: what = word("séance", "sessie", "session")
    case .count: what = word("comptage", "telling", "count")
    case .planned: what = word("séance prévue", "geplande sessie", "planned session")
    case .person(let number): what = "\(word("personne", "persoon", "person")) \(number)"
    case .organisation(let number): what = "\(word("organisation", "organisatie", "organisation")) \(number)"
    }
    var parts = [what]
    if let session = leaf.session {
      let titles = project.axis(session.axis)?.activities.first { $0.code == session.activity }?.title[language] ?? session.activity.text
      parts.append("\(session.day.belgian) \(titles)".trimmingEnd)
    }
    if leaf.value != 1 { parts.append(style.text(of: trace.indicator.cell(of: leaf.value))) }
    if !leaf.lines.isEmpty { parts.append(leaf.lines.map { "[\($0.source + 1)]:\($0.line)" }.joined(separator: " ")) }
    return parts.joined(separator: " · ")
  }

  /// `4–9, 12`.
  private func spans(_ numbers: [Int]) -> String {
    var spans: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = spans.last, last.upperBound == number - 1 { spans[spans.count - 1] = last.lowerBound...number } else { spans.append(number...number) }
    }
    return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Project {
  /// What the place of a figure is called in a line of text.
  func name(of place: Place, _ language: Language) -> String {
    switch place {
    case .elsewhere: inOwnWords(Localized(fr: "autres communes", nl: "andere gemeenten", en: "other communes"))[language]
    case .notStated: inOwnWords(Localized(fr: "commune non précisée", nl: "gemeente niet vermeld", en: "commune not stated"))[language]
    default:
      communes.first { Place($0.code) == place }?.name[language] ?? territories.first { $0.place == place }?.name[language] ?? String(place.number)
    }
  }
}
