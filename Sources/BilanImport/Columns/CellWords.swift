internal import BilanModel
internal import BilanText

/// What cells say in columns that may decide who counts, read once for each spelling: the same few words fill these columns in every sheet.
struct CellWords {
  /// What one spelling says.
  struct Reading {
    /// The number of the spelling, from 0.
    var spelling: Int
    /// What it says of presence; nil for a word that is not known.
    var statement: PresenceReading.Statement?
    /// A session was not held, by these words; they are a remark that speaks of a session; a session was held.
    var callsOff, isRemarkCallingOff, saysHeld: Bool
    var leads, takesPart: Bool
    /// « oui », ‘neen’ and 1 answer any question; « absente » answers one.
    var isWord: Bool
    /// A sign and no word: a cross, a tick, 1.
    var isSign: Bool
    /// A day, an hour or a number, and no 0, 1 or share of a session.
    var isNumber: Bool
    /// A time of day and nothing else: `14h`, `9:30`.
    var isTime: Bool
    /// Two words and more, each written like a name.
    var looksLikeName: Bool
    /// The day of a day with a time of day: `08/06/2024 14:00`.
    var dayOfInstant: Day?
  }

  private var seen = ByteTable(minimumCapacity: 64)
  private var readings: [Reading] = []
  private var presences = PresenceReading()
  private var hasLegend = false
  private static let most = 20_000

  /// Begins a file, whose own legend holds for it alone.
  mutating func start(_ legend: [Legend.Pair]) {
    presences.start(Legend.statements(legend), answers: nil)
    if hasLegend || !legend.isEmpty || readings.count > CellWords.most {
      seen.removeAll()
      readings.removeAll(keepingCapacity: true)
    }
    hasLegend = !legend.isEmpty
  }

  mutating func read(_ text: Span<UInt8>, _ cell: RawCell) -> Reading {
    let (index, isNew) = seen.insert(text, cell.range)
    if isNew { readings.append(reading(text, cell, spelling: index)) }
    return readings[index]
  }

  private mutating func reading(_ text: Span<UInt8>, _ cell: RawCell, spelling: Int) -> Reading {
    let written = string(text, cell)
    let folded = Folding.folded(written)
    let callsOff = NotHeld.says(folded: folded)
    return Reading(
      spelling: spelling, statement: presences.statement(text, cell.range), callsOff: callsOff, isRemarkCallingOff: callsOff && NotHeld.callsSessionOff(folded),
      saysHeld: !callsOff && NotHeld.saysHeld(folded), leads: SessionParts.leads(folded), takesPart: SessionParts.takesPart(folded),
      isWord: folded.utf8.count > 4, isSign: folded.utf8.count <= 2,
      isNumber: written != "0" && written != "1" && written.contains(where: \.isNumber) && StatusMarks.share(written) == nil,
      isTime: written.utf8.count <= 11 && ClockSpans(written).onlyTime != nil,
      looksLikeName: CellWords.looksLikeName(written),
      dayOfInstant: (12...24).contains(written.utf8.count) && written.contains(where: \.isNumber) ? Instant(written, order: .dayFirst)?.day : nil)
  }

  private static func looksLikeName(_ written: String) -> Bool {
    let words = written.split(separator: " ")
    return (2...5).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-'’.,".contains($0) } }
  }
}
