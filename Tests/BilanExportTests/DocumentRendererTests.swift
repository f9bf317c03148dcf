import BilanExport
import BilanModel
import Foundation
import TestSupport
import Testing

@Suite("The report as a document")
struct DocumentRendererTests {
  private func written(_ report: Report, to path: String) throws { try Data(DocumentRenderer().bytes(of: report)).write(to: URL(filePath: path)) }

  private func read(_ report: Report) throws -> [String] {
    let folder = try TemporaryFolder()
    try written(report, to: folder.file("r.odt"))
    return try reader("read_document.py", [folder.file("r.odt")]).split(separator: "\n").map(String.init)
  }

  private static let table = Table(
    "t", title: "Chiffres", columns: [.init("Axe", width: .text), .init("2024")],
    rows: [.init([.text("Un & <deux>"), .count(1_200)]), .init([.text("À remplir"), .toComplete]), .init([.text("Total"), .fixed(.count(7))], kind: .total)])

  private static let report = Report([
    .init(
      title: "Fiche",
      blocks: [
        .heading("Qui", level: 1), .fields([.init(label: "Nom", text: "Saint-Gilles"), .init(label: "Signature", text: nil)]),
        .heading("Quoi", level: 2), .paragraph("une ligne\nune  autre"), .list(["un", "deux"]), .note("Une remarque."), .table(table), .contents, .controls,
      ]), .init(title: "Communes", isLandscape: true, blocks: [.paragraph("En largeur.")]), .init(title: "Fin", blocks: [.paragraph("Debout.")]),
  ])

  @Test func whatStandsInIt() throws {
    #expect(
      try read(Self.report) == [
        "type|mimetype|0|application/vnd.oasis.opendocument.text", "parts|/|content.xml|meta.xml|styles.xml", "unknown styles", "text|Title|Bilan 2024",
        "text|Subtitle|Dossier 7", "heading|1|Heading_20_1|1. Fiche", "heading|2|Heading_20_2|Qui", "table|2", "row|Label Nom|Plain Saint-Gilles",
        "row|Label Signature|Blank ", "heading|3|Heading_20_3|Quoi", "text|Text_20_body|une ligne/une  autre", "list|un|deux", "text|Note|Une remarque.",
        "text|Heading_20_3|Chiffres", "table|2", "head|Dark Axe|Dark 2024", "row|Plain Un & <deux>|Plain 1\u{202F}200", "row|Plain À remplir|Blank ",
        "row|Sum Total|Sum 7", "heading|1|LandscapeHeading|2. Communes", "text|Text_20_body|En largeur.", "heading|1|PortraitHeading|3. Fin",
        "text|Text_20_body|Debout.",
      ])
  }

  @Test func theSameReportGivesTheSameBytes() {
    let bytes = DocumentRenderer().bytes(of: Self.report)
    #expect(bytes == DocumentRenderer().bytes(of: Self.report))
    #expect(DocumentRenderer.isUntouched(bytes))
    #expect(!DocumentRenderer.isUntouched(Array("PK".utf8)) && !DocumentRenderer.isUntouched([]))
  }

  /// A bar is as long as its number is large: half as long as the longest, which fills its column of 8.98 cm. What is nothing, and what is not shown, has none.
  @Test func chartsAreBars() throws {
    let table = Table(
      "c", title: "Chiffres", columns: [.init("Mois", width: .text), .init("2023"), .init("2024")],
      rows: [.init([.text("mai"), .count(20), .count(40)]), .init([.text("juin"), .missing("s."), .count(0)])])
    let chart = Chart(
      title: "Mois", kind: .column, table: "c", rows: 0..<2, categories: 0, series: [1, 2], axisTitle: "Nombre", alternativeText: "Diagramme")
    let content = String(decoding: DocumentRenderer().bytes(of: Report([.init(title: "Mois", blocks: [.chart(chart), .table(table)])])), as: UTF8.self)
    let bars = content.matches(of: /<text:p text:style-name="(Bar[^"]*)">([^<]*)<\/text:p>/).map { "\($0.1) \($0.2)" }
    #expect(bars == ["Bara6cee84.49cm ", "Bar1f38640.00cm ", "BarNumber 20", "BarNumber 40", "Bar ", "Bar ", "BarNumber s.", "BarNumber 0"])
    #expect(content.contains("fo:background-color=\"#a6cee8\" fo:margin-right=\"4.49cm\""))
    #expect(content.contains("<text:span text:style-name=\"Sign1f3864\">■</text:span> 2024") && content.contains(">Mois (Nombre)<"))
    // A table that stands nowhere is not drawn.
    #expect(try read(Report([.init(title: "Mois", blocks: [.chart(chart)])])).last == "heading|1|Heading_20_1|1. Mois")
  }

  /// Whatever stands in a text, the parts are XML, and as many cells as there were.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func hostileTextsAreOnlyTexts(seed: UInt64) throws {
    var random = Seeded(seed)
    let rows = (0..<5).map { _ in Table.Row([.text(random.text(words: 3) + "\"&<>]]>\u{0}\u{FFFE}"), .count(1)]) }
    let report = Report(
      [
        .init(
          title: random.text(words: 2),
          blocks: [.paragraph(random.text(words: 20)), .table(Table(columns: [.init(random.text(words: 1)), .init("n")], rows: rows))])
      ],
      title: random.text(words: 2))
    let found = try read(report)
    #expect(found.contains("unknown styles") && found.contains("table|2"), "\(found)")
  }

  /// LibreOffice opens it as a text, and what it saves is told from what was written.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/program/libswlo.so"))) func libreOfficeOpensIt() throws {
    let folder = try TemporaryFolder()
    try written(Self.report, to: folder.file("r.odt"))
    for (format, out) in [("txt:Text", "r.txt"), ("odt", "out/r.odt")] {
      let run = Process()
      run.executableURL = URL(filePath: "/usr/bin/soffice")
      let target = out.hasPrefix("out/") ? folder.file("out") : folder.path
      run.arguments = [
        "-env:UserInstallation=file://\(folder.file("profile"))", "--headless", "--convert-to", format, "--outdir", target, folder.file("r.odt"),
      ]
      run.standardOutput = FileHandle.nullDevice
      run.standardError = FileHandle.nullDevice
      try run.run()
      run.waitUntilExit()
    }
    let text = String(decoding: try bytes(of: folder.file("r.txt")), as: UTF8.self)
    for words in ["Bilan 2024", "Saint-Gilles", "Un & <deux>", "En largeur."] { #expect(text.contains(words), "\(text)") }
    #expect(!DocumentRenderer.isUntouched(Array(try bytes(of: folder.file("out/r.odt")))))
  }
}
