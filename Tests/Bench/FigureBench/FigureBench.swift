import BilanAggregation
import BilanImport
import BilanModel
import BilanStore
import BilanText
import Foundation
import TestSupport

/// Times all figures of a project of a million attendances, 20 communes, 6 axes and 3 years, from the open store: what is read, how it is put together, and what is computed, each by itself and
/// together, beside one plain pass over the same attendances. First where the name decides who is who, then where people are matched.
@main struct FigureBench {
  static func main() {
    let number = max(3000, CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000)
    // A hundred thousand people by their names.
    time(number, people: (0..<number / 10).map { Visitor(name: "p\($0)") }, MatchingRules(scope: .names), "the name decides who is who")
    // Twenty thousand people of Brussels as they are written on sheets, in two ways on average.
    let rows = BrusselsProject(seed: 7, people: number / 50, sheets: number / 600).rows
    time(number, people: Set(rows.map(Visitor.init)).sorted { $0 < $1 }, MatchingRules(), "people are matched")
  }

  private static func time(_ number: Int, people: [Visitor], _ matching: MatchingRules, _ label: String) {
    let project = project(matching)
    let sheets = sheets(number, people)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-figures-\(ProcessInfo.processInfo.processIdentifier)")
    try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try! Store.open(at: folder.appendingPathComponent("bilan.sqlite").path)
    for sheet in sheets { _ = try! store.keep(sheet, on: Day(year: 2025, month: 1, day: 15)!) }
    let before = peakMegabytes()
    var (reading, together, computing, plain): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    var figures: FigureSet?
    var (attendances, described) = (0, 0)
    for _ in 0..<5 {
      var kept: Store.Everything?
      reading.append(seconds { kept = try! store.everything(withNames: false) })
      var facts: FactTable?
      together.append(
        seconds {
          var builder = FactTable.Builder(project: project)
          builder.add(kept!.content, from: kept!.sources, codes: kept!.codes, origins: kept!.origins)
          facts = builder.finish()
        })
      attendances = facts!.attendanceCount
      described = kept!.content.people.count
      computing.append(seconds { figures = Publication(facts!, project, periods: project.periods).figures })
      plain.append(seconds { precondition(sheets.reduce(0) { $0 + present($1.content) } > 0) })
    }
    let cells = project.indicators.reduce(0) { sum, indicator in
      sum + project.periods.reduce(0) { $0 + (figures?.keys(of: indicator, in: $1).count ?? 0) }
    }
    let all = zip(zip(reading, together), computing).map { $0.0 + $0.1 + $1 }
    print(
      "\(attendances) attendances, \(project.communes.count) communes, \(project.axes.count) axes, \(project.periods.count) years; \(described) descriptions of people: \(label)"
    )
    print("  \(project.indicators.count) indicators, \(cells) figures from the open store: \(milliseconds(all)) ms (medians of 5)")
    print("  reading \(milliseconds(reading)) ms, putting together \(milliseconds(together)) ms, computing \(milliseconds(computing)) ms")
    let ratio = median(all) / median(plain)
    print("  one plain pass over rows in memory, people present by commune: \(milliseconds(plain)) ms; ratio \(round(ratio * 10) / 10)")
    print("  peak memory so far: \(before) MB with the sheets, \(peakMegabytes()) MB after the figures")
  }

  private static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

  private static func milliseconds(_ times: [Double]) -> Int { Int(round(median(times) * 1000)) }

  private static func project(_ matching: MatchingRules) -> Project {
    let communes = (1...20).map { Commune(code: Code(String(21_000 + $0)), name: Localized(same: "C\($0)")) }
    let axes = (1...6).map { axis in
      Axis(
        code: Code(String(axis)), title: Localized(same: "Axe \(axis)"), status: .running,
        activities: (1...5).map {
          Activity(code: Code("a\($0)"), title: Localized(same: "A\($0)"), kind: Activity.Kind.allCases[$0], minutes: 120, completedFrom: 3)
        })
    }
    var women = Indicator(code: "women", title: Localized(same: "Women"), rule: .participants)
    women.filter.genders = [.female]
    women.dimension = .age
    return Project(
      title: Localized(same: "Bench"), reference: nil, funder: nil, language: .en, coordinatingCommune: communes[0],
      participatingCommunes: Array(communes.dropFirst()), partners: [], contact: Contact(), periods: [2022, 2023, 2024].map { Period(year: $0)! }, axes: axes,
      metrics: [], indicators: Indicator.library + [women], targets: [], retention: nil, matching: matching)
  }

  /// Sessions of thirty people.
  private static func sheets(_ number: Int, _ people: [Visitor]) -> [Sheet] {
    var lot = Lot()
    // A hundred sessions a sheet; what a sheet does not speak of it does not mention.
    return (0..<(number + 2999) / 3000).map { sheet in
      var drawn = DrawnSheet()
      for line in 0..<3000 {
        if line % 30 == 0 { drawn.addSession(&lot) }
        drawn.addAttendance(of: people, line, &lot)
      }
      let hash = String(String(String(sheet, radix: 16).reversed()).padding(toLength: 64, withPad: "0", startingAt: 0))
      let source = SheetSource(name: "\(sheet).csv", hash: hash, kind: .attendance, rowsRead: 3000, rowsKept: 3000)
      return Sheet(source: source, content: drawn.content)
    }
  }

  private static func present(_ content: SheetContent) -> Int {
    var counts: [UInt32: Int] = [:]
    for row in content.attendances where row.presence == .present { counts[row.place.number, default: 0] += 1 }
    return counts.count
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = ContinuousClock.now
    work()
    let taken = (ContinuousClock.now - start).components
    return Double(taken.seconds) + Double(taken.attoseconds) / 1e18
  }

  private static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) / 1024
  }
}

/// Drawn by a plain multiplier, so that two runs are the same.
private struct Lot {
  private var state: UInt64 = 7

  mutating func draw(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}

private struct DrawnSheet {
  private(set) var content = SheetContent()
  /// Where those who were drawn stand in the content.
  private var people: [Int: Int32] = [:]
  private var organisations: [String: Int32]

  init() {
    content.organisations = (0..<500).map { Organisation(key: "o\($0)", name: "o\($0)") }
    organisations = Dictionary(uniqueKeysWithValues: content.organisations.enumerated().map { ($1.key, Int32($0)) })
  }

  mutating func addSession(_ lot: inout Lot) {
    let start = Day(year: 2022, month: 1, day: 1)!
    let day = Day(number: start.number + Int32(lot.draw(1096)))
    let key = Session.Key(axis: Code(String(1 + lot.draw(6))), activity: Code("a\(1 + lot.draw(5))"), day: day)
    content.sessions.append(Session(key: key, place: Place(number: UInt32(21_001 + lot.draw(20)))))
  }

  /// At the last session.
  mutating func addAttendance(of visitors: [Visitor], _ line: Int, _ lot: inout Lot) {
    let who = lot.draw(visitors.count)
    let visitor = visitors[who]
    let body = visitor.organisation.isEmpty ? Int32(lot.draw(500)) : organisation(visitor.organisation)
    let person = person(who, visitor, of: body)
    content.attendances.append(
      Attendance(
        session: Int32(content.sessions.count - 1), person: person, organisation: body,
        place: visitor.home == .notStated ? Place(number: UInt32(21_001 + lot.draw(22))) : visitor.home,
        line: Int32(line + 2), presence: lot.draw(10) < 9 ? .present : .excused, gender: Gender.allCases[lot.draw(4)],
        age: AgeBand.usual[lot.draw(AgeBand.usual.count)]))
  }

  private mutating func organisation(_ key: String) -> Int32 {
    if let known = organisations[key] { return known }
    organisations[key] = Int32(content.organisations.count)
    content.organisations.append(Organisation(key: key, name: key))
    return Int32(content.organisations.count - 1)
  }

  private mutating func person(_ who: Int, _ visitor: Visitor, of body: Int32) -> Int32 {
    if let known = people[who] { return known }
    people[who] = Int32(content.people.count)
    content.people.append(
      Person(key: visitor.name, familyName: "", givenName: "", organisation: visitor.organisation.isEmpty ? -1 : body, home: visitor.home))
    return Int32(content.people.count - 1)
  }
}

/// Somebody as a sheet describes them.
private struct Visitor: Hashable, Comparable {
  var name: String
  /// Empty for whom another organisation is drawn each time.
  var organisation = ""
  var home = Place.notStated

  init(name: String) { self.name = name }

  init(_ row: BrusselsProject.Row) {
    name = PersonName.key(family: row.family, given: row.given) ?? ""
    organisation = OrganisationName.key(row.organisation)
    // Which of the twenty communes a name stands for does not matter here.
    if !row.commune.isEmpty { home = Place(number: 21_001 + UInt32(row.commune.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) } % 20)) }
  }

  static func < (a: Self, b: Self) -> Bool { (a.name, a.organisation, a.home) < (b.name, b.organisation, b.home) }
}
