internal import BilanModel
internal import BilanText

/// A project's own list of places, `places.csv`: one line for each unit, and for each territory that units lie in.
///
/// Columns, in any order: `code`, `name` (or `name_fr`, `name_nl`, `name_en`), `aliases` and `postal_codes` (several, with `|` between them), `parent` (the code of another line), and
/// `population_2024` for any years. What is a parent is a territory and no unit.
struct PlaceFile {
  private(set) var gazetteer = Gazetteer()
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  private struct Line {
    var number: Int
    var code: UInt32
    var name: Localized
    var aliases, postalCodes: [String]
    var parent: String
    var population: [Int: Int]
  }

  /// - Parameters:
  ///   - text: What the file says.
  ///   - file: Its path, for what is wrong.
  init(text: String, file: String, source: Localized?) {
    self.file = file
    var rows = PlaceFile.rows(text)
    guard let header = rows.first?.cells.map({ Folding.folded($0).replacing(" ", with: "_") }), header.contains("code"),
      header.contains(where: { $0.hasPrefix("name") })
    else {
      report(1, rows.first?.cells.joined(separator: ";") ?? "", PlaceFile.noHeader)
      return
    }
    rows.removeFirst()
    add(rows.compactMap { line($0.cells, $0.number, header) })
    gazetteer.setPopulationSource(source ?? Localized(same: file.split(separator: "/").last.map(String.init) ?? file))
  }

  // MARK: - Lines

  private mutating func line(_ cells: [String], _ number: Int, _ header: [String]) -> Line? {
    func cell(_ name: String) -> String? { header.firstIndex(of: name).flatMap { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil } }
    func list(_ name: String) -> [String] {
      (cell(name) ?? "").split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
    let written = cell("code") ?? ""
    guard let code = UInt32(written), code > 0, code != Place.elsewhere.number, code != Place.notStated.number else {
      report(number, written, PlaceFile.badCode)
      return nil
    }
    let same = cell("name")
    guard let any = same ?? cell("name_en") ?? cell("name_fr") ?? cell("name_nl") else {
      report(number, written, PlaceFile.noName)
      return nil
    }
    let fr = cell("name_fr") ?? same ?? cell("name_nl") ?? any
    let name = Localized(fr: fr, nl: cell("name_nl") ?? same ?? fr, en: cell("name_en") ?? same ?? fr)
    var population: [Int: Int] = [:]
    for (index, title) in header.enumerated() where title.hasPrefix("population_") && index < cells.count && !cells[index].isEmpty {
      let digits = cells[index].filter { !$0.isWhitespace && $0 != "." && $0 != "'" }
      guard let year = Int(title.dropFirst("population_".count)), let people = Int(digits), people >= 0 else {
        report(number, cells[index], PlaceFile.badNumber)
        continue
      }
      population[year] = people
    }
    return Line(
      number: number, code: code, name: name, aliases: list("aliases"), postalCodes: list("postal_codes"), parent: cell("parent") ?? "", population: population)
  }

  private mutating func add(_ lines: [Line]) {
    var byCode: [UInt32: Line] = [:]
    for line in lines {
      if byCode.updateValue(line, forKey: line.code) != nil { report(line.number, String(line.code), PlaceFile.codeTwice) }
    }
    var parents: Set<UInt32> = []
    for line in lines where !line.parent.isEmpty {
      if let parent = UInt32(line.parent), byCode[parent] != nil, parent != line.code {
        parents.insert(parent)
      } else {
        report(line.number, line.parent, PlaceFile.unknownParent)
      }
    }
    let levels = PlaceFile.levels(of: lines, byCode)
    var named: [String: UInt32] = [:]
    for line in lines where !parents.contains(line.code) {
      gazetteer.add(commune: line.code, called: line.name)
      for name in line.name.distinct {
        if let other = named.updateValue(line.code, forKey: Folding.folded(name)), other != line.code { report(line.number, name, PlaceFile.nameTwice) }
        gazetteer.add(name: name, of: line.code)
      }
      for alias in line.aliases { gazetteer.add(alias: alias, of: line.code) }
      for code in line.postalCodes {
        // `D08` is a name like any other.
        if let number = Int(code), (4...5).contains(code.utf8.count) {
          gazetteer.add(postalCode: number, of: line.code)
        } else {
          gazetteer.add(alias: code, of: line.code)
        }
      }
      for (year, people) in line.population { gazetteer.add(inhabitants: people, of: line.code, year: year) }
      for parent in PlaceFile.ancestors(of: line, byCode) {
        gazetteer.add(commune: line.code, to: Place(number: parent.code), called: parent.name, level: levels[parent.code]!)
      }
    }
  }

  /// The parent is the zone of a breakdown, its own parent the arrondissement, and that one's the region. A territory has one level: for a unit that reaches it in fewer steps than others
  /// it is what it is for them.
  private static func levels(of lines: [Line], _ byCode: [UInt32: Line]) -> [UInt32: PlaceLevel] {
    var heights: [UInt32: Int] = [:]
    for line in lines {
      for (height, parent) in ancestors(of: line, byCode).enumerated() { heights[parent.code] = max(heights[parent.code] ?? 0, height) }
    }
    return heights.mapValues { [PlaceLevel.zone, .arrondissement, .region][$0] }
  }

  /// What a line lies in, from its parent on; three of them at most, and none twice.
  private static func ancestors(of line: Line, _ byCode: [UInt32: Line]) -> [Line] {
    var found: [Line] = []
    while found.count < 3, let parent = byCode[UInt32((found.last ?? line).parent) ?? 0] {
      if parent.code == line.code || found.contains(where: { $0.code == parent.code }) { break }
      found.append(parent)
    }
    return found
  }

  private mutating func report(_ line: Int, _ text: String, _ reason: Localized) {
    diagnostics.append(Diagnostic(.wrongPlaceLine, at: SourcePlace(file: file, line: line, text: text), ["reason": .localized(reason)]))
  }

  private static let noHeader = Localized(
    fr: "la première ligne doit nommer les colonnes « code » et « name »", nl: "de eerste regel moet de kolommen ‘code’ en ‘name’ noemen",
    en: "the first line has to name the columns “code” and “name”")
  private static let badCode = Localized(
    fr: "un code est un nombre entier de 1 à 4294967295, sauf 99998 et 99999", nl: "een code is een geheel getal van 1 tot 4294967295, behalve 99998 en 99999",
    en: "a code is a whole number from 1 to 4294967295, but for 99998 and 99999")
  private static let noName = Localized(fr: "le lieu n'a pas de nom", nl: "de plaats heeft geen naam", en: "the place has no name")
  private static let badNumber = Localized(fr: "ce n'est pas un nombre d'habitants", nl: "dit is geen aantal inwoners", en: "it is no number of inhabitants")
  private static let codeTwice = Localized(fr: "ce code est donné deux fois", nl: "deze code staat er tweemaal", en: "this code is given twice")
  private static let nameTwice = Localized(fr: "deux lieux portent ce nom", nl: "twee plaatsen heten zo", en: "two places have this name")
  private static let unknownParent = Localized(
    fr: "aucune autre ligne n'a ce code", nl: "geen andere regel heeft deze code", en: "no other line has this code")

  // MARK: - Cells

  /// The lines with their numbers, without blank ones; separated by semicolons, tabs or commas, whichever the first line has most of.
  private static func rows(_ text: String) -> [(cells: [String], number: Int)] {
    var rows: [(cells: [String], number: Int)] = []
    var separator: Character = ";"
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if line.allSatisfy(\.isWhitespace) { continue }
      if rows.isEmpty { separator = [";", "\t", ","].max { a, b in line.count { $0 == a } < line.count { $0 == b } } ?? ";" }
      rows.append((cells(line, separator), index + 1))
    }
    return rows
  }

  private static func cells(_ line: Substring, _ separator: Character) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.map { $0.split(separator: " ").joined(separator: " ") }
  }
}
