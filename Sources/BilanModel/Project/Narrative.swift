/// What people wrote about a period, with figures by name where others would type digits.
public struct Narrative: Sendable {
  public var chapters: [Chapter: [Paragraph]]

  public init(_ chapters: [Chapter: [Paragraph]] = [:]) { self.chapters = chapters }

  /// What a text is about: the project as a whole, or one axis.
  public enum Chapter: Hashable, Sendable {
    case summary, results, difficulties, lessons, nextSteps
    case axis(Code<Axis>)
  }

  /// A paragraph of a text, of parts that are words or figures.
  public struct Paragraph: Hashable, Sendable {
    public var kind: Kind
    public var parts: [Inline]

    /// How a paragraph stands in its text.
    public enum Kind: Sendable { case text, heading, item }

    public init(_ kind: Kind, _ parts: [Inline]) {
      self.kind = kind
      self.parts = parts
    }
  }

  /// Words, or the name of a figure that stands in their place.
  public enum Inline: Hashable, Sendable {
    case text(String)
    case figure(FigureName)
  }
}

/// A number that somebody typed beside the title of an indicator, instead of the figure's name: it may have become wrong.
public struct TypedFigure: Hashable, Sendable {
  public var indicator: Code<Indicator>
  /// The axis the text is about.
  public var axis: Code<Axis>?
  public var value: Int
  /// The words as they stand, where they stand.
  public var place: SourcePlace

  public init(indicator: Code<Indicator>, axis: Code<Axis>?, value: Int, place: SourcePlace) {
    self.indicator = indicator
    self.axis = axis
    self.value = value
    self.place = place
  }
}

/// A figure as prose names it: `{{participants axis=1 period=2023}}`; what is not named is the report's own period, and the total.
public struct FigureName: Hashable, Sendable {
  public var indicator: Code<Indicator>
  public var isEstimated: Bool
  public var axis: Code<Axis>?
  public var place: Place?
  public var period: Code<Period>?

  public init(
    indicator: Code<Indicator>, isEstimated: Bool = false, axis: Code<Axis>? = nil,
    place: Place? = nil, period: Code<Period>? = nil
  ) {
    self.indicator = indicator
    self.isEstimated = isEstimated
    self.axis = axis
    self.place = place
    self.period = period
  }
}
