internal import BilanModel

/// The help of a command: what the parser of arguments makes of it, in the user's language, broken to the width of the terminal, with examples below.
struct HelpText {
  private let language: Language
  private let width: Int

  /// Where the texts of options begin.
  private static let column = 26

  init(_ language: Language, width: Int) {
    self.language = language
    self.width = width
  }

  /// - Parameter english: The help as the parser writes it, no line broken.
  func text(of english: String) -> String {
    let source = english.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var lines = source.flatMap(lines)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let usage = source.lazy.compactMap { $0.wholeMatch(of: /USAGE: bilan ?(.*)/)?.output.1 }.first ?? ""
    let examples = Examples.of(CommandPath(usage.split(separator: " ")).written)
    if !examples.isEmpty { lines += ["", title("EXEMPLES", "VOORBEELDEN", "EXAMPLES")] + examples.map { "  " + $0 } }
    return lines.joined(separator: "\n")
  }

  /// How a command is written, for those who wrote it wrongly.
  static func usage(_ usage: String, _ language: Language) -> String {
    Localized(fr: "usage : ", nl: "gebruik: ", en: "usage: ")[language] + usage.replacing("<subcommand>", with: command[language])
  }

  /// What the parser says of its own options, wherever it stands: no apostrophe, for completion scripts quote it.
  static func ownOptions(_ text: String, _ language: Language) -> String {
    let own = [
      ("Show the version.", Localized(fr: "Afficher la version.", nl: "De versie tonen.", en: "Show the version.")),
      ("Show help information.", Localized(fr: "Afficher cette aide.", nl: "Deze hulp tonen.", en: "Show this help.")),
      (
        "Show subcommand help information.",
        Localized(fr: "Afficher ce que dit une commande de son emploi.", nl: "De hulp bij een opdracht tonen.", en: "Show the help of a command.")
      ),
    ]
    return own.reduce(text) { $0.replacing($1.0, with: $1.1[language]) }
  }

  private static let command = Localized(fr: "<commande>", nl: "<opdracht>", en: "<command>")

  private func title(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] + language.colon() }

  private func lines(_ line: String) -> [String] {
    if line.hasPrefix("OVERVIEW: ") {
      let label = Localized(fr: "OBJET : ", nl: "DOEL: ", en: "PURPOSE: ")[language]
      return broken(label + HelpText.ownOptions(String(line.dropFirst(10)), language), indent: 0)
    }
    if line.hasPrefix("USAGE: ") {
      let label = title("USAGE", "GEBRUIK", "USAGE") + " "
      let usage = line.dropFirst(7).replacing("<subcommand>", with: HelpText.command[language]).replacing("<subcommands>", with: HelpText.command[language])
      return broken(units(label + usage), indent: label.count)
    }
    switch line {
    case "ARGUMENTS:": return [title("ARGUMENTS", "ARGUMENTEN", "ARGUMENTS")]
    case "OPTIONS:": return [title("OPTIONS", "OPTIES", "OPTIONS")]
    case "SUBCOMMANDS:": return [title("COMMANDES", "OPDRACHTEN", "COMMANDS")]
    default: break
    }
    if let see = line.wholeMatch(of: /\ \ See '(bilan help.*) <subcommand>' for detailed help\./) {
      let command = "\(see.output.1) \(HelpText.command[language])"
      return [
        Localized(fr: "  L'aide d'une commande : \(command)", nl: "  Hulp bij een opdracht: \(command)", en: "  The help of a command: \(command)")[language]
      ]
    }
    return line.hasPrefix("  ") ? entry(line) : broken(line, indent: 0)
  }

  /// An option or a command with its text; what does not fit beside its name stands on the next line.
  private func entry(_ line: String) -> [String] {
    let characters = Array(line)
    guard characters.count > HelpText.column, characters[HelpText.column - 1] == " " else { return [defaulted(line)] }
    let label = defaulted(String(characters[..<HelpText.column])).trimmedEnd
    let text = noted(HelpText.ownOptions(String(characters[HelpText.column...]), language))
    let lines = broken(text, indent: HelpText.column, first: HelpText.column)
    if label.isEmpty { return lines }
    guard label.count < HelpText.column else { return [label] + lines }
    let beside = label + String(repeating: " ", count: HelpText.column - label.count) + lines[0].dropFirst(HelpText.column)
    return [beside] + lines.dropFirst()
  }

  private func defaulted(_ label: String) -> String {
    label.replacing(" (default)", with: Localized(fr: " (par défaut)", nl: " (standaard)", en: " (default)")[language])
  }

  /// The values and the default that the parser adds to a text.
  private func noted(_ text: String) -> String {
    guard text.hasSuffix(")") else { return text }
    return text.replacing("(values: ", with: Localized(fr: "(valeurs : ", nl: "(waarden: ", en: "(values: ")[language])
      .replacing("; default: ", with: Localized(fr: " ; par défaut : ", nl: "; standaard: ", en: "; default: ")[language])
      .replacing("(default: ", with: Localized(fr: "(par défaut : ", nl: "(standaard: ", en: "(default: ")[language])
  }
}

extension HelpText {
  private func broken(_ text: String, indent: Int, first: Int = 0) -> [String] {
    broken(text.split(separator: " ", omittingEmptySubsequences: false).map(String.init), indent: indent, first: first)
  }

  /// Words in lines that are no wider than the terminal. French punctuation stays with the word before it, an opening quotation mark with the one behind it.
  private func broken(_ words: [String], indent: Int, first: Int = 0) -> [String] {
    var tied: [String] = []
    for word in words {
      if let last = tied.last, last.hasSuffix("«") || [";", ":", "?", "!"].contains(word) || word.hasPrefix("»") {
        tied[tied.count - 1] += " " + word
      } else {
        tied.append(word)
      }
    }
    var lines: [String] = []
    var line = String(repeating: " ", count: first)
    var isEmpty = true
    for word in tied {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }

  /// The words of a usage, with what stands in one pair of brackets as one word.
  private func units(_ usage: String) -> [String] {
    var units: [String] = []
    var depth = 0
    for word in usage.split(separator: " ").map(String.init) {
      if depth > 0 { units[units.count - 1] += " " + word } else { units.append(word) }
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
    }
    return units
  }
}

extension String {
  fileprivate var trimmedEnd: String { String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]) }
}
