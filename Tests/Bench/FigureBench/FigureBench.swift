import BilanAggregation
import BilanModel
import Foundation

/// Times all figures of a project of a million attendances, 20 communes, 6 axes and 3 years, beside one plain pass over the same attendances.
///
/// Facts are made here and laid out before the clock starts: what is timed is what `bilan indicators` does once the store is read.
@main struct FigureBench {
  static func main() {
    let number = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    let project = project()
    let sheet = sheet(number, project)
    var builder = FactTable.Builder(project: project)
    builder.add(sheet)
    let facts = builder.finish()
    let before = peakMegabytes()
    var times: [Double] = []
    var plain: [Double] = []
    var figures: FigureSet?
    for _ in 0..<5 {
      times.append(seconds { figures = FigureSet(facts, project: project, periods: project.periods) })
      plain.append(seconds { precondition(present(sheet.content) > 0) })
    }
    let cells = project.indicators.reduce(0) { sum, indicator in
      sum + project.periods.reduce(0) { $0 + (figures?.keys(of: indicator, in: $1).count ?? 0) }
    }
    let (all, one) = (times.sorted()[2], plain.sorted()[2])
    print("\(facts.attendanceCount) attendances, \(project.communes.count) communes, \(project.axes.count) axes, \(project.periods.count) years")
    print("\(project.indicators.count) indicators, \(cells) figures: \(round(all * 1000)) ms (median of 5)")
    print("one plain pass, people present by commune: \(round(one * 1000)) ms; ratio \(round(all / one * 10) / 10)")
    print("peak memory: \(before) MB with the facts, \(peakMegabytes()) MB after the figures")
  }

  private static func project() -> Project {
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
      metrics: [], indicators: Indicator.library + [women], targets: [], retention: nil, matching: MatchingRules(scope: .names))
  }

  /// Sessions of thirty people, drawn by a plain multiplier so that two runs are the same.
  private static func sheet(_ number: Int, _ project: Project) -> Sheet {
    var state: UInt64 = 7
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var content = SheetContent()
    let people = number / 10
    content.people = (0..<people).map { Person(key: "p\($0)", familyName: "", givenName: "") }
    content.organisations = (0..<500).map { Organisation(key: "o\($0)", name: "o\($0)") }
    let start = Day(year: 2022, month: 1, day: 1)!
    for index in 0..<number {
      if index % 30 == 0 {
        let day = Day(number: start.number + Int32(draw(1096)))
        let key = Session.Key(axis: Code(String(1 + draw(6))), activity: Code("a\(1 + draw(5))"), day: day)
        content.sessions.append(Session(key: key, place: Place(number: UInt32(21_001 + draw(20)))))
      }
      content.attendances.append(
        Attendance(
          session: Int32(content.sessions.count - 1), person: Int32(draw(people)), organisation: Int32(draw(500)),
          place: Place(number: UInt32(21_001 + draw(22))), line: Int32(index + 2), presence: draw(10) < 9 ? .present : .excused,
          gender: Gender.allCases[draw(4)], age: AgeBand.usual[draw(AgeBand.usual.count)]))
    }
    return Sheet(
      source: SheetSource(name: "bench.csv", hash: String(repeating: "0", count: 64), kind: .attendance, rowsRead: number, rowsKept: number), content: content)
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
