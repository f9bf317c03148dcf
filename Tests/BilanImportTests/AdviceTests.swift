import BilanModel
import Foundation
import Testing

@testable import BilanImport

/// What a refusal advises leads to the right figure, or to another honest question; never to a wrong figure in silence.
@Suite struct AdviceTests {
  /// A sheet that is refused, and what is right: who was present at which session, by careful reading.
  struct Asked: Sendable {
    var code: String
    var text: String
    /// `day present` of each session, in order; nil where only another question is right.
    var right: [String]?
    /// What the person who follows the advice knows to be true.
    var activity = "1/dpo"
    var date = "2024-03-12"
    var year = 2024
    var order = DateOrder.dayFirst
    var column: String?
  }

  private static let people = "Nom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n"

  static let sheets: [Asked] = [
    .init(code: "B0202", text: "Date : 12/03/2024\n" + people, right: ["2024-03-12 2"]),
    .init(code: "B0202", text: "Nom;Prénom;Yoga 12/03/2024;Cuisine 19/03/2024\nDupont;Anne;x;x\nPetit;Luc;x;\n", right: nil),
    .init(code: "B0202", text: "Date;Activité;Nom;Prénom;Présent\n12/03/2024;Yoga;Dupont;Anne;x\n12/03/2024;Cuisine;Petit;Luc;x\n", right: nil),
    .init(code: "B0202", text: "Date;Activité;Nom;Prénom;Présent\n12/03/2024;DPO;Dupont;Anne;x\n12/03/2024;Cuisine;Petit;Luc;x\n", right: nil),
    .init(code: "B0202", text: "Nom;Prénom;12/03/2024 Ateliers outil DPO;19/03/2024 Yoga\nDupont;Anne;x;x\nPetit;Luc;x;\n", right: nil),
    .init(code: "B0277", text: "Ateliers outil DPO et We are coming\nDate : 12/03/2024\n" + people, right: ["2024-03-12 2"]),
    .init(code: "B0204", text: "Activité : We are coming\nDate : 12/03/2024\n" + people, right: ["2024-03-12 2"], activity: "3/film"),
    .init(code: "B0204", text: "Nom;We are coming;Ateliers outil DPO\n;12/03/2024;19/03/2024\nAnne Dupont;x;x\nLuc Petit;x;\n", right: nil, activity: "3/film"),
    .init(code: "B0205", text: "Activité : DPO\n" + people, right: ["2024-03-12 2"]),
    .init(code: "B0205", text: "Activité : DPO\nSéance du;12/03/2024\nAutre séance;19/03/2024\n" + people, right: ["2024-03-12 2"]),
    .init(code: "B0215", text: "Activité : DPO\nNom;Prénom;12/03;19/03\nDupont;Anne;x;x\nPetit;Luc;;x\n", right: ["2024-03-12 1", "2024-03-19 2"]),
    .init(code: "B0215", text: "Activité : DPO\nNom;Prénom;1;2;3\nDupont;Anne;P;P;A\nPetit;Luc;A;P;P\n", right: nil),
    .init(code: "B0215", text: "Activiteit: DPO\nNaam;Voornaam;Sessie 1;Sessie 2\nDupont;Anne;x;x\nPetit;Luc;;x\n", right: nil),
    .init(code: "B0215", text: "Activité : DPO\nNom;Prénom;S12;S13\nDupont;Anne;x;x\nPetit;Luc;;x\n", right: nil),
    .init(
      code: "B0244",
      text: "Activité : DPO\nEncodé le;Rencontre du;Nom;Prénom;Présent\n18/12/2023;12/03/2024;Dupont;Anne;x\n18/12/2023;19/03/2024;Petit;Luc;x\n",
      right: ["2024-03-12 1", "2024-03-19 1"], column: "Rencontre du"),
    .init(
      code: "B0312", text: "Activité : DPO\nDate;Nom;Prénom;Présent\n03/12/2024 9:00 a.m.;Dupont;Anne;x\n03/12/2024 9:00 a.m.;Petit;Luc;x\n",
      right: ["2024-03-12 2"],
      order: .monthFirst),
    .init(code: "B0245", text: "Date;Dupont Anne;Petit Luc\n12/03/2024;x;x\n19/03/2024;;x\n", right: nil),
  ]

  /// What speaks of an answer in a hint, and gives it.
  private func options(in hint: String, _ asked: Asked) -> [SessionOptions] {
    var found: [SessionOptions] = []
    func add(_ change: (inout SessionOptions) -> Void) {
      var options = SessionOptions()
      change(&options)
      found.append(options)
    }
    if hint.contains("--activity") { add { $0.activity = asked.activity } }
    if hint.contains("--date ") { add { $0.date = day(asked.date) } }
    if hint.contains("--year") { add { $0.year = asked.year } }
    if hint.contains("--date-order") { add { $0.dateOrder = asked.order } }
    if hint.contains("--column date="), let column = asked.column { add { $0.columns = [ColumnChoice("date=\(column)")!] } }
    return found
  }

  @Test(arguments: sheets) func followedAdviceIsNeverWrongInSilence(asked: Asked) throws {
    let reading = try read(asked.text)
    let refusal = try #require(reading.first(asked.code), "\(reading.codes)")
    #expect(refusal.problem.severity == .error)
    for language in Language.allCases {
      for options in options(in: refusal.hint(in: language), asked) {
        let answered = try read(asked.text, options: options)
        let isQuestion = answered.diagnostics.contains { $0.problem.severity == .error || [.columnsOfOneActivity, .sessionsPutTogether].contains($0.problem) }
        #expect(isQuestion || present(answered) == asked.right, "\(options): \(present(answered)) \(answered.codes)")
      }
    }
  }

  private func present(_ reading: SheetReading) -> [String]? {
    if reading.isRefused { return nil }
    var counts: [Day: Int] = [:]
    for row in reading.content.attendances where row.presence == .present { counts[reading.content.sessions[Int(row.session)].key.day, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
  }

  /// Each refusal of a sheet that advises an option for the whole sheet has a sheet above: a new one cannot come without.
  @Test func everyAdviceIsFollowed() {
    let advising = Problem.catalogue.filter { problem in
      [.fileRefused, .rowRefused].contains(problem.effect) && problem.severity == .error
        && ["--activity", "--date", "--year", "--date-order", "--column date"].contains { problem.hint.fr.contains($0) }
    }
    #expect(Set(advising.map(\.code)).subtracting(Self.sheets.map(\.code)) == [])
    #expect(advising.count >= 6)
  }

  /// Over the samples of all problems: an answer about the day of a whole sheet never leaves fewer days than the sheet itself states.
  @Test(arguments: [SessionOptions(date: day("2024-10-21")), SessionOptions(activity: "1/stress-vicariant")])
  func anAnswerForTheWholeSheetLosesNothing(options: SessionOptions) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/samples/errors"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
    #expect(files.count > 50)
    let file = ProjectFile(text: try String(contentsOfFile: folder + "/projet.yaml", encoding: .utf8), file: "projet.yaml")
    let project = try #require(file.project)
    for name in files {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      let plain = try read(bytes, name: name, project: project)
      let answered = try read(bytes, name: name, project: project, options: options)
      let days = { (reading: SheetReading) in Set(reading.content.sessions.map(\.key)).count }
      let isSaid = answered.isRefused || answered.diagnostics.contains { $0.problem == .columnsOfOneActivity }
      #expect(isSaid || days(answered) >= min(days(plain), 1) && (days(plain) < 2 || days(answered) == days(plain)), "\(name): \(answered.codes)")
    }
  }
}
