import BilanProject
import Foundation
import Testing

/// Whom a metric counts, said otherwise by a person who opens no file: small numbers of it are shown or not.
@Suite struct SubjectChangeTests {
  private static let file = """
    # Été
    title: Essai
    language: fr
    coordinating_commune: Forest
    participating_communes: [Saint-Gilles]
    periods: [2024]
    axes:
      - {code: "1", title: Concertation, status: running, activities: []}
      - code: "2"
        title: Service de garde
        status: running
        activities: [{code: garde, title: Garde, kind: duty_service}]
    metrics:   # ce qui est compté
      - {code: dossiers, title: Dossiers, axis: "1"}
      - {code: appels, title: Appels, axis: "2"}
    """ + "\n"

  private func project(_ protection: String) throws -> (Scratch, ProjectFolder) {
    let scratch = try Scratch()
    try scratch.write(Array((Self.file + protection).utf8), to: "projet.yaml")
    return (scratch, try ProjectFolder(scratch.path))
  }

  private func text(_ scratch: Scratch) throws -> String { try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8) }

  /// Where it is written, whatever stands there: all else stays to the byte.
  @Test(arguments: [
    ("", "protection:\n  metrics:\n    dossiers: people\n"),
    ("protection:\n  people: 7 # DPO\n", "protection:\n  people: 7 # DPO\n  metrics: {dossiers: people}\n"),
    ("protection:\n  metrics:\n    appels: nobody # 2023\n", "protection:\n  metrics:\n    appels: nobody # 2023\n    dossiers: people\n"),
    ("protection: {metrics: {dossiers: case_files, appels: people}}\n", "protection: {metrics: {dossiers: people, appels: people}}\n"),
    ("protection:\n  metrics:\n    dossiers: 'nobody'   # vus à la porte\n", "protection:\n  metrics:\n    dossiers: 'people'   # vus à la porte\n"),
    ("protection:\r\n  metrics:\r\n    \"dossiers\": \"nobody\"\r\n", "protection:\r\n  metrics:\r\n    \"dossiers\": \"people\"\r\n"),
  ]) func itIsWrittenAndNothingElse(before: String, after: String) throws {
    let (scratch, folder) = try project(before)
    #expect(try folder.say(.people, of: "dossiers", agreed: true)?.isSaid == false)
    #expect(try text(scratch) == Self.file + after)
    let read = try ProjectFolder(scratch.path)
    #expect(read.diagnostics.isEmpty && read.project.protection.rule?.metrics["dossiers"] == .people)
    // The same again is no act.
    #expect(try read.say(.people, of: "dossiers", agreed: false)?.isSaid == true)
    #expect(try read.history().map(\.act) == [.subjectChanged])
    // Undone, the file is what it was.
    let pending = try ProjectFolder(scratch.path).undo()
    #expect(pending.acts.map(\.what) == ["dossiers: people"] && pending.effect.isEmpty)
    try pending.carryOut()
    #expect(try text(scratch) == Self.file + before)
  }

  /// Who would show more has to agree. By hand: nobody is shown at any number, people from 5 on, case files from 10 on.
  @Test func whatShowsMoreIsAgreedTo() throws {
    let (scratch, folder) = try project("")
    // An axis of duty services counts case files, where nothing is said.
    for (code, subject, showsMore) in [
      ("dossiers", ProtectionRule.Subject.nobody, false), ("dossiers", .people, false), ("dossiers", .caseFiles, false), ("appels", .caseFiles, false),
      ("appels", .people, true), ("appels", .nobody, true),
    ] {
      let said = try folder.say(subject, of: code, agreed: false)
      #expect((said == nil) == showsMore, "\(code) \(subject)")
      if showsMore { #expect(try ProjectFolder(scratch.path).history().allSatisfy { $0.what != "\(code): \(subject.rawValue)" }) }
      // Back to where nothing is said.
      if said != nil { try ProjectFolder(scratch.path).undo().carryOut() }
    }
    #expect(try text(scratch) == Self.file)
    let change = try #require(try folder.say(.people, of: "appels", agreed: true))
    #expect(change.showsMore && change.present == .caseFiles && change.new == .people)
    #expect(change.consequence[.fr] == "Les rapports montreraient de «\u{A0}Appels\u{A0}» des nombres à partir de 5, et non plus de 10.")
    // Undoing it protects more again, and says so.
    #expect(try ProjectFolder(scratch.path).undo().loss?[.en].hasPrefix("Reports would no longer show numbers of “Appels” below 10") == true)
  }

  /// The effect is that of the whole protection. By hand: of 3 in Forest and 20 in Saint-Gilles, the 3 is too small for people; with all 23 told, the 20 gives it away.
  @Test func theEffectIsWhatReportsShow() async throws {
    let (scratch, _) = try project("protection: {metrics: {dossiers: nobody}}\n")
    try scratch.write(Array("Commune;Mois;Dossiers\nForest;janvier 2024;3\nSaint-Gilles;janvier 2024;20\n".utf8), to: "mois.csv")
    let read = try await ProjectFolder(scratch.path).importSheets(ImportRequest([scratch.file("mois.csv")], language: .fr))
    #expect(read.tally.counts == [.added: 1])
    let folder = try ProjectFolder(scratch.path)
    let forest = FigureKey(indicator: "dossiers", period: "2024", place: try folder.place("Forest"))
    let more = try #require(try await folder.subjectChange(of: "dossiers", to: .people))
    #expect(more.hidden.contains(forest) && more.hidden.allSatisfy { $0.indicator == "dossiers" } && more.hidden.count > 2 && more.shown.isEmpty)
    #expect(!more.showsMore)
    let same = try #require(try await folder.subjectChange(of: "dossiers", to: .nobody))
    #expect(same.isSaid && same.hidden.isEmpty && same.shown.isEmpty)
    _ = try folder.say(.people, of: "dossiers", agreed: true)
    let less = try #require(try await ProjectFolder(scratch.path).subjectChange(of: "dossiers", to: .nobody))
    #expect(less.showsMore && Set(less.shown) == Set(more.hidden) && less.hidden.isEmpty)
    // What a metric counts changes no figure.
    #expect(try await ProjectFolder(scratch.path).indicators().figures[forest].value == 3)
  }

  /// Where small groups are shown, and for what the project does not count, there is nothing to say.
  @Test func whatIsNotThereIsNotSaid() async throws {
    let (scratch, folder) = try project("protection: {off: \"tous ont signé\"}\n")
    #expect(try await folder.subjectChange(of: "dossiers", to: .people) == nil)
    #expect(try folder.say(.people, of: "dossiers", agreed: true) == nil)
    let (_, other) = try project("")
    #expect(try other.say(.people, of: "rien", agreed: true) == nil)
    #expect(try text(scratch).hasSuffix("{off: \"tous ont signé\"}\n"))
  }

  /// A file that says something else by now is left alone; once it does not say so any more, nothing stands in the way of what was done before.
  @Test func aFileThatWasChangedSinceIsLeft() throws {
    let (scratch, folder) = try project("")
    _ = try folder.say(.people, of: "dossiers", agreed: true)
    let changed = try text(scratch) + "# plus tard\n"
    try changed.write(toFile: scratch.file("projet.yaml"))
    do {
      try ProjectFolder(scratch.path).undo().carryOut()
      Issue.record("it was undone")
    } catch let failure as Failure {
      #expect(failure.diagnostics.map(\.problem.code) == ["B0666"] && failure.diagnostics[0].hint(in: .fr).contains("(dossiers: people)"))
    }
    #expect(try text(scratch) == changed)
    try Self.file.write(toFile: scratch.file("projet.yaml"))
    try ProjectFolder(scratch.path).undo().carryOut()
    #expect(try text(scratch) == Self.file)
  }

  /// A file that is not UTF-8, or in which one word stands for two metrics, is a person's to change; the advice says what to write.
  @Test(arguments: [false, true]) func aFileThatCannotBeChangedIsLeft(isShared: Bool) throws {
    let text = Self.file + (isShared ? "protection: {metrics: {appels: &qui case_files, dossiers: *qui}}\n" : "")
    let bytes = isShared ? Array(text.utf8) : text.windows1252
    let scratch = try Scratch()
    try scratch.write(bytes, to: "projet.yaml")
    do {
      _ = try ProjectFolder(scratch.path).say(.people, of: "dossiers", agreed: true)
      Issue.record("it was changed")
    } catch let failure as Failure {
      #expect(failure.diagnostics.map(\.problem.code) == ["B0676"])
      #expect(failure.diagnostics[0].hint(in: .fr).contains("dossiers: people"))
    }
    #expect(FileManager.default.contents(atPath: scratch.file("projet.yaml")) == Data(bytes))
  }
}

extension ProjectFolder {
  fileprivate func place(_ name: String) throws -> Place {
    try #require(project.communes.first { $0.name.fr == name }.map { Place($0.code) })
  }
}
