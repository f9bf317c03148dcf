internal import BilanAggregation
internal import BilanImport
public import BilanModel
public import BilanStore

/// Some of the sheets that are kept, out of all that are meant.
public struct SheetPage: Sendable {
  public var sheets: [StoredSheet]
  /// From 1.
  public var number: Int
  public var pages: Int
  /// How many sheets are meant, and how many are kept.
  public var found: Int
  public var all: Int
}

/// A sheet that is kept, with what there is to know before it is moved, replaced or taken back.
public struct KeptSheet: Sendable {
  public var sheet: StoredSheet
  /// By day.
  public var sessions: [Session]
  /// The other kept sheets of the same workbook.
  public var beside: [StoredSheet]
  /// Where its file stands in the project's folder; nil where its bytes are in no file of its name.
  public var file: String?
  /// What was done with it, and with those whose place it took, the first act first.
  public var acts: [JournalEntry]
  /// Whether the last act of the project, which can be undone, is one of these.
  public var isLastAct: Bool
}

/// What taking a sheet back would do; nothing is done yet.
public struct PendingRemoval: Sendable {
  public let sheet: StoredSheet
  /// What goes because no other sheet says it.
  public let goes: Removal
  /// The figures that would be others.
  public let effect: [FigureChange]
}

extension ProjectFolder {
  /// The numbers of kept sheets, by what they are of; one that is kept twice, as of two sessions, is left out.
  ///
  /// - Throws: `Failure`.
  public func sheetNumbers(of sources: [SheetSource]) throws -> [SheetSource: Int64] {
    try Failure.explaining { try Store.openExisting(at: storePath)?.numbers(of: sources) ?? [:] }
  }

  /// How many sheets are kept.
  public func sheetCount() throws -> Int { try Failure.explaining { try Store.openExisting(at: storePath)?.sheetCount() ?? 0 } }

  /// Whether a sheet of this number is kept.
  public func isKept(_ id: Int64) throws -> Bool { try Failure.explaining { try Store.openExisting(at: storePath)?.sheets(numbered: [id]).isEmpty == false } }

  /// The sheets that are meant, so many at a time, by name.
  ///
  /// - Parameter number: Of the page, from 1; the last one where there are fewer.
  public func sheets(_ search: SheetSearch, page number: Int, of size: Int = 50) throws -> SheetPage {
    try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath) else { return SheetPage(sheets: [], number: 1, pages: 1, found: 0, all: 0) }
      let found = try store.numbers(of: search)
      let pages = max(1, (found.count + size - 1) / size)
      let number = min(max(1, number), pages)
      let shown = Array(found.dropFirst((number - 1) * size).prefix(size))
      return SheetPage(
        sheets: try store.sheets(numbered: shown), number: number, pages: pages, found: found.count,
        all: search.isEmpty ? found.count : try store.sheetCount())
    }
  }

  /// What is known of a sheet; nil where none of this number is kept.
  public func sheet(_ id: Int64) throws -> KeptSheet? {
    try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath), let sheet = try store.sheets(numbered: [id]).first else { return nil }
      let (acts, isLast) = try store.acts(about: id)
      return KeptSheet(
        sheet: sheet, sessions: try store.sessions(ofSheet: id), beside: try store.sheets(beside: sheet), file: file(of: sheet), acts: acts, isLastAct: isLast)
    }
  }

  private func file(of sheet: StoredSheet) -> String? {
    FolderListing.files(under: path)[sheet.source.fileName, default: []].sorted().first { SheetFile.hash(of: $0) == sheet.source.hash }
  }

  /// What taking a sheet back would do, by doing it in a copy of the store.
  ///
  /// - Throws: `Failure`, also where no sheet has this number.
  public func removal(of id: Int64) async throws -> PendingRemoval {
    let before = try await counted().facts
    return try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath), let sheet = try store.sheets(numbered: [id]).first else {
        throw Failure(.unknownSheet, at: storePath, text: String(id), kind: .usage)
      }
      let (after, goes) = try FactTable.after(in: store, project) { trial in
        guard let goes = try trial.remove(id) else { throw Failure(.unknownSheet, at: storePath, text: String(id), kind: .usage) }
        return goes
      }
      return PendingRemoval(sheet: sheet, goes: goes, effect: FigureChange.all(from: before, to: after, project))
    }
  }
}
