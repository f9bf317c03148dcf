internal import BilanModel

/// From the form to the report: each block of a sheet, filled.
extension ReportWriter {
  var sections: [Report.Section] {
    let gaps = self.gaps
    var sections = sayingLanguageOnce(request.form.sheets.map { section($0, gaps) }.filter { !$0.blocks.isEmpty })
    if !gaps.isEmpty, !request.form.asks(for: .toComplete) {
      // Before what only proves and explains the figures.
      let place = sections.firstIndex { $0.blocks.contains { if case .controls = $0 { true } else { false } } } ?? sections.endIndex
      sections.insert(
        Report.Section(
          title: text(fr: "À compléter", nl: "Aan te vullen", en: "To complete"),
          purpose: text(fr: "Ce que les données ne disent pas", nl: "Wat de gegevens niet zeggen", en: "What the data does not say"),
          isLandscape: true, isCompact: true, blocks: toCompleteBlocks(gaps)), at: place)
    }
    return sections
  }

  private func section(_ sheet: Form.Sheet, _ gaps: [Gap]) -> Report.Section {
    var blocks: [Report.Block] = []
    var lastGrid: (name: Code<Table>, grid: Form.Grid)?
    // A heading of the form stands as soon as something does under it.
    var heading: [Report.Block] = []
    for (index, block) in sheet.blocks.enumerated() {
      var own: [Report.Block] = []
      switch block {
      case .heading:
        heading = self.blocks(of: block)
        continue
      case .grid(let grid):
        let name = Code<Table>("grid-\(index + 1)")
        own = [.table(table(of: grid, name, after: lastGrid))]
        lastGrid = (name, grid)
      case .content(.toComplete): own = toCompleteBlocks(gaps)
      default: own = self.blocks(of: block)
      }
      guard !own.isEmpty else { continue }
      blocks += heading + own
      heading = []
    }
    return Report.Section(
      title: text(sheet.title), purpose: sheet.purpose.map(text) ?? "", isLandscape: sheet.isLandscape,
      fitsOnePage: sheet.fitsOnePage, isCompact: sheet.isCompact, blocks: blocks)
  }

  private func blocks(of block: Form.Block) -> [Report.Block] {
    switch block {
    case .heading(let title): [.heading(text(title), level: 1)]
    case .text(let words): [.paragraph(text(words))]
    case .project(let fields): [.fields(fields.flatMap(lines))]
    case .narrative(let chapter, let title, let limit): narrative(chapter.chapter, title, limit: limit)
    case .axes(let parts): project.axes.flatMap { blocks(of: $0, parts) } + (parts.contains(.figures) ? rangeNote : [])
    case .charts(let drawings): chartBlocks(drawings)
    case .people(let traits): peopleBlocks(by: traits)
    case .table(let asked): crossedBlocks(asked)
    case .questions(let labels): [.fields(labels.map { Report.Field(label: text($0), text: request.answers.texts[$0]) })]
    case .grid(let grid): [.table(table(of: grid, "grid", after: nil))]
    case .content(let content): blocks(of: content)
    }
  }

  private func blocks(of content: Form.Content) -> [Report.Block] {
    switch content {
    case .inShort: inShortBlocks
    case .keyFigures: keyFigureBlocks
    case .briefFigures: briefFigureBlocks
    case .comparability: comparabilityNote
    case .overlaps: overlapBlocks
    case .targets: targetBlocks
    case .axisStates: [.fields(project.axes.map { state(of: $0) })]
    case .axisTable: axisBlocks
    case .axisCounts: axisCountBlocks
    case .communeTable: communeBlocks
    case .communeMatrix: communeMatrixBlocks
    case .rates: rateBlocks
    case .newcomers: arrivalBlocks
    case .sectors: sectorBlocks
    case .comparison: comparisonBlocks
    case .sessions: sessionBlocks
    case .campaigns: campaignBlocks
    case .counts: countBlocks
    case .months: monthBlocks
    case .completeness: completenessBlocks
    case .controls: [.controls]
    case .rules: ruleBlocks
    case .remarks: remarkBlocks
    case .openQuestions: openQuestionBlocks
    case .figureCodes: figureCodeBlocks
    case .sources: sourceBlocks
    case .abbreviations: abbreviationBlocks
    case .ledger: [.ledger(ledger)]
    case .contents: [.contents]
    case .signature: signatureBlocks
    case .toComplete: []
    }
  }

  /// A table to fill in; a balance is taken of its total and that of the grid before it on the sheet.
  private func table(of grid: Form.Grid, _ name: Code<Table>, after last: (name: Code<Table>, grid: Form.Grid)?) -> Table {
    let columns = grid.columns.enumerated().map {
      Table.Column(text($1), width: $0 == 0 ? .text : .fitted, hasAmounts: (1...max(1, grid.amounts)).contains($0) && grid.amounts > 0)
    }
    var rows = grid.rows.map { row in Table.Row([.text(text(row))] + grid.columns.dropFirst().map { answer(grid, row, $0) }) }
    if let total = grid.total {
      let sums = columns.indices.dropFirst().map { column in
        columns[column].hasAmounts ? Cell.derived(.rows(rows.indices), shown: self.total(of: grid, column).map { .amount($0) } ?? .toComplete) : .empty
      }
      rows.append(Table.Row([.text(text(total))] + sums, kind: .total))
    }
    if let balance = grid.balance, grid.total != nil, let last, last.grid.total != nil {
      let difference = Derivation.difference(.cell(of: name, row: rows.count - 1), .cell(of: last.name, row: last.grid.rows.count))
      let cells = columns.indices.dropFirst().map { column -> Cell in
        guard columns[column].hasAmounts, column <= last.grid.amounts else { return .empty }
        guard let own = self.total(of: grid, column), let other = self.total(of: last.grid, column) else { return .derived(difference, shown: .toComplete) }
        return .derived(difference, shown: .amount(own - other))
      }
      rows.append(Table.Row([.text(text(balance))] + cells, kind: .total))
    }
    return Table(name, title: text(grid.title), columns: columns, rows: rows)
  }

  /// What was answered, or room for it.
  private func answer(_ grid: Form.Grid, _ row: Localized, _ column: Localized) -> Cell {
    switch request.answers.cells[FormAnswers.Place(grid: grid.title, row: row, column: column)] {
    case .amount(let amount)?: .amount(amount)
    case .text(let text)?: .text(text)
    case nil: .toComplete
    }
  }

  /// The sum of a column of amounts; nil as long as one of them is missing.
  private func total(of grid: Form.Grid, _ column: Int) -> Rational? {
    var sum = Rational(0)
    for row in grid.rows {
      guard case .amount(let amount)? = request.answers.cells[FormAnswers.Place(grid: grid.title, row: row, column: grid.columns[column])] else { return nil }
      sum = sum + amount
    }
    return sum
  }

  private var signatureBlocks: [Report.Block] {
    [
      .heading(text(fr: "Signature", nl: "Handtekening", en: "Signature"), level: 1),
      .fields([
        Report.Field(label: text(fr: "Fait à (lieu), le (date)", nl: "Opgemaakt te (plaats), op (datum)", en: "Place and date"), text: nil),
        Report.Field(
          label: text(
            fr: "Pour la commune coordinatrice (nom, fonction)", nl: "Voor de coördinerende gemeente (naam, functie)",
            en: "For the coordinating commune (name, position)"), text: nil),
        Report.Field(label: text(fr: "Signature", nl: "Handtekening", en: "Signature"), text: nil),
      ]),
    ]
  }
}
