public import BilanModel

/// One figure in two periods: the difference, and the percentage where there is a base to take it of.
public struct Change: Sendable {
  public let before: Figure
  public let after: Figure
  /// After minus before; nil unless both are known.
  public let difference: Rational?
  /// The difference over the figure before.
  public let ratio: Rational?
  /// Why there is no percentage.
  public let noRatio: NoRatio?

  /// Why a change has no percentage.
  public enum NoRatio: Sendable {
    case baseIsMissing, baseIsZero, valueIsMissing, notImplemented
    /// One of the two is not shown.
    case protected
  }

  public init(before: Figure, after: Figure) {
    self.before = before
    self.after = after
    guard !before.isProtected, !after.isProtected else {
      (difference, ratio, noRatio) = (nil, nil, .protected)
      return
    }
    guard let a = before.value else {
      let isUnrun = before.status == .notImplemented && after.value == nil
      (difference, ratio, noRatio) = (nil, nil, isUnrun ? .notImplemented : .baseIsMissing)
      return
    }
    guard let b = after.value else {
      (difference, ratio, noRatio) = (nil, nil, .valueIsMissing)
      return
    }
    let difference = b - a
    self.difference = difference
    ratio = difference / a
    noRatio = ratio == nil ? .baseIsZero : nil
  }
}

extension Change {
  /// The change beside the figure before: in percent, from ten times on as `×14`, which reads better than +1 328,6 %; nil where there is no percentage.
  var share: Cell? { ratio.map { $0 < Rational(9) ? .change($0) : .factor($0 + Rational(1)) } }

  /// What a column of changes shows: the share, else the difference; empty unless both figures are known.
  public func cell(_ unit: Indicator.Unit) -> Cell { share ?? difference.map(unit.cell(ofDifference:)) ?? .empty }

  /// In percent, with one decimal; nil where there is none.
  public var percent: Double? { ratio.map { Double($0.rounded(scale: 1000)) / 10 } }

  /// Whether the ranges of the two figures leave open which of them is the larger.
  var isWithinRanges: Bool {
    guard let a = before.value, let b = after.value, before.bounds != nil || after.bounds != nil else { return false }
    return (before.bounds ?? a...a).overlaps(after.bounds ?? b...b)
  }
}

extension Figure {
  /// Between what it lies, of people or a ratio of them; nil where it is one number.
  var bounds: ClosedRange<Rational>? { range.map { Rational($0.lowerBound)...Rational($0.upperBound) } ?? ratioRange }
}

extension Change.NoRatio {
  /// In a few words, for a cell.
  public var text: Localized {
    switch self {
    case .baseIsMissing:
      Localized(fr: "base inconnue", nl: "geen basiscijfer", en: "no base figure")
    case .baseIsZero:
      Localized(fr: "base nulle", nl: "basis is nul", en: "base is zero")
    case .notImplemented: Figure.Status.notImplemented.text
    case .protected: Figure.Status.protected.text
    case .valueIsMissing:
      Localized(fr: "pas de données", nl: "geen gegevens", en: "no data")
    }
  }
}

extension Figure.Status {
  /// Why there is no number, in a word or the dash that the method page explains.
  public var text: Localized {
    switch self {
    case .value: Localized(same: "")
    case .partial: Localized(fr: "partiel", nl: "gedeeltelijk", en: "partial")
    case .noData: Localized(same: "–")
    case .noBase: Localized(fr: "base nulle ou inconnue", nl: "basis nul of onbekend", en: "base zero or unknown")
    case .protected: Localized(same: Cell.protectedMark)
    case .notImplemented:
      Localized(fr: "non réalisé", nl: "niet gerealiseerd", en: "not implemented")
    }
  }
}

extension Figure {
  /// What a cell of a table shows of it.
  public func cell(_ language: Language) -> Cell {
    guard let value else { return .missing(status.text[language]) }
    if let quotient { return .quotient(quotient, value: value, within: ratioRange) }
    if let range { return .range(value.numerator, within: range) }
    return value.denominator == 1 ? .count(value.numerator) : .decimal(value)
  }
}

extension Figure {
  /// The same as a number that no formula gives, where it is one.
  func fixedCell(_ language: Language) -> Cell { value == nil ? cell(language) : .fixed(cell(language)) }
}

extension Indicator {
  /// What a cell of a table shows of a figure: hours keep their decimal, so that a column of them reads evenly.
  func cell(_ figure: Figure, _ language: Language) -> Cell {
    let cell = figure.cell(language)
    if unit == .hours, case .count(let hours) = cell { return .decimal(Rational(hours)) }
    return cell
  }

  /// The same as a number that no formula gives, where it is one.
  ///
  /// - Parameter key: Which figure it is, where it stands for the whole of it.
  func fixed(_ figure: Figure, _ language: Language, of key: FigureKey? = nil) -> Cell {
    figure.value == nil ? figure.cell(language) : .fixed(cell(figure, language), of: key)
  }

  /// A value in the unit of the indicator, as a target is.
  public func cell(of value: Rational) -> Cell {
    if unit == .percent { return .percent(value) }
    return value.denominator == 1 ? .count(value.numerator) : .decimal(value)
  }
}
