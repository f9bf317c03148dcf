internal import BilanText

/// The times of day in a text, and the spans between them: `9h30 - 12h`, `van 9u tot 12u`, `10 pm – 1 am`, `9h-12h et 13h-16h`.
struct ClockSpans {
  /// One time of day, in minutes from midnight.
  private struct Clock {
    var minutes: Int
    /// Written as a time of day: `9h`, `9:00`, `9 pm`; a bare number is one only beside such a time.
    var isMarked: Bool
    /// Whether a dash or a word such as « à » leads from the time before it to this one.
    var isEnd: Bool
    /// Whether it says am or pm.
    var saysHalf: Bool
  }

  private var clocks: [Clock] = []
  /// Behind the last time something leads to an end that is none: `14h à ?`.
  private var leadsOn = false

  init(_ text: String) {
    var scanner = Scanner(text)
    while let (clock, between) = scanner.next() {
      clocks.append(Clock(minutes: clock.minutes, isMarked: clock.isMarked, isEnd: !clocks.isEmpty && ClockSpans.leads(between), saysHalf: clock.saysHalf))
    }
    // `2-5pm`, `2:00 - 4:30 pm`: both are of the afternoon.
    for end in clocks.indices.dropFirst() where clocks[end].isEnd && clocks[end].saysHalf && !clocks[end - 1].saysHalf {
      let hours = clocks[end - 1].minutes
      if clocks[end].minutes >= 720, hours < 720, hours + 720 < clocks[end].minutes { clocks[end - 1].minutes += 720 }
    }
    leadsOn = !clocks.isEmpty && ClockSpans.leads(scanner.rest)
  }

  /// The minutes of all spans together; nil where the times do not stand in pairs, or a span cannot be meant.
  var minutes: Int? {
    guard !clocks.isEmpty, clocks.count % 2 == 0 else { return nil }
    var total = 0
    var spans: [ClosedRange<Int>] = []
    for start in stride(from: 0, to: clocks.count, by: 2) {
      let (from, to) = (clocks[start], clocks[start + 1])
      guard to.isEnd, !from.isEnd || start == 0, from.isMarked || to.isMarked, let minutes = ClockSpans.minutes(from.minutes, to.minutes) else { return nil }
      // A span within another one is a pause.
      let span = from.minutes...from.minutes + minutes
      if spans.contains(where: { $0.overlaps(span) && $0.upperBound != span.lowerBound && $0.lowerBound != span.upperBound }) { return nil }
      spans.append(span)
      total += minutes
    }
    return total
  }

  /// Every time of day in the text, in minutes from midnight; nil where none is written as one.
  var times: [Int]? { clocks.contains(where: \.isMarked) ? clocks.map(\.minutes) : nil }

  /// Whether any time of day says am or pm.
  var saysHalf: Bool { clocks.contains(where: \.saysHalf) }

  /// The one time of day that the text is, as when something begins; nil for anything else.
  var onlyTime: Int? { clocks.count == 1 && clocks[0].isMarked && !leadsOn ? clocks[0].minutes : nil }

  /// The spans of hours that a longer text states, « mardi 12 mars de 19h à 21h30 », « 9h-12h et 13h-16h30 »; nil where there is none.
  static func written(in text: String) -> String? {
    let spans = found(span, in: text)
    return spans.isEmpty ? nil : spans.joined(separator: " et ")
  }

  /// The one time of day in a longer text, `9h` or `14:30`; nil where there is none, or several.
  static func time(in text: String) -> String? {
    let times = found(time, in: text)
    return times.count == 1 && ClockSpans(times[0]).onlyTime != nil ? times[0] : nil
  }

  /// What a pattern finds in a text, in small letters.
  private static func found(_ pattern: Regex<Substring>, in text: String) -> [String] {
    // Nearly no title has a digit before an h, a u or a colon.
    guard zip(text.utf8, text.utf8.dropFirst()).contains(where: { (48...57).contains($0) && [104, 117, 72, 85, 58].contains($1) }) else { return [] }
    return text.lowercased().matches(of: pattern).map { String($0.output) }
  }

  nonisolated(unsafe) private static let time = /\b[0-9]{1,2} ?[hu:](?:[0-9]{2})?\b/
  nonisolated(unsafe) private static let span =
    /\b[0-9]{1,2} ?(?:heures|heure|uur|h|u|:) ?(?:[0-9]{2})? ?(?:-|–|—|à|tot|to|jusqu'à|until) ?[0-9]{1,2} ?(?:heures|heure|uur|h|u|:) ?(?:[0-9]{2})?\b/

  /// An end before the beginning lies on the next day, where an evening can have been meant: from the afternoon on, and at most half a day long.
  private static func minutes(_ start: Int, _ end: Int) -> Int? {
    if end > start { return end - start }
    let overnight = end + 1440 - start
    return start >= 12 * 60 && end < start && overnight <= 12 * 60 ? overnight : nil
  }

  /// Whether what stands between two times says that the first leads to the second.
  private static func leads(_ between: String) -> Bool {
    if between.contains(where: { "-–—→>/~".contains($0) }) { return true }
    let words = Folding.folded(between).split(separator: " ").map(String.init)
    return words.contains { ["a", "to", "tot", "t", "jusqu", "jusque", "until", "till", "au", "m"].contains($0) } && !words.contains("et")
  }

  /// Finds one time after another.
  private struct Scanner {
    private let text: [Character]
    private var position = 0
    /// What stands behind the last time found.
    private(set) var rest = ""

    init(_ text: String) {
      var lower = text.lowercased()
      // « Midi » is also a quarter, and half of « après-midi »: a time only where something leads to it.
      if Scanner.beginnings.occur(in: lower) { for (word, time) in Scanner.words { lower = lower.replacing(word, with: time) } }
      self.text = lower.utf8.contains { (48...57).contains($0) } ? Array(lower) : []
    }

    private static let words = [
      ("minuit", "24h00"), ("middernacht", "24h00"), ("midnight", "24h00"), ("à midi", "à 12h00"), ("- midi", "- 12h00"), ("h-midi", "h-12h00"),
      ("to noon", "to 12h00"),
    ]
    private static let beginnings = Phrases(["minuit", "mid", "noon"])

    /// The next time, and what stands before it; nil at the end, or where a number is no time.
    mutating func next() -> (clock: (minutes: Int, isMarked: Bool, saysHalf: Bool), between: String)? {
      var between = ""
      while position < text.count, !text[position].isASCII || !text[position].isNumber {
        between.append(text[position])
        position += 1
      }
      rest = between
      guard let hours = number(), hours <= 24 else { return nil }
      let after = position
      skipBlanks()
      var minutes = 0
      var isMarked = false
      if takeUnit() {
        isMarked = true
        let here = position
        if let written = number(digits: 2) { minutes = written } else { position = here }
        skipSeconds()
      } else {
        position = after
      }
      var whole = hours * 60 + minutes
      let here = position
      skipBlanks()
      var saysHalf = false
      if let isAfternoon = takeHalf() {
        (isMarked, saysHalf) = (true, true)
        if isAfternoon, hours < 12 { whole += 720 } else if !isAfternoon, hours == 12 { whole -= 720 }
      } else {
        position = here
      }
      guard minutes < 60, whole <= 1440 else { return nil }
      return ((whole, isMarked, saysHalf), between)
    }

    private mutating func skipBlanks() {
      while position < text.count, text[position].isWhitespace { position += 1 }
    }

    /// `:00` behind `09:00`.
    private mutating func skipSeconds() {
      let here = position
      guard position < text.count, text[position] == ":" else { return }
      position += 1
      if number(digits: 2) == nil { position = here }
    }

    private mutating func number(digits: Int? = nil) -> Int? {
      let start = position
      while position < text.count, text[position].isASCII, text[position].isNumber { position += 1 }
      guard (1...2).contains(position - start), digits == nil || position - start == digits else { return nil }
      return Int(String(text[start..<position]))
    }

    /// `h`, `u`, `:`, `.`, or a word for hours.
    private mutating func takeUnit() -> Bool {
      for unit in ["heures", "heure", "hours", "uren", "uur", "hrs", "hr", "h", "u", ":", "."] where text[position...].starts(with: Array(unit)) {
        let end = position + unit.count
        // `12 hommes` is no time, nor is the point behind a sentence.
        if unit.last!.isLetter, end < text.count, text[end].isLetter { continue }
        if !unit.last!.isLetter, end >= text.count || !text[end].isNumber { continue }
        position = end
        return true
      }
      return false
    }

    /// `am`, `p.m.`: true for the afternoon; nil for neither.
    private mutating func takeHalf() -> Bool? {
      for (half, isAfternoon) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] where text[position...].starts(with: Array(half)) {
        let end = position + half.count
        if end < text.count, text[end].isLetter { continue }
        position = end
        return isAfternoon
      }
      return nil
    }
  }
}
