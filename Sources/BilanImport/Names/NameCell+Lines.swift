/// A line break within a cell of names: one name whose cell was too narrow, or a line for each of several people.
extension NameCell {
  /// The words of all lines, where they are one name; nil where each line is somebody, and told where that is not certain.
  mutating func nameOnLines(_ lines: [[NameWord]]) -> [NameWord]? {
    let words = lines.flatMap(\.self)
    // « Mme », and her name below it.
    if lines.count == 2, lines[0].allSatisfy({ PeopleWords.titles.contains($0.folded) }) { return words }
    // In `Van den Berg` one word is a name.
    let counts = lines.map { line in line.count { !NameCell.particles.contains($0.folded) } }
    let differInCapitals = lines.count == 2 && lines.count { $0.allSatisfy(\.isAllCapitals) } == 1
    if lines.count == 2, holdsBothNames, counts.max()! < 2 || differInCapitals && counts.min()! < 2 { return words }
    // Two words and more on each line are people, but `EL BAKKALI OUALI` above `Fatima Zahra` may be one.
    if counts.min()! < 2 || differInCapitals { isUnsure = true }
    return nil
  }
}
