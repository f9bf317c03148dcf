import BilanModel
import TestSupport

@testable import BilanAggregation

/// A small random project in which it is open who is who: few names, written in several ways, that meet at few sessions.
struct AnsweredProject {
  let project: Project
  private(set) var content = SheetContent()
  private let codes: [String]

  private static let names = ["amrani mohamed", "amrani mohammed", "amrani m", "amrani", "elamrani mohamed", "amrani mouhamed", "benali mohamed"]
  private static let places = [Place.forest, .saintGilles, .anderlecht, .notStated]

  init(_ seed: UInt64) {
    var random = Seeded(seed)
    project = AnsweredProject.project(&random)
    for _ in 0..<Int.random(in: 2...5, using: &random) {
      let key = Session.Key(
        axis: random.pick(["1", "2"]), activity: random.pick(["stress", "film"]),
        day: random.pick(["2023-05-05", "2023-11-11", "2024-01-01", "2024-03-03", "2024-06-06"].map { day($0) }))
      if !content.sessions.contains(where: { $0.key == key }) { content.sessions.append(Session(key: key, place: random.pick(AnsweredProject.places))) }
    }
    content.organisations = ["ocmw", "police", "theatre"].map { Organisation(key: $0, name: $0) }
    var seen: Set<Person> = []
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      let name = random.pick(AnsweredProject.names)
      let person = Person(
        key: name, familyName: name, givenName: "", organisation: random.pick([-1, -1, 0, 1]),
        home: random.pick([.notStated, .notStated, .forest, .saintGilles]),
        email: random.pick([nil, nil, EmailHash(high: UInt64.random(in: 1...2, using: &random), low: 7)]))
      if seen.insert(person).inserted { content.people.append(person) }
    }
    codes = content.people.indices.map { "code\($0)" }
    let traits = content.people.map { _ in
      (gender: random.pick([Gender.female, .male, .notStated, .notStated]), age: random.pick(RichProject.bands + [.notStated]))
    }
    for session in content.sessions.indices {
      for person in content.people.indices where random.once(in: 2) {
        let told = content.people[person]
        content.attendances.append(
          Attendance(
            session: Int32(session), person: Int32(person), organisation: random.pick([told.organisation, told.organisation, 2]),
            place: told.home == .notStated ? random.pick(AnsweredProject.places) : told.home, line: Int32(content.attendances.count + 2),
            presence: random.pick([.present, .present, .present, .absent]),
            // Seldom another: then the description is that of several people.
            gender: random.once(in: 9) ? random.pick([.female, .male]) : random.pick([traits[person].gender, .notStated]),
            age: random.once(in: 9) ? random.pick(RichProject.bands) : random.pick([traits[person].age, .notStated])))
      }
    }
  }

  private static func project(_ random: inout Seeded) -> Project {
    let activities = ["stress", "film"].map {
      Activity(code: Code($0), title: Localized(same: $0), kind: .training, completedFrom: Int.random(in: 1...3, using: &random))
    }
    func indicator(_ code: String, _ rule: Indicator.Rule) -> Indicator { Indicator(code: Code(code), title: Localized(same: code), rule: rule) }
    var women = indicator("women", .participants)
    women.filter.genders = [.female]
    var aged = indicator("aged", .participants)
    aged.dimension = .age
    var newWomen = indicator("new-women", .newcomers)
    newWomen.filter.genders = [.female]
    let indicators = [
      indicator("participants", .participants), indicator("newcomers", .newcomers), indicator("back", .returning(atLeast: 2)), indicator("done", .completions),
      indicator("bodies", .organisations), indicator("share", .ratio(indicator("x", .newcomers), over: indicator("y", .participants), as: .percent)),
      women, aged, newWomen,
    ].shuffled(using: &random).prefix(3)
    return BilanAggregationTests.project(
      axes: ["1", "2"].map { axis($0, .running, activities) }, indicators: Array(indicators),
      matching: MatchingRules(scope: .full, equalNames: random.pick([.same, .ask])))
  }

  func facts(_ answers: [KnownIdentities.Answer]) -> FactTable {
    var builder = FactTable.Builder(project: project)
    let source = BilanAggregationTests.source("a.csv", bytes: 1)
    builder.add(content, from: [source], codes: codes, origins: (content.attendances.map { _ in 0 }, []))
    var known = KnownIdentities()
    known.people = answers
    return builder.finish(known: known)
  }

  func figures(_ facts: FactTable) -> FigureSet { FigureSet(facts, project: project, periods: project.periods) }
}
