internal import BilanModel
internal import BilanText

/// What a line says of a day that it names, by the words that lead to the day: a session was then, something else was, or nothing is said.
///
/// A line is cut where people cut it: « Stress vicariant – le 21 octobre 2024 (édité le 30/10/2024) » names two days in three parts, and each part speaks for itself. A day alone in its part
/// is of what stands before a colon or a comma: « Réunion précédente : 14/10/2024 », « Signature, le 22/10/2024 ».
enum DayMention {
  case session, other, open

  /// A day of a month, and the folded words among which it stands.
  struct WithoutYear {
    var day, month: Int
    var words: [String]
  }

  /// A text without the parts whose day is of something else.
  static func ofSession(_ text: String) -> String {
    guard mayNameDay(text), case let parts = Part.parts(of: text), parts.contains(where: { $0.mention == .other }) else { return text }
    return parts.filter { $0.mention != .other }.map(\.text).joined(separator: ", ")
  }

  /// A quick look: no day is without a digit, be it one of full width.
  private static func mayNameDay(_ text: String) -> Bool { text.utf8.contains { (48...57).contains($0) || $0 == 0xEF } }

  /// Whether a line names days, and none of them is that of a session.
  static func isOfSomethingElse(line text: String) -> Bool {
    guard case let said = ofSession(text), said != text else { return false }
    return DayInText.day(in: Folding.folded(said).split(separator: " ").map(String.init)) == nil && DayInText.day(written: said) == nil
  }

  /// Whether a day in the cell behind a label is of something else than a session: « Arrêté du ; 12/03/2024 ».
  static func isOfSomethingElse(label: String) -> Bool { judge(Word.words(in: label), .colon) == .other }

  /// The one day without a year that a text names as that of a session, with the words that name it: « Séance du lundi 21 octobre », « Formation – 21/10 ».
  static func dayWithoutYear(in text: String) -> WithoutYear? {
    guard mayNameDay(text) else { return nil }
    let parts = Part.parts(of: text)
    let found = parts.compactMap(\.dayWithoutYear)
    // « 14, 21 octobre » names two.
    return found.count == 1 && !parts.contains { DayInText.isNumber($0.text) } ? found[0] : nil
  }

  /// Whether a line is about an act, as « Convention 2023-2025 »: its years are those of the act.
  static func isOfAct(_ text: String) -> Bool {
    Word.words(in: text).first(where: \.saysSomething).map { DayWords.acts.contains($0.folded) } ?? false
  }

  // MARK: - The words before a day

  /// What stands between the words and the day.
  fileprivate enum Joint { case nothing, comma, colon }

  fileprivate static func judge(_ before: [Word], _ joint: Joint) -> DayMention {
    var words = before
    var link: [Word] = []
    while let last = words.last, DayWords.links.contains(last.folded) || DayInText.isWeekday(last.folded) { link.insert(words.removeLast(), at: 0) }
    if link.contains(where: { DayWords.bounds.contains($0.folded) || DayWords.accentedBounds.contains($0.raw) }) { return .other }
    let content = words.filter(\.saysSomething)
    guard let first = content.first else { return .session }
    if content.contains(where: { DayWords.neighbours.contains($0.folded) }) { return .other }
    // « Contrat de quartier 12/03/2024 » may be what was done on that day.
    if DayWords.acts.contains(first.folded) { return link.isEmpty && joint == .nothing && content.count > 1 ? .open : .other }
    // « suite de la séance du », and not « Formation, suite »
    if zip(words + link, (words + link).dropFirst()).contains(where: { DayWords.sequels.contains($0.folded) && DayWords.links.contains($1.folded) }) {
      return .other
    }
    let isVerbal = joint == .colon || link.contains { DayWords.verbal.contains($0.folded) }
    if isOfPaper(words, isVerbal: isVerbal) { return .other }
    let known = content.lastIndex { $0.isOfSession || DayWords.acts.contains($0.folded) || DayWords.documents.contains($0.folded) }
    guard joint != .comma, let known else { return content.contains(where: \.isOfSession) ? .session : .open }
    return content[...known].contains(where: \.isOfSession) ? .session : .other
  }

  /// Whether a paper was dealt with on the day: « Reçu le », « PV approuvé le », « Projet approuvé par le collège du ».
  private static func isOfPaper(_ words: [Word], isVerbal: Bool) -> Bool {
    let first = words.firstIndex(where: \.saysSomething)
    return words.indices.contains { index in
      guard words[index].isOfPaper, !words[index].maySpeakOfSession || !words[..<index].contains(where: \.isOfSession) else { return false }
      return index == first || isVerbal && index == words.count - 1 || index + 1 < words.count && DayWords.agents.contains(words[index + 1].folded)
    }
  }

  /// A word as written, in small letters, and folded.
  fileprivate struct Word {
    let raw: String
    let folded: String

    static func words(in text: some StringProtocol) -> [Word] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { Word(raw: String($0), folded: Folding.folded(String($0))) }
    }

    var isOfSession: Bool { DayWords.sessions.contains(folded) || DayWords.sessionEndings.contains(where: folded.hasSuffix) }

    /// No word that only leads to the day.
    var saysSomething: Bool { !DayWords.links.contains(folded) && !DayWords.dates.contains(folded) }

    /// « approuvé », « envoyées », ‘ondertekend’: what is done with a paper. « Langue des signes » bears no accent.
    var isOfPaper: Bool { DayWords.participles.contains(folded) || stem.map { DayWords.stems.contains($0) || DayWords.otherStems.contains($0) } ?? false }

    /// « demandée », « réservé »: so is a session, too.
    var maySpeakOfSession: Bool { stem.map(DayWords.otherStems.contains) ?? false }

    private var stem: String? {
      ["ées", "és", "ée", "é"].first(where: raw.hasSuffix).map { String(folded.dropLast($0.count)) }
    }
  }

  /// A part of a line, between marks.
  fileprivate struct Part {
    let text: String
    let joint: Joint
    /// What stands before it.
    private let before: String

    /// The words before it that a colon or a comma joins to it.
    private var label: [Word] { joint == .nothing ? [] : Word.words(in: before) }

    static func parts(of text: String) -> [Part] {
      var parts: [Part] = []
      var rest = (text.utf8.contains(UInt8(ascii: "-")) ? text.replacing(" - ", with: " – ") : text)[...]
      var joint = Joint.nothing
      while true {
        let end = rest.unicodeScalars.firstIndex(where: partsLine)
        parts.append(Part(text: trimmed(rest[..<(end ?? rest.endIndex)]), joint: joint, before: parts.last?.text ?? ""))
        guard let end else { return parts }
        joint = rest.unicodeScalars[end] == ":" ? .colon : rest.unicodeScalars[end] == "," ? .comma : .nothing
        rest = rest[rest.unicodeScalars.index(after: end)...]
      }
    }

    private static func partsLine(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case ":", ",", ";", "(", ")", "[", "]", "–", "—", "|", "·", "\n": true
      default: false
      }
    }

    /// What it says of the day with its year in it; nil where there is none.
    var mention: DayMention? {
      let words = Word.words(in: text)
      let folded = words.map(\.folded)
      let found = DayInText.day(in: folded)?.range.lowerBound
      guard found != nil || DayInText.day(written: text) != nil, let start = found ?? firstNumber(folded) else { return nil }
      return mention(words, before: start)
    }

    /// The words of the label count where those of the part itself say nothing.
    private func mention(_ words: [Word], before start: Int) -> DayMention {
      let own = Array(words[..<start])
      let isAlone = own.allSatisfy { DayWords.links.contains($0.folded) || DayInText.isWeekday($0.folded) }
      let said = DayMention.judge(own, .nothing)
      if isAlone || joint == .colon && said == .open { return DayMention.judge(label + own, isAlone ? joint : .nothing) }
      return said
    }

    private func firstNumber(_ folded: [String]) -> Int? {
      folded.indices.first { DayInText.isNumber(folded[$0]) && $0 + 1 < folded.count && folded[$0 + 1].first?.isNumber == true }
        ?? folded.firstIndex { $0.first?.isNumber == true }
    }

    /// A day and a month, where they are said to be those of a session. `1/2` may be the first part of two: only a day that is led to, or could be no part, is one.
    var dayWithoutYear: WithoutYear? {
      let words = Word.words(in: text)
      let folded = words.map(\.folded)
      guard mention == nil, !DayInText.namesSeries(folded) else { return nil }
      let isInLetters = DayInText.dayAndMonth(in: folded) != nil
      guard let (day, month) = DayInText.dayAndMonth(in: folded) ?? DayInText.dayAndMonth(written: text),
        let start = folded.indices.dropLast().first(where: { index in
          Int(folded[index].prefix(while: \.isNumber)) == day
            && (DayReading.month(named: folded[index + 1]) ?? Int(folded[index + 1])) == month
        }), mention(words, before: start) == .session,
        // « du 2 mai au 30 juin » ends on another.
        folded[(start + 2)...].allSatisfy({ !DayInText.isNumber($0) && DayReading.month(named: $0) == nil })
      else { return nil }
      let isLed = start > 0 && (DayWords.links.contains(folded[start - 1]) || DayInText.mayBeWeekday(folded[start - 1]))
      let isAlone = words.count == 2 && (day > month || folded.allSatisfy { $0.count == 2 })
      return isInLetters || isLed || isAlone ? WithoutYear(day: day, month: month, words: folded) : nil
    }
  }
}
