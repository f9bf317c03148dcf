internal import BilanText

/// What of a chart a seal holds fast: what it draws, between which bounds, and its words, written so that another program that only opened and saved the workbook changes nothing.
public struct SealedChart: Sendable {
  /// Kinds of plots and how their bars stand: `bar`, `col`, `clustered`.
  public var kind: [String]
  /// All texts that stand in it and are not of cells, one behind the other.
  public var words: String
  public var axes: [Axis]
  public var series: [Series]

  /// What an axis shows of the numbers.
  public struct Axis: Sendable {
    public var least: Double?
    public var most: Double?
    public var isReversed: Bool
    public var isLogarithmic: Bool

    public init(least: Double? = nil, most: Double? = nil, isReversed: Bool = false, isLogarithmic: Bool = false) {
      (self.least, self.most, self.isReversed, self.isLogarithmic) = (least, most, isReversed, isLogarithmic)
    }
  }

  /// The cells of one series, as formulas write them, and the numbers kept of them by their place.
  public struct Series: Sendable {
    public var name: String
    public var categories: String
    public var values: String
    public var numbers: [Int: Double]

    public init(name: String, categories: String, values: String, numbers: [Int: Double]) {
      (self.name, self.categories, self.values, self.numbers) = (name, categories, values, numbers)
    }
  }

  public init(kind: [String], words: String, axes: [Axis], series: [Series]) {
    (self.kind, self.words, self.axes, self.series) = (kind, words, axes, series)
  }

  /// 16 hexadecimal digits of SHA-256.
  public var digest: String {
    var text = Array("\(kind.joined(separator: " "))\n\(words)\n".utf8)
    for axis in axes {
      for bound in [axis.least, axis.most] { text += bound.map { SealedText.of($0) } ?? [UInt8(ascii: "-")] }
      text += Array("\(axis.isReversed ? "r" : "")\(axis.isLogarithmic ? "l" : "")\n".utf8)
    }
    for one in series {
      for cells in [one.name, one.categories, one.values] { text += Array(SealedText.plain(cells).utf8) + [UInt8(ascii: "\n")] }
      for (place, number) in one.numbers.sorted(by: { $0.key < $1.key }) { text += Array("\(place):".utf8) + SealedText.of(number) + [UInt8(ascii: "\n")] }
    }
    return SHA256.hash(text).prefix(8).hexadecimal
  }
}
