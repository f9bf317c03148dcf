internal import BilanModel
internal import BilanText

/// A column that says in which province, arrondissement, region or country a row's commune lies: ‘Sint-Gillis’ in East Flanders is not that of Brussels.
struct AreaColumn {
  let column: Int
  /// « Pays » may also be where somebody comes from.
  let isOfCountries: Bool

  init?(_ header: TableHeader) {
    guard header.position(of: .commune) != nil, let column = header.columns.firstIndex(where: { AreaColumn.isArea($0) }) else { return nil }
    self.column = column
    isOfCountries = AreaColumn.countries.contains(Folding.folded(header.columns[column].title))
  }

  private static func isArea(_ column: TableHeader.Column) -> Bool {
    guard column.meaning == nil, column.evidence != .answer, !column.cell.isEmpty else { return false }
    let title = Folding.folded(column.title)
    return areas.contains(title) || countries.contains(title)
  }

  /// Whether a cell of the column says otherwise than a commune of Belgium, whose number begins with that of its province and arrondissement.
  func contradicts(_ written: String, _ place: Place, in places: Gazetteer) -> Bool {
    let folded = AreaColumn.withoutIntroduction(Folding.folded(written))
    guard place.commune != nil, !folded.isEmpty, places.commune(Code("21004"))?.name.fr == "Bruxelles" else { return false }
    let number = String(place.number)
    if AreaColumn.belgium.contains(folded) { return false }
    if let beginnings = AreaColumn.beginnings[folded] { return !beginnings.contains(where: number.hasPrefix) }
    if isOfCountries { return true }
    // An arrondissement is called like its first town.
    guard case .commune(let town) = places.read(folded, preferring: []) else { return false }
    return number.prefix(2) != String(town).prefix(2)
  }

  private static func withoutIntroduction(_ folded: String) -> String {
    for introduction in [
      "province de ", "province du ", "province d ", "provincie ", "region de ", "region ", "arrondissement de ", "arrondissement d ", "arrondissement ",
    ]
    where folded.hasPrefix(introduction) {
      return String(folded.dropFirst(introduction.utf8.count))
    }
    return folded
  }

  private static let areas: Set<String> = ["province", "provincie", "arrondissement", "region", "gewest", "province arrondissement", "province region"]
  private static let countries: Set<String> = ["pays", "land", "country", "pays de residence", "land van verblijf", "country of residence"]
  private static let belgium: Set<String> = ["belgique", "belgie", "belgium", "be", "b", "bel", "belg", "belgien"]

  /// How the numbers of the communes of a province or a region begin.
  private static let beginnings: [String: [String]] = {
    let lists: [(String, [String])] = [
      (
        "bruxelles|brussel|brussels|bxl|bru|rbc|bhg|bruxelles capitale|brussel hoofdstad|brussels capital|bruxelloise|bruxelloise capitale|de bruxelles capitale|brussels hoofdstedelijk|brussels hoofdstedelijk gewest|hoofdstedelijk gewest",
        ["21"]
      ),
      ("antwerpen|anvers|antwerp", ["1"]), ("brabant flamand|vlaams brabant|flemish brabant", ["23", "24"]),
      ("brabant wallon|waals brabant|walloon brabant", ["25"]),
      ("brabant", ["2"]), ("flandre occidentale|west vlaanderen|west flanders", ["3"]), ("flandre orientale|oost vlaanderen|east flanders", ["4"]),
      ("hainaut|henegouwen", ["5"]), ("liege|luik", ["6"]), ("limbourg|limburg", ["7"]), ("luxembourg|luxemburg", ["8"]), ("namur|namen", ["9"]),
      ("flandre|vlaanderen|flanders|flamande|vlaams|vlaams gewest", ["1", "23", "24", "3", "4", "7"]),
      ("wallonie|wallonia|wallonne|waals|waals gewest", ["25", "5", "6", "8", "9"]),
    ]
    var beginnings: [String: [String]] = [:]
    for (names, numbers) in lists { for name in names.split(separator: "|") { beginnings[String(name)] = numbers } }
    return beginnings
  }()
}

extension AttendanceForm {
  /// The place of a row, as the area beside it leaves it: a commune of that name in another province is elsewhere, and of another country it is told.
  mutating func place(
    _ place: Place, named cell: RawCell, _ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading
  ) -> Place {
    guard let area = state.columns.area, let said = self.cell(area.column, scanner.cells), !said.isEmpty, case let written = string(text, said),
      area.contradicts(written, place, in: vocabulary.gazetteer)
    else { return place }
    let title = state.table.header.columns[area.column].title
    reading.doubt(
      area.isOfCountries ? .countryDiffers : .areaDiffers, place: area.isOfCountries ? title : "\(written) – \(string(text, cell))", line: scanner.line,
      column: area.column, header: title, row: scanner.row, &places)
    return area.isOfCountries ? place : .elsewhere
  }
}
