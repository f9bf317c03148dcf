internal import BilanAggregation
internal import BilanExport
internal import BilanImport
internal import BilanModel
internal import BilanStore
internal import BilanText
internal import BilanWorkbook

extension Verification {
  /// Whether a workbook is still what was sealed; with a project, also whether it is what the project would write, and whether the project's key set the seal.
  ///
  /// - Parameter folder: The project at hand; nil where there is none. Of another project than the one that was sealed nothing is asked.
  /// - Throws: `Failure`, where the file cannot be read.
  public init(of path: String, beside folder: ProjectFolder?) async throws {
    let broken = ProjectFolder.brokenReports(beside: path)
    try await self.init(reading: path, beside: folder)
    diagnostics += broken
  }

  private init(reading path: String, beside folder: ProjectFolder?) async throws {
    let bytes = try Verification.bytes(of: path)
    guard let (properties, verified) = bytes.book({ ($0.properties, Verification($0, at: path)) }) else {
      self.init()
      diagnostics = [Diagnostic(.noSeal, at: SourcePlace(file: path))]
      return
    }
    self = verified
    if let record = SealRecord(properties), let folder, let language = Language(rawValue: record.language), record.project == folder.project.title[language] {
      do {
        if authorship == .unknown { try findAuthor(properties, in: folder, at: path) }
        compare(bytes, record, with: try await folder.workbook(of: record), try folder.sealKey(), at: path)
      } catch let failure as Failure {
        // What the seal says stands, whatever the project cannot do.
        let reason = failure.diagnostics.first.map { told in Localized(fr: told.message(in: .fr), nl: told.message(in: .nl), en: told.message(in: .en)) }
        diagnostics.append(Diagnostic(.projectNotAsked, at: SourcePlace(file: path), ["reason": .localized(reason ?? Localized(same: "?"))]))
      }
    }
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    let (bytes, reason) = SheetFile.bytes(of: path)
    if let bytes { return bytes }
    throw Failure(.unreadableFile, at: path, ["reason": .localized(reason: reason)], kind: .file)
  }

  private init() {}

  /// Settles by the project's key whether the project set the seal.
  private mutating func findAuthor(_ properties: [String: String], in folder: ProjectFolder, at path: String) throws {
    let own = try folder.sealKey()?(properties[SealRecord.digestName] ?? "")
    let isOwn = own != nil && own == properties[SealRecord.keyName]
    authorship = isOwn ? .thisProject : .otherProject
    if !isOwn { diagnostics.append(Diagnostic(.foreignSeal, at: SourcePlace(file: path))) }
  }

  private mutating func compare(
    _ bytes: [UInt8], _ record: SealRecord, with anew: (bytes: [UInt8], sources: String, figures: [ShownFigure]), _ key: SealKey?, at path: String
  ) {
    // Under another key nothing can be said of the sheets: that it is another is said already.
    if authorship != .otherProject, !record.isMade(of: anew.sources, key) { diagnostics.append(Diagnostic(.otherSources, at: SourcePlace(file: path))) }
    let open = record.openCells
    let found = bytes.book { book in anew.bytes.book { Differences(from: $0, to: book, open: open) } ?? nil } ?? nil
    guard let found else { return }
    others = found.bySheet.reduce(0) { $0 + $1.count }
    // Without the project's key another seal could have been set on changed cells: only the project tells.
    let problem = isUntouched && authorship == .thisProject ? Problem.projectChangedSince : .differsFromProject
    for sheet in found.bySheet {
      diagnostics.append(
        Diagnostic(problem, at: SourcePlace(file: path, part: sheet.sheet), ["count": .count(sheet.count), "list": .phrases(sheet.list)]))
    }
  }
}

extension [UInt8] {
  /// What is read of the workbook in these bytes; nil where they are none.
  func book<Value>(_ read: (RawBook) -> Value) -> Value? {
    withUnsafeBufferPointer { bytes in (try? RawBook(bytes)).map(read) }
  }
}

extension ProjectFolder {
  /// What makes of a digest its code under the project's key; nil where the project has no key.
  func sealKey() throws -> SealKey? {
    let seal = try Failure.explaining { try ProjectKey.seal(besideStoreAt: storePath) }
    return seal.map { seal in { digest in seal(Array(digest.utf8)).prefix(32).hexadecimal } }
  }

  /// The workbook that the project would write today in the place of one that was sealed, the digest of the sheets it is made of, and the figures that it shows.
  func workbook(of record: SealRecord) async throws -> (bytes: [UInt8], sources: String, figures: [ShownFigure]) {
    var options = ReportOptions(language: Language(rawValue: record.language) ?? .fr, period: record.period, base: record.base, form: record.form)
    options.asOf = record.isDayAskedFor ? Day(iso: record.asOf) : nil
    return try await unwrittenWorkbook(options)
  }
}

extension FactTable {
  /// A digest of the hashes of all sheets.
  var digestOfSources: String {
    SHA256.hash(Array(sources.map { "\($0.name)\n\($0.hash)\n" }.sorted().joined().utf8)).prefix(16).hexadecimal
  }
}
