import BilanModel
import Foundation
import Testing

@testable import BilanImport

/// Files that nobody would call a sheet, too large to be kept: each has a clear answer, and soon.
///
/// A second for each megabyte is what a file may take; the limit of minutes only ends what would never end, on any machine and without optimisation.
@Suite struct HostileFileTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    var name: String
    /// Codes one of which must be said; nil where the file is only to be read.
    var codes: Set<String>?
    var bytes: @Sendable () -> [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ codes: Set<String>? = nil, _ text: @escaping @Sendable () -> String) {
      self.init(name, codes, bytes: { Array(text().utf8) })
    }

    init(_ name: String, _ codes: Set<String>? = nil, bytes: @escaping @Sendable () -> [UInt8]) {
      (self.name, self.codes, self.bytes) = (name, codes, bytes)
    }
  }

  private static let top = "Axe : 1\nActivité : Stress vicariant\nDate : 21/10/2024\n"

  static let files: [Hostile] = [
    .init("a line of five megabytes", ["B0105"]) { String(repeating: "a", count: 5_000_000) },
    .init("a line of five megabytes below headers") { top + "Nom;Prénom;Présent\n" + String(repeating: "a", count: 5_000_000) + ";b;x\n" },
    .init("five megabytes in quotes that never close") { top + "Nom;Prénom;Présent\n\"" + String(repeating: "a;b;x\n", count: 800_000) },
    .init("5,000 columns") { top + "Nom;Prénom;" + columns { "col\($0)" } + "\nDupont;Marie;" + columns { _ in "x" } + "\n" },
    .init("5,000 columns of one name") { top + columns { _ in "Nom" } + "\n" + columns { "Dupont\($0)" } + "\n" },
    .init("5,000 sessions") {
      "Axe : 1\nActivité : Stress vicariant\nNom;Prénom;" + columns { "\($0 % 28 + 1)/\($0 / 28 % 12 + 1)/\(1990 + $0 / 336)" }
        + String(repeating: "\nDupont;Marie;" + columns { _ in "x" }, count: 2) + "\n"
    },
    .init("a cell of many words") { top + "Nom complet;Présent\n" + String(repeating: "b a ", count: 20_000) + ";x\n" },
    .init("a mark of many words") { top + "Nom;Prénom;Présent\nDupont;Marie;" + String(repeating: "je suis ", count: 50_000) + "\n" },
    .init("one address for everybody") {
      top + "Nom;Prénom;E-mail;Présent\n" + (0..<500).map { "Nom\($0);Marie;a@example.org;x\n" }.joined()
    },
    .init("zeros among the letters") { top + "N\0om;Pr\0énom;Présent\nDu\0pont;Marie;x\n" },
    .init("nothing but zeros", ["B0103"]) { String(repeating: "\0", count: 1_000_000) },
    .init("control characters", nil) { top + "Nom;Prénom;Présent\nDu\u{7}pont\u{1B}[2J;Ma\u{8}rie;x\n" },
    .init("marks that turn the text around", nil) { top + "Nom;Prénom;Présent\n\u{202E}tnopuD\u{202C};\u{2066}Marie\u{2069};x\n" },
    .init("an empty file", ["B0102"]) { "" },
    .init("a mark and nothing else", bytes: { [0xEF, 0xBB, 0xBF] }),
    .init("a program", ["B0103"], bytes: { [0x7F, 0x45, 0x4C, 0x46] + (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 37) } }),
    .init("an archive", ["B0136"], bytes: { [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 1000) }),
    .init("half of a character", bytes: { Array(top.utf8) + Array("Nom;Prénom;Présent\nDupont;Ren".utf8) + [0xC3] }),
  ]

  private static func columns(_ title: (Int) -> String) -> String { (0..<5_000).map(title).joined(separator: ";") }

  @Test(.timeLimit(.minutes(10)), arguments: files)
  func isAnsweredClearly(_ file: Hostile) throws {
    let bytes = file.bytes()
    let reading = read(bytes)
    #expect(throws: Never.self) { try checkReading(reading, lines: lineEnds(bytes) + 1) }
    if let codes = file.codes {
      #expect(reading.isRefused)
      #expect(!codes.isDisjoint(with: reading.diagnostics.map(\.problem.code)))
    }
  }

  private func read(_ bytes: [UInt8]) -> SheetReading {
    var importer = Importer(project: fuzzProject)
    return ScratchSheet(bytes, name: "feuille.csv").read(by: &importer)
  }

  /// What is no file at all is refused, and not waited for.
  @Test(.timeLimit(.minutes(10))) func aFolderAndAPipeAreRefused() throws {
    let folder = NSTemporaryDirectory() + "bilan-hostile-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/dossier.csv", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try #require(mkfifo(folder + "/tube.csv", 0o600) == 0)
    for name in ["dossier.csv", "tube.csv", "manque.csv"] {
      var importer = Importer(project: fuzzProject)
      let reading = importer.read("\(folder)/\(name)")
      #expect(reading.isRefused)
      #expect(reading.diagnostics.map(\.problem.code) == ["B0101"])
    }
  }
}
