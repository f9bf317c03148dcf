import BilanModel
import Testing

@testable import BilanImport

@Suite struct HeaderMeaningTests {
  /// What a header means that stands among others.
  private func meaning(_ text: String) -> HeaderMeaning? {
    var reading = HeaderReading(metrics: MetricIndex(testProject.metrics))
    let bytes = Array(text.utf8)
    let cell = RawCell(start: 0, end: Int32(bytes.count), hasDoubledQuotes: false)
    return reading.meaning(of: text) ?? reading.meaningAsTime(of: bytes.span, cell)
  }

  @Test(arguments: [
    ("Quel est votre nom et prénom ?", ColumnRole.fullName), ("Geef je volledige voor- en familienaam", .fullName), ("What is your name?", .name),
    ("Indiquez votre adresse e-mail", .email), ("Wat is uw postcode?", .postalCode), ("Merci d'indiquer votre commune", .commune),
    ("Quelle est votre organisation ?", .organisation), ("Serez-vous présent·e le 12/03 ?", .intention), ("Ben je aanwezig?", .intention),
    ("Will you attend the workshop?", .intention), ("Combien de personnes vous accompagnent ?", .companions), ("Met hoeveel personen komt u?", .companions),
  ])
  func aQuestion(text: String, role: ColumnRole) {
    #expect(meaning(text) == .role(role))
  }

  @Test(arguments: ["Quel est votre avis ?", "Votre", "Merci", "Quel est le nom de votre chien ?"])
  func aQuestionOfSomethingElse(text: String) {
    #expect(meaning(text) == nil)
  }

  @Test(arguments: [
    "12/03/2026", "Présence 05/01", "lundi 21 octobre", "21 okt", "12.03.26", "le 5/1", "Séance du 12 mars 2026", "20261231", "Lundi 05/01 matin",
  ])
  func aDay(text: String) {
    #expect(meaning(text) == .dated)
  }

  @Test(arguments: ["Séance 1", "Les 2", "S1", "J2", "Atelier n° 3", "Cours 12", "Semaine 7", "jour 1", "Module 4"])
  func aNumberedSession(text: String) {
    #expect(meaning(text) == .numbered)
  }

  @Test(arguments: ["Matin", "Après-midi", "Namiddag", "AM", "Présence matin", "Signature après-midi", "Aanwezig voormiddag", "soirée"])
  func aHalfDay(text: String) {
    #expect(meaning(text) == .halfDay)
  }

  @Test(arguments: ["janvier", "T1 2024", "2023", "oktober 2024", "1er trimestre", "S2", "3e kwartaal 2024", "Q4"])
  func aSpan(text: String) {
    // `S2` is a half-year and a second session: which, only its cells can tell.
    #expect(meaning(text) == (text == "S2" ? .numbered : .span))
  }

  @Test(arguments: ["Forest", "Saint-Gilles", "Vorst", "1060 Saint-Gilles", "Molenbeek"])
  func aCommune(text: String) {
    #expect(meaning(text) == .place)
  }

  @Test(arguments: [
    ("Nom\nNaam", ColumnRole.name), ("Nom\n(en majuscules)", .name), ("Présent / absent / excusé", .status), ("Présent\r\nAanwezig", .status),
    ("Commune\n/ Gemeente", .commune), ("Présence (P, A ou E)", .status),
  ])
  func aHeaderOfSeveralLinesOrWords(text: String, role: ColumnRole) {
    #expect(meaning(text) == .role(role))
  }

  @Test(arguments: ["", "Session 100", "zzz", "Nom / Date", "Étage 2", "x", "12", "Âge 6-12 ans", String(repeating: "nom ", count: 40)])
  func whatSaysNothing(text: String) {
    #expect(meaning(text) == nil)
  }

  @Test func aMetricOfTheProject() {
    #expect(meaning("Affiches distribuées") == .metric(0))
    #expect(meaning("WITTE LINTEN") == .metric(1))
  }
}
