internal import BilanMatching
internal import LinkageSupport
internal import TestSupport
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Matches people outside of any project, for `make linkage-bench`.
///
///     LinkageBench FILE.csv                      the links of a table, for linkage_bench.py
///     LinkageBench brussels PROJECTS [SEED]      made-up projects held against their truth
///     LinkageBench speed PEOPLE [SEED]           one large made-up project, and how long it takes
@main enum LinkageBench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let seed = arguments.count > 2 ? UInt64(arguments[2]) : nil
    switch (arguments.first, arguments.count > 1 ? Int(arguments[1]) : nil) {
    case ("brussels", let projects?): tryProjects(projects, seed: seed ?? .random(in: 1...999_999_999))
    case ("speed", let people?): time(people, seed: seed ?? .random(in: 1...999_999_999))
    case (let file?, nil): printLinks(of: file)
    default:
      print("usage: LinkageBench FILE.csv | brussels PROJECTS [SEED] | speed PEOPLE [SEED]")
      exit(64)
    }
  }

  // MARK: - Made-up projects

  /// Exit status 1 when anything was merged that is not one, or an interval does not hold the truth, or there are too many questions.
  private static func tryProjects(_ count: Int, seed: UInt64) {
    print("seed \(seed)")
    var (people, descriptions, questions, yes, merges, missed, error, exact) = (0, 0, 0, 0, 0, 0, 0, 0)
    var most = 0.0
    for number in 0..<count {
      let size = [40, 80, 150, 300][number % 4]
      let trial = BrusselsTrial(BrusselsProject(seed: seed &+ UInt64(number), people: size, sheets: size / 6))
      people += size
      descriptions += trial.descriptions.count
      questions += trial.linkage.questions.count
      most = max(most, Double(trial.linkage.questions.count) * 100 / Double(size))
      yes += trial.linkage.questions.count { !trial.truth[Int($0.pair.first)].isDisjoint(with: trial.truth[Int($0.pair.second)]) }
      error += abs(trial.retainedError)
      if trial.retainedError == 0 { exact += 1 }
      for merge in trial.falseMerges {
        merges += 1
        print("project \(number): merged \(merge)")
        for index in trial.descriptions.indices where !trial.truth[index].isDisjoint(with: merge) {
          print("    \(trial.linkage.settled[index]) \(trial.text(Int32(index)))")
        }
      }
      let cells = trial.missedCells
      missed += cells.count
      for cell in cells.prefix(1) { print("project \(number): axis \(cell.axis) period \(cell.period): \(cell.truth) is not in \(cell.low)...\(cell.high)") }
      if CommandLine.arguments.count > 4 {
        if !cells.isEmpty { showUnlinked(trial) }
        for question in trial.linkage.questions {
          print("  ?\(question.odds) \(question.evidence.name) \(trial.text(question.pair.first))  //  \(trial.text(question.pair.second))")
        }
      }
    }
    let share = Double(questions) * 100 / Double(people)
    print("\(count) projects, \(people) people, \(descriptions) descriptions")
    print("false merges \(merges), intervals without the truth \(missed) of \(count * 25)")
    print(
      "questions \(questions), \((share * 100).rounded() / 100) for 100 people (at most \((most * 100).rounded() / 100) in one project); \(yes) of them to be answered yes"
    )
    print("retained number exact in \(exact) projects, wrong by \(Double(error) / Double(count)) on average")
    exit(merges == 0 && missed == 0 && share <= 5 ? 0 : 1)
  }

  /// People whose descriptions no certainty and no question joins.
  private static func showUnlinked(_ trial: BrusselsTrial) {
    var groups: [Int: Set<Int32>] = [:]
    for index in trial.descriptions.indices { for person in trial.truth[index] { groups[person, default: []].insert(trial.linkage.merged[index]) } }
    for (person, merged) in groups where merged.count > 1 {
      for index in trial.descriptions.indices where trial.truth[index].contains(person) {
        print("  -\(trial.linkage.merged[index]) \(trial.text(Int32(index)))")
      }
    }
  }

  private static func time(_ people: Int, seed: UInt64) {
    let project = BrusselsProject(seed: seed, people: people, sheets: max(1, people / 12))
    let made = ContinuousClock.now
    let trial = BrusselsTrial(project)
    let seconds = made.duration(to: .now) / .seconds(1)
    print("seed \(seed): \(people) people, \(project.rows.count) rows, \(trial.descriptions.count) descriptions")
    print(
      "described and matched in \((seconds * 100).rounded() / 100) s; matching alone \((trial.seconds * 100).rounded() / 100) s; \(trial.linkage.questions.count) questions"
    )
  }

  // MARK: - A table

  private static func printLinks(of path: String) {
    guard let lines = lines(of: path) else {
      print("no such file: \(path)")
      exit(74)
    }
    var ids: [String] = []
    var people: [PersonDescription] = []
    var organisations = Texts()
    var communes = Texts()
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { folded(String($0)) }
      guard cells.count >= 5 else { continue }
      ids.append(String(line.prefix { $0 != "," }))
      let words = (cells[1] + " " + cells[2]).split(separator: " ").map(String.init).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      people.append(
        PersonDescription(name: words.joined(separator: " "), organisation: organisations.number(cells[3]), commune: communes.number(cells[4])))
    }
    let matcher = OrganisationMatcher()
    let linkage = PeopleMatcher().match(people, organisations: matcher.match(organisations.all), communes: matcher.match(communes.all))
    var groups: [Int32: [Int]] = [:]
    for (index, group) in linkage.settled.enumerated() { groups[group, default: []].append(index) }
    var output = ""
    for group in groups.values.sorted(by: { $0[0] < $1[0] }) {
      for (place, a) in group.enumerated() {
        for b in group[(place + 1)...] { output += "certain\t\(ids[a])\t\(ids[b])\n" }
      }
    }
    for question in linkage.questions { output += "ask\t\(ids[Int(question.pair.first)])\t\(ids[Int(question.pair.second)])\n" }
    print(output, terminator: "")
  }

  private static func folded(_ cell: String) -> String {
    let letters = cell.lowercased().map { $0.isLetter || $0.isNumber ? $0 : " " }
    return String(letters).split(separator: " ").joined(separator: " ")
  }

  private static func lines(of path: String) -> [Substring]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
  }

  /// Different texts, each a number.
  private struct Texts {
    private(set) var all: [String] = []
    private var numbers: [String: Int32] = [:]

    mutating func number(_ text: String) -> Int32 {
      if text.isEmpty { return -1 }
      if let number = numbers[text] { return number }
      numbers[text] = Int32(all.count)
      all.append(text)
      return Int32(all.count - 1)
    }
  }
}
