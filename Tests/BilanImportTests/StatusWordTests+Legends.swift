import BilanModel
import Testing

@testable import BilanImport

/// What a sheet says of its own signs goes before what they mean elsewhere.
extension StatusWordTests {
  @Test(arguments: [
    "P = présent, R = retard, AE = absence excusée, AN = absence non excusée, F = férié, N = pas noté",
    "Légende : P : présent / R : retard / AE : absence excusée / AN : absence non excusée / N : pas noté",
    "P=present R=late AE=excused AN=absent N=not recorded", "Legende;;;\nP;Aanwezig;;\nR;Te laat;;\nAE;Verontschuldigd;;\nAN;Afwezig;;\nN;Niet genoteerd;;",
  ])
  func aLegendBelowTheTableIsObeyed(legend: String) throws {
    let reading = try sheet(
      "Nom complet;Service;21/10/2024;28/10/2024\nAnne Dupont;CPAS;P;R\nLuc Petit;CPAS;AE;AN\nEls Maes;CPAS;N;P\n\n\(legend)",
      above: "Axe : 1\nActivité : DPO\n")
    #expect(numberPresent(reading) == 3, "\(reading.presenceLines)")
    #expect(reading.content.people.map(\.key).sorted() == ["anne dupont", "els maes", "luc petit"])
    #expect(reading.content.attendances.count { $0.presence == .registered } == 1)
    #expect(reading.first("B0320")?.place.text == "N", "\(reading.codes)")
  }

  /// Letters that somebody made up: below a title of three words, and with what stands in brackets beside their meaning.
  @Test(arguments: [
    "Légende des signes\nQ;présent\nZ;absent", "Q = présent (toute la journée), Z = absent (sans nouvelles)", "Q = présent [en ligne], Z = absent",
  ])
  func aLegendOfLettersOfItsOwnIsObeyed(legend: String) throws {
    let reading = try sheet(
      "Nom complet;21/10/2024;28/10/2024\nAnne Dupont;Q;Q\nLuc Petit;Z;Q\n\n\(legend)", above: "Axe : 1\nActivité : DPO\n")
    #expect(numberPresent(reading) == 3, "\(reading.presenceLines)")
    #expect(reading.first("B0303") == nil)
  }

  /// One colon alone, and it stands behind a sign: no label such as « Lieu : Forest ».
  @Test(arguments: ["A: venu X excusé", "A : venu X excusé", "A venu X: excusé"]) func aLegendWithOneColonIsObeyed(legend: String) throws {
    let reading = try sheet("\(legend)\nNom;Prénom;Présence\nDupont;Anne;A\nPetit;Luc;X")
    #expect(reading.presences == ["anne dupont": .present, "luc petit": .excused], "\(reading.codes)")
  }

  /// A sign means what the sheet says, whatever it means elsewhere; and what no class knows is asked.
  @Test func aLegendGoesBeforeTheVocabulary() throws {
    let crosses = try sheet("x = absent, P = présent\nNom;Prénom;Présence\nDupont;Anne;x\nPetit;Luc;P")
    #expect(crosses.presences == ["anne dupont": .absent, "luc petit": .present])
    let unknown = try sheet("P = présent, A = absent, R = remplacé par un collègue\nNom;Prénom;Présence\nDupont;Anne;R\nPetit;Luc;P")
    #expect(present(unknown) == ["luc petit"])
    #expect(unknown.first("B0303")?.place.text == "R")
    // Its own file only.
    let folder = try Folder()
    var importer = Importer(project: testProject)
    _ = importer.read(try folder.write("a.csv", "x = absent, P = présent\n" + StatusWordTests.above + "Nom;Prénom;Présence\nDupont;Anne;x\n"))
    #expect(present(importer.read(try folder.write("b.csv", StatusWordTests.above + "Nom;Prénom;Présence\nDupont;Anne;x\n"))) == ["anne dupont"])
  }

  /// What a meaning adds in brackets is no part of it.
  @Test func aMeaningWithBracketsIsRead() throws {
    let reading = try sheet("T = te laat (na 15 min.), Z = te laat [niet getekend]\nNom;Prénom;Présence\nDupont;Anne;T\nPetit;Luc;Z")
    #expect(present(reading) == ["anne dupont", "luc petit"], "\(reading.codes)")
  }
}
