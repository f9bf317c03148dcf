import Foundation
import Testing

/// The reports tell of people and name none: nothing that stands in a name, e-mail or organisation column of the sheets stands in them.
@Suite struct PrivacyTests {
  @Test func reportsNameNobody() throws {
    let workspace = try Workspace.imported()
    let personal = try Personal(sheetsOf: workspace)
    // The naive reader must have found them, or the test would say nothing.
    #expect(personal.names.count > 120, "\(personal.names.count)")
    #expect(personal.names.isSuperset(of: ["vandenberghe", "zerouali", "wauters", "boukhris"]))
    #expect(personal.organisations.count > 12 && personal.organisations.contains("planning familial rosa"))
    #expect(personal.emails.count > 100)

    for language in ["fr", "nl", "en"] {
      try #require(try workspace.bilan("report", "--language", language, "--out", "made").status == 0)
    }
    var texts: [String: String] = [:]
    for (name, bytes) in try workspace.contents(of: "made") {
      if name.hasSuffix(".txt") {
        texts[name] = String(decoding: bytes, as: UTF8.self)
      } else {
        let unzipped = try execute("/usr/bin/python3", ["-B", "-c", PrivacyTests.unzip, workspace.file("made/" + name)])
        try #require(unzipped.status == 0, "\(unzipped.errors)")
        #expect(unzipped.output.contains("xl/worksheets/sheet1.xml"))
        texts[name] = unzipped.output
      }
    }
    #expect(texts.count == 6)
    for (name, text) in texts {
      let words = Set(Personal.words(text))
      let folded = Personal.folded(text)
      #expect(personal.names.intersection(words).sorted() == [], "names in \(name)")
      #expect(personal.organisations.filter(folded.contains).sorted() == [], "organisations in \(name)")
      #expect(personal.emails.filter(folded.contains).sorted() == [], "e-mails in \(name)")
    }
  }

  @Test func checkAndImportShowNoRowThatIsGood() throws {
    let workspace = try Workspace.sample()
    let personal = try Personal(sheetsOf: workspace)
    for command in [["check", "presences", "campagnes"], ["import", "presences", "campagnes"], ["sheets"]] {
      let run = try execute(Program.path, command, in: workspace.path)
      expectNoCrash(run)
      #expect(personal.names.intersection(Personal.words(run.everything)).sorted() == [], "\(command)")
      #expect(personal.emails.filter(Personal.folded(run.everything).contains).sorted() == [], "\(command)")
    }
  }

  /// Of a day of birth and of a member's number the store holds a keyed hash, and no command shows one; yet they tell father and son apart.
  @Test func birthDatesAndNumbersAreNowhere() throws {
    let workspace = try Workspace.sample()
    try workspace.write(
      """
      Liste de présence
      Activité : Stress vicariant
      Date : 21/10/2024
      N° membre;Nom;Prénom;Date de naissance
      MZ778812345;Zonderbroek;Zénobie;30/09/1979
      MZ778812999;Zonderbroek;Zénobie;12/05/2012

      """, to: "liste.csv")
    try workspace.shell("rm -rf presences campagnes")
    var said = ""
    for command in [["check", "liste.csv"], ["import", "liste.csv"], ["people"], ["people", "list", "--out", "q.csv"], ["indicators", "--format", "json"]] {
      let run = try execute(Program.path, command, in: workspace.path)
      said += run.everything
    }
    for file in ["bilan.sqlite", "bilan.sqlite-wal", "q.csv"] where FileManager.default.fileExists(atPath: workspace.file(file)) {
      said += String(decoding: try workspace.bytes(file), as: UTF8.self)
    }
    let lower = said.lowercased()
    #expect(lower.contains("zonderbroek"))
    for secret in ["778812345", "778812999", "30/09/1979", "1979-09-30", "12/05/2012", "2012-05-12", "19790930"] {
      #expect(!lower.contains(secret), "\(secret)")
    }
    #expect(said.contains("dates de naissance différentes") || said.contains("numéros différents"))
  }

  @Test func theStoreIsForItsOwnerAlone() throws {
    let workspace = try Workspace.imported()
    for name in ["bilan.sqlite"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: workspace.file(name))
      #expect((attributes[.posixPermissions] as? Int) == 0o600)
    }
    let fresh = try Workspace.sample()
    try fresh.shell("umask 000; bilan import campagnes")
    let attributes = try FileManager.default.attributesOfItem(atPath: fresh.file("bilan.sqlite"))
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  @Test func theStoreHoldsNoAddress() throws {
    let workspace = try Workspace.imported()
    let personal = try Personal(sheetsOf: workspace)
    let stored = Personal.folded(String(decoding: try workspace.bytes("bilan.sqlite"), as: UTF8.self))
    #expect(stored.contains("zerouali"))
    #expect(personal.emails.filter(stored.contains).sorted() == [])
  }

  static let unzip = """
    import sys, zipfile, html
    book = zipfile.ZipFile(sys.argv[1])
    for name in book.namelist():
        print(name, html.unescape(book.read(name).decode("utf-8", "replace")))
    """
}

/// Everything personal in the sample's sheets, read as naively as can be. What the project itself makes public is not meant.
private struct Personal {
  var names: Set<String> = []
  var organisations: Set<String> = []
  var emails: Set<String> = []

  init(sheetsOf workspace: Workspace) throws {
    for (name, bytes) in try workspace.contents(of: "presences") { read(Personal.decoded(bytes), name) }
    // The project's own words, its texts, the names of files, and what people write where a name should be.
    var known = try workspace.text("projet.yaml")
    for (name, bytes) in try workspace.contents(of: "recits") { known += " \(name) " + String(decoding: bytes, as: UTF8.self) }
    known += try workspace.contents(of: "presences").keys.joined(separator: " ")
    known += " Comptage Activities Meeting Participants attendance guichet inconnu illisible anonyme présent présente signature couvre "
    // Two partners, one after the other, as the list of partners names them.
    known += " Zone de police Midi, cellule Eva; Politiezone Zuid, Eva-cel "
    names.subtract(Personal.words(known))
    let folded = Personal.folded(known)
    organisations = organisations.filter { !folded.contains($0) && $0.count > 4 }
  }

  private mutating func read(_ text: String, _ file: String) {
    var header: [String]?
    var separator: Character = ";"
    for line in text.split(whereSeparator: \.isNewline) {
      for word in line.split(whereSeparator: { " ;,\t|\"<>".contains($0) }) where word.contains("@") && word.contains(".") {
        emails.insert(Personal.folded(String(word)))
      }
      if let header {
        let cells = line.split(separator: separator, omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
        for (title, cell) in zip(header, cells) {
          if ["nom", "name", "naam", "particip"].contains(where: title.contains) {
            names.formUnion(Personal.words(cell).filter { $0.count >= 6 })
          } else if ["organ", "service", "institution", "association", "structure", "dienst"].contains(where: title.contains) {
            organisations.insert(Personal.folded(cell).trimmingCharacters(in: .whitespaces))
          }
        }
      } else {
        let best = ";,\t|".max { a, b in line.count { $0 == a } < line.count { $0 == b } }!
        let titles = line.split(separator: best, omittingEmptySubsequences: false).map { Personal.folded(String($0)) }
        let isHeader = titles.count > 1 && titles.contains { title in ["nom", "naam", "name", "participant"].contains { title.contains($0) } }
        if isHeader { (header, separator) = (titles, best) }
      }
    }
  }

  static func decoded(_ bytes: Data) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return String(data: bytes, encoding: .utf16) ?? "" }
    return String(data: bytes, encoding: .utf8) ?? String(data: bytes, encoding: .windowsCP1252) ?? ""
  }

  static func folded(_ text: String) -> String { text.precomposedStringWithCanonicalMapping.lowercased() }

  static func words(_ text: String) -> [String] { folded(text).split { !$0.isLetter }.map(String.init) }
}
