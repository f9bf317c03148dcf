internal import Yams

extension Node {
  /// The same document without curly quotes around values: a word processor, or a telephone, writes `code: “1”` where somebody typed `code: "1"`, and to YAML such quotes are letters.
  var withoutCurlyQuotes: Node {
    switch self {
    case .scalar(let scalar): .scalar(scalar.withoutCurlyQuotes)
    case .sequence(let items):
      .sequence(Sequence(items.map(\.withoutCurlyQuotes), items.tag, items.style, items.mark))
    case .mapping(let pairs):
      .mapping(Mapping(pairs.map { ($0.key.withoutCurlyQuotes, $0.value.withoutCurlyQuotes) }, pairs.tag, pairs.style, pairs.mark))
    case .alias: self
    }
  }
}

extension Node.Scalar {
  /// Those between straight quotes are meant.
  fileprivate var withoutCurlyQuotes: Node.Scalar {
    guard style == .plain, string.count > 1, let first = string.first, let last = string.last, Node.Scalar.quotes[first]?.contains(last) == true,
      // « “Essai” de “nous” » has quotes of its own.
      !string.dropFirst().dropLast().contains(where: { $0 == first || $0 == last })
    else { return self }
    return Node.Scalar(String(string.dropFirst().dropLast()), .implicit, .doubleQuoted, mark)
  }

  /// What closes each, as French, Dutch, English and German keyboards have them.
  private static let quotes: [Character: [Character]] = ["“": ["”", "“"], "”": ["”"], "„": ["”", "“"], "‘": ["’", "‘"], "’": ["’"], "‚": ["’", "‘"]]
}
