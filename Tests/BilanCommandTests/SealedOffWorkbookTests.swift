import Foundation
import TestSupport
import Testing

/// A workbook is read from its own bytes: nothing that it names is opened, and nothing of it is written anywhere.
@Suite struct SealedOffWorkbookTests {
  private let sheet = TinyBook.Sheet(
    "Séance",
    [
      [.text("Midi du réseau")], [.text("Date : 12/03/2024")], [.text("Nom"), .text("Prénom"), .text("Commune"), .text("Présence")],
      [.text("Dumarais"), .text("Odile"), .formula("'[1]Communes'!A2", value: "Forest"), .text("x")],
      [.text("Belkacem"), .text("Yanis"), .text("Forest"), .text("x")],
    ])

  /// A workbook that names a file beside it in every way that one can: by a link to another workbook, as a picture, as a part of its own.
  private func xlsx(naming target: String) -> [UInt8] {
    var zip = TinyBook([sheet]).xlsxParts
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func links(_ kinds: [String]) -> String {
      kinds.enumerated()
        .map { "<Relationship Id=\"x\($0)\" Type=\"\(office)/\($1)\" Target=\"\(target)\" TargetMode=\"External\"/>" }.joined()
    }
    zip.replace("</Relationships>", with: links(["externalLink", "sharedStrings", "theme", "connections"]) + "</Relationships>")
    for (part, kinds) in [
      ("xl/externalLinks/_rels/externalLink1.xml.rels", ["externalLinkPath"]), ("xl/worksheets/_rels/sheet1.xml.rels", ["image", "hyperlink", "comments"]),
    ] {
      zip.parts.append((part, Array("<Relationships xmlns=\"\(relations)\">\(links(kinds))</Relationships>".utf8)))
    }
    return zip.bytes
  }

  private func ods(naming target: String) -> [UInt8] {
    var zip = TinyBook([sheet]).odsParts
    zip.replace(
      "<office:spreadsheet>",
      with:
        "<office:spreadsheet><table:table table:name=\"Ailleurs\"><table:table-source xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"\(target)\"/></table:table>"
    )
    return zip.bytes
  }

  /// What is named would hold up whoever opens it: a pipe into which nobody writes.
  @Test(arguments: ["xlsx", "ods"]) func nothingThatIsNamedIsOpened(kind: String) throws {
    let workspace = try Workspace.small()
    let pipe = workspace.file("ailleurs.xlsx")
    try #require(mkfifo(pipe, 0o600) == 0)
    for target in [pipe, "file://" + pipe, "../ailleurs.xlsx"] {
      let bytes = kind == "xlsx" ? xlsx(naming: target) : ods(naming: target)
      try Data(bytes).write(to: URL(filePath: workspace.file("presences.\(kind)")))
      let run = try workspace.bilan("import", "presences.\(kind)")
      // One that did not end would have been killed.
      expectNoCrash(run)
      #expect(try workspace.figure("participations") == "2", "\(run.everything)")
    }
  }

  /// Parts whose names climb out of the archive, or begin at the root, are nobody's files.
  @Test(arguments: ["xlsx", "ods"]) func nothingIsWritten(kind: String) throws {
    let workspace = try Workspace.small()
    for folder in ["tmp", "maison", "projet/feuilles"] { try workspace.makeFolder(folder) }
    try FileManager.default.moveItem(atPath: workspace.file("projet.yaml"), toPath: workspace.file("projet/projet.yaml"))
    var zip = kind == "xlsx" ? TinyBook([sheet]).xlsxParts : TinyBook([sheet]).odsParts
    for name in ["../../grimpe.txt", "..\\..\\grimpe.txt", workspace.file("racine.txt"), "xl/media/../../../grimpe.txt"] {
      zip.parts.append((name, Array("grimpe".utf8)))
    }
    try Data(zip.bytes).write(to: URL(filePath: workspace.file("projet/feuilles/presences.\(kind)")))
    func standing() throws -> [String] {
      let all = try FileManager.default.subpathsOfDirectory(atPath: workspace.path)
      return all.filter { !$0.hasPrefix("projet/bilan.") }.sorted()
    }
    let before = try standing()
    let surroundings = Program.environment("fr_BE.UTF-8", ["TMPDIR": workspace.file("tmp"), "HOME": workspace.file("maison")])
    for command in ["check", "import"] {
      let arguments = [command, "--project", workspace.file("projet"), "feuilles/presences.\(kind)"]
      let run = try execute(Program.path, arguments, in: workspace.file("projet"), environment: surroundings)
      expectNoCrash(run)
      #expect(run.status == 0, "\(run.everything)")
      #expect(try standing() == before)
    }
  }
}
