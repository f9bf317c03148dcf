internal import BilanText

/// A time in the place of a mark: the hour of the day at which somebody came in, or how long they stayed. The cell alone does not say which.
struct TimeMark {
  /// From midnight, or how many; seconds are left out.
  let minutes: Int
  /// `0:00`, `00:00:00`, `0h00`: midnight, or no time at all.
  let isZero: Bool

  /// Nobody stays longer at a session; later hours are those of a clock.
  static let longestStay = 8 * 60
  /// From this hour on people may come in at midnight.
  static let lateEvening = 21 * 60

  /// - Parameter word: `9:02`, `14h05`, `17u55`, folded.
  init?(_ word: String) {
    let fields = word.split { $0 == " " || $0 == "h" || $0 == "u" }
    guard (2...4).contains(fields.count), let hours = Int(fields[0]), let minutes = Int(fields[1]), fields[1].count == 2, (0...24).contains(hours),
      (0...59).contains(minutes)
    else { return nil }
    self.minutes = hours * 60 + minutes
    isZero = fields.allSatisfy { Int($0) == 0 }
  }

  init?(_ text: Span<UInt8>, _ cell: RawCell) {
    // Most cells are none, and that is seen at once.
    guard (3...12).contains(cell.range.count), (48...57).contains(text[Int(cell.start)]) else { return nil }
    self.init(Folding.folded(string(text, cell)))
  }
}

extension FoundTable {
  /// The latest time, in minutes, that stands in some columns: it tells how long people stayed from when they came in.
  func latestTime(_ text: Span<UInt8>, _ columns: [Int]) -> Int {
    var latest = 0
    var scanner = scanner(in: text)
    while scanner.next(in: text) {
      for column in columns where column < scanner.cells.count {
        if let time = TimeMark(text, scanner.cells[column]) { latest = max(latest, time.minutes) }
      }
    }
    return latest
  }
}
