extension String {
  /// The text as it agrees with a number of things: `ligne(s)` is `ligne` or `lignes`, `(vraag|vragen)` the first or the second.
  ///
  /// One is singular; in French zero is too (Grevisse, "Le bon usage", § 509). What stands in brackets with a blank before it and no bar in it is left alone.
  public func agreeing(with count: Int, in language: Language) -> String {
    let isOne = count == 1 || language == .fr && count == 0
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = rest[rest.index(after: open)..<close]
      let choices = inside.split(separator: "|", omittingEmptySubsequences: false)
      let isEnding = inside.allSatisfy(\.isLetter) && open > rest.startIndex && rest[rest.index(before: open)].isLetter
      result += rest[..<open]
      if choices.count == 2 {
        result += isOne ? choices[0] : choices[1]
      } else if isEnding {
        result += isOne ? "" : inside
      } else {
        result += "(\(inside))"
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
