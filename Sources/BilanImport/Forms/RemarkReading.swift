internal import BilanModel
internal import BilanText

/// What remarks say of the rows in which they stand. Each spelling is read once.
struct RemarkReading {
  /// What one remark says.
  struct Saying {
    /// The person was away; false where the remark names a day or an hour that this may be true of alone.
    var isOfAbsence = false
    /// The row may not be counted as it stands.
    var isDoubtful = false
    /// Other people, another day or another commune than the row says.
    var mayChangeCount = false
    /// A number is an estimate; the remark says nothing else.
    var isOfEstimate = false
    /// A number of people within the count or beside it; under a title of remarks, and under any other.
    var statesNumber = (inRemarks: false, anywhere: false)
  }

  private var seen = ByteTable(minimumCapacity: 16)
  private var sayings: [Saying] = []
  /// Bytes: a longer remark speaks of more than the day, and a still longer one is a text.
  private static let longest = (absence: 80, any: 200)

  /// What a cell that is not blank says.
  mutating func saying(_ text: Span<UInt8>, _ cell: RawCell) -> Saying {
    guard cell.range.count <= RemarkReading.longest.any else { return Saying() }
    let (index, isNew) = seen.insert(text, cell.range)
    if isNew {
      let written = string(text, cell)
      // Who waits for a place has none: « liste d'attente ».
      let isOfAbsence =
        cell.range.count <= RemarkReading.longest.absence && (AbsenceRemark.says(written) || ListWords.isOfWaiting(Folding.folded(written)))
      let isOfATime = cell.range.contains { (48...57).contains(text[$0]) }
      sayings.append(
        Saying(
          isOfAbsence: isOfAbsence && !isOfATime, isDoubtful: DoubtfulRemark.says(written), mayChangeCount: ChangingRemark.says(written),
          isOfEstimate: CountReading.isEstimateWord(Folding.folded(written)),
          statesNumber: (NumberInRemark.says(written, isRemark: true), NumberInRemark.says(written, isRemark: false))))
    }
    return sayings[index]
  }
}

extension AttendanceForm {
  /// Says of somebody who came to a session of a grid that a remark in the row speaks of other people, another day or another commune.
  mutating func noteRemarksThatChange(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading) {
    for column in state.columns.comments where column < scanner.cells.count && !scanner.cells[column].isEmpty {
      if remarks.saying(text, scanner.cells[column]).mayChangeCount { tellChange(text, scanner, column, state, &reading) }
    }
  }

  private func tellChange(_ text: Span<UInt8>, _ scanner: RowScanner, _ column: Int, _ state: RowState, _ reading: inout SheetReading) {
    reading.doubt(
      .changingRemark, text: string(text, scanner.cells[column]), line: scanner.line, column: column, header: state.table.header.columns[column].title,
      row: scanner.row)
  }

  /// Says of a row counted present that a remark in it says otherwise, or casts doubt on it. Beside a grid a remark may be of any day.
  mutating func noteRemarks(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading) {
    guard state.columns.sessions.isEmpty else { return }
    for column in state.columns.comments where column < scanner.cells.count && !scanner.cells[column].isEmpty {
      let saying = remarks.saying(text, scanner.cells[column])
      if saying.isOfAbsence {
        reading.doubt(
          .absentInRemark, text: string(text, scanner.cells[column]), line: scanner.line, column: column, header: state.table.header.columns[column].title,
          row: scanner.row)
      } else if saying.isDoubtful {
        let written = shortened(string(text, scanner.cells[column]))
        let place = SourcePlace(file: reading.file, line: Int(scanner.line), row: Int(scanner.row), text: written)
        reading.tell(Diagnostic(.doubtfulRemark, at: place, ["count": .count(1), "text": .text(written)]))
      } else if saying.mayChangeCount {
        tellChange(text, scanner, column, state, &reading)
      }
    }
  }
}
