internal import BilanModel
internal import BilanText

/// « Absents : Popescu, Nowak » in a line of its own, above or below a list that holds both.
extension AttendanceForm {
  /// Keeps a line that names people who were not there.
  func noteAbsentLine(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState) {
    let filled = scanner.cells.filter { !$0.isEmpty }
    guard filled.count == 1, filled[0].range.count <= 400, case let content = string(text, filled[0]), let colon = content.firstIndex(of: ":"),
      let presence = PresenceReading.section(String(content[...colon])), presence != .present
    else { return }
    state.absentLines.append((scanner.line, content))
  }

  /// Tells of those lines that name somebody of the part who is counted present: one of the two is a slip.
  func tellAbsentLines(_ state: inout RowState, _ reading: inout SheetReading) {
    for (line, content) in state.absentLines {
      let names = content[content.index(after: content.firstIndex(of: ":")!)...].split { ",;/&".contains($0) }
        .flatMap { $0.replacing(" et ", with: ",").replacing(" en ", with: ",").replacing(" and ", with: ",").split(separator: ",") }
        .compactMap { PersonName.key(full: String($0)) }.map { Set($0.split(separator: " ")) }
      let present = state.numbers.presentPeople.map { Set(people.people[Int($0)].key.split(separator: " ")) }
      let count = names.count { name in present.contains { name.isSubset(of: $0) } }
      if count > 0 { reading.note(.absentBesideList, at: line, ["text": .text(shortened(content)), "count": .count(count)]) }
    }
    state.absentLines = []
  }
}
