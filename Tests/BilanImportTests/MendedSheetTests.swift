import BilanModel
import Testing

@testable import BilanImport

/// Warnings that advise to mend the sheet itself: who does as they say gets the right figure, and is not told the same again, or is told something else.
@Suite struct MendedSheetTests {
  /// A sheet of which something is told, the advice followed, and what a person who knows the sheet counts then.
  struct Mended: Sendable, CustomTestStringConvertible {
    var code: String
    var before: String
    var after: String
    /// By session, as `day activity`, how many were present; by commune, how much was counted.
    var right: [String: Int]
    /// What the mended sheet is still told of, other than notes.
    var remaining: Set<String> = []

    var testDescription: String { "\(code) \(after.count)" }
  }

  private static let head = "Activité : Ateliers outil DPO\nDate : 21/10/2024\n"
  private static let grid = "Activité : Ateliers outil DPO\nListe de présence;;\nNom;21/10/2024;28/10/2024\nMaes Lotte;x;x\nBenali Karim;x;\nKabongo Grâce;;x\n"

  static let sheets: [Mended] = [
    .init(
      code: "B0274", before: head + "Nom;Prénom;Présent\nMaes;Lotte;x\nBenali;Karim;x\nCAFÉ DES AIDANTS;;\nPeeters;Jan;x\n",
      after: head + "Nom;Prénom;Présent\nMaes;Lotte;x\nBenali;Karim;x\nCafé;Désirée;\nPeeters;Jan;x\n", right: ["2024-10-21 dpo": 3]),
    .init(
      code: "B0275", before: head + "Nom;Prénom;Présent\nMaes;Lotte;x\nBenali;Karim;x\n;;\nAtelier couture;;\nNom;Prénom;Présent\nPeeters;Jan;x\n",
      after: head
        + "Nom;Prénom;Présent\nMaes;Lotte;x\nBenali;Karim;x\n;;\nActivité : Stress vicariant des professionnels;;\nNom;Prénom;Présent\nPeeters;Jan;x\n",
      right: ["2024-10-21 dpo": 2, "2024-10-21 stress-vicariant": 1]),
    .init(
      code: "B0276",
      before: "Activité : Ateliers outil DPO\nNom;Prénom;Présent\n07/10/2024;;\nMaes;Lotte;x\nBenali;Karim;x\n14/10/2024;;\n21/10/2024;;\nPeeters;Jan;x\n",
      after: "Activité : Ateliers outil DPO\nNom;Prénom;Présent\n07/10/2024;;\nMaes;Lotte;x\nBenali;Karim;x\n14/10/2024;;\nPeeters;Jan;x\n",
      right: ["2024-10-07 dpo": 2, "2024-10-14 dpo": 1]),
    .init(
      code: "B0277",
      before: "Ateliers outil DPO et Stress vicariant des professionnels;;\nDate : 21/10/2024;;\nNom;Prénom;Présent\nMaes;Lotte;x\nBenali;Karim;x\n",
      after:
        "Activité : Stress vicariant des professionnels;;\nAteliers outil DPO et Stress vicariant des professionnels;;\nDate : 21/10/2024;;\nNom;Prénom;Présent\nMaes;Lotte;x\nBenali;Karim;x\n",
      right: ["2024-10-21 stress-vicariant": 2]),
    .init(
      code: "B0460", before: "Mois;Commune;Affiches distribuées\n03/2024;Forest;120\n03/2024;Anderlecht;185\n03/2024;Stock;412\n",
      after: "Mois;Commune;Affiches distribuées\n03/2024;Forest;120\n03/2024;Anderlecht;185\n03/2024;Saint-Gilles;412\n",
      right: ["Forest": 120, "Anderlecht": 185, "Saint-Gilles": 412]),
    .init(
      code: "B0460", before: "Mois;Commune;Affiches distribuées\n03/2024;Forest;120\n03/2024;Anderlecht;185\n03/2024;Stock;412\n",
      after: "Mois;Commune;Affiches distribuées\n03/2024;Forest;120\n03/2024;Anderlecht;185\n03/2024;;412\n",
      right: ["Forest": 120, "Anderlecht": 185, "–": 412], remaining: ["B0434"]),
    .init(code: "B0461", before: grid + "Fatou;x;x\n", after: grid + "Diallo Fatou;x;x\n", right: ["2024-10-21 dpo": 3, "2024-10-28 dpo": 3]),
    .init(code: "B0461", before: grid + "Fatou;x;x\n", after: grid, right: ["2024-10-21 dpo": 2, "2024-10-28 dpo": 2]),
    .init(
      code: "B0462", before: grid.replacing("Liste de présence", with: "Liste de présence (absents en rouge)"),
      after: grid.replacing("x;x\n", with: "présent;absent\n").replacing("Karim;x;", with: "Karim;présent;absent").replacing(";;x", with: ";absent;présent"),
      right: ["2024-10-21 dpo": 2, "2024-10-28 dpo": 1]),
  ]

  @Test(arguments: sheets) func mendedAsAdvisedItIsRight(sheet: Mended) throws {
    let told = try read(sheet.before)
    try #require(told.first(sheet.code) != nil, "\(told.codes)")
    let mended = try read(sheet.after)
    #expect(!mended.isRefused && mended.first(sheet.code) == nil, "\(mended.codes)")
    #expect(Set(mended.diagnostics.filter { $0.problem.severity != .note }.map(\.problem.code)) == sheet.remaining)
    var found: [String: Int] = [:]
    for row in mended.content.attendances where row.presence == .present {
      let key = mended.content.sessions[Int(row.session)].key
      found["\(key.day) \(key.activity)", default: 0] += 1
    }
    for count in mended.content.counts { found[count.place.commune.flatMap { Gazetteer.belgium.commune($0)?.name.fr } ?? "–", default: 0] += count.value }
    #expect(found == sheet.right, "\(mended.codes)")
  }
}
