import Foundation
import Testing

/// A project as those who run it would tell it: which lists there are and who signed them. All figures follow from the rows, counted here without a store, a journal or matching.
struct WholeLife {
  /// One sign-in list in its last version.
  struct List: Equatable {
    /// The number of its activity: the first two are of the first axis.
    var activity: Int
    /// As a Belgian writes it: `06/03/2023`.
    var day: String
    var rows: [Row]

    init(_ activity: Int, _ day: String, _ rows: String...) {
      (self.activity, self.day, self.rows) = (activity, day, rows.map(Row.init))
    }
  }

  /// One line of a list: `Okafor;Ngozi;Forest;x`.
  struct Row: Equatable {
    var name: String
    var commune: String
    var mark: String

    init(_ line: String) {
      let cells = line.components(separatedBy: ";")
      (name, commune, mark) = ("\(cells[0]);\(cells[1])", cells[2], cells[3])
    }
  }

  /// One number of one day: `06/03/2023;Forest;120`.
  typealias Count = (day: String, commune: String, value: Int)

  var lists: [String: List] = [:]
  var counts: [String: Count] = [:]
  var activities = ["cuisine", "couture", "marche", "theatre"]
  var axes = ["1", "2"]
  var metric = "affiches"
  /// Once her two communes are answered for, she is one; before, she is two.
  var isOlgaOne = false
  /// Lists on which somebody stands who was erased before they came: present, and nobody's.
  var unnamed: [String: String] = [:]

  static let titles = ["Cuisine du monde", "Couture", "Marche exploratoire", "Théâtre forum"]

  /// The text of a list; a bare one says neither its activity nor its day.
  func text(_ list: List, isBare: Bool = false) -> String {
    let head = "Axe : \(list.activity / 2 + 1)\nActivité : \(WholeLife.titles[list.activity])\nDate : \(list.day)\n"
    return (isBare ? "" : head) + "Nom;Prénom;Commune;Présent\n" + list.rows.map { "\($0.name);\($0.commune);\($0.mark)\n" }.joined()
  }

  func text(_ count: Count) -> String { "Date;Indicateur;Commune;Nombre\n\(count.day);Affiches distribuées;\(count.commune);\(count.value)\n" }

  /// Every figure that is not 0, as `indicator,period,axis,commune`; a total has no axis, no commune, or neither.
  func figures() -> [String: Int] {
    var sums: [String: Int] = [:]
    var people: [String: Set<String>] = [:]
    func cells(_ indicator: String, _ day: String, _ axis: Int, _ commune: String) -> [String] {
      [axes[axis], ""].flatMap { axis in [commune, ""].map { "\(indicator),\(day.suffix(4)),\(axis),\($0)" } }
    }
    for (session, lists) in Dictionary(grouping: lists, by: { "\($0.value.activity) \($0.value.day)" }) {
      let (day, axis) = (String(session.dropFirst(2)), lists[0].value.activity / 2)
      // A list says no place of its own.
      for cell in cells("sessions", day, axis, "not_stated") { sums[cell, default: 0] += 1 }
      // Who signed two lists of one session was there once.
      var present: Set<String> = []
      for (file, list) in lists {
        for row in list.rows where row.mark == "x" {
          let who = row.name + (row.name.hasPrefix("Kowalczyk") && !isOlgaOne ? row.commune : "")
          guard present.insert(who).inserted else { continue }
          for cell in cells("participations", day, axis, row.commune) {
            sums[cell, default: 0] += 1
            if unnamed[file] != row.name { people[cell.replacing("participations", with: "participants"), default: []].insert(who) }
          }
        }
      }
    }
    for count in counts.values { for cell in cells(metric, count.day, 0, count.commune) { sums[cell, default: 0] += count.value } }
    return sums.merging(people.mapValues(\.count)) { $1 }
  }

  static let project = """
    # La vie entière d'un projet.
    title: Quartier en marche
    language: fr
    coordinating_commune: Saint-Gilles
    participating_communes: [Anderlecht, Forest]
    periods: [2023]
    axes:
      - code: "1"
        title: Se rencontrer
        status: running
        activities:
          - {code: cuisine, title: Cuisine du monde, kind: workshop}
          - {code: couture, title: Couture, kind: workshop}   # le mardi
      - code: "2"
        title: Prendre la parole
        status: running
        activities:
          - {code: marche, title: Marche exploratoire, kind: workshop}
          - {code: theatre, title: Théâtre forum, kind: workshop}
    metrics:
      - {code: affiches, title: Affiches distribuées, axis: "1"}
    indicators: [sessions, participations, participants, affiches]
    protection: {off: Essai}

    """
}

/// The folder in which the life is lived, and what the program does in it.
struct LivedProject {
  let workspace: Workspace
  var life = WholeLife()
  /// How often a sheet was corrected, moved, taken out or brought back.
  private(set) var corrections = 0

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// The figures of the program and of the model are the same, cell by cell.
  func expectAgreement(_ moment: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let run = try workspace.bilan("indicators", "--format", "csv")
    var found: [String: Int] = [:]
    for row in run.output.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[6] == "false", let value = Int(cells[4]), value != 0 { found[cells[0...3].joined(separator: ",")] = value }
    }
    let expected = life.figures()
    let wrong = Set(found.keys).union(expected.keys).sorted().filter { found[$0] != expected[$0] }
    #expect(wrong.isEmpty, "\(moment): \(wrong.map { "\($0): \(found[$0] ?? 0) instead of \(expected[$0] ?? 0)" })", sourceLocation: sourceLocation)
  }

  @discardableResult
  func bilan(_ arguments: [String], status: Int32 = 0, saying codes: [String] = [], sourceLocation: SourceLocation = #_sourceLocation) throws -> CommandRun {
    let run = try workspace.bilan(arguments, sourceLocation: sourceLocation)
    #expect(run.status == status, "\(run.command): \(run.everything)", sourceLocation: sourceLocation)
    for code in codes { #expect(run.errors.contains("[\(code)]"), "\(run.command): \(run.everything)", sourceLocation: sourceLocation) }
    return run
  }

  /// The number that the program gave the sheet of this file.
  func number(_ file: String) throws -> String {
    let row = try workspace.bilan("sheets").output.split(separator: "\n").first { $0.contains(" \(file)") }
    return String(try #require(row?.split(separator: " ").first, "\(file)"))
  }

  /// A list that is new: written, and imported as said.
  mutating func add(_ file: String, _ list: WholeLife.List, _ options: String..., saying codes: [String] = [], isBare: Bool = false) throws {
    life.lists[file] = list
    try workspace.write(life.text(list, isBare: isBare), to: "presences/\(file).csv")
    try bilan(["import", "presences/\(file).csv"] + options, saying: codes)
  }

  /// A list as it is after a correction, under its name.
  mutating func correct(_ file: String, _ options: String..., saying codes: [String] = [], isBare: Bool = false, _ change: (inout WholeLife.List) -> Void)
    throws
  {
    change(&life.lists[file]!)
    try workspace.write(life.text(life.lists[file]!, isBare: isBare), to: "presences/\(file).csv")
    try bilan(["import", "presences/\(file).csv"] + options, saying: codes)
    try corrected("correct \(file)")
  }

  /// A correction that comes as a file of another name, beside which the first is thrown away.
  mutating func correct(_ file: String, as name: String, _ change: (inout WholeLife.List) -> Void) throws {
    var list = life.lists.removeValue(forKey: file)!
    change(&list)
    life.lists[name] = list
    try workspace.write(life.text(list), to: "presences/\(name).csv")
    // First asked, then said.
    try bilan(["import", "presences/\(name).csv"], status: 1, saying: ["B0714"])
    try bilan(["import", "presences/\(name).csv", "--replaces", number("\(file).csv")])
    try FileManager.default.removeItem(atPath: workspace.file("presences/\(file).csv"))
    try corrected("correct \(file) as \(name)")
  }

  /// A list that says something else of itself than what is so.
  mutating func move(_ file: String, _ options: [String], _ change: (inout WholeLife.List) -> Void) throws {
    change(&life.lists[file]!)
    try bilan(["import", "presences/\(file).csv", "--move"] + options)
    try corrected("move \(file)")
  }

  /// A list is taken out, and its file thrown away.
  mutating func remove(_ file: String) throws {
    life.lists[file] = nil
    try bilan(["sheets", "remove", number("\(file).csv")])
    try FileManager.default.removeItem(atPath: workspace.file("presences/\(file).csv"))
    try corrected("remove \(file)")
  }

  /// The last act is undone: all is as it was in that life.
  mutating func undo(to former: WholeLife) throws {
    life = former
    try bilan(["undo", "--yes"])
    try corrected("undo")
  }

  mutating func count(_ file: String, _ count: WholeLife.Count) throws {
    let isCorrected = life.counts.updateValue(count, forKey: file) != nil
    try workspace.write(life.text(count), to: "campagnes/\(file).csv")
    try bilan(["import", "campagnes/\(file).csv"])
    if isCorrected { try corrected("count \(file)") }
  }

  private mutating func corrected(_ moment: String) throws {
    corrections += 1
    try expectAgreement("\(corrections): \(moment)")
  }
}
