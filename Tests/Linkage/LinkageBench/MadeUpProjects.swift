internal import BilanMatching
internal import LinkageSupport
internal import TestSupport
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Made-up projects, each matched and held against its truth.
struct MadeUpProjects {
  let seed: UInt64
  var slips: Double?
  var showsQuestions = false

  private var people = 0
  private var descriptions = 0
  private var questions = 0
  private var mostQuestions = 0.0
  private var answeredYes = 0
  private var falseMerges = 0
  private var cells = 0
  private var missedCells = 0
  private var wrongRetained = 0
  private var exactRetained = 0

  init(seed: UInt64, slips: Double? = nil, showsQuestions: Bool = false) {
    self.seed = seed
    self.slips = slips
    self.showsQuestions = showsQuestions
  }

  /// Exit status 1 when anything was merged that is not one, or an interval does not hold the truth, or there are too many questions.
  func run(_ count: Int) -> Never {
    var sums = self
    print("seed \(seed)")
    for number in 0..<count { sums.tryOne(number) }
    let share = Double(sums.questions) * 100 / Double(sums.people)
    print("\(count) projects, \(sums.people) people, \(sums.descriptions) descriptions")
    print("false merges \(sums.falseMerges), intervals without the truth \(sums.missedCells) of \(sums.cells)")
    print(
      "questions \(sums.questions), \(rounded(share)) for 100 people (at most \(rounded(sums.mostQuestions)) in one project); \(sums.answeredYes) of them to be answered yes"
    )
    print("retained number exact in \(sums.exactRetained) projects, wrong by \(rounded(Double(sums.wrongRetained) / Double(count))) on average")
    exit(sums.falseMerges == 0 && sums.missedCells == 0 && share <= 5 ? 0 : 1)
  }

  private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  private mutating func tryOne(_ number: Int) {
    let size = [40, 80, 150, 300][number % 4]
    let trial = BrusselsTrial(BrusselsProject(seed: seed &+ UInt64(number), people: size, sheets: size / 6, slips: slips ?? BrusselsProject.usualSlips))
    people += size
    descriptions += trial.descriptions.count
    questions += trial.linkage.questions.count
    mostQuestions = max(mostQuestions, Double(trial.linkage.questions.count) * 100 / Double(size))
    answeredYes += trial.linkage.questions.count { trial.isOne($0.pair) }
    wrongRetained += abs(trial.retainedError)
    if trial.retainedError == 0 { exactRetained += 1 }
    for merge in trial.falseMerges {
      falseMerges += 1
      print("project \(number): merged \(merge)")
      for index in trial.descriptions.indices where !trial.truth[index].isDisjoint(with: merge) {
        print("    \(trial.linkage.settled[index]) \(trial.text(Int32(index)))")
      }
    }
    let all = trial.cells
    let missed = all.filter { !$0.value.holdsTheTruth }
    cells += all.count
    missedCells += missed.count
    if let (cell, count) = missed.first {
      print("project \(number): \(cell): \(count.truth) is not in \(count.interval)")
      showUnlinked(trial)
    }
    if showsQuestions {
      for question in trial.linkage.questions {
        print(
          "  \(trial.isOne(question.pair) ? "yes" : "no ") \(question.odds) \(question.evidence.signsInWords) \(trial.text(question.pair.first))  //  \(trial.text(question.pair.second))"
        )
      }
    }
  }

  /// People whose descriptions no certainty and no question joins.
  private func showUnlinked(_ trial: BrusselsTrial) {
    var groups: [Int: Set<Int32>] = [:]
    for index in trial.descriptions.indices { for person in trial.truth[index] { groups[person, default: []].insert(trial.linkage.merged[index]) } }
    for (person, merged) in groups where merged.count > 1 {
      for index in trial.descriptions.indices where trial.truth[index].contains(person) {
        print("  -\(trial.linkage.merged[index]) \(trial.text(Int32(index)))")
      }
    }
  }
}

extension Evidence {
  /// The name, then organisation, commune and e-mail.
  fileprivate var signsInWords: String { "\(name) \(organisation)/\(commune)/\(email)\(metAtOneSession ? " met" : "")" }
}
