import BilanModel
import Testing

@testable import BilanImport

/// What words around and beside numbers say of them is obeyed, and told.
@Suite struct CountWordsTests {
  private func values(_ text: String, name: String = "feuille.csv") throws -> (values: [Int], codes: Set<String>) {
    let reading = try read(text, name: name)
    return (reading.content.counts.map(\.value), Set(reading.codes))
  }

  @Test(arguments: [
    "Affiches 2024 (chiffres cumulés)\nPériode;Indicateur;Commune;Nombre\nT1 2024;affiches;Forest;10\nT2 2024;affiches;Forest;25\nT3 2024;affiches;Forest;25\n",
    "Cumulatief sinds 1 januari\nPeriode;Indicator;Gemeente;Aantal\nK1 2024;Verspreide affiches;Vorst;10\nK2 2024;Verspreide affiches;Vorst;25\n",
    "Running total\nMonth;Indicator;Municipality;Number\n2024-01;affiches;Forest;10\n2024-02;affiches;Forest;25\n",
    "Mois;Indicateur;Commune;Nombre cumulé\njanvier 2024;affiches;Forest;10\nfévrier 2024;affiches;Forest;25\n",
    "Total depuis le début de l'année\nPériode;Indicateur;Commune;Nombre\nT2 2024;affiches;Forest;25\nT1 2024;affiches;Forest;10\n",
    "Cumul\nIndicateur;Commune;T1 2024;T2 2024\naffiches;Forest;10;25\n",
    "Période;Indicateur;Commune;Nombre\nT1 2024;affiches (cumul);Forest;10\nT2 2024;affiches (cumul);Forest;25\n",
    "Période;Indicateur;Commune;Nombre\nT1 2024 (cumul);affiches;Forest;10\nT2 2024 (cumul);affiches;Forest;25\n",
  ]) func runningTotalsCountWhatTheyAdd(text: String) throws {
    let (values, codes) = try values(text)
    #expect(values.reduce(0, +) == 25)
    #expect(codes.contains("B0420"))
  }

  @Test func aDeniedRunningTotalIsNone() throws {
    let (values, codes) = try values("Chiffres non cumulés\nPériode;Indicateur;Commune;Nombre\nT1 2024;affiches;Forest;10\nT2 2024;affiches;Forest;25\n")
    #expect(values == [10, 25])
    #expect(!codes.contains("B0420"))
  }

  @Test func aRunningTotalThatFallsIsRefused() throws {
    let (values, codes) = try values("Cumul\nPériode;Indicateur;Commune;Nombre\nT1 2024;affiches;Forest;30\nT2 2024;affiches;Forest;25\n")
    #expect(values == [30])
    #expect(codes.contains("B0421"))
  }

  @Test(arguments: [
    "Date;Indicateur;Commune;Public;Nombre\n25/11/2024;affiches;Forest;Total;40\n25/11/2024;affiches;Forest;dont femmes;25\n",
    "Datum;Indicator;Gemeente;Aantal;Opmerking\n25/11/2024;Verspreide affiches;Vorst;40;\n25/11/2024;Verspreide affiches;Vorst;25;waarvan vrouwen\n",
    "Date;Indicateur;Commune;Public;Nombre\n25/11/2024;affiches;Forest;femmes;25\n25/11/2024;affiches;Forest;hommes;15\n25/11/2024;affiches;Forest;moins de 18 ans;12\n",
    "Date;Indicateur;Commune;Nombre\n25/11/2024;Affiches distribuées - femmes;Forest;25\n25/11/2024;Affiches distribuées - hommes;Forest;15\n25/11/2024;Affiches distribuées - jeunes;Forest;12\n",
    "Date;Commune;Affiches distribuées (total);Affiches distribuées (femmes)\n25/11/2024;Forest;40;25\n",
    "Date;Indicateur;Commune;Nombre\n25/11/2024;affiches;Forest;40\n25/11/2024;of which women;Forest;25\n",
    "Date;Indicateur;Commune;Public;Nombre\n25/11/2024;affiches;Forest;;40\n25/11/2024;affiches;Forest;filles;25\n25/11/2024;affiches;Forest;garçons;15\n",
    "Date;Indicateur;Commune;Nombre\n25/11/2024;affiches;Forest;30\n25/11/2024;affiches;Anderlecht;10\n25/11/2024;affiches;Les 3 communes;40\n",
  ]) func partsAreNotAddedToTheirWhole(text: String) throws {
    let (values, codes) = try values(text)
    #expect(values.reduce(0, +) == 40)
    #expect(codes.contains("B0422"))
  }

  @Test(arguments: [
    ("Date;Indicateur;Commune;Nombre (en centaines)\n25/11/2024;affiches;Forest;3\n", 300),
    ("Date;Commune;Affiches distribuées x 1000\n25/11/2024;Forest;1,5\n", 1500),
    ("Datum;Indicator;Gemeente;Aantal pakken van 50\n25/11/2024;affiches;Vorst;4\n", 200),
    ("En milliers\nDate;Indicateur;Commune;Nombre\n25/11/2024;affiches;Forest;2\n", 2000),
    ("Date;Indicateur;Commune;Unité;Nombre\n25/11/2024;affiches;Forest;paquets de 25;2\n", 50),
    ("Date;Indicateur;Commune;Nombre\n25/11/2024;Affiches distribuées (boîtes de 100);Forest;2\n", 200),
    ("Date;Indicator;Municipality;Number (in hundreds)\n25/11/2024;affiches;Forest;2\n", 200),
    ("Date;Indicateur;Commune;Nombre (×10)\n25/11/2024;affiches;Forest;2\n", 20),
  ]) func unitsMultiply(text: String, value: Int) throws {
    let (values, codes) = try values(text)
    #expect(values == [value])
    #expect(codes.contains("B0423"))
  }

  @Test func packsOfUnknownSizeAreAsked() throws {
    let reading = try read("Date;Indicateur;Commune;Nombre de paquets\n25/11/2024;affiches;Forest;3\n")
    #expect(reading.codes.contains("B0424"))
    #expect(reading.isRefused)
  }

  @Test(arguments: [
    "annulé", "ANNULÉE (pluie)", "reporté au 23/04", "afgelast", "gaat niet door", "cancelled", "n'a pas eu lieu", "gepland", "postponed to May",
  ])
  func whatDidNotTakePlaceIsNotCounted(word: String) throws {
    let (values, codes) = try values("Date;Activité;Spectateurs;Statut\n12/03/2024;Ateliers outil DPO;18;a eu lieu\n19/03/2024;Ateliers outil DPO;15;\(word)\n")
    #expect(values == [18])
    #expect(codes.contains("B0425"))
  }

  @Test(arguments: ["non annulé", "reporté du 16/04", "niet afgelast", "comme prévu", "a eu lieu", "ging door", "held", "maintenu"])
  func whatTookPlaceIs(word: String) throws {
    let (values, codes) = try values("Date;Activité;Spectateurs;Statut\n12/03/2024;Ateliers outil DPO;18;\(word)\n")
    #expect(values == [18])
    #expect(codes.isDisjoint(with: ["B0425", "B0122"]))
  }

  @Test(arguments: ["Nombre d'élèves", "Enfants touchés", "Aantal leerlingen", "Kinderen", "Pupils", "Public présent", "Participations", "Effectif classe"])
  func numbersUnderAnUnknownTitleAreNoEmptyTable(title: String) throws {
    let reading = try read("Date;Classe;Activité;\(title)\n21/11/2024;3A;Ateliers outil DPO;22\n21/11/2024;3B;Ateliers outil DPO;19\n")
    #expect(reading.isRefused || reading.source.rowsKept == 2)
    #expect(!reading.isRefused || reading.hasErrors)
  }

  @Test(arguments: [
    "Date;Température;Pluie (mm)\n12/03/2024;18;0\n", "Commune;Inscrits;Votants;Liste 1\nForest;30000;25000;12000\n",
    "Commune;2022;2023;2024\nForest;55000;55200;55900\n",
    "Mois;Matricule;Brut;Net\njanvier 2024;1001;3000;2000\n", "Date;Matière;Nombre\n12/03/2024;Maths;12\n",
    "Année;Membre;Montant;Type\n2024;12;25;cotisation\n",
    "Date;Adversaire;Points;Rebonds\n12/03/2024;BC;80;30\n", "Datum;Temperatuur;Neerslag\n12/03/2024;18;3\n", "Date;Indicateur;Commune;Nombre\n",
  ]) func foreignTablesOfNumbersAreRefused(text: String) throws {
    let reading = try read(text)
    #expect(reading.isRefused)
    #expect(reading.hasErrors)
    #expect(reading.content.counts.isEmpty)
  }

  @Test func rowsBelowAMergedCommuneTakeIt() throws {
    let reading = try read(
      "Période;Indicateur;Commune;Nombre\nT1 2024;affiches;Forest;1\nT1 2024;rubans;;2\nT1 2024;affiches;Anderlecht;3\nT1 2024;rubans;;4\n")
    #expect(reading.content.counts.map(\.place.number) == [21007, 21007, 21001, 21001])
    #expect(reading.codes.contains("B0429"))
  }

  /// One blank, or blanks of which some stand below nothing of theirs, say that nobody knew the commune.
  @Test(arguments: [
    "19/04/2024;affiches;Forest;1\n19/04/2024;rubans;;2\n20/04/2024;affiches;Anderlecht;3\n",
    "19/04/2024;affiches;Forest;1\n19/04/2024;rubans;;2\n20/04/2024;affiches;Anderlecht;3\n20/04/2024;rubans;;4\n25/04/2024;rubans;;5\n",
    "18/04/2024;affiches;;1\n19/04/2024;affiches;Forest;1\n19/04/2024;rubans;;2\n20/04/2024;affiches;Anderlecht;3\n20/04/2024;rubans;;4\n",
  ])
  func aBlankCommuneIsNotStated(rows: String) throws {
    let reading = try read("Date;Indicateur;Commune;Nombre\n\(rows)")
    let blanks = rows.split(separator: "\n").map { $0.contains(";;") }
    #expect(reading.content.counts.map { $0.place == .notStated } == blanks)
    #expect(!reading.codes.contains("B0429"))
  }

  @Test func englishThousandsAreReadWhereTheColumnProvesThem() throws {
    #expect(try values("Date,Indicateur,Commune,Nombre\n12/03/2024,affiches,Forest,\"7,208\"\n13/03/2024,affiches,Forest,\"1,100\"\n").values == [7208, 1100])
    #expect(try values("Date,Indicateur,Commune,Nombre\n12/03/2024,affiches,Forest,\"7,208\"\n13/03/2024,affiches,Forest,3\n").codes.contains("B0302"))
  }

  @Test func withoutAProjectOneSlipTakesNoColumnAway() throws {
    let reading = try read("Date;Commune;Affiches\n12/03/2024;Forest;10\n13/03/2024;Forest;-25\n14/03/2024;Forest;12\n", project: nil)
    #expect(reading.content.counts.map(\.value) == [10, 12])
    #expect(reading.codes.contains("B0302"))
  }

  @Test(arguments: ["Année 2024", "Jaar 2024", "2024"]) func aYearBesideItsQuartersIsATotal(title: String) throws {
    let reading = try read("Indicateur;Commune;T1 2024;T2 2024;T3 2024;T4 2024;\(title)\naffiches;Forest;1;2;3;4;10\n", project: nil)
    #expect(reading.content.counts.map(\.value) == [1, 2, 3, 4])
  }

  @Test(arguments: [
    "Visiteurs 2023 (nombre d'entrées au stand)", "À partir de 2024 : personnes différentes", "Méthode : chaque visite est comptée",
    "Bezoekers (unieke bezoekers)",
    "Telwijze: aantal bezoeken", "Visitors - distinct people", "Affiches (ménages)", "Comptage par foyer : ménages touchés",
  ]) func howASheetCountedIsKept(title: String) throws {
    let reading = try read("\(title)\nDate;Indicateur;Commune;Nombre\n12/03/2024;affiches;Forest;10\n")
    #expect(reading.content.counts.first?.wayOfCounting != nil)
    #expect(reading.codes.contains("B0428"))
  }
}
