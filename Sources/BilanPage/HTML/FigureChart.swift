internal import BilanProject

/// Figures drawn as bars, with the same in a table beside: each bar says its name and its number, so that nothing rests on colour.
struct FigureChart {
  /// By which its title is found; no other part of the page has it.
  let id: String
  let title: String
  /// What the bars of a group stand for, in order: periods, or measures.
  let series: [String]
  /// Whether these are periods: of two, the second is the darker one.
  var arePeriods = false
  let groups: [Group]
  let figures: FigureSet
  let view: View

  /// Bars that stand together.
  struct Group {
    var name: String
    /// One for each of the series.
    var keys: [FigureKey]
  }

  /// Nothing where there are not two bars to be compared.
  @HTMLBuilder var html: HTML {
    // What is nothing everywhere draws nothing.
    let drawn = groups.filter { $0.keys.contains(where: hasBar) }
    if drawn.reduce(0, { $0 + $1.keys.count(where: hasBar) }) > 1 {
      H.section {
        H.h2 { title }
        H.div(.class("drawn")) {
          drawing(of: drawn)
          table(of: drawn)
        }
      }
    }
  }

  private func hasBar(_ key: FigureKey) -> Bool { (figures[key].value ?? 0) > 0 }

  private func text(of key: FigureKey) -> String { NumberStyle(view.language).text(of: figures[key].cell(view.language)) }

  // MARK: - The drawing

  private func drawing(of groups: [Group]) -> HTML {
    let largest = groups.flatMap(\.keys).reduce(0) { max($0, figures[$1].value?.double ?? 0, figures[$1].highest ?? 0) }
    var y = 0
    var parts: [HTML] = []
    for group in groups {
      // One series needs no name of its own.
      if series.count > 1 {
        y += 20
        parts.append(H.text(.class("head"), .x(.points(0)), .y(.points(y))) { group.name })
      }
      for (index, key) in group.keys.enumerated() {
        y += 20
        parts.append(
          H.text(.x(.points(0)), .y(.points(y))) {
            (series.count > 1 ? series[index] : group.name) + view.colon + " "
            H.tspan(.class("value")) { text(of: key) }
          })
        y += 6
        if let value = figures[key].value?.double {
          let look = Attribute.class("s\(arePeriods && series.count == 2 ? Palette.years[index] : index % Palette.bars.count)")
          parts.append(H.rect(look, .x(.points(1)), .y(.points(y)), .width(share(value, of: largest)), .height(.points(12))) { HTML() })
          y += 12
        }
        if let (low, high) = figures[key].ends {
          y += 6
          parts += [
            line(share(low, of: largest), y, share(high, of: largest), y), line(share(low, of: largest), y - 3, share(low, of: largest), y + 3),
            line(share(high, of: largest), y - 3, share(high, of: largest), y + 3),
          ]
        }
      }
      y += 12
    }
    return H.svg(.class("chart"), .role(.img), .labelled(by: "\(id)-titre \(id)-texte"), .height(.points(y))) {
      H.title(.id("\(id)-titre")) { title }
      H.desc(.id("\(id)-texte")) { inWords(groups) }
      for part in parts { part }
    }
  }

  private func line(_ x1: Length, _ y1: Int, _ x2: Length, _ y2: Int) -> HTML { H.line(.x1(x1), .y1(.points(y1)), .x2(x2), .y2(.points(y2))) { HTML() } }

  /// The longest leaves room for its edge.
  private func share(_ value: Double, of largest: Double) -> Length { .percent(largest > 0 ? value / largest * 98 : 0) }

  /// `Diagramme en barres. Forest : 2023 12, 2024 15 ; Anderlecht : …`
  private func inWords(_ groups: [Group]) -> String {
    let list = groups.map { group in
      let numbers = group.keys.enumerated().map { (series.count > 1 ? series[$0] + " " : "") + text(of: $1) }
      return group.name + view.colon + " " + numbers.joined(separator: ", ")
    }
    return view.say("Diagramme en barres.", "Staafdiagram.", "Bar chart.") + " " + list.joined(separator: view.semicolon) + "."
  }

  // MARK: - The table

  private func table(of groups: [Group]) -> HTML {
    view.scrolling(title) {
      H.table {
        H.thead {
          H.tr {
            H.td { HTML() }
            for name in series { H.th(.scope(.col), .class("number")) { name } }
          }
        }
        H.tbody {
          for group in groups {
            H.tr {
              H.th(.scope(.row)) { group.name }
              for key in group.keys {
                H.td(.class(figures[key].value == nil ? "number quiet" : "number")) {
                  if figures[key].value == nil { text(of: key) } else { H.a(.href(Link(toOriginOf: key))) { text(of: key) } }
                }
              }
            }
          }
        }
      }
    }
  }
}

extension Figure {
  /// Between which numbers it lies; nil where it is one number.
  fileprivate var ends: (low: Double, high: Double)? {
    if let range { return (Double(range.lowerBound), Double(range.upperBound)) }
    return ratioRange.map { ($0.lowerBound.double, $0.upperBound.double) }
  }

  fileprivate var highest: Double? { ends?.high }
}
