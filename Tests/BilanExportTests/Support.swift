import BilanExport
import BilanModel
import Foundation
import TestSupport

/// A new empty folder that goes when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "bilan-export-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  /// The names in the folder, hidden ones too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

/// What the Python reader finds in a workbook, line by line.
func inspect(_ workbook: String) throws -> [String] {
  try reader("inspect_workbook.py", [workbook]).split(separator: "\n").map(String.init)
}

/// What it finds in the workbook of a report.
func written(_ report: Report) throws -> [String] {
  let folder = try TemporaryFolder()
  try WorkbookRenderer().write(report, to: folder.file("r.xlsx"))
  return try inspect(folder.file("r.xlsx"))
}

/// What a Python program of `Readers` prints.
func reader(_ name: String, _ arguments: [String]) throws -> String {
  let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readers/" + name)
  let reader = Process()
  reader.executableURL = URL(filePath: "/usr/bin/python3")
  reader.arguments = ["-B", "-W", "ignore", script.path] + arguments
  reader.environment = ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": NSTemporaryDirectory()]
  let output = Pipe()
  reader.standardOutput = output
  try reader.run()
  let text = try output.fileHandleForReading.readToEnd() ?? Data()
  reader.waitUntilExit()
  return String(decoding: text, as: UTF8.self)
}

/// A workbook whose formulas LibreOffice computed anew.
struct Recalculation: Decodable {
  var formulas: Int
  var different: [String]
  var errors: [String]
  var results: [String: Int]
  var verdict: String?
  var changed: Int
  var summary: [Line]

  /// How many cells of a kind, or a sheet, are checked, and how they came out.
  struct Line: Decodable {
    var label: String
    var cells, good, bad: Int
  }

  static let isPossible = ["/usr/bin/soffice", "/usr/local/bin/soffice"].contains { FileManager.default.isExecutableFile(atPath: $0) }

  /// A workbook, and which of its cells are set to numbers first.
  typealias Book = (path: String, changes: [(sheet: String, cell: String, number: Double)])

  /// Of each workbook in turn; LibreOffice is started once for all.
  static func all(_ books: [Book]) throws -> [Recalculation] {
    let options = books.flatMap { book in [book.path] + book.changes.flatMap { ["--set", $0.sheet, $0.cell, String($0.number)] } }
    return try JSONDecoder().decode([Recalculation].self, from: Data(try reader("recalculate.py", options).utf8))
  }
}

extension Seeded {
  /// A text of words short and long, of many scripts, with the odd control character.
  mutating func text(words: Int) -> String {
    let letters: [Character] = [
      "a", "é", "W", "-", "«", "»", ":", "日", "👩‍👩‍👧", "🇧🇪", "e\u{301}", "ש", "\u{200D}", "\u{FE0F}",
      "\u{202F}", "\t", "\u{1B}", "한", "1\u{FE0F}\u{20E3}",
    ]
    let texts = (0..<words).map { _ in
      let length = Int.random(in: 1...(Bool.random(using: &self) ? 8 : 60), using: &self)
      return String((0..<length).map { _ in letters.randomElement(using: &self)! })
    }
    return texts.joined(separator: Int.random(in: 0..<9, using: &self) == 0 ? "\n" : " ")
  }
}

extension Report {
  /// A small report for tests.
  init(_ sections: [Section], language: Language = .fr, title: String = "Bilan 2024") {
    self.init(
      language: language, title: title, subtitle: "Dossier 7", asOf: Day(iso: "2025-01-31")!,
      sections: sections)
  }
}
