import BilanModel
import Testing

@testable import BilanImport

/// What people answer about a sheet, now or for the sheets to come.
@Suite struct AnswersTests {
  private static let open = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nP1;Structure X;Venu(e)\nAnne Dupont;CPAS;x\nLuc Petit;Police;\n"

  private func read(
    _ text: String, name: String = "feuille.csv", _ columns: [String] = [], order: DateOrder? = nil, activity: String? = nil,
    remembered: [LayoutChoice] = [], purpose: Importer.Purpose = .keeping
  ) throws -> SheetReading {
    var options = SessionOptions(activity: activity)
    options.columns = try columns.map { try #require(ColumnChoice($0)) }
    options.dateOrder = order
    let folder = try Folder()
    var importer = Importer(project: testProject, options: options, remembered: remembered, purpose: purpose)
    let reading = importer.read(try folder.write(name, text))
    checkTexts(reading.diagnostics)
    return reading
  }

  private func choice(_ kind: LayoutChoice.Kind, _ key: String, _ answer: String) -> LayoutChoice {
    LayoutChoice(id: 1, kind: kind, key: key, answer: answer, madeOn: day("2024-01-01"), file: "x.csv")
  }

  // MARK: - How an answer is written

  @Test(arguments: [
    ("full_name=Participant 1", ColumnChoice.Use.fullName, "Participant 1"), ("none=Nom du parent", .none, "Nom du parent"), ("date=  Jour  ", .date, "Jour"),
    ("email=a=b", .email, "a=b"),
  ])
  func aChoice(text: String, use: ColumnChoice.Use, header: String) throws {
    let choice = try #require(ColumnChoice(text))
    #expect((choice.use, choice.header) == (use, header))
    #expect(ColumnChoice(choice.description) == choice)
  }

  @Test(arguments: ["", "full_name", "full_name=", "full_name=  ", "=Nom", "nom=Nom", "Full_Name=Nom", "fullName=Nom"])
  func whatIsNoChoice(text: String) {
    #expect(ColumnChoice(text) == nil)
  }

  @Test func aLayoutIsItsFoldedHeadersInOrder() {
    #expect(Answers.layout(["Nom ", "PRÉNOM", "E-mail"]) == Answers.layout(["nom", "Prénom", "e mail"]))
    #expect(Answers.layout(["Nom", "Prénom"]) != Answers.layout(["Prénom", "Nom"]))
    #expect(Answers.layout(["Nom", "Prénom"]) != Answers.layout(["Nom", "Prénom", ""]))
  }

  // MARK: - Columns

  @Test func anAnswerMakesATableOfIt() throws {
    #expect(try read(AnswersTests.open).isRefused)
    let reading = try read(AnswersTests.open, ["full_name=p1", "organisation=STRUCTURE X", "status=Venu(e)"])
    #expect(reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 luc petit absent"])
    #expect(reading.content.organisations.map(\.key) == ["cpas", "police"])
    #expect(reading.evidence[.fullName] == .answer)
    let layout = "p1|structure x|venu e"
    #expect(
      Set(reading.answers)
        == Set(["full_name=p1", "organisation=STRUCTURE X", "status=Venu(e)"].map { SheetReading.Answer(kind: .column, key: layout, answer: $0) }))
    #expect(reading.first("B0218") == nil)
  }

  @Test func anAnswerGoesBeforeTheTitle() throws {
    let text = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Nom du parent;Présent\nDupont;Anne;Claes;x\n"
    let reading = try read(text, ["none=Prénom", "first_name=Nom du parent"])
    #expect(reading.content.people.map(\.key) == ["claes dupont"])
  }

  @Test func aColumnLeftOutIsNotRead() throws {
    let text = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;\nPetit;Luc;x\n"
    let reading = try read(text, ["none=Présent"])
    #expect(reading.content.attendances.allSatisfy { $0.presence == .present })
    #expect(reading.columns[.status] == nil)
  }

  @Test func aColumnThatIsNotThereIsAskedBack() throws {
    let reading = try read("Nom;Prénom\nDupont;Anne\n", ["organisation=Srvice"])
    #expect(reading.isRefused)
    let error = try #require(reading.first("B0219"))
    #expect(error.values["text"] == .text("Srvice"))
    #expect(error.values["columns"] == .list(["Nom", "Prénom"]))
    #expect(reading.answers.isEmpty)
    #expect(reading.content.isEmpty)
  }

  // MARK: - Remembered

  @Test func theNextFileOfThisLayoutIsReadAlike() throws {
    let layout = "p1|structure x|venu e"
    let remembered = [choice(.column, layout, "full_name=P1"), choice(.column, layout, "status=Venu(e)")]
    let reading = try read(AnswersTests.open, remembered: remembered)
    #expect(reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 luc petit absent"])
    #expect(reading.diagnostics.filter { $0.problem.code == "B0218" }.map { $0.values["answer"] } == [.text("full_name=P1"), .text("status=Venu(e)")])
    // What is remembered already is no new answer.
    #expect(reading.answers.isEmpty)
  }

  @Test(arguments: ["P1;Structure X;Venu(e);Autre", "Structure X;P1;Venu(e)", "P1;Structure Y;Venu(e)"])
  func anotherLayoutIsNotTouched(headers: String) throws {
    let remembered = [choice(.column, "p1|structure x|venu e", "full_name=P1")]
    let reading = try read(AnswersTests.open.replacing("P1;Structure X;Venu(e)", with: headers), remembered: remembered)
    #expect(reading.isRefused)
    #expect(reading.first("B0218") == nil)
  }

  @Test func aSheetThatNeedsNoAnswerIsReadAsBefore() throws {
    let plain = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\n"
    let remembered = [
      choice(.column, "p1|structure x|venu e", "none=Nom"), choice(.dateOrder, "p1|date", "mdy"), choice(.activity, "midi du reseau", "1/stress-vicariant"),
    ]
    let (one, two) = (try read(plain), try read(plain, remembered: remembered))
    #expect(one.content == two.content)
    #expect(one.codes == two.codes)
  }

  @Test func anAnswerNowGoesBeforeOneRemembered() throws {
    let layout = "p1|structure x|venu e"
    let remembered = [choice(.column, layout, "full_name=Structure X"), choice(.column, layout, "status=Venu(e)")]
    let reading = try read(AnswersTests.open, ["full_name=P1"], remembered: remembered)
    #expect(reading.content.people.map(\.key) == ["anne dupont", "luc petit"])
    #expect(reading.first("B0218") == nil)
  }

  // MARK: - The order of dates

  private static let american = "Axe : 1\nActivité : DPO\nNom complet;Date\nAnne;04/05/2024 9:00 AM\n"

  @Test func anOrderIsRememberedForItsLayout() throws {
    let given = try read(AnswersTests.american, order: .monthFirst)
    #expect(given.answers == [SheetReading.Answer(kind: .dateOrder, key: "nom complet|date", answer: "mdy")])
    #expect(given.content.sessions.map(\.key.day) == [day("2024-04-05")])
    let later = try read(AnswersTests.american, remembered: [choice(.dateOrder, "nom complet|date", "mdy")])
    #expect(later.content == given.content)
    #expect(later.first("B0218")?.values["answer"] == .text("mdy"))
    let other = try read(AnswersTests.american.replacing("Nom complet", with: "Nom et prénom"), remembered: [choice(.dateOrder, "nom complet|date", "mdy")])
    #expect(other.codes.contains("B0312"))
  }

  // MARK: - The activity

  private static let midi = "Axe : 1\nTitre : Midi du Réseau\nDate : 21/10/2024\nNom;Prénom\nDupont;Anne\n"

  @Test func theActivityIsRememberedByWhatTheSheetCallsItself() throws {
    let given = try read(AnswersTests.midi, activity: "1/dpo")
    #expect(given.answers == [SheetReading.Answer(kind: .activity, key: "midi du reseau", answer: "1/dpo")])
    let later = try read(AnswersTests.midi.replacing("Axe : 1\n", with: ""), remembered: [choice(.activity, "midi du reseau", "1/dpo")])
    #expect(later.content.sessions.map(\.key.activity.text) == ["dpo"])
    #expect(later.first("B0218")?.values["answer"] == .text("Midi du Réseau = 1/dpo"))
  }

  @Test func withoutALineOfItsOwnNothingIsRemembered() throws {
    #expect(try read("Midi du réseau\nDate : 21/10/2024\nNom;Prénom\nDupont;Anne\n", activity: "1/dpo").answers.isEmpty)
    // Nor is an activity that the project does not plan.
    #expect(try read(AnswersTests.midi, activity: "1/pique-nique").answers.isEmpty)
  }

  /// A sheet that names a planned activity word for word means that one, whatever was answered.
  @Test func aPlannedActivityGoesBeforeAnAnswer() throws {
    let reading = try read(
      AnswersTests.midi.replacing("Titre : Midi du Réseau", with: "Activité : stress-vicariant"), remembered: [choice(.activity, "stress vicariant", "1/dpo")])
    #expect(reading.content.sessions.map(\.key.activity.text) == ["stress-vicariant"])
  }

  /// An answer about an activity that the project has no more is no answer.
  @Test func anAnswerOfAnOldProjectIsNotUsed() throws {
    let reading = try read(AnswersTests.midi, remembered: [choice(.activity, "midi du reseau", "1/disparu")])
    #expect(reading.first("B0218") == nil)
    #expect(reading.content.sessions.first?.unplannedTitle != nil)
  }

  @Test func readingsForFiguresRememberNothing() throws {
    #expect(try read(AnswersTests.open, ["full_name=P1"], purpose: .figures).answers.isEmpty)
  }
}
