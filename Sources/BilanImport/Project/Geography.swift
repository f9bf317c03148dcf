internal import BilanModel

/// Which communes form a police zone, an arrondissement, a region, and how many people live in them.
///
/// Sources: Statbel (REFNIS; population on 1 January), CC BY 4.0; the zones of Brussels are general knowledge (Resources/SOURCES.md).
struct Geography: Sendable {
  static let belgium = Geography()

  private var territories: [Territory] = []
  private var inhabitants: [UInt32: [Int: Int]] = [:]

  private init() {
    var members: [Place: Territory] = [:]
    func add(_ commune: UInt32, to number: UInt32, _ name: Localized, _ level: PlaceLevel) {
      let place = Place(number: number)
      members[place, default: Territory(place: place, name: name, level: level, communes: [])].communes.insert(commune)
    }
    for row in resourceRows(PackageResources.communes_csv) where row.count >= 10 && row[8].isEmpty {
      guard let commune = UInt32(row[0]), let region = Geography.regions[row[4]] else { continue }
      add(commune, to: region.number, region.name, .region)
      if let arrondissement = UInt32(row[6]) { add(commune, to: arrondissement, Geography.arrondissement(row[6]), .arrondissement) }
    }
    for row in resourceRows(PackageResources.police_zones_csv) where row.count >= 4 {
      guard let zone = UInt32(row[0]), let commune = UInt32(row[3]) else { continue }
      let (fr, nl) = ("Zone de police \(row[1])", "Politiezone \(row[2])")
      add(commune, to: zone, Localized(fr: fr, nl: nl, en: "Police zone \(row[1])"), .zone)
    }
    territories = members.values.sorted { $0.place < $1.place }
    for row in resourceRows(PackageResources.population_csv) where row.count >= 3 {
      guard let commune = UInt32(row[0]), let year = Int(row[1]), let number = Int(row[2]) else { continue }
      inhabitants[commune, default: [:]][year] = number
    }
  }

  /// The territories that some communes lie in, by number.
  func territories(of communes: [Commune]) -> [Territory] {
    let numbers = Set(communes.map { Place($0.code).number })
    return territories.filter { !$0.communes.isDisjoint(with: numbers) }
  }

  /// The inhabitants of all communes that the territories hold.
  func population(of territories: [Territory]) -> Population {
    let communes = territories.reduce(into: Set<UInt32>()) { $0.formUnion($1.communes) }
    return Population(
      inhabitants: inhabitants.filter { communes.contains($0.key) },
      source: Localized(
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
