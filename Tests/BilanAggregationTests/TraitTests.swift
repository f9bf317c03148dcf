import BilanMatching
import BilanModel
import Testing

@testable import BilanAggregation

/// Gender and age, where they are stated, speak against one person: whoever could not be both is two, as long as nobody says otherwise.
@Suite struct TraitTests {
  /// A row of its own session: a name, and what it states.
  private struct Row {
    var name: String
    var year = 2024
    var gender = Gender.notStated
    var age: String?
    var birth: UInt64?

    init(_ name: String, _ year: Int = 2024, _ gender: Gender = .notStated, age: String? = nil, birth: UInt64? = nil) {
      (self.name, self.year, self.gender, self.age, self.birth) = (name, year, gender, age, birth)
    }
  }

  private func facts(
    _ rows: [Row], sameSession: Bool = false, scope: MatchingRules.Scope = .full, answers: [KnownIdentities.Answer] = [], frozen: Set<String> = []
  )
    -> FactTable
  {
    var content = SheetContent()
    for (number, row) in rows.enumerated() {
      let key = Session.Key(axis: "1", activity: "stress", day: day("\(row.year)-03-\(sameSession ? "01" : "\(10 + number)")"))
      if !content.sessions.contains(where: { $0.key == key }) { content.sessions.append(Session(key: key, place: .notStated)) }
      let person = Person(key: row.name, familyName: row.name, givenName: "", home: .forest, birth: row.birth.map { EmailHash(high: $0, low: $0) })
      let place = content.people.firstIndex(of: person) ?? content.people.count
      if place == content.people.count { content.people.append(person) }
      content.attendances.append(
        Attendance(
          session: Int32(content.sessions.firstIndex { $0.key == key }!), person: Int32(place), organisation: -1, place: .forest, line: Int32(number + 2),
          presence: .present, gender: row.gender,
          age: row.age.flatMap { AgeBand(code: $0) } ?? .notStated))
    }
    let project = BilanAggregationTests.project(periods: (2014...2025).map { year($0) }, matching: MatchingRules(scope: scope))
    var builder = FactTable.Builder(project: project)
    builder.add(
      content, from: [source("a.csv", bytes: 1)], codes: content.people.indices.map { "C\($0)" }, origins: (content.attendances.map { _ in 0 }, []))
    var known = KnownIdentities()
    (known.people, known.frozen) = (answers, frozen)
    return builder.finish(known: known)
  }

  /// The three numbers: low, retained, high.
  private func counts(_ facts: FactTable) -> [Int] { [facts.people.least, Set(facts.people.retained).count, facts.people.count] }

  private func counts(_ rows: Row...) -> [Int] { counts(facts(rows)) }

  // MARK: - One name, one commune

  @Test func agesThatNobodyHasAreTwoOrAsked() {
    #expect(counts(Row("lemaire m", age: "18-24"), Row("lemaire m", age: "55-64")) == [1, 2, 2])
    #expect(counts(Row("claes jan", age: "12-12"), Row("claes jan", age: "45-45")) == [1, 2, 2])
    #expect(counts(Row("claes jan", age: "12-17"), Row("claes jan", age: "35-44"), Row("claes jan", age: "65+")) == [1, 3, 3])
  }

  @Test func theYearsBetweenSessionsCount() {
    #expect(counts(Row("claes jan", 2016, age: "12-17"), Row("claes jan", 2024, age: "18-24")) == [1, 1, 1])
    #expect(counts(Row("claes jan", 2014, age: "30-30"), Row("claes jan", 2024, age: "40-40")) == [1, 1, 1])
    // Nobody is thirty for ten years.
    #expect(counts(Row("claes jan", 2014, age: "30-30"), Row("claes jan", 2024, age: "30-30")) == [1, 2, 2])
  }

  /// A birthday between two sessions, a band ticked one too high.
  @Test func agesThatLieTogetherAreOne() {
    #expect(counts(Row("claes jan", age: "25-34"), Row("claes jan", age: "35-44")) == [1, 1, 1])
    #expect(counts(Row("claes jan", age: "34-34"), Row("claes jan", age: "36-36")) == [1, 1, 1])
    #expect(counts(Row("claes jan", age: "18-24"), Row("claes jan", age: "35-44")) == [1, 2, 2])
  }

  @Test func twoGendersAreTwoOrAsked() {
    #expect(counts(Row("martin camille", 2024, .female), Row("martin camille", 2024, .male)) == [1, 2, 2])
    #expect(counts(Row("martin camille", 2024, .female), Row("martin camille", 2024, .female), Row("martin camille")) == [1, 1, 1])
  }

  /// Also at one session, where somebody signs once.
  @Test func twoOfOneSessionAreTwoAttendances() {
    let found = facts([Row("lemaire m", age: "18-24"), Row("lemaire m", age: "55-64")], sameSession: true)
    #expect(counts(found) == [1, 2, 2])
    #expect(found.participates.count { $0 } == 2)
  }

  /// Whoever states nothing may be either, and not both.
  @Test func whoStatesNothingMayBeEither() {
    #expect(counts(Row("martin camille", 2024, .female), Row("martin camille", 2024, .male), Row("martin camille")) == [1, 2, 3])
  }

  @Test func aDayOfBirthSaysMore() {
    #expect(counts(Row("martin camille", 2024, .female, birth: 7), Row("martin camille", 2024, .male, birth: 7)) == [1, 1, 1])
    #expect(counts(Row("claes jan", age: "12-17", birth: 7), Row("claes jan", age: "45-54", birth: 7)) == [1, 1, 1])
  }

  @Test func whereNamesDecideNothingElseDoes() {
    #expect(counts(facts([Row("claes jan", age: "12-17"), Row("claes jan", age: "45-54")], scope: .names)) == [1, 1, 1])
  }

  // MARK: - Names that are near

  @Test func rachidAndRachidaAreTwoAsLongAsNobodySaysOtherwise() {
    #expect(counts(Row("benali rachid", 2024, .male), Row("benali rachida", 2024, .female)) == [1, 2, 2])
    #expect(counts(Row("benali rachid"), Row("benali rachida"))[1...] == [2, 2])
  }

  // MARK: - Answers, and names that were taken away

  @Test func theQuestionSaysWhatSpeaksAgainst() throws {
    let found = facts([Row("lemaire m", 2024, .female, age: "18-24"), Row("lemaire m", 2024, .male, age: "55-64")])
    let question = try #require(found.openQuestionsAboutPeople(BilanAggregationTests.project()).first)
    #expect(!question.isLikelySame)
    #expect(question.evidence.reasonsAgainst.map(\.fr) == ["genres différents", "âges trop éloignés"])
    #expect(Set([question.first.code, question.second.code]) == ["C0/fP", "C0/mL"])
  }

  @Test func anAnswerMakesThemOneOrTwo() {
    let rows = [Row("martin camille", 2024, .female), Row("martin camille", 2024, .male)]
    for isSame in [true, false] {
      let found = facts(rows, answers: [KnownIdentities.Answer("C0/f", "C0/m", isSame: isSame)])
      #expect(counts(found) == (isSame ? [1, 1, 1] : [2, 2, 2]))
    }
  }

  /// Nothing is compared any more, and the three numbers stay.
  @Test func withoutNamesTheNumbersStay() {
    let rows = [Row("~1", 2024, .female), Row("~1", 2024, .male)]
    #expect(counts(facts(rows, frozen: ["C0"])) == [1, 2, 2])
  }

  /// Two parts of one description stand in the order of what they state, not in that of their rows.
  @Test func theOrderOfRowsIsNoOrderOfDescriptions() {
    let rows = [Row("berg", 2024, .male), Row("berg", 2024, .female)]
    let (there, back) = (facts(rows).descriptions.map(\.gender), facts(rows.reversed()).descriptions.map(\.gender))
    #expect(there == [.female, .male] && back == there, "\(there) \(back)")
  }
}
