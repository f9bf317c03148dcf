import BilanModel
import Testing

@testable import BilanImport

/// Warnings, notes and refusals that advise an option for one column, word or stay: who follows the advice gets the right figure, or another honest question.
@Suite struct AdviceOfWarningsTests {
  /// A sheet, what a person who knows it would answer by the option that is advised, and how many were present then; nil where only another question is right.
  struct Advised: Sendable, CustomTestStringConvertible {
    var code: String
    var text: String
    var option: String
    var right: Int?
    var before = SessionOptions(activity: "1/dpo")

    var testDescription: String { "\(code) \(option)" }

    /// The answer, as the command line would read it.
    var options: SessionOptions {
      var options = before
      let parts = option.split(separator: " ", maxSplits: 1).map(String.init)
      switch parts[0] {
      case "--column": options.columns = [ColumnChoice(parts[1])!]
      case "--status": options.statuses = [StatusChoice(parts[1])!]
      case "--min-minutes": options.minMinutes = Int(parts[1])
      case "--date-order": options.dateOrder = DateOrder(rawValue: parts[1])
      case "--date": options.date = Day(iso: parts[1])
      case "--place": options.places = [PlaceChoice(parts[1], in: .belgium)!]
      case "--commune": options.commune = Gazetteer.belgium.commune(named: parts[1])
      default: preconditionFailure("no such option: \(option)")
      }
      return options
    }
  }

  private static let day = "Date : 12/03/2024\n"
  private static let log = "Full name;Join time;Leave time\nAnne Dupont;12/03/2024 14:00;12/03/2024 15:00\nLuc Petit;12/03/2024 14:00;12/03/2024 14:00\n"
  private static let night = "Full name;Join time;Leave time\nAnne Dupont;12/03/2024 22:00;13/03/2024 00:40\nLuc Petit;13/03/2024 00:05;13/03/2024 00:40\n"

  static let sheets: [Advised] = [
    .init(code: "B0223", text: "\(day)Nom;Prénom;Comune;Présent\nDupont;Anne;Forest;x\nPetit;Luc;Forest;\n", option: "--column commune=Comune", right: 1),
    .init(code: "B0223", text: "\(day)Nom;Prénom;Comune;Présent\nDupont;Anne;Forest;x\nPetit;Luc;Forest;\n", option: "--column none=Comune", right: 1),
    .init(
      code: "B0224", text: "\(day)Nom;Appelé;Présent\nMaes;Ida;x\nPetit;Luc;x\nPetit;Jan;x\nDupont;An;x\nClaes;Els;x\n",
      option: "--column first_name=Appelé", right: 5),
    .init(
      code: "B0233", text: "Liste de présence\n\(day)Nom;Prénom;Tour de table\nDupont;Anne;x\nPetit;Luc;\n", option: "--column none=Tour de table", right: 2),
    // One column answered for leaves the other, with crosses where this one has none, to be asked about.
    .init(code: "B0234", text: "Liste de présence\n\(day)Nom;Prénom;Rouge;Bleu\nDupont;Anne;x;\nPetit;Luc;;x\n", option: "--column status=Rouge", right: nil),
    .init(code: "B0234", text: "Liste de présence\n\(day)Nom;Prénom;Rouge;Bleu\nDupont;Anne;x;\nPetit;Luc;;x\n", option: "--column none=Rouge", right: nil),
    .init(code: "B0235", text: "\(day)Nom;Prénom;Présence;Présent\nDupont;Anne;oui;\nPetit;Luc;;oui\n", option: "--column none=Présent", right: 1),
    .init(
      code: "B0239", text: "\(day)Horodateur;Nom;Prénom;Présence\n2024-03-05 10:00:00;Dupont;Anne;Oui\n2024-03-12 18:00:00;Petit;Luc;Oui\n",
      option: "--column status=Présence", right: 2),
    .init(code: "B0303", text: "\(day)Nom;Prénom;Présent\nDupont;Anne;oui\nPetit;Luc;bien reçue\n", option: "--status bien reçue=present", right: 2),
    .init(code: "B0303", text: "\(day)Nom;Prénom;Présent\nDupont;Anne;oui\nPetit;Luc;bien reçue\n", option: "--status bien reçue=absent", right: 1),
    .init(code: "B0320", text: "\(day)Nom;Prénom;Présent\nDupont;Anne;oui\nPetit;Luc;à renseigner\n", option: "--status à renseigner=present", right: 2),
    .init(code: "B0320", text: "\(day)Nom;Prénom;Présent\nDupont;Anne;oui\nPetit;Luc;à renseigner\n", option: "--status à renseigner=absent", right: 1),
    .init(code: "B0321", text: "\(day)Nom;Prénom;Présent\nDupont;Anne;oui\nPetit;Luc;inscrit\n", option: "--status inscrit=present", right: 2),
    .init(code: "B0322", text: "\(day)Nom;Prénom;Présent\nDupont;Anne;1\nPetit;Luc;0,5\n", option: "--status 0,5=absent", right: 1),
    .init(code: "B0241", text: night, option: "--date 2024-03-13", right: 2),
    .init(code: "B0242", text: log, option: "--min-minutes 5", right: 1),
    .init(
      code: "B0243", text: log, option: "--min-minutes 0", right: 2,
      before: {
        var options = SessionOptions(activity: "1/dpo")
        options.minMinutes = 5
        return options
      }()),
    .init(
      code: "B0305", text: "\(day)Nom;Prénom;Commune;Présent\nDupont;Anne;Bethléem;x\nPetit;Luc;Forest;x\n", option: "--place Bethléem=Saint-Gilles", right: 2),
    .init(code: "B0247", text: "\(day)Nom;Prénom;Commune;Présent\nDupont;Anne;Uccle;x\nPetit;Luc;;x\n", option: "--commune Forest", right: 2),
    .init(
      code: "B0248", text: "Rencontre – Forest\n\(day)Nom;Prénom;Commune;Présent\nDupont;Anne;Uccle;x\nPetit;Luc;;x\n", option: "--commune Forest", right: 2),
    .init(
      code: "B0255", text: "Liste de présence\n\(day)Nom;Prénom;Attestation\nDupont;Anne;oui\nPetit;Luc;non\n", option: "--column status=Attestation", right: 1),
    .init(
      code: "B0255", text: "Liste de présence\n\(day)Nom;Prénom;Attestation\nDupont;Anne;oui\nPetit;Luc;non\n", option: "--column none=Attestation", right: 2),
    .init(
      code: "B0258", text: "Liste de présence\n\(day)Nom;Prénom;Couverts\nDupont;Anne;3\nPetit;Luc;1\n", option: "--column heads=Couverts", right: 4),
    .init(
      code: "B0258", text: "Liste de présence\n\(day)Nom;Prénom;Couverts\nDupont;Anne;3\nPetit;Luc;1\n", option: "--column none=Couverts", right: 2),
    .init(
      code: "B0281", text: "\(day)Enfant;Parent;Présent\nLina Dupont;Anne Dupont;x\nSami Petit;Luc Petit;\n", option: "--column full_name=Parent", right: 1),
    .init(code: "B0281", text: "\(day)Enfant;Parent;Présent\nLina Dupont;Anne Dupont;x\nSami Petit;Luc Petit;\n", option: "--column none=Parent", right: 1),
    .init(
      code: "B0284", text: "\(day)Nom;Prénom;Nombre d'enfants;Présent\nDupont;Anne;2;x\nPetit;Luc;0;x\n", option: "--column none=Nombre d'enfants", right: 2),
    .init(
      code: "B0286", text: "\(day)Parent;Enfant 1;Présent\nAnne Dupont;Lina Dupont;x\nLuc Petit;;\n", option: "--column none=Enfant 1", right: 1),
    .init(
      code: "B0256", text: "\(day)Nom;Prénom;Quartier;Présent\nDupont;Anne;Forest;x\nPetit;Luc;Anderlecht;x\n", option: "--column none=Quartier", right: 2),
    .init(code: "B0252", text: "Séances des 05/03/2024 et 12/03/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;\n", option: "--date 2024-03-12", right: 1),
    .init(code: "B0314", text: "Date,First name,Last name,Attended\n03/10/2024,Anne,Dupont,yes\n", option: "--date-order mdy", right: 1),
    .init(code: "B0314", text: "Date,First name,Last name,Attended\n03/10/2024,Anne,Dupont,yes\n", option: "--date-order dmy", right: 1),
    .init(
      code: "B0451", text: "Date;Commune;Quoi;Quantité;Quantité vérifiée\n05/03/2024;Forest;Affiches distribuées;10;12\n",
      option: "--column none=Quantité vérifiée", right: 0, before: SessionOptions()),
    .init(code: "B0120", text: "Date;Indicateur;Commune;Nombre\nTotal;;;\n", option: "--column value=Nombre", right: nil, before: SessionOptions()),
  ]

  @Test(arguments: sheets) func followedAdviceIsNeverWrongInSilence(sheet: Advised) throws {
    let reading = try read(sheet.text, options: sheet.before)
    let told = try #require(reading.first(sheet.code), "\(reading.codes)")
    let option = sheet.option.split(separator: " ")[0]
    for language in Language.allCases { #expect(told.hint(in: language).contains(option), "\(told.hint(in: language))") }
    let answered = try read(sheet.text, options: sheet.options)
    if let right = sheet.right {
      #expect(answered.content.attendances.count { $0.presence == .present } == right, "\(answered.codes)")
      #expect(!answered.isRefused)
      if sheet.option.hasPrefix("--column") || sheet.option.hasPrefix("--place"), sheet.code != "B0235" {
        #expect(answered.first(sheet.code) == nil, "asked again: \(answered.codes)")
      }
    } else {
      #expect(answered.diagnostics.contains { $0.problem.severity != .note }, "\(answered.codes)")
    }
  }

  /// All problems of sheets whose hint names an option have a sheet here or among the refusals of `AdviceTests`: a new one cannot come without.
  @Test func everyOptionThatIsAdvisedIsFollowed() {
    // Commands about the project, the people and the figures take no sheet.
    let ofCommands: Set<String> = [
      "B0601", "B0616", "B0709", "B0713", "B0714", "B0730", "B0731", "B0736", "B0743", "B0744", "B0747", "B0791", "B0793", "B0806", "B0807", "B0808", "B0902",
      "B0906",
      "B0910",
    ]
    let advising = Problem.catalogue.filter { $0.hint.fr.contains("--") && !ofCommands.contains($0.code) }
    let followed = Set(Self.sheets.map(\.code)).union(AdviceTests.sheets.map(\.code))
    #expect(Set(advising.map(\.code)).subtracting(followed) == [])
    #expect(advising.count > 20)
    // Each answers the same in the three languages.
    for problem in advising {
      let options = Language.allCases.map { language in
        Set(problem.hint[language].split(whereSeparator: { " :;,()".contains($0) }).filter { $0.hasPrefix("--") })
      }
      #expect(options.allSatisfy { $0 == options[0] }, "\(problem.code): \(options)")
    }
  }
}
