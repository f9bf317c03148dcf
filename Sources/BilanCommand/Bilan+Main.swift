internal import ArgumentParser
internal import BilanModel

extension Bilan {
  /// Obeys the command line. What the parser of arguments says is put into the user's language before anybody sees it, and nothing that was typed steers the terminal.
  static func main() async {
    let text = ParserText(language: Terminal.language, arguments: Array(CommandLine.arguments.dropFirst()))
    refuseUnknownHelp(text)
    do {
      var command = try await asyncParseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand { try await asynchronous.run() } else { try command.run() }
    } catch { leave(with: error, text) }
  }

  /// `bilan help` would show the help of the program for a command that does not exist.
  private static func refuseUnknownHelp(_ text: ParserText) {
    guard text.arguments.first == "help" else { return }
    var path = CommandPath([String]())
    for word in text.arguments.dropFirst() where !word.hasPrefix("-") && !path.descend(to: word) {
      Terminal.printError(text.unknownCommand(word, below: path))
      exit(withError: ExitCode.validationFailure)
    }
  }

  private static func leave(with error: any Error, _ text: ParserText) -> Never {
    let status = exitCode(for: error)
    let said = fullMessage(for: error, columns: ParserText.unlimited)
    if status.isSuccess, said.hasPrefix("OVERVIEW: ") {
      Terminal.print(HelpText(text.language, width: Terminal.helpWidth).text(of: said))
    } else if status.isSuccess {
      Terminal.print(HelpText.ownOptions(said, text.language))
    } else if !said.isEmpty {
      Terminal.printError(text.error(message(for: error), in: said))
    }
    exit(withError: status)
  }
}
