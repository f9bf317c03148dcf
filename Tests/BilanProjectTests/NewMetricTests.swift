import BilanProject
import Foundation
import Testing

/// What a project counts, named by a person who opens no file.
@Suite struct NewMetricTests {
  private static let file = """
    # Été
    title: Essai
    language: fr
    coordinating_commune: Forest
    participating_communes: []
    periods: [2024]
    axes:
      - {code: "1", title: Concertation, status: running, activities: []}
    metrics:   # ce qui est compté
      - {code: flyers, title: Flyers}

    """

  private func project(_ bytes: [UInt8] = Array(file.utf8)) throws -> (Scratch, ProjectFolder) {
    let scratch = try Scratch()
    try scratch.write(bytes, to: "projet.yaml")
    return (scratch, try ProjectFolder(scratch.path))
  }

  @Test func linesAreReadAsExcelPastesThem() {
    let lines = NewMetric.lines("Affiches  distribuées\n\nd1\tDossiers ouverts\nr\tRubans\t2\nv\tVictimes\t\tvictimes\n", whom: "nobody")
    #expect(
      lines == [
        NewMetric(title: "Affiches distribuées", whom: "nobody"), NewMetric(title: "Dossiers ouverts", code: "d1", whom: "nobody"),
        NewMetric(title: "Rubans", code: "r", axis: "2", whom: "nobody"), NewMetric(title: "Victimes", code: "v", whom: "victimes"),
      ])
  }

  @Test func whatIsWrittenIsWhatTheProjectCounts() throws {
    let (scratch, folder) = try project()
    let added = try folder.add(NewMetric.lines("Affiches distribuées\nd1\tDossiers ouverts\t1\tdossiers\nparticipants!\n参加\n", whom: "nobody"))
    // A code that the program has itself is not given again; a title without a letter of ours has one too.
    #expect(added.map(\.code.text) == ["affiches-distribuees", "d1", "participants-2", "comptage"])
    let after = try ProjectFolder(scratch.path)
    #expect(after.diagnostics.isEmpty)
    #expect(after.project.metrics.map(\.title.nl) == ["Flyers", "Affiches distribuées", "Dossiers ouverts", "participants!", "参加"])
    #expect(after.project.metrics.map { $0.axis?.text } == [nil, nil, "1", nil, nil])
    let text = try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8)
    let last = ["d1, title: \"Dossiers ouverts\", axis: \"1\"", "participants-2, title: \"participants!\"", "comptage, title: \"参加\""]
    let protection = "protection:\n  metrics:\n    affiches-distribuees: nobody\n    d1: case_files\n    participants-2: nobody\n    comptage: nobody\n"
    #expect(text.hasPrefix(Self.file) && text.hasSuffix(last.map { "  - {code: \($0)}\n" }.joined() + protection))
    #expect(after.project.protection.rule?.metrics == ["affiches-distribuees": .nobody, "d1": .caseFiles, "participants-2": .nobody, "comptage": .nobody])
  }

  /// Whom it counts has to be said: nobody is taken for nobody in silence.
  @Test func whomItCountsIsChosen() throws {
    let (scratch, folder) = try project()
    #expect(folder.fault(of: [NewMetric(title: "Affiches")])?.isAboutWhom == true)
    #expect(throws: Failure.self) { try folder.add([NewMetric(title: "Affiches")]) }
    #expect(try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8) == Self.file)
    for (word, subject) in [
      ("nobody", ProtectionRule.Subject.nobody), ("Aucune personne", .nobody), ("niemand", .nobody), ("people", .people), ("PERSONNES", .people),
      ("personen", .people), ("case_files", .caseFiles), ("Victimes", .caseFiles), ("slachtoffers", .caseFiles), ("dossiers of slachtoffers", .caseFiles),
    ] { #expect(ProtectionRule.Subject(word: word) == subject, "\(word)") }
    // Nobody, and somebody.
    for word in ["personne", "", "x"] { #expect(ProtectionRule.Subject(word: word) == nil, "\(word)") }
  }

  /// Where small groups are shown, what is written holds once they are not.
  @Test func protectionThatIsOffStaysOff() throws {
    let (scratch, folder) = try project(Array((Self.file + "protection: {off: \"tous ont signé\"}\n").utf8))
    _ = try folder.add([NewMetric(title: "Dossiers", whom: "case_files")])
    #expect(try ProjectFolder(scratch.path).project.protection == folder.project.protection)
    #expect(try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8).hasSuffix("{off: \"tous ont signé\", metrics: {dossiers: case_files}}\n"))
  }

  /// It stands in the history, and undoing it brings the file back to the byte.
  @Test func itIsUndone() throws {
    let (scratch, folder) = try project()
    _ = try folder.add(NewMetric.lines("a\tAffiches\nb\tBadges", whom: "nobody"))
    let pending = try ProjectFolder(scratch.path).undo()
    #expect(pending.acts.map(\.act) == [.metricsAdded] && pending.acts[0].what == "a, b" && pending.effect.isEmpty && pending.loss == nil)
    try pending.carryOut()
    #expect(try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8) == Self.file)
    #expect(try folder.history().map(\.act) == [.metricsAdded, .undone])
  }

  /// Where counts are kept under a code that was named anew, undoing that takes them from the figures, and says so first. By hand: two months, two counts.
  @Test func whatIsKeptOfItIsSaidFirst() async throws {
    let (scratch, _) = try project(Array((Self.file + "  - {code: a, title: \"Affiches collées\", axis: \"1\"}\n").utf8))
    try scratch.write(Array("Commune;Mois;Affiches collées\nForest;janvier 2024;100\nForest;février 2024;120\n".utf8), to: "mois.csv")
    let read = try await ProjectFolder(scratch.path).importSheets(ImportRequest([scratch.file("mois.csv")], language: .fr))
    #expect(read.tally.counts == [.added: 1])
    // Somebody takes it out of the file, and somebody else names it again, with another.
    try Self.file.write(toFile: scratch.file("projet.yaml"))
    _ = try ProjectFolder(scratch.path).add(NewMetric.lines("a\tAffiches collées\t1\nb\tBadges", whom: "nobody"))
    let pending = try ProjectFolder(scratch.path).undo()
    #expect(pending.loss?[.fr] == "Les chiffres perdraient 2 comptages gardés (a), que le projet ne connaîtrait plus.")
    try pending.carryOut()
    // The import is what is undone next.
    let next = try ProjectFolder(scratch.path).undo()
    #expect(next.acts.map(\.act) == [.added] && next.loss == nil)
  }

  /// A file that says something else by now is left alone; once what was added is taken out by hand, nothing stands in the way of what was done before.
  @Test func aFileThatWasChangedSinceIsLeft() throws {
    let (scratch, folder) = try project()
    _ = try folder.add([NewMetric(title: "Affiches", whom: "nobody")])
    let changed = try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8) + "# plus tard\n"
    try changed.write(toFile: scratch.file("projet.yaml"))
    do {
      try ProjectFolder(scratch.path).undo().carryOut()
      Issue.record("it was undone")
    } catch let failure as Failure {
      #expect(failure.diagnostics.map(\.problem.code) == ["B0666"])
      #expect(failure.diagnostics[0].hint(in: .fr).contains("(affiches)"))
    }
    #expect(try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8) == changed)
    let byHand = Self.file + "# plus tard\n"
    try byHand.write(toFile: scratch.file("projet.yaml"))
    try ProjectFolder(scratch.path).undo().carryOut()
    #expect(try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8) == byHand)
    #expect(try folder.history().map(\.act) == [.metricsAdded, .undone])
  }

  @Test func whatIsWrongIsSaid() throws {
    let (_, folder) = try project()
    func problem(_ lines: String) -> String? { folder.fault(of: NewMetric.lines(lines, whom: "nobody"))?.text.en }
    #expect(problem("Affiches") == nil && problem("") == nil)
    #expect(problem("a\t\t1")?.contains("no title") == true)
    #expect(problem("é 1\tAffiches")?.contains("no code") == true)
    for taken in ["flyers\tAutres", "x\tFLYERS", "participants\tGens", "a\tA\na\tB", "Affiches\nAffiches"] {
      #expect(problem(taken)?.contains("taken") == true, "\(taken)")
    }
    #expect(problem("a\tAffiches\t9")?.contains("no axis") == true)
    #expect(problem("a\tAffiches\t1\tpersonne")?.contains("“personne” does not say who is counted: people / case files or victims / nobody") == true)
  }

  /// A file that is not UTF-8 is a person's to change; the advice says what to write.
  @Test func aFileThatCannotBeChangedIsLeft() throws {
    let bytes = Self.file.windows1252
    let (scratch, folder) = try project(bytes)
    do {
      _ = try folder.add([NewMetric(title: "Affiches", whom: "people")])
      Issue.record("it was changed")
    } catch let failure as Failure {
      #expect(failure.diagnostics.map(\.problem.code) == ["B0679"])
      #expect(failure.diagnostics[0].hint(in: .fr).contains("{code: affiches, title: \"Affiches\"}, et sous « protection », « metrics » : affiches: people"))
    }
    #expect(FileManager.default.contents(atPath: scratch.file("projet.yaml")) == Data(bytes))
  }
}
