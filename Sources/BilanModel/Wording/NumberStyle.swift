/// How numbers, shares and days read in one language: the only place where a cell becomes text.
public struct NumberStyle: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The cell as people read it: `1 234,5` in French, `1.234,5` in Dutch, `1,234.5` in English.
  public func text(of cell: Cell) -> String {
    switch cell {
    case .text(let text), .missing(let text): text
    case .count(let count): whole(count)
    case .range(let count, let range): "\(whole(count))\u{A0}[\(whole(range.lowerBound))–\(whole(range.upperBound))]"
    case .quotient(let quotient, let value, let range): self.quotient(quotient, value, range)
    case .decimal(let value): tenths(value.rounded(scale: 10))
    case .percent(let value): tenths(value.rounded(scale: 1000)) + percentSign
    case .change(let value): signed(value.rounded(scale: 1000)) + percentSign
    case .factor(let value): "×" + whole(value.rounded(scale: 1))
    case .difference(let value): difference(value)
    case .hoursDifference(let value): signed(value.rounded(scale: 10))
    case .pointsDifference(let value): signed(value.rounded(scale: 10)) + pointsSign
    case .amount(let value): hundredths(value.rounded(scale: 100))
    case .day(let day): day.belgian
    case .month(let day): month(day)
    case .empty: ""
    case .toComplete: "……………"
    case .derived(_, let shown), .fixed(let shown, _): text(of: shown)
    }
  }

  /// `15 % (15/100)`, `3,2 (64/20)`, with the bounds where there are any.
  private func quotient(_ quotient: Figure.Quotient, _ value: Rational, _ range: ClosedRange<Rational>?) -> String {
    func number(_ value: Rational) -> String { quotient.form == .percent ? percent(value) : amount(value) }
    let bounds = range.map { "\u{A0}[\(number($0.lowerBound))–\(number($0.upperBound))]" } ?? ""
    return "\(number(value))\(bounds) (\(amount(quotient.numerator))/\(amount(quotient.denominator)))"
  }

  /// A number without a decimal that says nothing.
  private func amount(_ value: Rational) -> String { value.denominator == 1 ? whole(value.numerator) : tenths(value.rounded(scale: 10)) }

  private func percent(_ value: Rational) -> String { amount(value * 100) + percentSign }
  /// `10/2024`
  private func month(_ day: Day) -> String { String(day.belgian.dropFirst(3)) }

  private func difference(_ value: Rational) -> String {
    if value.denominator == 1 {
      return (value.numerator > 0 ? "+" : "") + whole(value.numerator)
    }
    return signed(value.rounded(scale: 10))
  }

  private func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + tenths(number) }

  private func whole(_ number: Int) -> String {
    (number < 0 ? minus : "") + grouped(number.magnitude)
  }

  private func tenths(_ number: Int) -> String {
    let (units, tenth) = number.magnitude.quotientAndRemainder(dividingBy: 10)
    return (number < 0 ? minus : "") + grouped(units) + decimalMark + String(tenth)
  }

  private func hundredths(_ number: Int) -> String {
    let (units, rest) = number.magnitude.quotientAndRemainder(dividingBy: 100)
    return (number < 0 ? minus : "") + grouped(units) + decimalMark + (rest < 10 ? "0" : "") + String(rest)
  }

  private func grouped(_ number: UInt) -> String {
    let digits = String(number)
    guard digits.utf8.count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += groupMark }
      text.append(digit)
    }
    return text
  }

  /// The true minus sign: as wide as the plus, and no line breaks after it.
  private var minus: String { "\u{2212}" }

  private var decimalMark: String { language == .en ? "." : "," }

  /// In French the narrow no-break space.
  private var groupMark: String {
    switch language {
    case .fr: "\u{202F}"
    case .nl: "."
    case .en: ","
    }
  }

  /// What stands behind a number of percentage points.
  package var pointsSign: String { language == .fr ? "\u{A0}pts" : "\u{A0}pp" }

  /// In French after a no-break space.
  package var percentSign: String { language == .fr ? "\u{A0}%" : "%" }
}
