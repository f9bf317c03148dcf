import BilanMatching
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// People who came back, while it is open who is who.
@Suite struct ReturningTests {
  /// Facts of six people at a few sessions, of whom it is partly open who is who, and every way to answer.
  private func made(_ seed: UInt64, _ project: Project, tellsApart: Bool = false) -> (facts: FactTable, answers: [[Int32]]) {
    var random = Seeded(seed)
    var builder = FactTable.Builder(project: project)
    for number in 1...Int.random(in: 3...9, using: &random) {
      let lines = (0..<6).filter { _ in random.once(in: 3) }.map { Line("p\($0)", random.pick([.forest, .saintGilles])) }
      builder.add(sheet(bytes: number, on: "202\(number % 2 + 3)-03-0\(number)", lines))
    }
    var facts = builder.finish()
    var linkage = facts.people.linkage
    // Each is asked about with an earlier one, or with nobody.
    for index in 1..<max(1, facts.people.count) where random.once(in: 2) {
      let other = Int.random(in: 0..<index, using: &random)
      let (from, to) = (linkage.merged[index], linkage.merged[other])
      for member in linkage.merged.indices where linkage.merged[member] == from { linkage.merged[member] = to }
      linkage.questions.append(Question(pair: Pair(Int32(other), Int32(index)), evidence: Evidence(name: .sound)))
    }
    if tellsApart {
      for (a, group) in linkage.merged.enumerated() {
        for b in linkage.merged.indices where b > a && linkage.merged[b] == group && random.once(in: 3) { linkage.apart.append(Pair(Int32(a), Int32(b))) }
      }
    }
    let answers = partitions(linkage.merged).filter { answer in linkage.apart.allSatisfy { answer[Int($0.first)] != answer[Int($0.second)] } }
    linkage.retained = random.pick(answers)
    facts.people = Identities(linkage)
    return (facts, answers)
  }

  /// For each group of an answer, the sessions of a year and a place at which any of it was.
  private func visits(_ facts: FactTable, _ answer: [Int32], _ year: Int, _ place: Place?) -> [Set<Int>] {
    facts.sessions.enumerated().reduce(into: [Set<Int>](repeating: [], count: answer.count)) { visits, session in
      guard session.element.key.day.parts.year == year else { return }
      // Several rows of one person at one session are one attendance, in the lowest commune.
      for (who, rows) in Dictionary(grouping: session.element.rows.filter { facts.isPresent[$0] }, by: { answer[Int(facts.person[$0])] })
      where place == nil || rows.map({ facts.place[$0] }).min() == place!.number {
        visits[Int(who)].insert(session.offset)
      }
    }
  }

  /// Those at so many sessions or more: every answer lies in the range, and so does the retained number.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func theRangeHoldsForAnyAnswers(seed: UInt64) {
    let least = Int(seed % 3) + 2
    var project = HandMade.project
    project.indicators = [Indicator(code: "back", title: Localized(same: "Back"), rule: .returning(atLeast: least))]
    let (facts, answers) = made(seed, project)
    let figures = FigureSet(facts, project: project, periods: [year(2024)])
    for place in [Place.forest, .saintGilles, nil] {
      let figure = figures.figure(project.indicators[0], period: year(2024), place: place)
      guard let value = figure.value else { continue }
      let range = figure.range ?? value.numerator...value.numerator
      #expect(range.contains(value.numerator))
      for answer in answers {
        let came = visits(facts, answer, 2024, place)
        #expect(range.contains(came.count { $0.count >= least }), "\(answer) \(range)")
      }
    }
  }

  /// The same of the report's people who came before the period, and of those who did not.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func soDoesThatOfWhoCameBefore(seed: UInt64) {
    let (facts, answers) = made(seed, HandMade.project, tellsApart: seed % 2 == 0)
    let arrivals = PeopleHistory(everybody: Membership(of: facts, HandMade.project)).arrivals(in: year(2024))
    for answer in answers {
      let (before, within) = (visits(facts, answer, 2023, nil), visits(facts, answer, 2024, nil))
      let returning = zip(before, within).count { !$0.isEmpty && !$1.isEmpty }
      let came = within.count { !$0.isEmpty }
      #expect(arrivals.returning.span.contains(returning), "\(answer)")
      #expect(arrivals.newcomers.span.contains(came - returning), "\(answer)")
      #expect(arrivals.everybody.span.contains(came), "\(answer)")
      guard answer == facts.people.retained else { continue }
      #expect(arrivals.returning.value == Rational(returning))
      #expect(arrivals.newcomers.value == Rational(came - returning))
    }
    // Of so few people the bounds are reached by some answer.
    let all = answers.map { answer in
      let (before, within) = (visits(facts, answer, 2023, nil), visits(facts, answer, 2024, nil))
      let returning = zip(before, within).count { !$0.isEmpty && !$1.isEmpty }
      return (new: within.count { !$0.isEmpty } - returning, back: returning)
    }
    #expect(arrivals.newcomers.span == all.map(\.new).min()!...all.map(\.new).max()!)
    #expect(arrivals.returning.span == all.map(\.back).min()!...all.map(\.back).max()!)
    #expect(arrivals.isFirst == answers.allSatisfy { visits(facts, $0, 2023, nil).allSatisfy(\.isEmpty) })
  }

  /// Who completed a training by any answer: the least and the most of all of them, and nothing wider.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func theRangeOfCompletionsIsThatOfAllAnswers(seed: UInt64) {
    let needed = Int(seed % 3) + 1
    let training = Activity(code: "stress", title: Localized(same: "Stress"), kind: .training, completedFrom: needed)
    var project = project(axes: [axis("1", .running, [training])])
    project.indicators = [Indicator(code: "done", title: Localized(same: "Done"), rule: .completions)]
    let (facts, answers) = made(seed, project)
    let figures = FigureSet(facts, project: project, periods: [year(2024)])
    /// Those who come to their last needed session in 2024, there.
    func completed(_ answer: [Int32], _ place: Place?) -> Int {
      Set(answer).count { who in
        let visits = facts.sessions.compactMap { session in
          session.rows.filter { facts.isPresent[$0] && facts.person[$0] >= 0 && answer[Int(facts.person[$0])] == who }.map { facts.place[$0] }.min()
            .map { (session.key.day, $0) }
        }
        guard visits.count >= needed, visits[needed - 1].0.parts.year == 2024 else { return false }
        return place.map { $0.number == visits[needed - 1].1 } ?? true
      }
    }
    for place in [Place.forest, .saintGilles, nil] {
      let figure = figures.figure(project.indicators[0], period: year(2024), place: place)
      guard let value = figure.value else { continue }
      let all = answers.map { completed($0, place) }
      #expect((figure.range ?? value.numerator...value.numerator) == all.min()!...all.max()!)
      #expect(value.numerator == completed(facts.people.retained, place))
      if place == nil, needed > 0 {
        let history = PeopleHistory(everybody: Membership(of: facts, project))
        #expect(history.completions(of: Activity(code: "stress", title: Localized(same: "Stress"), kind: .training), in: project.axes[0], year(2024)) == nil)
        let count = history.completions(of: training, in: project.axes[0], year(2024))
        #expect(count?.value == value && count?.span == all.min()!...all.max()!)
      }
    }
  }

  /// Too many to try every answer: between nobody and as many as all visits together are enough for.
  @Test func completionsOfALargeGroupStayWithinWhatVisitsAllow() throws {
    let training = Activity(code: "stress", title: Localized(same: "Stress"), kind: .training, completedFrom: 2)
    var project = project(axes: [axis("1", .running, [training])])
    project.indicators = [Indicator(code: "done", title: Localized(same: "Done"), rule: .completions)]
    var builder = FactTable.Builder(project: project)
    builder.add(sheet(bytes: 1, on: "2024-03-01", (0..<9).map { Line("p\($0)", .forest) }))
    builder.add(sheet(bytes: 2, on: "2024-03-02", (0..<3).map { Line("p\($0)", .forest) }))
    var facts = builder.finish()
    var linkage = facts.people.linkage
    linkage.merged = linkage.merged.map { _ in 0 }
    linkage.questions = (1..<9).map { Question(pair: Pair(0, Int32($0)), evidence: Evidence(name: .sound)) }
    facts.people = Identities(linkage)
    let figure = FigureSet(facts, project: project, periods: [year(2024)]).figure(project.indicators[0], period: year(2024), place: nil)
    #expect(figure.value == 3)
    #expect(figure.range == 0...6)
  }

  /// Whoever is told apart from somebody of the group is not left out because another is absent.
  @Test func theLowNumberLooksAtAllWhoAreToldApart() {
    var linkage = Linkage(unmatched: 4)
    linkage.merged = [0, 0, 0, 0]
    linkage.apart = [Pair(0, 3), Pair(1, 2)]
    let identities = Identities(linkage)
    #expect(identities.least == 2)
    #expect(identities.more(among: [0, 1, 2], identities.rivals) == 1)
    #expect(identities.more(among: [0, 1], identities.rivals) == 0)
    linkage.apart.append(Pair(1, 3))
    linkage.apart.append(Pair(0, 1))
    #expect(Identities(linkage).least == 3)
  }

  /// All groupings of the members in which only those of one group may be one.
  private func partitions(_ merged: [Int32]) -> [[Int32]] {
    var all: [[Int32]] = [[]]
    for (member, group) in merged.enumerated() {
      all = all.flatMap { known -> [[Int32]] in
        let joined = Set(known.indices.filter { merged[$0] == group }.map { known[$0] })
        return (joined.sorted() + [Int32(member)]).map { known + [$0] }
      }
    }
    return all
  }
}

extension Figure {
  /// Between which numbers it lies, also where that is one.
  fileprivate var span: ClosedRange<Int> { range ?? value!.numerator...value!.numerator }
}
