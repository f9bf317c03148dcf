internal import BilanModel

/// The project's own word for its unit in all that a report says by itself; what people wrote stays as it is.
extension Report {
  mutating func useWords(_ words: PlaceWords?) {
    guard let words, words[language] != nil else { return }
    let speaking = Speaking(words: words, language: language)
    for section in sections.indices {
      sections[section].title = speaking.said(sections[section].title)
      sections[section].purpose = speaking.said(sections[section].purpose)
      for block in sections[section].blocks.indices { speaking.say(&sections[section].blocks[block]) }
    }
  }
}

private struct Speaking {
  let words: PlaceWords
  let language: Language

  func said(_ text: String) -> String { words.applied(to: text, language) }

  func say(_ block: inout Report.Block) {
    switch block {
    case .heading(let text, let level): block = .heading(said(text), level: level)
    case .paragraph(let text): block = .paragraph(said(text))
    case .note(let text): block = .note(said(text))
    case .list(let items): block = .list(items.map(said))
    case .fields(let fields): block = .fields(fields.map { Report.Field(label: said($0.label), text: $0.text) })
    case .table(var table):
      say(&table)
      block = .table(table)
    case .chart(var chart):
      say(&chart)
      block = .chart(chart)
    case .charts(var charts):
      for index in charts.indices { say(&charts[index]) }
      block = .charts(charts)
    case .contents, .ledger, .controls, .seal: break
    }
  }

  private func say(_ chart: inout Chart) {
    (chart.title, chart.axisTitle, chart.alternativeText) = (said(chart.title), said(chart.axisTitle), said(chart.alternativeText))
  }

  private func say(_ table: inout Table) {
    table.title = table.title.map(said)
    for column in table.columns.indices {
      table.columns[column].title = said(table.columns[column].title)
      table.columns[column].remark = table.columns[column].remark.map(said)
    }
    // Of the cells those alone that are ours: a body may be called « Commune de … ».
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        if case .text(let text) = table.rows[row].cells[cell], Speaking.own.contains(text) { table.rows[row].cells[cell] = .text(said(text)) }
      }
    }
  }

  private static let own: Set<String> = [
    "Autres communes", "Andere gemeenten", "Other communes", "Communes du projet", "Gemeenten van het project", "Communes of the project", "Non précisée",
  ]
}
