internal import BilanProject

extension View {
  /// A table of a report as a page shows it.
  ///
  /// - Parameters:
  ///   - title: What stands above it; else what the table is called.
  ///   - header: The column that says what a row is about.
  ///   - origin: Which figure a cell shows, so that it leads to where that comes from.
  func table(_ table: Table, title: String, header: Int = 0, origin: (_ row: Int, _ column: Int) -> FigureKey? = { _, _ in nil }) -> HTML {
    let style = NumberStyle(language)
    let numbers = table.columns.indices.map { column in table.rows.contains { $0.cells[column].isNumber } }
    return scrolling(title) {
      H.table {
        H.caption { title }
        H.thead {
          H.tr { for (column, isNumber) in zip(table.columns, numbers) { H.th(.scope(.col), .class(isNumber ? "number" : nil)) { column.title } } }
        }
        H.tbody {
          for (row, line) in table.rows.enumerated() {
            H.tr(.class(line.kind == .total ? "total" : nil)) {
              for (column, cell) in line.cells.enumerated() {
                if column == header {
                  H.th(.scope(.row)) { style.text(of: cell) }
                } else {
                  H.td(.class(cell.isMissing ? (numbers[column] ? "number quiet" : "quiet") : numbers[column] ? "number" : nil)) {
                    let text = style.text(of: cell)
                    if let key = cell.isNumber ? origin(row, column) : nil { H.a(.href(Link(toOriginOf: key))) { text } } else { text }
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// A text to be copied, by a button where the browser can do it.
  func copyable(_ text: String, id: String, label: String, in language: Language) -> HTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(1) { $0 + 1 + $1.count / 60 }
    return H.div(.class("field")) {
      H.label(.for(id)) { label }
      H.textarea(.id(id), .readonly, .rows(lines), .lang(language)) { text }
      H.div(.class("buttons")) {
        H.button(.type(.button), .hidden, .copies(id), .label(say("Copier", "Kopiëren", "Copy") + colon + " " + label)) { say("Copier", "Kopiëren", "Copy") }
        H.span(.class("state good"), .role(.status)) { H.span(.hidden) { say("Copié.", "Gekopieerd.", "Copied.") } }
      }
    }
  }

  /// The ways of looking at figures.
  enum Looking: CaseIterable, Sendable {
    case figures, periods, calendar

    fileprivate var link: Link {
      switch self {
      case .figures: Link("/chiffres")
      case .periods: Link("/chiffres/comparer")
      case .calendar: Link("/chiffres/calendrier")
      }
    }

    var title: Localized {
      switch self {
      case .figures: Localized(fr: "Chiffres", nl: "Cijfers", en: "Figures")
      case .periods: Localized(fr: "Deux périodes côte à côte", nl: "Twee periodes naast elkaar", en: "Two periods side by side")
      case .calendar: Localized(fr: "Ce qui manque", nl: "Wat nog ontbreekt", en: "What is missing")
      }
    }
  }

  /// Leads from one way of looking at figures to the others.
  func figureParts(_ current: Looking?) -> HTML {
    H.nav(.label(say("Façons de voir les chiffres", "Manieren om de cijfers te bekijken", "Ways of looking at the figures"))) {
      H.ul { for each in Looking.allCases { H.li { H.a(.href(each.link), .current(each == current)) { say(each.title) } } } }
    }
  }

  /// Leads from one period to the others.
  func periods(_ periods: [Period], _ chosen: Period?, link: (Period) -> Link) -> HTML {
    H.nav(.label(say("Périodes", "Periodes", "Periods"))) {
      H.ul { for period in periods { H.li { H.a(.href(link(period)), .current(period == chosen)) { period.code.text } } } }
    }
  }
}

extension Link {
  /// Where a figure comes from.
  init(toOriginOf key: FigureKey) { self.init("/chiffres/origine", [("chiffre", FigureCode.text(of: key))]) }
}
