import BilanModel
import Foundation
import Testing

@Suite struct ProblemTests {
  @Test func codesAreUniqueAndInOrder() {
    let codes = Problem.catalogue.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
  }

  @Test(arguments: Problem.catalogue.map(\.code))
  func codesAreBAndFourDigitsOfAKnownFamily(code: String) {
    let bytes = Array(code.utf8)
    #expect(bytes.count == 5 && bytes[0] == UInt8(ascii: "B"))
    #expect(bytes.dropFirst().allSatisfy { (48...57).contains($0) })
    #expect((1...9).contains(Int(code.dropFirst().prefix(2)) ?? 0))
    #expect(code.hasSuffix("00") == false)
  }

  @Test(arguments: Problem.catalogue.map(\.code))
  func theThreeLanguagesNameTheSameValues(code: String) throws {
    let problem = try #require(Problem(code: code))
    for texts in [problem.message, problem.hint] {
      #expect(Set(placeholders(texts.nl)) == Set(placeholders(texts.fr)))
      #expect(Set(placeholders(texts.en)) == Set(placeholders(texts.fr)))
      for language in Language.allCases {
        #expect(!texts[language].isEmpty)
        // Every brace belongs to a placeholder.
        let names = placeholders(texts[language])
        #expect(texts[language].count { $0 == "{" } == names.count)
        #expect(texts[language].count { $0 == "}" } == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLetter && $0.isLowercase } })
      }
    }
  }

  @Test(arguments: Problem.catalogue.map(\.code))
  func theLanguagesAreNotLeftUntranslated(code: String) throws {
    let problem = try #require(Problem(code: code))
    #expect(problem.message.distinct.count == 3)
  }

  private func placeholders(_ template: String) -> [String] {
    template.matches(of: /\{([^{}]*)\}/).map { String($0.1) }
  }

  @Test func aCodeIsFoundInAnyCase() {
    #expect(Problem(code: "b0301") == .notADate)
    #expect(Problem(code: "B9999") == nil)
    #expect(Problem(code: "") == nil)
  }

  @Test func errorsComeFirst() {
    #expect([Problem.Severity.note, .warning, .error].sorted() == [.error, .warning, .note])
  }

  // MARK: - The source tree

  /// The folder of the sources, from where this file really stands.
  private var sources: URL {
    URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
  }

  private func files() throws -> [(path: String, text: String)] {
    let all = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var files: [(String, String)] = []
    for case let url as URL in all where url.pathExtension == "swift" {
      files.append((url.path, try String(contentsOf: url, encoding: .utf8)))
    }
    try #require(files.count > 50)
    return files
  }

  private func declared(_ files: [(path: String, text: String)]) -> [(name: String, code: String)] {
    files.filter { $0.text.contains("= Problem(") }.flatMap { file in
      file.text.matches(of: /static let (\w+) = Problem\(\s*"(\w+)"/).map {
        (String($0.1), String($0.2))
      }
    }
  }

  @Test func everyDeclaredProblemStandsInTheCatalogue() throws {
    let declared = declared(try files())
    #expect(Set(declared.map(\.code)) == Set(Problem.catalogue.map(\.code)))
    #expect(declared.count == Problem.catalogue.count)
  }

  @Test func everyProblemIsMetSomewhere() throws {
    let files = try files()
    let used = files.filter { !$0.path.contains("/BilanModel/Problems/") }.reduce(into: Set<String>()) { $0.formUnion(wordsBehindDots($1.text)) }
    for (name, code) in declared(files) { #expect(used.contains(name), "\(code) \(name) is declared and never used") }
  }

  private func wordsBehindDots(_ text: String) -> Set<String> {
    func isOfWord(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "_") || (48...57).contains(byte) || (97...122).contains(byte | 0x20) }
    return Set(Array(text.utf8).split(separator: UInt8(ascii: ".")).dropFirst().map { String(decoding: $0.prefix(while: isOfWord), as: UTF8.self) })
  }
}

@Suite struct DiagnosticTests {
  @Test func theTextOfTheCellFillsItsPlace() {
    let place = SourcePlace(file: "a.csv", line: 9, row: 9, column: 2, text: "31/02/2025")
    let diagnostic = Diagnostic(.notADate, at: place)
    #expect(diagnostic.message(in: .fr) == "« 31/02/2025 » n'est pas une date")
    #expect(diagnostic.message(in: .en) == "“31/02/2025” is not a date")
  }

  @Test func valuesAreWrittenInTheLanguageAskedFor() {
    let place = SourcePlace(file: "a.csv")
    let reason = Diagnostic.Value.localized(Localized(fr: "un", nl: "een", en: "one"))
    let diagnostic = Diagnostic(.unreadableFile, at: place, ["reason": reason])
    #expect(diagnostic.message(in: .nl) == "dit bestand kan niet worden gelezen: een")
    let columns = Diagnostic(.columnsDropped, at: place, ["columns": .list(["A", "B"])])
    #expect(columns.message(in: .en) == "columns not kept: A, B")
    let short = Diagnostic(.shortRow, at: place, ["count": .count(2), "expected": .count(4)])
    #expect(short.message(in: .fr) == "cette ligne a 2 cellules, l'en-tête 4")
  }

  @Test func bracesInAValueAreNoPlaceholder() {
    let place = SourcePlace(file: "a.csv", text: "{text} {x}")
    #expect(Diagnostic(.notADate, at: place).message(in: .en) == "“{text} {x}” is not a date")
  }

  @Test func aValueOfTheSameNameHoldsOverTheCell() {
    let place = SourcePlace(file: "a.csv", text: "cell")
    let diagnostic = Diagnostic(.notADate, at: place, ["text": "value"])
    #expect(diagnostic.message(in: .en) == "“value” is not a date")
  }

  @Test func aSuggestionIsPartOfTheSentenceOrNothing() {
    let place = SourcePlace(file: "p", text: "tilte")
    func message(_ word: String?) -> String {
      Diagnostic(.unknownKey, at: place, ["suggestion": .suggestion(word), "known": .list([])])
        .message(in: .en)
    }
    #expect(message("title") == "“tilte” is not a key known here: did you mean “title”?")
    #expect(message(nil) == "“tilte” is not a key known here")
  }

  /// A page that slipped into a cell is known by its beginning, in every message.
  @Test func aLongTextIsShownByItsBeginning() {
    let long = String(repeating: "é", count: 40_000)
    let message = Diagnostic(.unknownCommune, at: SourcePlace(file: "a.csv", text: long)).message(in: .fr)
    #expect(message.count < 500 && message.contains(String(repeating: "é", count: 299) + "…"), "\(message.count)")
    let short = String(repeating: "é", count: 300)
    #expect(Diagnostic(.unknownCommune, at: SourcePlace(file: "a.csv", text: short)).message(in: .fr).contains(short))
  }
}
