/// A kind of thing that can be wrong or doubtful, with a stable code. Codes are never reused.
///
/// Texts are plain templates: `{name}` stands for the value of that name in the diagnostic. They are filled late, in the user's language.
public struct Problem: Hashable, Sendable {
  /// `B` and four digits: 01 file, 02 columns and session, 03 cells, 04 rows, 05 store, 06 project file, 07 figures, 08 export, 09 who is who.
  public let code: String
  public let severity: Severity
  public let effect: Effect
  public let message: Localized
  public let hint: Localized

  /// How much a problem costs: errors keep something out, warnings may change a figure, notes say what was understood.
  public enum Severity: String, Comparable, Sendable {
    /// Something is lost or cannot be trusted until it is mended: exit status 1.
    case error
    /// Something is doubtful: a person should look.
    case warning
    /// Something was understood or left aside that a person may want to know.
    case note

    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// What becomes of the thing the problem is about.
  public enum Effect: String, Sendable {
    case fileRefused, rowRefused, valueLeftOut, kept, nothingDone
  }

  public init(
    _ code: String, _ severity: Severity, _ effect: Effect, message: Localized, hint: Localized
  ) {
    self.code = code
    self.severity = severity
    self.effect = effect
    self.message = message
    self.hint = hint
  }

  public static func == (a: Problem, b: Problem) -> Bool { a.code == b.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

/// Something wrong or doubtful in the input: which problem, exactly where, and the values its text needs.
public struct Diagnostic: Hashable, Sendable {
  public var problem: Problem
  public var place: SourcePlace
  public var values: [String: Value]

  /// A value kept typed until it is shown.
  public enum Value: Hashable, Sendable {
    case text(String)
    case count(Int)
    case localized(Localized)
    case list([String])
    /// A list whose items are said in each language.
    case phrases([Localized])

    /// As it stands in a message.
    package func text(in language: Language) -> String {
      switch self {
      case .text(let text): Diagnostic.shortened(text)
      case .count(let number): String(number)
      case .localized(let texts): texts[language]
      case .list(let texts): texts.joined(separator: ", ")
      case .phrases(let texts): texts.map { $0[language] }.joined(separator: ", ")
      }
    }
  }

  public init(_ problem: Problem, at place: SourcePlace, _ values: [String: Value] = [:]) {
    self.problem = problem
    self.place = place
    self.values = values
  }

  /// What is wrong, with the words of the case filled in.
  /// - Parameter words: what the project calls its unit, if it is no commune.
  public func message(in language: Language, calling words: PlaceWords? = nil) -> String {
    filled(words?.applied(to: problem.message[language], language) ?? problem.message[language], in: language)
  }

  /// What to do about it, with the words of the case filled in.
  /// - Parameter words: what the project calls its unit, if it is no commune.
  public func hint(in language: Language, calling words: PlaceWords? = nil) -> String {
    filled(words?.applied(to: problem.hint[language], language) ?? problem.hint[language], in: language)
  }

  private func filled(_ template: String, in language: Language) -> String {
    var result = ""
    // Words agree with the number before them; what comes from the sheets stays as it is.
    var count: Int?
    func agreed(_ text: Substring) -> String { count.map { String(text).agreeing(with: $0, in: language) } ?? String(text) }
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += agreed(rest[..<open])
      let name = String(rest[rest.index(after: open)..<close])
      let value = values[name] ?? (name == "text" ? place.text.map(Value.text) : nil)
      result += value?.text(in: language) ?? "{\(name)}"
      if case .count(let number)? = value { count = number }
      rest = rest[rest.index(after: close)...]
    }
    return result + agreed(rest)
  }
}

extension Diagnostic {
  /// A page that slipped into one cell is known by its beginning.
  fileprivate static func shortened(_ text: String) -> String {
    let most = 300
    return text.utf8.count <= most ? text : text.count <= most ? text : text.prefix(most - 1) + "…"
  }
}

extension Diagnostic.Value: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}

/// Where in the input something stands.
public struct SourcePlace: Hashable, Sendable {
  /// The path as the user gave it.
  public var file: String
  /// The worksheet, in a workbook.
  public var part: String?
  /// Physical line, from 1; in a worksheet, the row as spreadsheets number it.
  public var line: Int?
  /// Row as a spreadsheet shows it, from 1: it differs from the line after a cell with a line break.
  public var row: Int?
  /// Column of the table, from 0.
  public var column: Int?
  /// For text files such as the project file: the character in the line, from 1.
  public var character: Int?
  public var header: String?
  /// The cell or word at fault, as it stands.
  public var text: String?

  public init(
    file: String, part: String? = nil, line: Int? = nil, row: Int? = nil, column: Int? = nil, character: Int? = nil,
    header: String? = nil, text: String? = nil
  ) {
    self.file = file
    self.part = part
    self.line = line
    self.row = row
    self.column = column
    self.character = character
    self.header = header
    self.text = text
  }

  /// The column's name in a spreadsheet: A to Z, AA …
  public var columnLetters: String? { column.map(Self.letters) }

  /// A number from 0 as spreadsheets name columns: A to Z, AA …
  public static func letters(_ column: Int) -> String {
    var number = column + 1
    var letters = ""
    while number > 0 {
      let letter = UnicodeScalar(UInt8(65 + (number - 1) % 26))
      letters = String(letter) + letters
      number = (number - 1) / 26
    }
    return letters
  }
}
