public import BilanModel

extension Gazetteer {
  /// Belgium: what a project has that names no other country.
  ///
  /// Sources: Statbel (REFNIS with its conversion table; population on 1 January), CC BY 4.0; aliases and the zones of Brussels: general knowledge (Resources/SOURCES.md).
  public static let belgium: Gazetteer = {
    var gazetteer = Gazetteer()
    gazetteer.addCommunes()
    gazetteer.addTerritories()
    return gazetteer
  }()

  private mutating func addCommunes() {
    for row in resourceRows(PackageResources.communes_csv) where row.count >= 10 {
      guard let code = UInt32(row[9]) else { continue }
      for name in row[1...3] where !name.isEmpty { add(name: name, of: code) }
      if row[0] == row[9] { add(commune: code, called: Localized(fr: row[1], nl: row[2], en: row[1])) }
    }
    for row in resourceRows(PackageResources.commune_aliases_csv) where row.count >= 3 {
      add(alias: row[0], of: UInt32(row[1]), mustBeAsked: row[2] == "yes")
    }
    for row in resourceRows(PackageResources.postal_codes_csv) where row.count >= 2 {
      if let postal = Int(row[0]), let code = UInt32(row[1]) { add(postalCode: postal, of: code) }
    }
    for row in resourceRows(PackageResources.commune_sections_csv) where row.count >= 3 {
      guard let postal = Int(row[1]) else { continue }
      for code in communes(ofPostalCode: postal) { add(part: row[0], of: code, mustBeAsked: row[2] == "yes") }
    }
  }

  private mutating func addTerritories() {
    for row in resourceRows(PackageResources.communes_csv) where row.count >= 10 && row[8].isEmpty {
      guard let commune = UInt32(row[0]), let region = Gazetteer.regions[row[4]] else { continue }
      add(commune: commune, to: Place(number: region.number), called: region.name, level: .region)
      if let number = UInt32(row[6]) {
        add(commune: commune, to: Place(number: number), called: Gazetteer.arrondissement(row[6]), level: .arrondissement)
      }
    }
    for row in resourceRows(PackageResources.police_zones_csv) where row.count >= 4 {
      guard let zone = UInt32(row[0]), let commune = UInt32(row[3]) else { continue }
      let name = Localized(fr: "Zone de police \(row[1])", nl: "Politiezone \(row[2])", en: "Police zone \(row[1])")
      add(commune: commune, to: Place(number: zone), called: name, level: .zone)
    }
    for row in resourceRows(PackageResources.population_csv) where row.count >= 3 {
      guard let commune = UInt32(row[0]), let year = Int(row[1]), let number = Int(row[2]) else { continue }
      add(inhabitants: number, of: commune, year: year)
    }
    setPopulationSource(
      Localized(
        fr: "Population au 1er janvier : Statbel (Direction générale Statistique), licence CC BY 4.0",
        nl: "Bevolking op 1 januari: Statbel (Algemene Directie Statistiek), licentie CC BY 4.0",
        en: "Population on 1 January: Statbel (Directorate-General Statistics), licence CC BY 4.0"))
  }

  private static let regions: [String: (number: UInt32, name: Localized)] = [
    "BRU": (
      4000, Localized(fr: "Région de Bruxelles-Capitale", nl: "Brussels Hoofdstedelijk Gewest", en: "Brussels-Capital Region")
    ),
    "VLG": (2000, Localized(fr: "Région flamande", nl: "Vlaams Gewest", en: "Flemish Region")),
    "WAL": (3000, Localized(fr: "Région wallonne", nl: "Waals Gewest", en: "Walloon Region")),
  ]

  private static func arrondissement(_ code: String) -> Localized {
    let name = chiefTowns[code] ?? (code, code)
    return Localized(fr: "Arrondissement : \(name.fr)", nl: "Arrondissement \(name.nl)", en: "Arrondissement: \(name.fr)")
  }

  /// The arrondissements by REFNIS code, with their names in French and Dutch (Statbel).
  private static let chiefTowns: [String: (fr: String, nl: String)] = {
    let names = """
      11000|Anvers|Antwerpen
      12000|Malines|Mechelen
      13000|Turnhout|Turnhout
      21000|Bruxelles-Capitale|Brussel-Hoofdstad
      23000|Hal-Vilvorde|Halle-Vilvoorde
      24000|Louvain|Leuven
      25000|Nivelles|Nijvel
      31000|Bruges|Brugge
      32000|Dixmude|Diksmuide
      33000|Ypres|Ieper
      34000|Courtrai|Kortrijk
      35000|Ostende|Oostende
      36000|Roulers|Roeselare
      37000|Tielt|Tielt
      38000|Furnes|Veurne
      41000|Alost|Aalst
      42000|Termonde|Dendermonde
      43000|Eeklo|Eeklo
      44000|Gand|Gent
      45000|Audenarde|Oudenaarde
      46000|Saint-Nicolas|Sint-Niklaas
      51000|Ath|Aat
      52000|Charleroi|Charleroi
      53000|Mons|Bergen
      54000|Mouscron|Moeskroen
      55000|Soignies|Zinnik
      56000|Thuin|Thuin
      57000|Tournai-Mouscron|Doornik-Moeskroen
      58000|La Louvière|La Louvière
      61000|Huy|Hoei
      62000|Liège|Luik
      63000|Verviers|Verviers
      64000|Waremme|Borgworm
      71000|Hasselt|Hasselt
      72000|Maaseik|Maaseik
      73000|Tongres|Tongeren
      81000|Arlon|Aarlen
      82000|Bastogne|Bastenaken
      83000|Marche-en-Famenne|Marche-en-Famenne
      84000|Neufchâteau|Neufchâteau
      85000|Virton|Virton
      91000|Dinant|Dinant
      92000|Namur|Namen
      93000|Philippeville|Philippeville
      """
    var towns: [String: (fr: String, nl: String)] = [:]
    for line in names.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      towns[parts[0]] = (parts[1], parts[2])
    }
    return towns
  }()
}

extension Project {
  /// The places that its sheets and texts name: those of its country, which is Belgium where it brings none.
  package var places: Gazetteer { gazetteer ?? .belgium }
}

/// The cells of a plain comma-separated resource, without its header.
func resourceRows(_ resource: [UInt8]) -> [[String]] {
  var rows: [[String]] = []
  var scanner = RowScanner(start: 0, delimiter: UInt8(ascii: ","))
  let text = resource.span
  while scanner.next(in: text) {
    if scanner.row > 1 {
      rows.append(
        scanner.cells.map { cell in
          String(decoding: resource[cell.range], as: UTF8.self)
        })
    }
  }
  return rows
}
