internal import BilanImport
internal import BilanModel
internal import BilanStore

/// Which sheet of a file takes the place of which kept ones, where a person said of the file that it takes the place of some.
struct PlacesTaken: Sendable {
  /// The numbers of the kept sheets, by the name of the sheet that takes their place.
  private(set) var bySheet: [String: Set<Int64>] = [:]

  init() {}

  /// - Parameter foresee: What would become of a sheet if nothing was said.
  /// - Throws: `Failure`, where it is not clear which of several sheets takes a place.
  init(_ file: [SheetReading], of numbers: Set<Int64>, in store: Store, foresee: (Sheet) throws -> Outcome) throws {
    if file.count == 1 {
      bySheet = [file[0].source.name: numbers]
      return
    }
    let sheets = try file.compactMap(\.sheet).map { Foreseen(sheet: $0, outcome: try foresee($0)) }
    for number in numbers.sorted() {
      guard let sheet = try Self.sheet(inPlaceOf: number, sheets, store) else { throw Failure(unclear: number) }
      bySheet[sheet.source.name, default: []].insert(number)
    }
  }

  private struct Foreseen {
    var sheet: Sheet
    var outcome: Outcome
  }

  /// The sheet that would take the place by its name, else the nearest of those that would be asked about it, else the only new one, or the only one of its name; nil where it is none of these.
  private static func sheet(inPlaceOf number: Int64, _ sheets: [Foreseen], _ store: Store) throws -> Sheet? {
    if let certain = sheets.first(where: { $0.outcome.previous.contains { $0.id == number } }) { return certain.sheet }
    let asked = sheets.filter { $0.outcome.doubtful.contains { $0.id == number } }.map(\.sheet)
    if asked.isEmpty {
      let new = sheets.filter(\.outcome.isNew).map(\.sheet)
      let name = try store.sheets(numbered: [number]).first?.source.name
      return new.count == 1 ? new[0] : new.first { $0.source.name == name }
    }
    let near = try asked.map { (sheet: $0, nearness: try store.nearness(of: $0, to: number)) }.sorted { $0.nearness > $1.nearness }
    return near.count > 1 && near[0].nearness == near[1].nearness ? nil : near[0].sheet
  }
}

extension Outcome {
  /// The sheets it may be.
  fileprivate var doubtful: [StoredSheet] { if case .undecided(_, let previous, _) = self { previous } else { [] } }

  /// Whether it is a sheet that stands in no other's place yet.
  fileprivate var isNew: Bool {
    switch self {
    case .added, .undecided: true
    case .unchanged, .replaced, .moved: false
    }
  }
}

extension Failure {
  /// Several sheets of a workbook could take the place of the one of this number, or none.
  fileprivate init(unclear number: Int64) {
    let expected = Localized(
      fr: "un numéro dont on voit quelle feuille du classeur prend la place ; sinon : bilan sheets remove \(number), puis bilan import --beside",
      nl: "een nummer waarvan duidelijk is welk blad van de werkmap in de plaats komt; anders: bilan sheets remove \(number), daarna bilan import --beside",
      en: "a number of which it is clear which worksheet takes its place; else: bilan sheets remove \(number), then bilan import --beside")
    self.init(.wrongOption, at: "bilan", ["option": "--replaces", "suggestion": "", "expected": .localized(expected)], text: String(number), kind: .usage)
  }
}
