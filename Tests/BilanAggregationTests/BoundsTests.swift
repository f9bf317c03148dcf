import BilanMatching
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// Low, retained and high, held to every way to answer: each question is answered yes and no, the questions that come of it as well, until none is left.
@Suite struct BoundsTests {
  /// What every way to answer leads to.
  private struct Explored {
    /// For each cell the least and the most that it came to.
    var extremes: [FigureKey: ClosedRange<Rational>] = [:]
    var ends = 0
    /// The longest way to the end.
    var mostAsked = 0
    /// Who was who at the ends that were counted.
    var counted: Set<[Int32]> = []
  }

  private func explore(_ random: AnsweredProject, _ answers: [KnownIdentities.Answer], _ keys: [FigureKey], _ explored: inout Explored) {
    let facts = random.facts(answers)
    guard let question = facts.people.linkage.questions.first else {
      explored.ends += 1
      explored.mostAsked = max(explored.mostAsked, answers.count)
      guard explored.counted.insert(facts.people.linkage.settled).inserted else { return }
      let figures = random.figures(facts)
      for key in keys {
        guard let value = figures[key].value else { continue }
        let known = explored.extremes[key] ?? value...value
        explored.extremes[key] = min(known.lowerBound, value)...max(known.upperBound, value)
      }
      return
    }
    let codes = [question.pair.first, question.pair.second].map { facts.descriptions[Int($0)].code! }
    for isSame in [true, false] { explore(random, answers + [KnownIdentities.Answer(codes[0], codes[1], isSame: isSame)], keys, &explored) }
  }

  private func span(_ figure: Figure) -> ClosedRange<Rational>? {
    guard let value = figure.value else { return nil }
    return figure.ratioRange ?? figure.range.map { Rational($0.lowerBound)...Rational($0.upperBound) } ?? value...value
  }

  private func keys(_ figures: FigureSet) -> [FigureKey] {
    figures.project.indicators.flatMap { indicator in figures.periods.flatMap { figures.keys(of: indicator, in: $0) } }
  }

  /// Two thousand projects, a hundred at a time.
  @Test(arguments: Campaign.hundreds(20, part: 4))
  func everyAnswerLiesBetweenLowAndHigh(hundred: UInt64) {
    var (open, wide, cells) = (0, 0, 0)
    for seed in hundred * 100 + 1...hundred * 100 + 100 {
      let random = AnsweredProject(seed)
      let facts = random.facts([])
      let figures = random.figures(facts)
      let keys = keys(figures)
      if !facts.people.linkage.questions.isEmpty { open += 1 }
      var explored = Explored()
      explore(random, [], keys, &explored)
      #expect(explored.mostAsked <= facts.people.linkage.questions.count + facts.people.furtherQuestions, "seed \(seed)")
      var wrong: [String] = []
      for key in keys {
        guard let span = span(figures[key]), let found = explored.extremes[key] else { continue }
        if !(span.lowerBound <= found.lowerBound && found.upperBound <= span.upperBound && span.contains(figures[key].value!)) {
          wrong.append("\(key) \(span), answers \(found)")
        }
        // A share is bounded by its parts, and organisations by each row alone.
        if ["share", "bodies"].contains(key.indicator.text) { continue }
        if found.lowerBound < found.upperBound { cells += 1 }
        if found != span { wide += 1 }
      }
      #expect(wrong == [], "seed \(seed)")
    }
    // The projects hold what they are for, and the bounds are what some answer comes to, but for few: an answer can settle a second question, and of more than six who may be one a bound is made.
    #expect(open > 40, "\(open)")
    #expect(cells > 100, "\(cells)")
    #expect(wide * 8 < cells, "\(wide) of \(cells)")
  }

  /// Nobody is counted in a cell without an attendance there, and for no organisation either, whatever is open.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func whoIsCountedHasAnAttendance(seed: UInt64) {
    let random = AnsweredProject(seed)
    var project = random.project
    project.indicators = Indicator.builtIn
    let figures = FigureSet(random.facts([]), project: project, periods: project.periods)
    for key in figures.keys where ["participants", "organisations"].contains(key.indicator) {
      var attendances = key
      attendances.indicator = "participations"
      guard let value = figures[key].value, let number = figures[attendances].value else { continue }
      #expect(value <= number, "\(key)")
    }
  }
}
