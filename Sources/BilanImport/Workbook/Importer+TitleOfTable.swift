internal import BilanModel
internal import BilanText

extension Importer {
  /// What the lines above a further table of a worksheet say of its activity: the one that they name, and else that of the table before, which is told where they may name another.
  func takeTitle(of context: inout SessionContext, after around: SessionContext, _ header: TableHeader, into reading: inout SheetReading) {
    guard vocabulary.project != nil, header.kind == .attendance, header.position(of: .activity) == nil, options.activity == nil, context.activity == nil else {
      return
    }
    let own = context.titles.filter { !around.titles.contains($0) }
    for title in own {
      switch vocabulary.activities.match(axis: context.axis, activity: title) {
      case .planned, .several:
        context.activity = title
        return
      case .unplanned, .ambiguous, .unknownAxis, .nothing: continue
      }
    }
    guard context.axis == nil, let title = own.last(where: mayNameActivity) else { return }
    reading.note(.titleOfTable, ["text": .text(shortened(title))])
  }

  private func mayNameActivity(_ title: String) -> Bool {
    if vocabulary.activities.resemblesTitle(title) { return true }
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    return RowSorting.mayNameTable(title) && Preamble.day(amid: title) == nil && CommuneInTitle.heading(title, in: vocabulary.gazetteer) == nil
      && !GroupWords.isTitle(words)
      && !ReportSection.isTitle(title)
  }
}
