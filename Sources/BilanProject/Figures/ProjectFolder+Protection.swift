internal import BilanAggregation
internal import BilanImport
internal import BilanModel

/// What a coordinator is told of numbers that her reports do not show.
extension ProjectFolder {
  /// How many numbers are not shown, and numbers that a text tells although the report does not show them.
  ///
  /// - Parameters:
  ///   - figures: As they are shown.
  ///   - facts: Of which the figures are, shown or not.
  func told(_ concealment: Concealment, _ typed: [TypedFigure], _ figures: FigureSet, _ facts: FactTable, about period: Period) -> [Diagnostic] {
    var diagnostics = told(concealment)
    let suspects = typed.filter { number in figures.project.indicators.contains { $0.code == number.indicator } }
    guard !suspects.isEmpty, concealment.hidesAnything else { return diagnostics }
    let whole = Publication(facts, project, periods: figures.periods).figures
    for number in suspects {
      guard let indicator = whole.project.indicators.first(where: { $0.code == number.indicator }) else { continue }
      let isHidden = whole.keys(of: indicator, in: period).contains { key in
        (key.axis == number.axis || number.axis == nil) && figures[key].isProtected && whole[key].value == Rational(number.value)
      }
      guard isHidden else { continue }
      diagnostics.append(Diagnostic(.hiddenNumberInText, at: number.place, ["title": .localized(indicator.title)]))
    }
    return diagnostics
  }

  /// What is hidden, in which breakdowns, and what would show more.
  private func told(_ concealment: Concealment) -> [Diagnostic] {
    let place = SourcePlace(file: projectFile)
    func list(_ texts: [Localized], _ separator: String = ", ") -> Diagnostic.Value {
      let texts = texts.map(project.inOwnWords)
      return .localized(
        Localized(
          fr: texts.map(\.fr).joined(separator: separator), nl: texts.map(\.nl).joined(separator: separator), en: texts.map(\.en).joined(separator: separator)))
    }
    var diagnostics: [Diagnostic] = []
    if concealment.hidesAnything {
      var advice: [Localized] = []
      for text in concealment.shares.compactMap(\.table.advice) where !advice.contains(text) { advice.append(text) }
      diagnostics.append(
        Diagnostic(
          .smallGroupsHidden, at: place,
          [
            "count": .count(concealment.small), "other": .count(concealment.beside), "list": list(concealment.shares.map(\.text)),
            "more": list(advice.map { Localized(fr: "\($0.fr) ; ", nl: "\($0.nl); ", en: "\($0.en); ") }, ""),
          ]))
    }
    if !concealment.tablesGivenUp.isEmpty {
      diagnostics.append(Diagnostic(.protectionGaveUp, at: place, ["list": list(concealment.tablesGivenUp.map(\.title))]))
    }
    if concealment.isCoarse {
      diagnostics.append(Diagnostic(.totalsAlone, at: place, ["list": list([ProtectedTable.axesAndCommunes, .sessions, .like].map(\.title))]))
    }
    return diagnostics
  }

  /// Names of people in what sheets and activities are called, and what became of them.
  func told(_ names: NamesShown) -> [Diagnostic] {
    let place = SourcePlace(file: projectFile)
    // Enough to know them by; whoever calls all her files so has seen it by then.
    let shown = 20
    var diagnostics: [Diagnostic] = []
    let sheets = names.sheets.sorted { $0.key < $1.key }.map(\.value)
    if !sheets.isEmpty {
      let list = sheets.prefix(shown) + (sheets.count > shown ? ["…"] : [])
      diagnostics.append(Diagnostic(.sheetCalledByName, at: place, ["count": .count(sheets.count), "list": .list(Array(list))]))
    }
    if !names.titles.isEmpty {
      let list = names.titles.prefix(shown) + (names.titles.count > shown ? [Localized(same: "…")] : [])
      diagnostics.append(Diagnostic(.titleNamesPerson, at: place, ["count": .count(names.titles.count), "list": .localized(.joined(Array(list)))]))
    }
    return diagnostics
  }
}
