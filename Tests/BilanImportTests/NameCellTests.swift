import Testing

@testable import BilanImport

/// For how many heads does a cell in a column of names stand, and who are they?
@Suite struct NameCellTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    /// People, by the least number where the cell leaves it open.
    var heads: Int
    var names: [String]
    var isUnsure = false

    init(_ text: String, _ heads: Int, _ names: String..., unsure: Bool = false) {
      (self.text, self.heads, self.names, isUnsure) = (text, heads, names, unsure)
    }

    var testDescription: String { text }
  }

  // MARK: - Several people in one cell

  static let several: [Case] = [
    Case("Jan & An Peeters", 2, "Jan Peeters", "An Peeters"), Case("Jan en An Peeters", 2, "Jan Peeters", "An Peeters"),
    Case("M. et Mme Claes", 2, "Claes"), Case("Dhr. en Mevr. Claes", 2, "Claes"), Case("Mr and Mrs Claes", 2, "Claes"),
    Case("De heer en mevrouw Claes", 2, "Claes"),
    Case("Emma, Lou et Nina Maes", 3, "Emma Maes", "Lou Maes", "Nina Maes"), Case("Jan Peeters et An Claes", 2, "Jan Peeters", "An Claes"),
    Case("Emma Maes, Lou Claes, Nina Baert", 3, "Emma Maes", "Lou Claes", "Nina Baert"), Case("PEETERS Jan & An", 2, "PEETERS Jan", "PEETERS An"),
    Case("Peeters Jan & An", 2, "Peeters Jan"), Case("Nadia Ouali + Karim Ouali", 2, "Nadia Ouali", "Karim Ouali"),
    Case("Nadia Ouali et son fils", 2, "Nadia Ouali"), Case("Nadia Ouali en haar dochter", 2, "Nadia Ouali"),
    Case("Nadia Ouali and her husband", 2, "Nadia Ouali"),
    Case("NADIA OUALI ET SON FILS", 2, "NADIA OUALI"), Case("Pieter Claes avec 3 enfants", 4, "Pieter Claes"),
    Case("Pieter Claes met twee kinderen", 3, "Pieter Claes"),
    Case("Pieter Claes with 2 friends", 3, "Pieter Claes"), Case("Pieter Claes et ses deux filles", 3, "Pieter Claes"),
    Case("Pieter Claes, met 2 collega's", 3, "Pieter Claes"),
    Case("Rosa Martins (2 adultes, 3 enfants)", 5, "Rosa Martins"), Case("Rosa Martins (2 volwassenen + 1 kind)", 3, "Rosa Martins"),
    Case("Rosa Martins (4 pers.)", 4, "Rosa Martins"),
    Case("Ines Kaya x2", 2, "Ines Kaya"), Case("Ines Kaya (x3)", 3, "Ines Kaya"), Case("2x Ines Kaya", 2, "Ines Kaya"), Case("Ines Kaya × 2", 2, "Ines Kaya"),
    Case("Ines Kaya + 1", 2, "Ines Kaya"), Case("Ines Kaya +1 accompagnant", 2, "Ines Kaya"), Case("Ines Kaya + bébé", 2, "Ines Kaya"),
    Case("Ines Kaya + une amie", 2, "Ines Kaya"),
    Case("Awa Diallo accompagnée de sa mère", 2, "Awa Diallo"), Case("Awa Diallo vergezeld door haar moeder", 2, "Awa Diallo"),
    Case("Awa Diallo (accompagnée de sa mère)", 2, "Awa Diallo"), Case("Awa Diallo (met zoon)", 2, "Awa Diallo"), Case("Awa Diallo (+ 2)", 3, "Awa Diallo"),
    Case("Awa Diallo et sa mère Rosa Martins", 2, "Awa Diallo", "Rosa Martins"), Case("Nadia Ouali avec Sami Ouali", 2, "Nadia Ouali", "Sami Ouali"),
    Case("Jan & An Peeters +2", 4, "Jan Peeters", "An Peeters"), Case("couple Maes", 2), Case("groupe de 12 élèves de 5e", 12), Case("Femme avec 2 enfants", 3),
    Case("Nadia Ouali en 2 kinderen", 3, "Nadia Ouali"), Case("Nadia Ouali et un collègue", 2, "Nadia Ouali"),
    // Not certain: at least so many, and said.
    Case("Nadia Ouali et ses enfants", 3, "Nadia Ouali", unsure: true), Case("Nadia Ouali en haar kinderen", 3, "Nadia Ouali", unsure: true),
    Case("Nadia Ouali et famille", 2, "Nadia Ouali", unsure: true), Case("Nadia Ouali & co", 2, "Nadia Ouali", unsure: true),
    Case("famille Claes", 1, unsure: true),
    Case("Nadia Ouali (3 enfants)", 4, "Nadia Ouali", unsure: true), Case("Nadia Ouali (4)", 1, "Nadia Ouali", unsure: true),
    Case("Jan/An Peeters", 2, "Jan Peeters", "An Peeters", unsure: true), Case("Emma Maes, Lou Claes", 2, "Emma Maes", "Lou Claes", unsure: true),
    Case("Claes, 3 enfants", 4, "Claes", unsure: true),
  ]

  @Test(arguments: several) func severalInOneCell(_ expected: Case) {
    let cell = NameCell(expected.text)
    #expect(cell.heads == expected.heads)
    #expect(Set(cell.names.filter { !$0.isEmpty }.map { $0.bare }) == Set(expected.names))
    #expect(cell.isUnsure == expected.isUnsure)
  }

  // MARK: - One name

  static let one: [Case] = [
    Case("Dupont, Marie", 1, "Dupont, Marie"), Case("Van den Berg, Marie Louise", 1, "Van den Berg, Marie Louise"),
    Case("EL BAKKALI OUALI, Fatima Zahra", 1, "EL BAKKALI OUALI, Fatima Zahra"),
    Case("Nadia Ouali (elle)", 1, "Nadia Ouali"), Case("Sam Baert (hij/hem)", 1, "Sam Baert"), Case("Sam Baert [they/them]", 1, "Sam Baert"),
    Case("Nadia Ouali (remplace Karim)", 1, "Nadia Ouali"),
    Case("Nadia Ouali (CPAS Forest)", 1, "Nadia Ouali"), Case("Nadia Ouali (60 ans)", 1, "Nadia Ouali"), Case("Nadia Ouali, 12 jaar", 1, "Nadia Ouali"),
    Case("Nadia Ouali - part à 16h", 1, "Nadia Ouali"),
    Case("Nadia Ouali - CPAS", 1, "Nadia Ouali"), Case("1. Nadia Ouali", 1, "Nadia Ouali"), Case("Marie (Dupont)", 1, "Marie Dupont"),
    Case("An Peeters", 1, "An Peeters"),
    Case("Papa Diop", 1, "Papa Diop"), Case("Marie Petit", 1, "Marie Petit"), Case("Jan De Man", 1, "Jan De Man"), Case("Jean-Paul II", 1, "Jean-Paul II"),
    Case("Kind Jan Maria", 1, "Kind Jan Maria"),
    Case("Awa Diallo avec poussette", 1, "Awa Diallo"), Case("Awa Diallo + une poussette", 1, "Awa Diallo"),
    Case("Awa Diallo, haar hond", 1, "Awa Diallo"), Case("M. Peeters", 1, "Peeters"), Case("Mevr. Lieve Maes", 1, "Lieve Maes"),
  ]

  @Test(arguments: one) func oneName(_ expected: Case) {
    let cell = NameCell(expected.text)
    #expect(cell.heads == 1)
    #expect(cell.names.map { $0.bare } == expected.names)
    #expect(!cell.isUnsure)
  }

  // MARK: - Lines of a cell

  /// One word on each of two lines is one name where the title of the column says that a cell holds both.
  @Test(arguments: [
    Case("Dupont\nAnne", 1, "Dupont Anne"), Case("Dupont\r\nAnne", 1, "Dupont Anne"), Case("Dupont,\nAnne", 1, "Dupont Anne"),
    Case("Van den Berg\nAn", 1, "Van den Berg An"), Case("El Bakkali\nFatima", 1, "El Bakkali Fatima"), Case("DUPONT\nAnne Marie", 1, "DUPONT Anne Marie"),
    Case("Anne Marie\nDUPONT", 1, "Anne Marie DUPONT"), Case("Mme\nAnne Dupont", 1, "Anne Dupont"),
    Case("Anne Dupont\nLuc Petit", 2, "Anne Dupont", "Luc Petit"), Case("Anne Dupont,\nLuc Petit", 2, "Anne Dupont", "Luc Petit"),
    Case("Anne Dupont\nLuc Petit\nEls Maes", 3, "Anne Dupont", "Luc Petit", "Els Maes"),
    // It may be one name or more people, and is told.
    Case("Anne Dupont\nLuc", 2, "Anne Dupont", unsure: true), Case("Dupont\nAnne\nLuc", 3, "Dupont", "Anne", "Luc", unsure: true),
    Case("EL BAKKALI OUALI\nFatima Zahra", 2, "EL BAKKALI OUALI", "Fatima Zahra", unsure: true),
  ]) func linesOfACell(_ expected: Case) {
    let cell = NameCell(expected.text, holdsBothNames: true)
    #expect(cell.heads == expected.heads)
    #expect(cell.names.filter { !$0.isEmpty }.map { $0.bare } == expected.names)
    #expect(cell.isUnsure == expected.isUnsure)
  }

  @Test func wordsOnLinesBelowAnyOtherTitleAreTold() {
    let cell = NameCell("Anne\nLuc")
    #expect(cell.heads == 2 && cell.isUnsure)
    #expect(NameCell("Anne Dupont\nLuc Petit").isUnsure == false)
  }

  // MARK: - Nobody's name

  @Test(arguments: [
    "Dame 1", "Dame 2", "Enfant", "Monsieur (60 ans)", "ado 2", "Femme enceinte", "Vrouw 3", "oudere man", "Jongere", "kind A", "Young woman", "Lady with dog",
    "Passant", "Visiteur 12", "un monsieur",
    "Utilisateur public", "Public user", "Openbare gebruiker", "iPhone de Rosa", "Rosa's iPhone", "Galaxy A52", "SM-Galaxy", "Laptop van Jan", "Salle CPAS",
    "Vergaderzaal 2", "Meeting room 3",
    "#REF!", "#N/A", "#NOM?", "#NAAM?", "#VERW!", "#N/B", "#WAARDE!", "########", "#REF! #REF!", "M-1042", "FOR0012", "à compléter", "Nog in te vullen", "TBC",
    "N.O.", "A. D.", "maman de Lina",
    "Moeder van Sami", "Enfant Claes", "Grand-mère", "Bénévole", "Dame au chapeau rouge",
  ])
  func nobodysName(_ text: String) {
    let cell = NameCell(text)
    #expect(cell.names.allSatisfy { $0.isEmpty })
    #expect(cell.heads == 1)
    #expect(!cell.isUnsure && !cell.isExample)
  }

  @Test(arguments: [
    ("Salle CPAS (6 pers.)", 6), ("Vergaderzaal (4 personen)", 4), ("Salle du conseil x3", 3), ("2 dames", 2), ("3 ados", 3), ("Monsieur et madame", 2),
    ("Maman et fille", 2),
  ])
  func nobodysNameForSeveral(_ text: String, _ heads: Int) {
    let cell = NameCell(text)
    #expect(cell.names.allSatisfy { $0.isEmpty })
    #expect(cell.heads == heads)
  }

  @Test(arguments: ["Exemple : Marie Dupont", "Voorbeeld: Jan Peeters", "Example - John", "Ex. : Marie Dupont", "bv. Jan Peeters", "Marie Dupont (exemple)"])
  func example(_ text: String) { #expect(NameCell(text).isExample) }

  @Test(arguments: ["Nadia Ouali (excusée)", "Nadia Ouali (verontschuldigd)", "Nadia Ouali (absent)"])
  func saysAbsent(_ text: String) { #expect(NameCell(text).remark == .away) }

  // MARK: - Two cells

  @Test func twoCells() {
    func read(_ family: String, _ given: String) -> (names: [String], heads: Int, isUnsure: Bool) {
      let reading = SplitNameCells(family: family, given: given).reading
      return (reading.names.filter { !$0.isEmpty }.map { ($0.family + $0.given).text }, reading.heads, reading.cell.isUnsure)
    }
    #expect(read("Peeters", "Jan & An") == (["Peeters Jan", "Peeters An"], 2, false))
    #expect(read("Maes", "Emma, Lou et Nina") == (["Maes Emma", "Maes Lou", "Maes Nina"], 3, false))
    #expect(read("Claes", "Pieter et son fils") == (["Claes Pieter"], 2, false))
    #expect(read("Claes (+1)", "Pieter") == (["Claes Pieter"], 2, false))
    #expect(read("Claes", "Pieter x3") == (["Claes Pieter"], 3, false))
    #expect(read("Claes / Peeters", "Jan / An") == (["Claes Jan", "Peeters An"], 2, true))
    #expect(read("Claes et Peeters", "Jan") == (["Claes Jan"], 2, true))
    #expect(read("Dame", "1") == ([], 1, false))
    #expect(read("#REF!", "#REF!") == ([], 1, false))
    #expect(read("Man", "Jan") == (["Man Jan"], 1, false))
    #expect(read("Ouali", "Nadia (elle)") == (["Ouali Nadia"], 1, false))
    #expect(read("Utilisateur", "public") == ([], 1, false))
    #expect(read("Maes\nDupont", "Lotte") == (["Maes Dupont Lotte"], 1, false))
    #expect(read("Maes\nDupont", "Lotte\nKarim") == (["Maes Lotte", "Dupont Karim"], 2, false))
    #expect(read("Maes et\nDupont", "Lotte") == (["Maes Lotte"], 2, true))
  }

  // MARK: - Columns

  @Test(
    arguments: [
      ("Adultes", "adults"), ("Nombre d'adultes", "adults"), ("Volwassenen", "adults"), ("Aantal kinderen", "others"), ("Enfants", "others"),
      ("Children", "others"), ("Accompanying persons", "companions"),
      ("Accompagné de", "companions"), ("Vergezeld door wie", nil), ("Begeleiders (namen)", "companions"), ("Conjoint", "companions"),
      ("Combien d'enfants vous accompagnent ?", "companions"),
      ("Hoeveel kinderen brengt u mee?", "companions"), ("Nb pers.", "all"), ("Aantal personen aanwezig", "all"), ("Adultes et enfants", "all"),
      ("Enfant 2", "others"), ("Commune", nil), ("Personnes", nil), ("Remarques", nil),
      ("Accompagné par", nil), ("Nombre d'enfants à charge", nil),
    ] as [(String, String?)])
  func titles(_ title: String, _ kind: String?) {
    #expect(HeadsColumn.kind(of: title).map { "\($0)" } == kind)
  }
}

extension [NameWord] {
  /// Without titles.
  fileprivate var bare: String { filter { !PeopleWords.titles.contains($0.folded) }.text }
}
