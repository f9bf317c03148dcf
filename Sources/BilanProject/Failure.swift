internal import BilanExport
public import BilanModel
internal import BilanStore

/// Why something asked of a project cannot be done: what is to be said of it, and whose doing it is.
public struct Failure: Error, Sendable {
  public var diagnostics: [Diagnostic]
  public var kind: Kind

  /// What has to be mended before it can be done.
  public enum Kind: Sendable {
    /// The project's data: what is good was done.
    case data
    /// What was asked.
    case usage
    /// A file or folder that cannot be read or written.
    case file
  }

  public init(_ diagnostics: [Diagnostic], kind: Kind) {
    self.diagnostics = diagnostics
    self.kind = kind
  }

  public init(
    _ problem: Problem, at file: String, _ values: [String: Diagnostic.Value] = [:], text: String? = nil,
    kind: Kind
  ) {
    self.init([Diagnostic(problem, at: SourcePlace(file: file, text: text), values)], kind: kind)
  }

  init(_ error: StoreError) {
    switch error {
    case .newerVersion(let path, _, _): self.init(.newerStore, at: path, kind: .file)
    case .busy(let path): self.init(.storeBusy, at: path, kind: .file)
    case .cannotOpen(let path, let reason), .failed(let path, let reason):
      self.init(.storeFailed, at: path, ["reason": .localized(reason: reason)], kind: .file)
    case .notAStore(let path):
      self.init(
        store: path,
        Localized(
          fr: "ce n'est pas une base de données de bilan", nl: "dit is geen databank van bilan", en: "it is no store of bilan"))
    case .readOnly(let path):
      self.init(
        store: path,
        Localized(
          fr: "l'écriture est interdite ici", nl: "schrijven is hier niet toegestaan", en: "writing is not allowed here"))
    case .diskFull(let path):
      self.init(
        store: path,
        Localized(fr: "le disque est plein", nl: "de schijf is vol", en: "the disk is full"))
    case .keyLost(let path, let isMissing):
      let reason =
        isMissing
        ? Localized(fr: "manque", nl: "ontbreekt", en: "is missing")
        : Localized(fr: "n'est pas celle de cette base", nl: "is niet die van deze databank", en: "is not that of this store")
      self.init(.keyLost, at: path, ["reason": .localized(reason)], kind: .file)
    case .altered(let path, let sheets):
      self.init(
        sheets.map { Diagnostic(.sheetAltered, at: SourcePlace(file: path, text: $0.name), ["number": .count(Int($0.id))]) }, kind: .file)
    case .alteredDecision(let path, let id): self.init(.decisionAltered, at: path, ["number": .count(Int(id))], kind: .file)
    case .alteredReport(let path, let period, let day): self.init(.reportAltered, at: path, ["day": .text(day.belgian)], text: period, kind: .file)
    case .damaged(let path):
      self.init(
        store: path,
        Localized(
          fr: "le fichier est endommagé ; reprenez une copie de sauvegarde ou réimportez les feuilles",
          nl: "het bestand is beschadigd; neem een reservekopie of lees de lijsten opnieuw in",
          en: "the file is damaged; take a backup or import the sheets again"))
    }
  }

  private init(store path: String, _ reason: Localized) { self.init(.storeFailed, at: path, ["reason": .localized(reason)], kind: .file) }

  init(_ error: ExportError, writing path: String) {
    switch error {
    case .cannotWrite(let path, let reason):
      self.init(.cannotWrite, at: path, ["reason": .localized(reason: reason)], kind: .file)
    case .workbook(let reason):
      self.init(.cannotWrite, at: path, ["reason": .localized(reason: reason)], kind: .file)
    case .tooManyRows(let sheet, let count):
      self.init(.tooManyRows, at: path, ["count": .count(count)], text: sheet, kind: .file)
    }
  }
}

extension Failure {
  /// What keeps the project file from being changed.
  init(_ error: ExportError, changingProject path: String) {
    guard case .cannotWrite(let path, let reason) = error else {
      self.init(error, writing: path)
      return
    }
    self.init(.projectFileNotWritten, at: path, ["reason": .localized(reason: reason)], kind: .file)
  }

  /// Does `work`; what the store has against it becomes a `Failure`.
  static func explaining<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as StoreError { throw Failure(error) }
  }

  static func explaining<Value>(_ work: () async throws -> Value) async throws -> Value {
    do { return try await work() } catch let error as StoreError { throw Failure(error) }
  }
}
