internal import ArgumentParser
internal import BilanExport
internal import BilanModel
internal import BilanStore

/// Why a command cannot go on: diagnostics to show, and the exit status they mean.
struct Failure: Error {
  var diagnostics: [Diagnostic]
  var status: ExitCode

  /// The data has errors; what is good was done.
  static let dataStatus = ExitCode(1)
  static let usageStatus = ExitCode(64)
  /// Cannot read or write.
  static let fileStatus = ExitCode(74)

  init(_ diagnostics: [Diagnostic], status: ExitCode) {
    self.diagnostics = diagnostics
    self.status = status
  }

  init(
    _ problem: Problem, at file: String, _ values: [String: Diagnostic.Value] = [:], text: String? = nil,
    status: ExitCode
  ) {
    self.init([Diagnostic(problem, at: SourcePlace(file: file, text: text), values)], status: status)
  }

  init(_ error: StoreError) {
    switch error {
    case .newerVersion(let path, _, _): self.init(.newerStore, at: path, status: Failure.fileStatus)
    case .busy(let path): self.init(.storeBusy, at: path, status: Failure.fileStatus)
    case .cannotOpen(let path, let reason), .failed(let path, let reason):
      self.init(.storeFailed, at: path, ["reason": .localized(reason: reason)], status: Failure.fileStatus)
    case .notAStore(let path):
      self.init(
        .storeFailed, at: path,
        [
          "reason": .localized(
            Localized(
              fr: "ce n'est pas une base de données de bilan",
              nl: "dit is geen databank van bilan", en: "it is no store of bilan"))
        ], status: Failure.fileStatus)
    case .readOnly(let path):
      self.init(
        .storeFailed, at: path,
        [
          "reason": .localized(
            Localized(
              fr: "l'écriture est interdite ici", nl: "schrijven is hier niet toegestaan",
              en: "writing is not allowed here"))
        ], status: Failure.fileStatus)
    case .diskFull(let path):
      self.init(
        .storeFailed, at: path,
        [
          "reason": .localized(
            Localized(fr: "le disque est plein", nl: "de schijf is vol", en: "the disk is full"))
        ], status: Failure.fileStatus)
    case .damaged(let path):
      self.init(
        .storeFailed, at: path,
        [
          "reason": .localized(
            Localized(
              fr: "le fichier est endommagé ; reprenez une copie de sauvegarde ou réimportez les feuilles",
              nl: "het bestand is beschadigd; neem een reservekopie of lees de lijsten opnieuw in",
              en: "the file is damaged; take a backup or import the sheets again"))
        ], status: Failure.fileStatus)
    }
  }

  init(_ error: ExportError, writing path: String) {
    switch error {
    case .cannotWrite(let path, let reason):
      self.init(.cannotWrite, at: path, ["reason": .localized(reason: reason)], status: Failure.fileStatus)
    case .workbook(let reason):
      self.init(.cannotWrite, at: path, ["reason": .localized(reason: reason)], status: Failure.fileStatus)
    case .textTooLong(_, let count, let beginning):
      self.init(.textTooLong, at: path, ["count": .count(count)], text: beginning, status: Failure.fileStatus)
    case .tooManyRows(let sheet, let count):
      self.init(.tooManyRows, at: path, ["count": .count(count)], text: sheet, status: Failure.fileStatus)
    }
  }
}

/// Runs a command's work: what fails is told in the user's language, with its exit status.
func telling(_ language: Language, _ work: () async throws -> ExitCode) async throws {
  do {
    let status = try await work()
    if Terminal.hasLostResults {
      let reason = Localized(
        fr: "les résultats n'ont pas pu être affichés en entier", nl: "de resultaten konden niet volledig worden getoond",
        en: "the results could not be shown in full")
      throw Failure(.cannotWrite, at: "stdout", ["reason": .localized(reason)], status: Failure.fileStatus)
    }
    if status != .success { throw status }
  } catch let failure as Failure {
    tell(failure, language)
    throw failure.status
  } catch let error as StoreError {
    let failure = Failure(error)
    tell(failure, language)
    throw failure.status
  }
}

private func tell(_ failure: Failure, _ language: Language) {
  Terminal.clearProgress()
  Terminal.printError(DiagnosticPrinter(language: language).text(of: failure.diagnostics))
}
