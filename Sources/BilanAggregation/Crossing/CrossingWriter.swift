internal import BilanModel

/// Counts the lines of a crossing: once for each choice of its further breakdowns, for a total over one of them is a crossing of the others.
struct CrossingWriter {
  private let frame: FactFrame
  private let dimensions: [CrossingDimension]
  private let periods: [Period]
  private let bases: [Period]
  private let leftOut: [Indicator]
  private let parts: [Code<Period>: [Period]]
  private let coverage: [Code<Period>: [Code<Axis>?: Figure.Coverage]]
  private let choices: [Set<Dimension>: Choice]

  /// What was counted by some of the further breakdowns.
  private struct Choice {
    var categories: Categories
    var sheets: [Sheet: FigureSheet] = [:]
  }

  private struct Sheet: Hashable {
    var indicator: Code<Indicator>
    var span: Code<Period>
  }

  /// - Parameters:
  ///   - frame: The facts, and the indicators that are asked of them.
  ///   - periods: Each of another code.
  ///   - bases: What each is compared with.
  /// - Returns: Nil for more than is counted in reasonable time.
  init?(_ frame: FactFrame, by dimensions: [CrossingDimension], _ periods: [Period], against bases: [Period]) {
    let project = frame.project
    (self.dimensions, self.periods, self.bases) = (dimensions, periods, bases)
    leftOut = project.indicators.filter { indicator in !dimensions.allSatisfy(indicator.isTold) }
    let frame = frame.asked(for: project.indicators.filter { indicator in dimensions.allSatisfy(indicator.isTold) })
    self.frame = frame
    var parts: [Code<Period>: [Period]] = [:]
    for case .part(let part) in dimensions { for period in periods { parts[period.code] = project.parts(of: period, by: part) } }
    self.parts = parts
    let spans = CrossingWriter.spans(project, periods, parts, bases)
    let further = dimensions.compactMap(\.category)
    guard CrossingWriter.isFeasible(frame, dimensions, parts, spans: spans.count) else { return nil }
    let completeness = Dictionary(spans.map { ($0.code, Completeness(frame.facts, project, $0)) }) { first, _ in first }
    coverage = completeness.mapValues { Dictionary(lines: $0, project) }
    var choices: [Set<Dimension>: Choice] = [:]
    for chosen in further.subsets {
      let engine = FigureEngine(frame, spans, completeness, by: chosen)
      var choice = Choice(categories: Categories(chosen, frame))
      for span in spans {
        for indicator in frame.project.indicators { choice.sheets[Sheet(indicator: indicator.code, span: span.code)] = engine.sheet(of: indicator, in: span) }
      }
      choices[Set(chosen)] = choice
    }
    self.choices = choices
  }

  /// Every span that something is counted in, each once.
  private static func spans(_ project: Project, _ periods: [Period], _ parts: [Code<Period>: [Period]], _ bases: [Period]) -> [Period] {
    var spans: [Period] = []
    func add(_ span: Period) { if !spans.contains(where: { $0.code == span.code }) { spans.append(span) } }
    for period in periods {
      ([period] + bases.compactMap { project.span(of: period, in: $0) }).forEach(add)
      for part in parts[period.code] ?? [] { ([part] + bases.compactMap { project.sameSpan(as: part, in: $0) }).forEach(add) }
    }
    return spans
  }

  private static func isFeasible(_ frame: FactFrame, _ dimensions: [CrossingDimension], _ parts: [Code<Period>: [Period]], spans: Int) -> Bool {
    var (lines, cells) = (frame.project.indicators.count * max(1, spans), frame.grid(nil).cellCount * spans)
    for dimension in dimensions {
      let count = values(of: dimension, frame, []).count + 1
      lines *= count
      if dimension.category != nil { cells *= count }
      guard lines <= Crossing.mostLines, cells <= Crossing.mostCells else { return false }
    }
    return true
  }

  // MARK: - Lines

  /// What of a line's figure in some span may be shown.
  typealias Showing = (_ figure: Figure, _ line: Crossing.Line, _ span: Period, _ indicator: Indicator) -> Figure

  func crossing(showing shown: Showing) -> Crossing {
    var crossing = Crossing(dimensions: dimensions, leftOut: leftOut)
    for indicator in frame.project.indicators {
      for period in periods {
        let combinations = combinations(parts[period.code] ?? [])
        for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
          for values in combinations {
            crossing.lines.append(line(indicator, period, isEstimated, values, shown))
          }
        }
      }
    }
    // A value that nobody and nothing has (a gender, an age, a sector) is no line.
    let found = Set(crossing.lines.filter(\.figure.isMoreThanNone).flatMap(\.categories))
    crossing.lines.removeAll { line in !line.categories.allSatisfy(found.contains) }
    for period in periods { crossing.cutCounts[period.code] = cutCounts(of: period) }
    return crossing
  }

  private func line(
    _ indicator: Indicator, _ period: Period, _ isEstimated: Bool, _ values: [Crossing.Value?], _ showing: Showing
  ) -> Crossing.Line {
    var key = FigureKey(indicator: indicator.code, isEstimated: isEstimated, period: period.code)
    for value in values {
      switch value {
      case .axis(let axis): key.axis = axis
      case .place(let place): key.place = place
      case .part, .category, nil: break
      }
    }
    var line = Crossing.Line(key: key, values: values, figure: Figure(value: nil, status: .noData))
    func shown(in span: Period) -> Figure {
      showing(figure(line, indicator, span), line, span, indicator)
    }
    line.figure = shown(in: line.part ?? period)
    if line.part == nil, line.categories.isEmpty, !isEstimated {
      line.figure.target = Target.holding(for: key, in: frame.project.targets)?.value
      line.figure.baseline = Target.holding(for: key, in: frame.project.baselines)?.value
    }
    line.others = bases.map { base in
      let span = line.part.map { frame.project.sameSpan(as: $0, in: base) } ?? frame.project.span(of: period, in: base)
      return span.map { span in
        let before = shown(in: span)
        return Crossing.Other(span: span, figure: before, change: Change(before: before, after: line.figure))
      }
    }
    return line
  }

  /// The figure of the cell of a line in some span.
  private func figure(_ line: Crossing.Line, _ indicator: Indicator, _ span: Period) -> Figure {
    let categories = line.categories
    let choice = choices[Set(categories.map(\.dimension))]!
    let sheet = choice.sheets[Sheet(indicator: indicator.code, span: span.code)]!
    let number = categories.isEmpty ? nil : choice.categories.number { dimension in categories.first { $0.dimension == dimension }!.value }
    let place = line.key.place.flatMap(sheet.grid.column).map(Grid.PlaceSlot.column) ?? .total
    var figure = sheet.figure(line.key.axis.flatMap(sheet.grid.axis), place, number, isEstimated: line.key.isEstimated, span, frame)
    if indicator.readsSheets, categories.isEmpty { figure.coverage = coverage[span.code]?[line.key.axis] }
    return figure
  }

  /// Every choice of a value, or of the total, of each dimension: the last varies first. What cannot be (an activity of one axis in another) is none.
  private func combinations(_ parts: [Period]) -> [[Crossing.Value?]] {
    dimensions.reduce([[]]) { found, dimension in
      let values = CrossingWriter.values(of: dimension, frame, parts).map(Optional.some) + [nil]
      return found.flatMap { chosen in values.map { chosen + [$0] } }
    }.filter(isPossible)
  }

  private func isPossible(_ values: [Crossing.Value?]) -> Bool {
    var (axis, ofActivity): (Code<Axis>?, Substring?) = (nil, nil)
    for value in values {
      switch value {
      case .axis(let code): axis = code
      case .category(let category) where category.dimension == .activity && !category.isNotStated:
        ofActivity = category.value.prefix { $0 != "/" }
      default: break
      }
    }
    return axis == nil || ofActivity == nil || axis!.text == ofActivity!
  }

  private static func values(of dimension: CrossingDimension, _ frame: FactFrame, _ parts: [Period]) -> [Crossing.Value] {
    switch dimension {
    case .axis: frame.project.axes.map { .axis($0.code) }
    case .place: frame.grid(nil).places.map { .place($0) }
    case .part: parts.map { .part($0) }
    case .category(let dimension): frame.categories(of: dimension).map { .category(Category(dimension, $0)) }
    }
  }

  /// Counts that a period holds whole, and none of its parts.
  private func cutCounts(of period: Period) -> Int {
    guard let parts = parts[period.code], frame.project.indicators.contains(where: \.isEstimatedApart) else { return 0 }
    return frame.facts.counts.count { count in frame.axis(of: count) != nil && period.contains(count) && !parts.contains { $0.contains(count) } }
  }
}

extension Array {
  /// Every choice of some of them, in their order, the empty one first.
  fileprivate var subsets: [[Element]] { reduce([[]]) { chosen, element in chosen + chosen.map { $0 + [element] } } }
}
