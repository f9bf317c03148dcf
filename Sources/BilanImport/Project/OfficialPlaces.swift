internal import BilanModel
internal import BilanText

/// The communes of a country as its statistical office publishes them, read as they come: of France the *code officiel géographique* (INSEE, `v_commune_2025.csv`), of the Netherlands *Gemeenten alfabetisch* (CBS), saved as CSV.
///
/// Thousands of communes share a name with another: such a name means one of the project's communes where one of them has it, and is asked about otherwise.
struct OfficialPlaces {
  private(set) var gazetteer = Gazetteer()
  /// Whose list it is, and under which licence.
  let source: Localized

  /// A country by the columns of its list.
  private enum Country {
    case france, netherlands

    static func of(_ header: [String]) -> Country? {
      if ["typecom", "com", "dep", "libelle"].allSatisfy(header.contains) { return .france }
      if ["gemeentecode", "gemeentenaam"].allSatisfy(header.contains) { return .netherlands }
      return nil
    }
  }

  /// Nil where the columns are those of no list that is known.
  init?(_ text: String) {
    let table = PlainLines(text)
    guard let country = Country.of(table.header) else { return nil }
    switch country {
    case .france:
      source = Localized(
        fr: "INSEE, code officiel géographique (Licence Ouverte)", nl: "INSEE, code officiel géographique (Licence Ouverte)",
        en: "INSEE, code officiel géographique (Licence Ouverte)")
      readFrance(table)
    case .netherlands:
      source = Localized(
        fr: "CBS, liste des communes (CC BY 4.0)", nl: "CBS, gemeenten alfabetisch (CC BY 4.0)", en: "CBS, list of municipalities (CC BY 4.0)")
      readNetherlands(table)
    }
  }

  private mutating func add(_ code: UInt32, _ name: String) {
    gazetteer.add(commune: code, called: Localized(same: name))
    gazetteer.add(name: name, of: code)
  }

  // MARK: - France

  private mutating func readFrance(_ table: PlainLines) {
    let (kind, code, name) = (table.column("typecom"), table.column("com"), table.column("libelle"))
    let (department, region, parent) = (table.column("dep"), table.column("reg"), table.column("comparent"))
    table.forEach { cells in
      guard let number = OfficialPlaces.number(cells(code)), !cells(name).isEmpty else { return }
      // Delegated and associated communes and the arrondissements of Paris, Lyon and Marseille are parts of a commune; they are `COMD`, `COMA` and `ARM`.
      guard cells(kind) == "COM" else {
        if let whole = OfficialPlaces.number(cells(parent)) { gazetteer.add(part: cells(name), of: whole) }
        return
      }
      add(number, cells(name))
      let (department, region) = (cells(department), cells(region))
      if let zone = OfficialPlaces.number(department) {
        let title = Localized(fr: "Département \(department)", nl: "Departement \(department)", en: "Department \(department)")
        gazetteer.add(commune: number, to: Place(number: 1_000_000 + zone), called: title, level: .zone)
      }
      if let code = UInt32(region), let title = OfficialPlaces.regions[code] {
        gazetteer.add(commune: number, to: Place(number: 2_000_000 + code), called: Localized(same: title), level: .region)
      }
    }
  }

  /// A code as a number. Those of Corsica, `2A004` and `2B033`, are the numbers that they were before the island was divided, 20004 and 20033, which no two share.
  static func number(_ code: String) -> UInt32? {
    let digits = code.uppercased()
    if digits == "2A" { return 201 }
    if digits == "2B" { return 202 }
    return UInt32(digits.hasPrefix("2A") || digits.hasPrefix("2B") ? "20" + digits.dropFirst(2) : digits)
  }

  private static let regions: [UInt32: String] = [
    1: "Guadeloupe", 2: "Martinique", 3: "Guyane", 4: "La Réunion", 6: "Mayotte", 11: "Île-de-France", 24: "Centre-Val de Loire", 27: "Bourgogne-Franche-Comté",
    28: "Normandie", 32: "Hauts-de-France", 44: "Grand Est", 52: "Pays de la Loire", 53: "Bretagne", 75: "Nouvelle-Aquitaine", 76: "Occitanie",
    84: "Auvergne-Rhône-Alpes", 93: "Provence-Alpes-Côte d'Azur", 94: "Corse",
  ]

  // MARK: - The Netherlands

  private mutating func readNetherlands(_ table: PlainLines) {
    let (code, name) = (table.column("gemeentecode"), table.column("gemeentenaam"))
    let (province, title) = (table.column("provinciecode"), table.column("provincienaam"))
    table.forEach { cells in
      guard let number = UInt32(cells(code).drop { !$0.isNumber }), !cells(name).isEmpty else { return }
      add(number, cells(name))
      // ‘'s-Gravenhage’ is called Den Haag, ‘'s-Hertogenbosch’ Den Bosch.
      for (official, usual) in [("'s-Gravenhage", "Den Haag"), ("'s-Hertogenbosch", "Den Bosch")] where cells(name) == official {
        gazetteer.add(alias: usual, of: number)
      }
      if let zone = UInt32(cells(province).drop { !$0.isNumber }), !cells(title).isEmpty {
        gazetteer.add(commune: number, to: Place(number: 1_000_000 + zone), called: Localized(same: cells(title)), level: .zone)
      }
    }
  }

  // MARK: - Postal codes

  /// Which communes have which postal codes, as La Poste publishes it (`Code_commune_INSEE;…;Code_postal;…`), or a table with columns `code` and `postal_code`; false where it is no such table.
  static func addPostalCodes(_ text: String, to gazetteer: inout Gazetteer) -> Bool {
    let table = PlainLines(text)
    guard let code = table.column("code_commune_insee") ?? table.column("code"), let postal = table.column("code_postal") ?? table.column("postal_code") else {
      return false
    }
    var known: Set<[UInt32]> = []
    table.forEach { cells in
      guard let number = number(cells(code)), let digits = UInt32(cells(postal)), known.insert([number, digits]).inserted else { return }
      gazetteer.add(postalCode: Int(digits), of: number)
    }
    return true
  }
}

/// A table of plain lines, gone through once; only the cells that are asked for become texts.
private struct PlainLines {
  let header: [String]
  private let text: String
  private let delimiter: UInt8

  init(_ text: String) {
    self.text = text
    let first = text.prefix { !$0.isNewline }
    delimiter = [UInt8(ascii: ";"), 9, UInt8(ascii: ",")].max { a, b in first.utf8.count { $0 == a } < first.utf8.count { $0 == b } } ?? UInt8(ascii: ";")
    let separator = Character(UnicodeScalar(delimiter))
    header = first.split(separator: separator, omittingEmptySubsequences: false).map { Folding.folded(String($0)).replacing(" ", with: "_") }
  }

  func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  /// Each line after the header; a cell that is not there is empty.
  func forEach(_ body: ((Int?) -> String) -> Void) {
    var scanner = RowScanner(start: 0, delimiter: delimiter)
    let bytes = Array(text.utf8)
    while scanner.next(in: bytes.span) {
      if scanner.row == 1 { continue }
      let cells = scanner.cells
      body { column in
        guard let column, column < cells.count else { return "" }
        return String(decoding: bytes[cells[column].range], as: UTF8.self)
      }
    }
  }
}
