import Foundation
import Testing

/// LibreOffice, as Python drives it.
private enum Office {
  static let canBeDriven =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") && (try? execute(Program.python, ["-c", "import uno"]))?.status == 0
}

/// The reports of `reports/` find by themselves what somebody types over in them; `make validate` types over every cell, here some.
@Suite(.enabled(if: Office.canBeDriven, "LibreOffice or its bridge to Python is not installed: scripts/install-packages test"))
struct TamperTests {
  private struct Tampered: Decodable {
    var constants, formulas, found: Int
    var missed: [String]
    var appended, restored: Bool
  }

  @Test func aNumberTypedOverIsFound() throws {
    let script = Program.repository + "/Tests/Readers/tamper.py"
    let books = ["rapport-2024-fr", "verslag-2024-nl-publics", "report-2024-en-subvention"].map { "\(Program.repository)/reports/\($0).xlsx" }
    let run = try execute(
      Program.python, ["-B", script, "--sample", "40"] + books, environment: Program.environment("fr_BE.UTF-8", ["HOME": NSTemporaryDirectory()]))
    let results = try JSONDecoder().decode([String: Tampered].self, from: Data(run.output.utf8))
    #expect(results.count == 3 && run.status == 0, "\(run.errors)")
    for (book, result) in results {
      #expect(result.missed == [] && result.appended && result.restored, "\(book)")
      #expect(result.constants == 40 && result.formulas == 40 && result.found == 80)
    }
  }
}
