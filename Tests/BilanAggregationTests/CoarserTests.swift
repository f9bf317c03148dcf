import BilanModel
import Testing

@testable import BilanAggregation

/// What is put together before anything is hidden.
@Suite struct CoarserTests {
  private func people(_ number: Int, _ place: Place, from start: Int) -> [Line] { (0..<number).map { Line("person\(start + $0)", place) } }

  private func publication(_ sheets: [Sheet], _ project: Project) -> Publication {
    let facts = facts(sheets, of: project)
    return Publication(facts, project, periods: project.periods, concealing: Concealment(facts, project, ProtectionRule(), periods: project.periods))
  }

  /// Three people a month are too few; nine a quarter are not.
  @Test func monthsOfFewAreToldByQuarter() {
    let sheets = (1...6).map { sheet(bytes: $0, on: "2024-0\($0)-10", people(3, .forest, from: 10 * $0)) }
    let publication = publication(sheets, project())
    #expect(publication.grain(of: year(2024)) == .quarter)
    for month in ["2024-01-01", "2024-04-01"] { #expect(!publication.hides(month: day(month), of: .participations, in: year(2024)), "\(month)") }
    #expect(publication.figures.value("participations").value == Rational(18))
  }

  @Test func monthsOfManyStayMonths() {
    let sheets = (1...6).map { sheet(bytes: $0, on: "2024-0\($0)-10", people($0 == 1 ? 3 : 8, .forest, from: 10 * $0)) }
    #expect(publication(sheets, project()).grain(of: year(2024)) == .month)
  }

  @Test(arguments: [
    ([Int](), Grain.month), ([9, 1, 8, 7, 0, 0], .month), ([9, 1, 1, 8, 7, 6], .quarter), ([1, 1, 1, 9, 9, 9], .half), ([1, 0, 0, 1, 0, 0], .period),
  ])
  func theFinestIsTakenInWhichOneInFourIsSmall(months: [Int], expected: Grain) {
    let grain = Grain.finest(from: .month, threshold: 5) { grain in
      let size = grain == .month ? 1 : grain == .quarter ? 3 : 6
      return stride(from: 0, to: months.count, by: size).map { months[$0..<min($0 + size, months.count)].reduce(0, +) }
    }
    #expect(grain == expected)
  }

  /// Three of each commune in each axis: nothing could be shown by axis and commune, nine of the project's communes can.
  @Test func communesOfFewAreToldTogether() {
    let sheets = [1, 2].map { number -> Sheet in
      var lines: [Line] = []
      for (count, place) in [(3, Place.forest), (3, .saintGilles), (3, .anderlecht), (8, ixelles)] {
        lines += people(count, place, from: 100 * number + lines.count)
      }
      return sheet(bytes: number, axis: String(number), lines)
    }
    let publication = publication(sheets, project(axes: [axis("1"), axis("2")]))
    #expect(!publication.tellsCommunes(of: .participations, in: year(2024)) && publication.tellsCommunes(of: .sessions, in: year(2024)))
    for one in [axis("1"), axis("2")] {
      #expect(publication.figuresWithin.figure(.participations, period: year(2024), axis: one).value == Rational(9))
      #expect(publication.figures.figure(.participations, period: year(2024), axis: one, place: .forest).isProtected)
    }
    #expect(publication.figures.value("participations", .forest).value == Rational(6))
  }

  /// Hours of sessions of one length stay where participations stay: nobody is hidden for their sake alone.
  @Test func hoursStayWithTheirParticipations() {
    let sheets = (1...3).map { number -> Sheet in
      var lines = people(number == 1 ? 3 : 9, .forest, from: 100 * number)
      lines += people(12, .saintGilles, from: 100 * number + 10)
      lines += people(14, .anderlecht, from: 100 * number + 30)
      return sheet(bytes: number, on: "2024-0\(number)-10", minutes: 120, lines)
    }
    let figures = publication(sheets, project()).figures
    for place in [Place.forest, .saintGilles, .anderlecht] {
      #expect(figures.value("participations", place).value != nil)
      #expect(figures.value("hours", place).value != nil)
    }
  }

  /// Three people of Forest at the session of one hour, nine at that of two: 29 and 35 participations, 99 hours.
  private func sessionsOfTwoLengths(fewest: Int = 3) -> [Sheet] {
    [(1, fewest, 60), (2, 9, 120)].map { number, fromForest, minutes in
      var lines = people(fromForest, .forest, from: 100 * number)
      lines += people(12, .saintGilles, from: 100 * number + 10)
      lines += people(14, .anderlecht, from: 100 * number + 30)
      return sheet(bytes: number, on: "2024-0\(number)-10", minutes: Int32(minutes), lines)
    }
  }

  /// Of 12 people and 21 hours of Forest anybody works out that three came for one hour and nine for two: hours are told by axis then.
  @Test func hoursOfSeveralLengthsAreToldByAxis() {
    let publication = publication(sessionsOfTwoLengths(), project(axes: [axis("1"), axis("2")]))
    #expect(publication.figures.value("hours", axis: "1").value == Rational(99))
    for place in [Place.forest, .saintGilles, .anderlecht] { #expect(publication.figures.value("hours", place).isProtected, "\(place)") }
    for (place, number) in [(Place.forest, 12), (.saintGilles, 24), (.anderlecht, 28)] {
      #expect(publication.figures.value("participations", place).value == Rational(number), "\(place)")
    }
  }

  /// With five of Forest at the first session no number is small, and hours are told by commune as well: 5 + 18.
  @Test func hoursOfSeveralLengthsStayWhereNoNumberIsSmall() {
    let publication = publication(sessionsOfTwoLengths(fewest: 5), project())
    #expect(publication.figures.value("hours", .forest).value == Rational(23))
  }

  /// A report that was sent told hours by commune: they are known, and what could be worked out by them is hidden.
  @Test func hoursByCommuneThatWereSentAreTakenIntoAccount() {
    let project = project()
    let facts = facts(sessionsOfTwoLengths(), of: project)
    let open = Publication(facts, project, periods: project.periods, concealing: nil).figures
    let key = FigureKey(indicator: "hours", period: "2024", place: .forest)
    let concealment = Concealment(facts, project, ProtectionRule(), periods: project.periods, released: [Release([key: open[key]])])
    #expect(concealment.hoursDetail(in: year(2024)) == .apart)
    #expect(!concealment.shows(session: 1, column: 0))
  }

  /// So many sessions with people of several communes that each number by itself is no longer looked at.
  @Test func aLargeProjectTellsTotalsAlone() {
    let first = day("2024-01-01").number
    let sheets = (0..<860).map { number -> Sheet in
      var lines = people(1, .forest, from: 3 * number)
      lines += people(1, .saintGilles, from: 3 * number + 1)
      lines += people(1, .anderlecht, from: 3 * number + 2)
      let day = Day(number: first + Int32(number % 300))
      return sheet(bytes: number + 1, on: day.description, activity: "a\(number)", lines)
    }
    let facts = facts(sheets, of: project())
    let concealment = Concealment(facts, project(), ProtectionRule(), periods: project().periods)
    #expect(concealment.isCoarse)
    let figures = Publication(facts, project(), periods: project().periods, concealing: concealment).figures
    #expect(figures.value("participations", .forest).value == Rational(860) && figures.value("hours").value == nil)
  }
}
