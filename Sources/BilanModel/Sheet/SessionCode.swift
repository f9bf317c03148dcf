extension Session.Key {
  /// The session in one word, as a printed sheet carries it: `1/stress-vicariant/2024-10-21`.
  public var code: String { "\(axis.text)/\(activity.text)/\(day)" }

  /// Reads such a word and nothing else: the code of an axis without a stroke, that of an activity, and a day.
  public init?(code text: String) {
    guard let first = text.firstIndex(of: "/"), let last = text.lastIndex(of: "/"), first < last, let day = Day(iso: String(text[text.index(after: last)...]))
    else { return nil }
    let (axis, activity) = (text[..<first], text[text.index(after: first)..<last])
    guard !axis.isEmpty, !activity.isEmpty, !text.contains(where: \.isWhitespace) else { return nil }
    self.init(axis: Code(String(axis)), activity: Code(String(activity)), day: day)
  }
}
