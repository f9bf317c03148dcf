internal import BilanImport
internal import BilanModel
internal import BilanStore

/// The workbooks that an import read, by name, and which kept worksheets they do not hold any more.
struct WorkbooksRead: Sendable {
  private var workbooks: [String: Workbook] = [:]

  private struct Workbook {
    /// The path of the last one of its name.
    var file: String
    /// All worksheets of these files, and the hashes of their bytes.
    var worksheets: Set<String> = []
    var hashes: Set<String> = []
    /// Kept sheets of the name that are gone, and the hashes of all files of the name that stand.
    var found: GoneSheets.Found = ([], [])
  }

  /// - Parameters:
  ///   - file: All that was read of it.
  ///   - found: What is gone of its name.
  mutating func add(_ file: [SheetReading], _ found: GoneSheets.Found) {
    let worksheets = file.compactMap(\.source.part)
    guard let source = file.first?.source, !worksheets.isEmpty else { return }
    var workbook = workbooks[source.fileName] ?? Workbook(file: file[0].file)
    workbook.file = file[0].file
    workbook.worksheets.formUnion(worksheets)
    workbook.hashes.insert(source.hash)
    workbook.found.gone.formUnion(found.gone)
    workbook.found.standing.formUnion(found.standing)
    workbooks[source.fileName] = workbook
  }

  /// Warnings about worksheets that are kept and that no workbook of their name holds any more, as long as that is so and nobody said that they stay.
  ///
  /// - Parameter open: What is asked already: its answer says what becomes of these.
  func worksheetsGone(in store: Store, besides open: [OpenSheet]) throws -> [Diagnostic] {
    let gone = workbooks.values.reduce(into: Set<Int64>()) { $0.formUnion($1.found.gone) }.subtracting(open.flatMap(\.previous).map(\.id))
    if gone.isEmpty { return [] }
    return try store.sheets().filter { gone.contains($0.id) && !$0.stays }.compactMap { sheet in
      guard let part = sheet.source.part, let workbook = workbooks[sheet.source.fileName], !workbook.worksheets.contains(part),
        // A workbook that was changed and not read since may hold it.
        try workbook.found.standing.subtracting(workbook.hashes).allSatisfy(store.knows)
      else { return nil }
      return Diagnostic(.worksheetGone, at: SourcePlace(file: workbook.file, text: part), ["number": .count(Int(sheet.id))])
    }
  }
}
