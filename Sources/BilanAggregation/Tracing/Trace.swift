internal import BilanMatching
public import BilanModel

/// Where a figure comes from: its rule, and the single lines of sheets that make it up. Recomputed from the facts, one cell alone, and not remembered.
public struct Trace: Sendable {
  public let key: FigureKey
  public let indicator: Indicator
  public let period: Period
  /// Whether a figure over all places is that of the project's own communes alone: the part of a rate in total, which who comes from elsewhere is left out of.
  public let isWithinProject: Bool
  public let figure: Figure
  /// Of a ratio or rate: the figures it is made of.
  public let parts: [Trace]
  /// What adds up to the figure.
  public let leaves: [Leaf]
  /// The sheets that the leaves speak of, by index in `FactTable.sources`.
  public let sources: [Int: SheetSource]

  /// One thing that counts: a person, a row, a session, an amount.
  public struct Leaf: Hashable, Sendable {
    public var kind: Kind
    public var value: Rational
    /// The session it belongs to; nil for a person or organisation, who may have several.
    public var session: Session.Key?
    public var lines: [SheetLine]

    /// What it is that counts.
    public enum Kind: Hashable, Sendable {
      case attendance, session, count, planned
      /// Numbered from 1 in the order of appearance: no name, and no other figure's number.
      case person(Int), organisation(Int)
    }
  }

  /// A line of a sheet.
  public struct SheetLine: Hashable, Comparable, Sendable {
    /// Index in `FactTable.sources`.
    public var source: Int
    /// From 1.
    public var line: Int

    public static func < (a: Self, b: Self) -> Bool { (a.source, a.line) < (b.source, b.line) }
  }

  /// What the leaves add up to.
  public var sum: Rational { leaves.reduce(0) { $0 + $1.value } }

  init(
    key: FigureKey, indicator: Indicator, period: Period, isWithinProject: Bool, figure: Figure, parts: [Trace], leaves: [Leaf], sources: [SheetSource]
  ) {
    self.isWithinProject = isWithinProject
    self.key = key
    self.indicator = indicator
    self.period = period
    self.figure = figure
    self.parts = parts
    self.leaves = leaves
    let cited = Set(leaves.flatMap { $0.lines.map(\.source) })
    self.sources = Dictionary(cited.map { ($0, sources[$0]) } + parts.flatMap { Array($0.sources) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Traces figures of one project; what several of them read is laid out once.
public struct Tracer {
  private let project: Project
  private var frames: [PlaceLevel: FactFrame] = [:]
  private let facts: FactTable
  private var figures: [Column: FigureSet] = [:]
  private var selected: [Layout: Membership] = [:]

  /// The figures of one indicator in one period.
  private struct Column: Hashable {
    var indicator: Indicator
    var period: Period
    var level: PlaceLevel
    var isWithinProject: Bool
  }

  private struct Layout: Hashable {
    var selection: FactSelection
    var level: PlaceLevel
  }

  /// - Parameter frame: All facts by commune, without any restriction.
  init(_ frame: FactFrame) {
    (facts, project) = (frame.facts, frame.project)
    frames[frame.level] = frame
  }

  /// - Parameter key: A figure of an indicator of the project; its period may be any.
  public mutating func trace(_ key: FigureKey, in period: Period, level: PlaceLevel = .commune) -> Trace {
    let indicator = project.indicators.first { $0.code == key.indicator }!
    return trace(indicator, key, period, level, as: indicator, isWithinProject: false)
  }

  /// - Parameter outer: The ratio or rate that an indicator is part of: it is broken down as that is.
  private mutating func trace(
    _ indicator: Indicator, _ key: FigureKey, _ period: Period, _ level: PlaceLevel, as outer: Indicator, isWithinProject: Bool
  ) -> Trace {
    var own = indicator
    own.placeOf = outer.placeOf ?? indicator.placeOf
    own.dimension = outer.dimension
    let figure = figures(of: own, period, level, isWithinProject: isWithinProject)[key]
    let isRate = if case .rate = indicator.rule { true } else { false }
    let parts = indicator.parts.map { part in
      var inner = key
      inner.indicator = part.code
      return trace(part, inner, period, level, as: outer, isWithinProject: isWithinProject || isRate && key.place == nil)
    }
    var leaves: [Trace.Leaf] = []
    if parts.isEmpty, figure.value != nil {
      let selection = FactSelection(filter: indicator.filter, placeOf: outer.placeOf ?? indicator.effectivePlaceOf, dimension: outer.dimension)
      leaves = LeafCollector(facts(selection, level), key, period, isWithinProject: isWithinProject).leaves(of: indicator.rule)
    }
    return Trace(
      key: key, indicator: indicator, period: period, isWithinProject: isWithinProject, figure: figure, parts: parts, leaves: leaves, sources: facts.sources)
  }

  private mutating func figures(of indicator: Indicator, _ period: Period, _ level: PlaceLevel, isWithinProject: Bool) -> FigureSet {
    let column = Column(indicator: indicator, period: period, level: level, isWithinProject: isWithinProject)
    if let known = figures[column] { return known }
    let found = FigureSet(frame(level).asked(for: [indicator]), periods: [period], isWithinProject: isWithinProject)
    figures[column] = found
    return found
  }

  private mutating func frame(_ level: PlaceLevel) -> FactFrame {
    if let known = frames[level] { return known }
    let found = FactFrame(facts, project, level: level, restriction: Restriction())
    frames[level] = found
    return found
  }

  private mutating func facts(_ selection: FactSelection, _ level: PlaceLevel) -> Membership {
    let layout = Layout(selection: selection, level: level)
    if let known = selected[layout] { return known }
    let found = Membership(frame(level), selection)
    selected[layout] = found
    return found
  }
}
