internal import BilanModel

/// Spaces at which a line must not break: before the high punctuation of French and within its quotation marks, and around an arrow between two figures.
///
/// Cells of tables stay as they are: who filters or looks up a name types an ordinary space.
extension Report {
  mutating func tieSpaces() {
    let ties = Ties(language)
    for section in sections.indices {
      for block in sections[section].blocks.indices { ties.tie(&sections[section].blocks[block]) }
    }
  }
}

private struct Ties {
  private let pairs: [(String, String)]

  init(_ language: Language) {
    let french = [";", ":", "?", "!", "»", "%"].map { (" " + $0, "\u{A0}" + $0) } + [("« ", "«\u{A0}")]
    pairs = [(" → ", "\u{A0}→\u{A0}")] + (language == .fr ? french : [])
  }

  func tied(_ text: String) -> String { pairs.reduce(text) { $0.replacing($1.0, with: $1.1) } }

  func tie(_ block: inout Report.Block) {
    switch block {
    case .heading(let text, let level): block = .heading(tied(text), level: level)
    case .paragraph(let text): block = .paragraph(tied(text))
    case .note(let text): block = .note(tied(text))
    case .list(let items): block = .list(items.map(tied))
    case .fields(let fields): block = .fields(fields.map { Report.Field(label: tied($0.label), text: $0.text.map(tied)) })
    case .table(var table):
      table.title = table.title.map(tied)
      block = .table(table)
    case .chart, .charts, .contents, .ledger, .controls, .seal: break
    }
  }
}
