public import BilanModel

/// The figures of a report that was sent, as far as whatever is sent later must be protected together with them.
public struct Release: Sendable {
  /// As it told them.
  public var figures: [FigureKey: Figure]
  /// The numbers that it did not show and that could be worked out all the same: they are as good as shown.
  public var findable: [FigureKey: Rational]

  public init(_ figures: [FigureKey: Figure], findable: [FigureKey: Rational] = [:]) { (self.figures, self.findable) = (figures, findable) }
}
