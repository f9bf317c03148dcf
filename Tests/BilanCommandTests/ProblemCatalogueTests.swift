import BilanModel
import Foundation
import Testing

@testable import BilanCommand

/// Every problem of the catalogue is provoked, alone, by a file of `samples/errors` or by a situation; and every file there provokes one.
@Suite struct ProblemCatalogueTests {
  static let page = Program.repository + "/docs/problems.md"

  /// Every file and folder of `samples/errors`.
  private static let samples = Result { try FileManager.default.subpathsOfDirectory(atPath: Situation.samples) }

  /// What the program says too whenever it says the code.
  static let company: [String: Set<String>] = [
    "B0220": ["B0212"], "B0332": ["B0247"],
    "B0113": ["B0301"], "B0209": ["B0201"], "B0223": ["B0201"], "B0226": ["B0305"], "B0239": ["B0201"], "B0306": ["B0408"], "B0324": ["B0323"],
    "B0240": ["B0201"], "B0241": ["B0201"], "B0242": ["B0201"], "B0243": ["B0201"], "B0244": ["B0201"], "B0331": ["B0216"], "B0901": ["B0247"],
    "B0402": ["B0401"], "B0447": ["B0305"], "B0268": ["B0201"], "B0409": ["B0201"], "B0437": ["B0201"], "B0254": ["B0201"], "B0257": ["B0406"],
    "B0468": ["B0201"], "B0746": ["B0262"], "B0291": ["B0411"],
    "B0266": ["B0406"],
    "B0258": ["B0201"], "B0275": ["B0406"], "B0280": ["B0201", "B0211"], "B0284": ["B0411"],
    "B0285": ["B0201"], "B0450": ["B0201"], "B0451": ["B0201"], "B0294": ["B0407"], "B0298": ["B0235"],
    "B0785": ["B0784"], "B0786": ["B0784"], "B0802": ["B0760"], "B0761": ["B0760"], "B0702": ["B0760"], "B0710": ["B0760"], "B0712": ["B0760"],
    "B0152": ["B0147"], "B0469": ["B0201", "B0405"], "B0471": ["B0201"],
    "B0433": ["B0405"], "B0720": ["B0307"],
    "B0721": ["B0240"],
    "B0507": ["B0301"], "B0462": ["B0272"],
    "B0120": ["B0401"], "B0421": ["B0420"], "B0422": ["B0201"], "B0426": ["B0201", "B0409"],
    "B0138": ["B0147"], "B0151": ["B0147"], "B0255": ["B0201"], "B0139": ["B0147"], "B0140": ["B0147"], "B0141": ["B0147", "B0247"],
    "B0142": ["B0147", "B0247"],
    "B0143": ["B0147"], "B0278": ["B0147"],
    "B0144": ["B0147"], "B0287": ["B0147"], "B0335": ["B0147"], "B0145": ["B0147"], "B0146": ["B0147"], "B0148": ["B0147"], "B0150": ["B0147"],
    "B0295": ["B0405"], "B0296": ["B0147"], "B0290": ["B0201"], "B0292": ["B0201"],
  ]

  /// Problems that no run can have in a test's time, or at all, and the test that shows them: a table of a million rows takes minutes to import.
  static let shownElsewhere = [
    "B0676": "BilanProjectTests/SubjectChangeTests.swift: aFileThatCannotBeChangedIsLeft",
    "B0677": "BilanProjectTests/NewActivityTests.swift: aFileThatCannotBeChangedIsLeft",
    "B0679": "BilanProjectTests/NewMetricTests.swift: aFileThatCannotBeChangedIsLeft",
    "B0803": "BilanExportTests/WorkbookTests.swift: moreRowsThanASheetHoldsIsAnError",
    "B0762": "BilanProjectTests/ReportAuditTests.swift: aNumberThatCanBeFoundIsFound",
    "B0763": "BilanAggregationTests/ReleaseTests.swift: whatCannotBeHiddenAnyMoreIsNamed",
    "B0764": "BilanAggregationTests/CoarserTests.swift: aLargeProjectTellsTotalsAlone",
  ]

  @Test(arguments: Problem.catalogue.map(\.code)) func everyProblemIsProvokedAlone(code: String) async throws {
    if let test = Self.shownElsewhere[code] {
      #expect(Situation.of(code) == nil, "\(code) can be provoked after all")
      let names = test.components(separatedBy: ": ")
      let source = try String(contentsOfFile: "\(Program.repository)/Tests/\(names[0])", encoding: .utf8)
      #expect(source.contains("func \(names[1])("))
      return
    }
    let problem = try #require(Problem(code: code))
    let situation = try #require(Situation.of(code), "\(code) has neither a file in samples/errors nor a situation")
    let prepared = try situation.prepared()
    for language in situation.isSlow ? [.fr] : Language.allCases {
      let run = try await situation.run(in: language, after: prepared)
      let told = Told.all(in: run)
      #expect(Set(told.map(\.code)).subtracting(Self.company[code] ?? []) == [code], "\(run.everything)")
      #expect(told.filter { $0.code == code }.allSatisfy { $0.severity == problem.severity }, "\(run.everything)")
      #expect(run.status == situation.status ?? (problem.severity == .error ? 1 : 0), "\(run.everything)")
      // Every value that the texts speak of was given.
      #expect(!run.everything.contains(/\{[a-z]+\}/), "\(run.everything)")
      if run.everything.contains("[\(code)]") { #expect(run.everything.contains("(bilan explain \(code))"), "\(run.everything)") }
    }
  }

  /// What the catalogue says becomes of a file is what becomes of it, and a program finds the cell.
  @Test(arguments: Problem.catalogue.map(\.code).filter(Situation.isSheet)) func theEffectIsTrue(code: String) async throws {
    let problem = try #require(Problem(code: code))
    let situation = try #require(Situation.of(code))
    let run = try await situation.run(in: .en, "--format json", after: situation.prepared())
    let object = try #require(try objects(run.output).first)
    #expect(object["refused"] as? Bool == (problem.effect == .fileRefused))
    // A place in a cell is told in full; a column without a title has none to tell.
    let keys = ["B0221", "B0225"].contains(code) ? ["line", "row"] : ["line", "row", "header", "text"]
    for diagnostic in try #require(object["diagnostics"] as? [[String: Any]]) where !(diagnostic["column"] is NSNull) {
      for key in keys { #expect(!(diagnostic[key] is NSNull), "\(code): \(key)") }
    }
  }

  @Test func everySampleIsOfAProblem() throws {
    let besides: Set<String> = [".gitattributes", "README.md", "projet.yaml"]
    for path in try Self.samples.get() where !besides.contains(path) {
      for part in path.split(separator: "/") where !["projet.yaml", "places.csv"].contains(part) {
        let code = String(part.prefix { $0 != "." })
        #expect(Problem(code: code)?.code == code, "samples/errors/\(path) is of no code")
      }
    }
  }

  @Test func theListsHereAreOfProblems() {
    let codes = Set(Problem.catalogue.map(\.code))
    let ofSituations = Set(Situation.options.keys).union(Situation.all.keys)
    let named = ofSituations.union(Self.company.keys).union(Self.company.values.joined()).union(Self.shownElsewhere.keys)
    #expect(named.subtracting(codes) == [])
  }

  // MARK: - The page

  /// With BILAN_RECORD=1 the page is written anew, and the run fails.
  @Test func thePageIsWhatTheProgramSays() throws {
    let run = try execute(Program.path, ["explain", "--all", "--format", "markdown"])
    expectNoCrash(run)
    try #require(run.status == 0, "\(run.everything)")
    if ProcessInfo.processInfo.environment["BILAN_RECORD"] == "1" {
      try Data(run.output.utf8).write(to: URL(filePath: Self.page))
      Issue.record("docs/problems.md was written anew: look at what changed, then run the tests without BILAN_RECORD.")
      return
    }
    #expect(try String(contentsOfFile: Self.page, encoding: .utf8) == run.output, "docs/problems.md has drifted: BILAN_RECORD=1 make test writes it anew")
  }

  /// One of each kind: with a sheet, with a project, with a workbook, with no sample.
  @Test(arguments: ["B0301", "B0602", "B0131", "B0506"]) func oneCodeIsExplainedAsOnThePage(code: String) throws {
    let problem = try #require(Problem(code: code))
    let run = try execute(Program.path, ["explain", code, "--format", "markdown"])
    #expect(run.status == 0 && run.output == ProblemPage.section(of: problem) + "\n", "\(run.everything)")
  }

  @Test(arguments: Problem.catalogue.map(\.code)) func thePageLeadsToTheSample(code: String) throws {
    let linked = ProblemPage.section(of: try #require(Problem(code: code))).firstMatch(of: /\(\.\.\/samples\/errors\/([^)]+)\)/).map { String($0.1) }
    let files = try Self.samples.get().filter { $0.hasPrefix(code) && $0.contains(".") && !$0.hasSuffix("/places.csv") }
    #expect(linked.map(files.contains) ?? files.isEmpty, "\(files)")
  }
}

/// What a run says is wrong, in text or in JSON.
private struct Told {
  var code: String
  var severity: Problem.Severity?

  static func all(in run: CommandRun) -> [Told] {
    let shown = run.everything.matches(of: /: ([a-zéè ]+)\[(B[0-9]{4})\]/).map { Told(code: String($0.2), severity: severities[String($0.1)]) }
    let readings = (try? objects(run.output)) ?? []
    let listed = readings.flatMap { $0["diagnostics"] as? [[String: Any]] ?? [] }.map {
      Told(code: $0["code"] as? String ?? "", severity: Problem.Severity(rawValue: $0["severity"] as? String ?? ""))
    }
    return shown + listed
  }

  private static let severities: [String: Problem.Severity] = [
    "erreur": .error, "fout": .error, "error": .error, "attention": .warning, "let op": .warning, "warning": .warning, "note": .note, "info": .note,
  ]
}
