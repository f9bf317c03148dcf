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
///     LinkageBench FILE.csv                              the links of a table, for linkage_bench.py
///     LinkageBench brussels PROJECTS [SEED] [SLIPS]      made-up projects held against their truth; rows in a thousand with an error in the name
///     LinkageBench questions PROJECTS [SEED] [SLIPS]     the same, with every question, for whoever changes the weights
///     LinkageBench speed PEOPLE [SEED]                   one large made-up project, and how long it takes
@main enum LinkageBench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let seed = (arguments.count > 2 ? UInt64(arguments[2]) : nil) ?? .random(in: 1...999_999_999)
    let slips = arguments.count > 3 ? Double(arguments[3]).map { $0 / 1000 } : nil
    switch (arguments.first, arguments.count > 1 ? Int(arguments[1]) : nil) {
    case ("brussels", let projects?): MadeUpProjects(seed: seed, slips: slips).run(projects)
    case ("questions", let projects?): MadeUpProjects(seed: seed, slips: slips, showsQuestions: true).run(projects)
    case ("speed", let people?): time(people, seed: seed)
    case (let file?, nil): TableLinks.print(of: file)
    default:
      print("usage: LinkageBench FILE.csv | brussels|questions PROJECTS [SEED] [SLIPS] | speed PEOPLE [SEED]")
      exit(64)
    }
  }

  private static func time(_ people: Int, seed: UInt64) {
    let project = BrusselsProject(seed: seed, people: people, sheets: max(1, people / 12))
    let made = ContinuousClock.now
    let trial = BrusselsTrial(project)
    let seconds = made.duration(to: .now) / .seconds(1)
    print("seed \(seed): \(people) people, \(project.rows.count) rows, \(trial.descriptions.count) descriptions")
    let linkage = trial.linkage
    let (low, retained, high) = (Set(linkage.merged).count, Set(linkage.retained).count, linkage.count)
    print(
      "described and matched in \((seconds * 100).rounded() / 100) s; matching alone \((trial.seconds * 100).rounded() / 100) s; \(linkage.questions.count) questions; \(low) to \(high) people, \(retained) retained"
    )
  }
}
