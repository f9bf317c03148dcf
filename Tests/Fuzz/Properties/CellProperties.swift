import BilanModel
import BilanText

@testable import BilanImport

/// Days, spans and lengths of time: within the calendar, and the same wherever in a file they stand.
func checkDates(_ bytes: [UInt8]) throws(Violation) {
  let text = String(decoding: bytes, as: UTF8.self)
  for order in [DateOrder.belgian, .dayFirst, .monthFirst, .mixed] {
    let reading = DayReading(text, order: order)
    if case .day(let day) = reading { try checkDay(day) }
    let (around, range) = embedded(text)
    try require(DayReading(around.span, range, order: order) == reading, "a day amid a text is another")
    switch SpanReading(text, order: order) {
    case .span(let first, let last):
      try checkDay(first)
      try require(first <= last && first.parts.year == last.parts.year, "a span from \(first) to \(last)")
    case .unreadable(let reason):
      if case .day = reason { throw Violation(text: "a day is no span") }
    }
  }
  let words = Folding.folded(text).split(separator: " ").map(String.init)
  _ = SpanReading.isNamed(words)
  for needsFullYear in [true, false] {
    guard let (day, range) = DayInText.day(in: words, needsFullYear: needsFullYear) else { continue }
    try checkDay(day)
    try require(!range.isEmpty && range.upperBound <= words.count, "a day in words \(range) of \(words.count)")
  }
  if let day = DayInText.day(written: text) { try checkDay(day) }
  for found in [DayInText.dayAndMonth(in: words), DayInText.dayAndMonth(written: text)] {
    if let found { try require((1...31).contains(found.day) && (1...12).contains(found.month), "day \(found.day) of month \(found.month)") }
  }
  if let minutes = DurationReading.minutes(text) { try require((1..<1440).contains(minutes), "\(minutes) minutes") }
  if let minutes = DurationReading.spanMinutes(text) { try require((1...1440).contains(minutes), "\(minutes) minutes") }
  try checkFileName(text)
}

private func checkDay(_ day: Day) throws(Violation) {
  try require((1900...2199).contains(day.parts.year), "a day in \(day.parts.year)")
  try require(Day(iso: day.description) == day, "\(day) is not itself when written")
}

private func checkFileName(_ text: String) throws(Violation) {
  let context = FileNameReading.context(of: text)
  if let date = context.date { try require(Day(iso: date) != nil, "no day: \(date)") }
  if let axis = context.axis { try require(!axis.isEmpty, "an axis without a name") }
}

/// Counts, heads and marks of presence.
func checkNumbers(_ bytes: [UInt8]) throws(Violation) {
  let text = String(decoding: bytes, as: UTF8.self)
  let (around, range) = embedded(text)
  let count = CountReading(text)
  if case .count(let value, _) = count { try require((0...1_000_000_000).contains(value), "a count of \(value)") }
  try require(CountReading(around.span, range) == count, "a number amid a text is another")
  if let heads = HeadCount(text) {
    try require((1...1000).contains(heads.heads), "\(heads.heads) heads")
    if let name = heads.name { try require(!name.isEmpty, "a name without a letter") }
  }
  guard !range.isEmpty else { return }
  var presences = PresenceReading()
  let first = presences.statement(around.span, range)
  try require(presences.statement(around.span, range) == first, "a mark known already means something else")
  _ = PresenceReading.section(text)
}

/// Folded texts, and the keys by which two spellings are one person.
func checkNames(_ bytes: [UInt8]) throws(Violation) {
  let text = String(decoding: bytes, as: UTF8.self)
  let folded = Folding.folded(text)
  try require(Folding.folded(folded) == folded, "folded again, a text is another")
  try require(!folded.hasPrefix(" ") && !folded.hasSuffix(" ") && !folded.utf8.contains(doubledBlanks: ()), "blanks are left in a folded text")
  let (around, range) = embedded(text)
  let key = fullKey(around, range)
  try require(key == fullKey(Array(text.utf8), 0..<text.utf8.count), "a name amid a text is another")
  try require((try? UTF8Span(validating: key.span)) != nil, "a key that is no text")
  let words = key.split(separator: 32, omittingEmptySubsequences: false)
  try require(key.isEmpty || words.allSatisfy { !$0.isEmpty }, "blanks are left in a key")
  // Three words and more follow each other as they are written, from the least one on.
  try require(words.allSatisfy { !$0.lexicographicallyPrecedes(words[0]) }, "a key that does not begin with its least word")
  try require(!key.isEmpty || folded.isEmpty, "a name without a key")
}

private func fullKey(_ text: [UInt8], _ range: Range<Int>) -> [UInt8] {
  var key = NameKey()
  return key.make(text.span, full: range) ? key.bytes : []
}

/// The text between others, as a cell stands in a file.
private func embedded(_ text: String) -> ([UInt8], Range<Int>) {
  let before = Array("12é;".utf8)
  let cell = Array(text.utf8)
  return (before + cell + Array(";é34".utf8), before.count..<before.count + cell.count)
}

extension String.UTF8View {
  fileprivate func contains(doubledBlanks: Void) -> Bool { zip(self, dropFirst()).contains { $0 == 32 && $1 == 32 } }
}
