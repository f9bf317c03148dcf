import BilanProject
import Foundation
import Testing

/// What any program can do with a project, without a terminal.
@Suite struct OperationTests {
  @Test func aProgramOfTheLibraryAloneWritesTwoReportsAtOnce() async throws {
    let scratch = try Scratch()
    // A copy: rows to be corrected are written beside their sheets.
    let sample = try scratch.copyOfSample("exemple")
    let projectFile = try String(contentsOfFile: sample + "/projet.yaml", encoding: .utf8)
    let done = try await WholeProgram.run(in: scratch.file("projet"), projectFile: projectFile, sheets: ["presences", "campagnes"].map { "\(sample)/\($0)" })
    #expect(done.sheets > 10)
    #expect(done.openBefore > 0)
    #expect(done.answers == 1)
    #expect(done.reports[.fr]?.map(Scratch.name) == ["rapport-2024-fr.xlsx", "rapport-2024-fr.txt"])
    #expect(done.reports[.nl]?.map(Scratch.name) == ["verslag-2024-nl.xlsx", "verslag-2024-nl.txt"])
    for file in done.reports.values.joined() { #expect(FileManager.default.fileExists(atPath: file)) }
    // The sample has a day that no calendar has.
    #expect(done.problems.filter { $0.problem.severity == .error }.map(\.problem) == [.notADate])
  }

  /// Eight callers in one process, each with a project and a language of its own, do what one alone does, byte for byte.
  @Test func eightCallersAtOnceDoWhatOneDoes() async throws {
    let scratch = try Scratch()
    let alone = try await everything(in: scratch.copyOfSample("seul"), .nl)
    try await withThrowingTaskGroup(of: (String, Language).self) { group in
      for number in 0..<8 {
        group.addTask {
          let language = Language.allCases[number % 3]
          return (try await everything(in: try scratch.copyOfSample("avec\(number)"), language), language)
        }
      }
      var count = 0
      for try await (text, language) in group {
        count += 1
        if language == .nl { #expect(text == alone) } else { #expect(text != alone) }
      }
      #expect(count == 8)
    }
  }

  /// Eight callers that import into one and the same project, some of the same sheets: each sheet is kept once, and nothing is lost or busy.
  @Test func eightCallersShareOneProject() async throws {
    let scratch = try Scratch()
    let folder = try scratch.copyOfSample("partage")
    let expected = try await everything(in: scratch.copyOfSample("seul"), .fr)
    let added = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let project = try ProjectFolder(folder)
          let result = try await project.importSheets(ImportRequest(["presences", "campagnes"].map { "\(folder)/\($0)" }))
          return result.tally.counts[.added] ?? 0
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(added == (try ProjectFolder(folder).sheets().count))
    #expect(try await everything(in: folder, .fr) == expected)
  }

  @Test func aCancelledImportStopsAndKeepsWhatItKept() async throws {
    let scratch = try Scratch()
    let folder = try scratch.copyOfSample("arrete")
    let project = try ProjectFolder(folder)
    let task = Task {
      try await project.importSheets(ImportRequest(["\(folder)/presences"])) { _, _ in
        // After the first sheet the caller has enough.
        withUnsafeCurrentTask { $0?.cancel() }
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try project.sheets().count == 1)
  }

  /// Beside figures only what makes them doubtful is told: that a line names nobody is for those who check the sheet.
  @Test func notesAreForWhoChecks() async throws {
    let scratch = try Scratch()
    let folder = scratch.file("notes")
    try ProjectFolder.make(at: folder, language: .fr)
    let sheet =
      "Réunion de plateforme\nDate : 01/02/2024\nPrésence\n\nNom;Prénom;Commune;Présence\nDumarais;Odile;Forest;x\n;;Forest;x\nPetit;Luc;Forest;32/13/2024\n"
    try sheet.write(toFile: folder + "/presences/liste.csv", atomically: true, encoding: .utf8)
    let told = try await ProjectFolder(folder).indicators(from: ["\(folder)/presences"]).diagnostics
    #expect(!told.isEmpty && told.allSatisfy { $0.problem.severity != .note }, "\(told.map(\.problem))")
  }

  @Test func progressGoesToTheCaller() async throws {
    let scratch = try Scratch()
    let folder = scratch.file("mille")
    try ProjectFolder.make(at: folder, language: .fr)
    for number in 0..<1100 {
      try "Nom;Commune\nDupont\(number);Forest\n".write(toFile: "\(folder)/presences/f\(number).csv", atomically: false, encoding: .utf8)
    }
    let told = Told()
    _ = try await ProjectFolder.check(SheetPaths(["\(folder)/presences"]), in: nil, progress: { done, all in told.add(done, all) }, use: { _ in })
    #expect(told.all.map(\.all).allSatisfy { $0 == 1100 })
    #expect(told.all.map(\.done) == told.all.map(\.done).sorted())
    #expect(told.all.last?.done == 1100)
  }

  @Test func whatCannotBeDoneIsAValue() throws {
    let scratch = try Scratch()
    #expect { try ProjectFolder(scratch.file("rien")) } throws: { error in
      (error as? Failure)?.kind == .file && (error as? Failure)?.diagnostics.map(\.problem) == [.noProject]
    }
    let project = try ProjectFolder(try scratch.copyOfSample("vide"))
    #expect { try project.removeSheet(1) } throws: { ($0 as? Failure)?.kind == .usage }
    #expect(try project.questions() == nil)
  }

  /// Imports the sample and says all there is to say of it, in one text.
  private func everything(in folder: String, _ language: Language) async throws -> String {
    let project = try ProjectFolder(folder)
    _ = try await project.importSheets(ImportRequest(["presences", "campagnes"].map { "\(folder)/\($0)" }, language: language))
    let written = try await project.writeReport(ReportOptions(language: language, period: "2024"))
    let rows = try await project.indicators().rows
    let compared = try await project.compare(["2023", "2024"])
    let traced = try await project.trace(["participants/2024/-/-"])
    let problems = (written.diagnostics + compared.diagnostics + traced.diagnostics).map { $0.message(in: language) }
    let text = try String(contentsOfFile: written.files[1], encoding: .utf8)
    let questions = try project.questions()?.open.map { "\($0.first.code) \($0.second.code)" } ?? []
    // Codes of people are secret to each project: only how many there are can be compared.
    return ([text, FigureRow.csv(rows), String(questions.count)] + Set(problems).sorted()).joined(separator: "\n")
  }
}

/// What a callback was told, from whatever thread.
private final class Told: @unchecked Sendable {
  private let lock = NSLock()
  private var calls: [(done: Int, all: Int)] = []

  func add(_ done: Int, _ all: Int) { lock.withLock { calls.append((done, all)) } }

  var all: [(done: Int, all: Int)] { lock.withLock { calls } }
}
