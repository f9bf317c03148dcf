internal import BilanModel
internal import BilanText

/// The day in a title, and in the name of an activity.
extension Preamble {
  /// A title without the days that are of something else; « Contrat de quartier du 21/10/2024 » is of the session where the activity is called so, and « édité le 25/10/2024 » behind it is not.
  func partOfSession(_ text: String) -> String {
    let said = DayMention.ofSession(text)
    guard said != text, let end = endOfActivity(text) else { return said }
    return "\(text[..<end]), \(DayMention.ofSession(trimmed(text[end...])))"
  }

  /// Where the name of an activity ends with which a text begins; nil where it begins with none, or holds nothing else.
  private func endOfActivity(_ text: String) -> String.Index? {
    guard let activities, case let folded = Folding.folded(text) else { return nil }
    let titles = activities.titles.map(\.folded).filter { folded.hasPrefix($0 + " ") }
    return text.indices.first { end in
      end > text.startIndex && !(text[end].isLetter || text[end].isNumber) && titles.contains(Folding.folded(String(text[..<end])))
    }
  }

  /// The only day that a text names, with its year.
  static func onlyDay(in text: String) -> Day? {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    guard !DayInText.namesSpan(words), !DayInText.namesSeries(words), let day = DayInText.day(in: words)?.day ?? DayInText.day(written: text),
      !DayInText.namesFurtherDay(words, than: day), !DayInText.namesDayWithoutYear(text, beside: day)
    else { return nil }
    return day
  }
}
