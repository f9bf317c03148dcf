import ArgumentParser
import BilanModel
import Foundation
import Testing

@testable import BilanCommand

/// Help and refusals are in the user's language, the parser's own words included, and every command ends with two commands that can be typed.
@Suite struct HelpTests {
  static let locales = ["fr_BE.UTF-8", "nl_BE.UTF-8", "en_GB.UTF-8"]

  /// What the parser of arguments says in English, and nobody should read in another language.
  static var english: Regex<(Substring, Substring?)> {
    /OVERVIEW|SUBCOMMANDS|Show (the|help|sub)|\(values: |\(default|See '|for more information|Unknown|Unexpected|Missing|is invalid|Error:|Usage:/
  }

  @Test(arguments: CommandPath.all.map(\.written))
  func everyCommandHasTwoExamplesThatParse(command: String) throws {
    let examples = Examples.of(command)
    #expect(examples.count == 2, "\(command)")
    for example in examples {
      let words = example.split(separator: " ").map(String.init)
      #expect(words.first == "bilan")
      let parsed = try Bilan.parseAsRoot(Array(words.dropFirst()))
      // It is an example of this very command, or of one below.
      let path = CommandPath(words.dropFirst())
      let isShort = command.hasPrefix(path.written) && type(of: parsed) == CommandPath(command.split(separator: " ").dropFirst()).type
      #expect(path.written.hasPrefix(command) || isShort, "\(example) is no example of \(command)")
    }
    #expect(Set(examples).count == 2)
  }

  @Test func anExampleWithAnOptionThatIsNoneDoesNotParse() {
    #expect(throws: (any Error).self) { try Bilan.parseAsRoot(["check", "--dates", "x"]) }
    #expect(throws: (any Error).self) { try Bilan.parseAsRoot(["sheets", "remove"]) }
  }

  @Test(arguments: locales)
  func helpEndsWithExamplesAndSpeaksOneLanguage(locale: String) throws {
    let workspace = try Workspace()
    for path in CommandPath.all {
      let run = try workspace.bilan(Array(path.names.dropFirst()) + ["--help"], locale: locale)
      #expect(run.status == 0)
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(Array(lines.suffix(3)) == Examples.of(path.written).map { "  " + $0 } + [""], "\(path.written): \(run.output)")
      if !locale.hasPrefix("en") { #expect(run.output.firstMatch(of: HelpTests.english) == nil, "\(path.written): \(run.output)") }
      for line in lines where line.count > 80 { Issue.record("\(path.written): \(line)") }
    }
  }

  /// What was typed, and in each language the words that must answer it.
  static let refusals: [(typed: [String], said: [String])] = [
    (
      ["importt"],
      [
        "commande inconnue « importt » : vouliez-vous dire « import » ?", "onbekende opdracht ‘importt’: bedoelt u ‘import’?",
        "unknown command “importt”: did you mean “import”?",
      ]
    ),
    (["rapport"], ["« report »", "‘report’", "“report”"]),
    (["sheets", "remov", "3"], ["« remove »", "‘remove’", "“remove”"]),
    (["help", "chek"], ["« check »", "‘check’", "“check”"]),
    (["help", "people", "forgett"], ["« forget »", "‘forget’", "“forget”"]),
    (
      ["check", "--projet", "x"],
      [
        "option inconnue « --projet » : vouliez-vous dire « --project » ?", "onbekende optie ‘--projet’: bedoelt u ‘--project’?",
        "unknown option “--projet”: did you mean “--project”?",
      ]
    ),
    (["check", "--vresion"], ["« --version »", "‘--version’", "“--version”"]),
    (["check", "--qqqqqqqq"], ["option inconnue « --qqqqqqqq »\n", "onbekende optie ‘--qqqqqqqq’\n", "unknown option “--qqqqqqqq”\n"]),
    (
      ["check", "--format", "tabel", "x"],
      ["« tabel » ne convient pas pour « --format <table|json> » : vouliez-vous dire « table » ?", "‘tabel’ past niet bij", "“tabel” does not fit"]
    ),
    (["check", "--format", "xml", "x"], [" : table, json", ": table, json", ": table, json"]),
    (
      ["check", "--year", "deux"],
      ["« deux » ne convient pas pour « --year <year> »", "‘deux’ past niet bij ‘--year <year>’", "“deux” does not fit “--year <year>”"]
    ),
    (["check", "--date"], ["il manque la valeur de « --date <day> »", "de waarde van ‘--date <day>’ ontbreekt", "the value of “--date <day>” is missing"]),
    (["undo", "--yes=oui"], ["« oui » est de trop", "‘oui’ is te veel", "“oui” is one too many"]),
    (["sheets", "remove"], ["il manque « <id> »", "‘<id>’ ontbreekt", "“<id>” is missing"]),
    (["year", "2025", "2026"], ["de trop : « 2026 »", "te veel: ‘2026’", "too many: “2026”"]),
    (["check", "--=x"], ["", "", ""]),
    (["--generate-completion-script", "csh"], ["bash, zsh, fish", "bash, zsh, fish", "bash, zsh, fish"]),
  ]

  @Test(arguments: refusals.indices)
  func aWrongCommandLineIsToldInTheUsersLanguage(index: Int) throws {
    let (typed, said) = HelpTests.refusals[index]
    let workspace = try Workspace()
    for (locale, words) in zip(HelpTests.locales, said) {
      let run = try workspace.bilan(typed, locale: locale)
      #expect(run.status == 64, "\(typed)")
      #expect(run.output.isEmpty)
      #expect(words.isEmpty || run.errors.contains(words), "\(typed): \(run.errors)")
      if !locale.hasPrefix("en") { #expect(run.errors.firstMatch(of: HelpTests.english) == nil, "\(typed): \(run.errors)") }
    }
  }

  @Test func whatWasTypedSteersNoTerminal() throws {
    let payload = "\u{1B}[31m\u{202E}RLO\u{200B}\u{9B}5m\u{7}\u{FEFF}\u{2066}\u{E0041}\nerreur : rien"
    let workspace = try Workspace()
    let commands = [
      [payload], ["check", "--\(payload)"], ["check", "--format", payload], ["check", "--year", payload], ["help", payload], ["undo", "--yes=\(payload)"],
      ["year", "2025", payload, payload], ["sheets", payload], ["--generate-completion-script", payload], ["check", "--language", payload], ["-\(payload)"],
    ]
    for command in commands {
      for locale in HelpTests.locales {
        let run = try workspace.bilan(command, locale: locale)
        #expect(run.status == 64, "\(command)")
        #expect(HostileTextTests.steering(run.everything).isEmpty, "\(command): \(run.everything)")
        #expect(!run.errors.contains("\nerreur : rien"), "\(command): \(run.errors)")
      }
    }
  }

  @Test func whatProgramsReadIsAsTheParserMakesIt() throws {
    let workspace = try Workspace()
    let dump = try workspace.bilan("--experimental-dump-help").output
    let json = try #require(try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    #expect(json["command"] != nil)
    #expect(dump.contains("Afficher la version."))
    for shell in ["bash", "zsh", "fish"] {
      let script = try workspace.bilan("--generate-completion-script", shell).output
      #expect(script.contains("bilan"))
      #expect(!script.contains("\u{FFFD}"))
    }
    try workspace.write(try workspace.bilan("--generate-completion-script", "bash").output, to: "bilan.bash")
    #expect(try workspace.shell("bash -n bilan.bash").status == 0)
    #expect(try workspace.bilan("--version").output == "\(Bilan.version)\n")
  }
}
