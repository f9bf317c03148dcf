internal import ArgumentParser
internal import BilanModel
internal import BilanText

/// What the parser of arguments says of a command line, in the user's language: it speaks English alone, and repeats what was typed.
struct ParserText {
  let language: Language
  /// What was typed behind `bilan`.
  let arguments: [String]

  /// More columns than any line has: where lines are broken is decided here.
  static let unlimited = 1 << 20

  /// Why a command line cannot be obeyed, how the command is written, and where more stands.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in the parser's words.
  ///   - whole: The same with what it says beside it.
  func error(_ message: String, in whole: String) -> String {
    let beside = whole.hasPrefix("Error: \(message)\n") ? whole.dropFirst("Error: \(message)\n".count) : ""
    let rest = beside.split(separator: "\n").map(String.init)
    let command = rest.lazy.compactMap { $0.wholeMatch(of: /\s*See 'bilan ?(.*?) ?(?:--help|-h)' for more information\./)?.output.1 }.first
    let path = CommandPath((command ?? "").split(separator: " "))
    if let unknown = unknownCommand(in: message, path) { return unknownCommand(unknown.name, below: unknown.path) }
    var lines = [error + translated(message, path)]
    for line in rest {
      if let help = line.wholeMatch(of: /Help: +(.*)/) { lines.append("  \(help.output.1)") }
      if let usage = line.wholeMatch(of: /Usage: (.*)/) { lines.append(HelpText.usage(String(usage.output.1), language)) }
    }
    if command != nil { lines.append(more(path)) }
    return lines.joined(separator: "\n")
  }

  /// What is said of a command that does not exist.
  func unknownCommand(_ name: String, below path: CommandPath) -> String {
    let text = Localized(fr: "commande inconnue \(typed(name))", nl: "onbekende opdracht \(typed(name))", en: "unknown command \(typed(name))")
    return [error + text[language] + suggestion(nearest(to: name, among: path.subcommands)), more(path)].joined(separator: "\n")
  }

  private func more(_ path: CommandPath) -> String {
    let command = language.quoted(path.written + " --help")
    return Localized(fr: "\(command) en dit plus", nl: "\(command) zegt er meer over", en: "\(command) says more")[language]
  }

  private var error: String { Localized(fr: "erreur", nl: "fout", en: "error")[language] + language.colon() + " " }

  /// What was typed, on one line: it could be taken for a line of ours.
  private func typed(_ text: some StringProtocol) -> String {
    language.quoted(String(text.map { $0.isNewline || $0 == "\t" ? "\u{FFFD}" : $0 }))
  }

  private func translated(_ message: String, _ path: CommandPath) -> String {
    if let found = message.wholeMatch(of: /(?s)Unknown option '(.*?)'(?:\. Did you mean '.*'\?)?/) {
      let (name, near) = (String(found.output.1), nearest(to: String(found.output.1), among: path.options))
      let text = Localized(fr: "option inconnue \(typed(name))", nl: "onbekende optie \(typed(name))", en: "unknown option \(typed(name))")
      return text[language] + suggestion(near)
    }
    let extra = unexpected(message)
    guard extra.isEmpty else {
      let list = extra.map { typed($0) }.joined(separator: ", ")
      return Localized(fr: "de trop : \(list)", nl: "te veel: \(list)", en: "too many: \(list)")[language]
    }
    return missing(message) ?? unfitting(message) ?? message
  }

  /// What nobody asked for.
  private func unexpected(_ message: String) -> [String] {
    if let found = message.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) { return [String(found.output.1)] }
    guard let found = message.wholeMatch(of: /(?s)\d+ unexpected arguments: '(.*)'/) else { return [] }
    return found.output.1.split(separator: "', '", omittingEmptySubsequences: false).map(String.init)
  }

  /// A word in the place of a command is a command that does not exist; elsewhere it is one too many.
  private func unknownCommand(in message: String, _ path: CommandPath) -> (name: String, path: CommandPath)? {
    guard let name = unexpected(message).first else { return nil }
    if !path.subcommands.isEmpty { return (name, path) }
    // Where nobody named it, it is the command that stands for the one above.
    guard let parent = path.parent, !arguments.contains(path.names[path.names.count - 1]) else { return nil }
    return (name, parent)
  }

  private func missing(_ message: String) -> String? {
    if let found = message.wholeMatch(of: /(?s)Missing value for '(.*)'/) {
      let name = typed(found.output.1)
      return Localized(fr: "il manque la valeur de \(name)", nl: "de waarde van \(name) ontbreekt", en: "the value of \(name) is missing")[language]
    }
    if let found = message.wholeMatch(of: /(?s)Missing expected argument '(.*)'/) {
      let name = typed(found.output.1)
      return Localized(fr: "il manque \(name)", nl: "\(name) ontbreekt", en: "\(name) is missing")[language]
    }
    return nil
  }

  private func unfitting(_ message: String) -> String? {
    if let found = message.wholeMatch(of: /(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./) {
      let (option, value) = (typed(found.output.1), typed(found.output.2))
      return Localized(
        fr: "l'option \(option) ne prend pas de valeur : \(value) est de trop", nl: "de optie \(option) heeft geen waarde: \(value) is te veel",
        en: "the option \(option) takes no value: \(value) is one too many")[language]
    }
    if let found = message.wholeMatch(of: /(?s)The value '(.*)' is invalid for '(.*?)'(?:\. Please provide one of (.*?)\.?|: .*)?/) {
      let (value, option) = (typed(found.output.1), typed(found.output.2))
      let words = (found.output.3 ?? "").matches(of: /'([^']+)'|  - (\S+)/).compactMap { $0.output.1 ?? $0.output.2 }.map(String.init)
      let text = Localized(fr: "\(value) ne convient pas pour \(option)", nl: "\(value) past niet bij \(option)", en: "\(value) does not fit \(option)")
      if let near = nearest(to: String(found.output.1), among: words) { return text[language] + suggestion(near) }
      return text[language] + (words.isEmpty ? "" : language.colon() + " " + words.joined(separator: ", "))
    }
    if let found = message.wholeMatch(of: /(?s)Invalid option: (.*)/) {
      let option = typed(found.output.1)
      return Localized(fr: "\(option) n'est pas une option", nl: "\(option) is geen optie", en: "\(option) is no option")[language]
    }
    if let found = message.wholeMatch(of: /(?s)Can't generate completion scripts for '(.*?)'\..*/) {
      let shell = typed(found.output.1)
      return Localized(
        fr: "pas de complétion pour \(shell) : bash, zsh, fish", nl: "geen aanvulling voor \(shell): bash, zsh, fish",
        en: "no completion for \(shell): bash, zsh, fish")[language]
    }
    return nil
  }

  private func suggestion(_ word: String?) -> String { word.map { Localized.suggestion($0)[language] } ?? "" }
}
