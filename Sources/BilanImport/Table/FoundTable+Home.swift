internal import BilanModel
internal import BilanText

extension FoundTable {
  /// « Charleroi » above the first table and « Namur » above the next one: the former is the commune of the people of the first table, as the latter is of those below it.
  ///
  /// - Parameters:
  ///   - places: those of the project.
  ///   - isSaid: Whether the rows say it themselves.
  func withHome(_ text: Span<UInt8>, _ places: Gazetteer, isSaid: Bool) -> FoundTable {
    guard !isSaid, context.home == nil, context.commune == nil, options.commune == nil,
      let home = context.titles.lazy.compactMap({ CommuneInTitle.heading($0, in: places) }).first,
      namesFurtherCommune(than: home, text, places)
    else { return self }
    var table = self
    table.context.home = home
    return table
  }

  /// Whether a row of one cell below names another commune.
  private func namesFurtherCommune(than home: String, _ text: Span<UInt8>, _ places: Gazetteer) -> Bool {
    var scanner = scanner(in: text)
    while scanner.next(in: text) {
      let filled = scanner.cells.filter { !$0.isEmpty }
      guard filled.count == 1, let other = CommuneInTitle.heading(string(text, filled[0]), in: places) else { continue }
      if other != home { return true }
    }
    return false
  }
}
