internal import BilanAggregation
public import BilanModel
internal import BilanText

/// What was typed in answer to what a form asks for, item by item.
public struct TypedAnswers: Sendable {
  /// As they were typed, in the order of what is asked for.
  public let texts: [String]
  public private(set) var answers = FormAnswers()
  /// Why what was typed is no answer, by its place in the order.
  public private(set) var problems: [Int: Localized] = [:]

  /// - Parameter texts: One for each that is asked for; blank where nothing is answered.
  public init(_ texts: [String], to asked: [FormAnswers.Asked]) {
    self.texts = texts
    for (number, asked) in asked.enumerated() {
      let text = texts[number].trimmedEnds
      if text.isEmpty { continue }
      switch asked {
      case .question(let label): answers.texts[label] = text
      case .cell(let place, isAmount: false): answers.cells[place] = .text(text)
      case .cell(let place, isAmount: true):
        if let amount = TypedAnswers.amount(text) { answers.cells[place] = .amount(amount) } else { problems[number] = TypedAnswers.notAnAmount }
      }
    }
  }

  /// Says of each answer that is not the one kept meanwhile which that is.
  ///
  /// - Returns: Whether there is any.
  public mutating func compare(with kept: FormAnswers, of asked: [FormAnswers.Asked], _ language: Language) -> Bool {
    for (number, item) in asked.enumerated() where problems[number] == nil {
      let (before, now) = (kept.text(of: item, language) ?? "", answers.text(of: item, language) ?? "")
      guard before != now else { continue }
      problems[number] =
        before.isEmpty
        ? Localized(
          fr: "rien n'est gardé ici pour le moment.", nl: "hier is op dit ogenblik niets bewaard.", en: "nothing is kept here at the moment.")
        : Localized(
          fr: "gardé entre-temps\u{A0}: «\u{A0}\(before)\u{A0}».", nl: "intussen bewaard: ‘\(before)’.", en: "kept meanwhile: “\(before)”.")
    }
    return !problems.isEmpty
  }

  private static let notAnAmount = Localized(
    fr: "pas un montant\u{A0}; écrivez par exemple 1234,50 (1.234 peut vouloir dire deux choses).",
    nl: "geen bedrag; schrijf bijvoorbeeld 1234,50 (1.234 kan twee dingen betekenen).",
    en: "not an amount; write 1234.50, for example (1.234 may mean two things).")

  /// `1 234,50 €`: one sign parts the cents, of which there are one or two, and blanks may part the thousands.
  static func amount(_ text: String) -> Rational? {
    let plain = text.filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "€" }
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].utf8.count), parts.count == 1 || (1...2).contains(parts[1].utf8.count),
      parts.joined().utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(parts.joined())
    else { return nil }
    return Rational(number, over: parts.count == 1 ? 1 : parts[1].utf8.count == 1 ? 10 : 100)
  }
}

extension FormAnswers {
  /// What was answered, as it can be typed again.
  public func text(of asked: FormAnswers.Asked, _ language: Language) -> String? {
    switch asked {
    case .question(let label): texts[label]
    case .cell(let place, _):
      switch cells[place] {
      case .text(let text)?: text
      case .amount(let amount)?:
        NumberStyle(language).text(of: .amount(amount)).filter {
          !$0.isWhitespace && $0 != "\u{202F}" && (language != .nl || $0 != ".") && (language != .en || $0 != ",")
        }
      case nil: nil
      }
    }
  }
}
