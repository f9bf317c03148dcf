internal import ArgumentParser
internal import BilanModel
internal import BilanProject
internal import BilanStore

extension ExitCode {
  /// What a failure means to a shell.
  init(_ kind: Failure.Kind) {
    switch kind {
    case .data: self.init(1)
    case .usage: self.init(64)
    case .file: self.init(74)
    }
  }
}

/// Runs a command's work: what fails is told in the user's language, with its exit status.
///
/// - Parameter isLong: Whether it may take long without anything to be said, and asks nobody anything: a line then says that it is at work.
func telling(_ language: Language, isLong: Bool = false, _ work: () async throws -> ExitCode) async throws {
  LockHolder.whenWaiting { Terminal.printError($0.text(language)) }
  let line = isLong && Terminal.errorIsTerminal ? Task { await ProgressLine.showWork(in: language) } : nil
  func end() async {
    line?.cancel()
    await line?.value
    ProgressLine.clear()
  }
  do {
    let status = try await work()
    await end()
    try expectResults()
    if status != .success { throw status }
  } catch {
    await end()
    guard let failure = error as? Failure else { throw error }
    tell(failure, Terminal.spoken ?? language)
    throw ExitCode(failure.kind)
  }
}

/// - Throws: `Failure`, where results could not be written to standard output.
private func expectResults() throws {
  guard Terminal.hasLostResults else { return }
  let reason = Localized(
    fr: "les résultats n'ont pas pu être affichés en entier", nl: "de resultaten konden niet volledig worden getoond",
    en: "the results could not be shown in full")
  throw Failure(.cannotWrite, at: "stdout", ["reason": .localized(reason)], kind: .file)
}

private func tell(_ failure: Failure, _ language: Language) {
  Terminal.printError(DiagnosticPrinter(language: language).text(of: failure.diagnostics))
}

/// Shows what is wrong on standard error and answers with the exit status it means.
func report(_ diagnostics: [Diagnostic], _ language: Language) -> ExitCode {
  if diagnostics.isEmpty { return .success }
  Terminal.printError(DiagnosticPrinter(language: language).text(of: diagnostics))
  return status(of: diagnostics)
}

/// 74 when a file could not be read at all, 1 when the data has errors, else 0.
func status(of diagnostics: [Diagnostic]) -> ExitCode {
  if diagnostics.contains(where: { $0.problem == .unreadableFile }) { return ExitCode(.file) }
  return diagnostics.contains { $0.problem.severity == .error } ? ExitCode(.data) : .success
}

extension LockHolder {
  /// Whom one waits for.
  fileprivate func text(_ language: Language) -> String {
    let who = [
      program.map { "« \($0) »" }, process.map { "\(Localized(fr: "processus", nl: "proces", en: "process")[language]) \($0)" },
      user.map { "\(Localized(fr: "compte", nl: "account", en: "account")[language]) \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
    let unknown = Localized(
      fr: "un programme que ce système ne nomme pas, peut-être d'un autre ordinateur",
      nl: "een programma dat dit systeem niet noemt, misschien van een andere computer",
      en: "a program that this system does not name, perhaps of another computer")[language]
    let name = (who.isEmpty ? unknown : who).visible
    return Localized(
      fr: "\(store) : utilisé par \(name) ; j'attends qu'il ait fini…", nl: "\(store): in gebruik door \(name); ik wacht tot het klaar is…",
      en: "\(store): in use by \(name); waiting until it is done…")[language]
  }
}
