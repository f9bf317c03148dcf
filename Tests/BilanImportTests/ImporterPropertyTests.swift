import BilanModel
import Testing
import TestSupport

@testable import BilanImport

/// A sheet of people, its lines apart so that they can be put in another order.
private struct RandomSheet {
  var above: [String] = []
  var header: String
  var rows: [String] = []

  var text: String { (above + [header] + rows).joined(separator: "\n") + "\n" }

  init(_ random: inout Seeded) {
    let isInRows = Bool.random(using: &random)
    if isInRows {
      header = "Axe;Activité;Date;Nom;Prénom;Service;Commune;Présent"
    } else {
      above = [
        "Axe : 1", "Activité : " + ["DPO", "Café", "stress-vicariant"].randomElement(using: &random)!,
        "Date : \(Int.random(in: 1...28, using: &random))/10/2024", ["", "Commune : Forest"].randomElement(using: &random)!,
      ]
      header = ["Nom;Prénom;Service;Commune;Présent", "Naam;Voornaam;Dienst;Gemeente;Aanwezig"].randomElement(using: &random)!
    }
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      func one(_ list: [String]) -> String { list.randomElement(using: &random)! }
      var cells = [
        one(["Dupont", "DUPONT", "van der Berg", "N'Guessan", "?", "", "Élodie"]), one(["Marie", "marie", "Jan", ""]),
        one(["CPAS", "C.P.A.S", "cpas", "Police", "", "aucun"]), one(["Forest", "1060", "Paris", "", "Woluwe", "onbekend"]),
        one(["x", "oui", "", "non", "excusé", "zz"]),
      ]
      if isInRows {
        cells =
          [one(["1", "3", "Axe 1"]), one(["DPO", "We are coming", "Pique-nique"]), one(["21/10/2024", "22/10/2024", "31/02/2024"])]
          + cells
      }
      rows.append(cells.joined(separator: ";"))
    }
  }
}

@Suite struct ImporterPropertyTests {
  /// An importer that has read other sheets reads this one as a new importer does.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func noReadingDependsOnAnEarlierOne(seed: UInt64) throws {
    var random = Seeded(seed)
    let folder = try Folder()
    var paths: [String] = []
    for number in 0..<6 {
      paths.append(try folder.write("f\(number).csv", RandomSheet(&random).text))
    }
    paths.append(try folder.write("comptes.csv", "Date;Commune;Indicateur;Nombre\n25/11/2024;Forest;affiches;env. 5\n25/11/2024;Woluwe;x;1\n"))
    paths.append(try folder.write("vide.csv", ""))
    var importer = Importer(project: testProject)
    for path in paths.shuffled(using: &random) + paths {
      var fresh = Importer(project: testProject)
      let (alone, later) = (fresh.read(path), importer.read(path))
      checkTexts(alone.diagnostics)
      #expect(later.content == alone.content)
      #expect(later.diagnostics == alone.diagnostics)
      #expect(later.source == alone.source)
      #expect(later.columns == alone.columns)
      #expect(later.sessions == alone.sessions)
      #expect(later.isRefused == alone.isRefused)
      #expect(later.summary?.communes == alone.summary?.communes)
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theOrderOfRowsNeverMatters(seed: UInt64) throws {
    var random = Seeded(seed)
    var sheet = RandomSheet(&random)
    let one = try read(sheet.text)
    sheet.rows.shuffle(using: &random)
    let two = try read(sheet.text)
    #expect(one.attendanceLines == two.attendanceLines)
    #expect(one.isRefused == two.isRefused)
    #expect(one.codes.sorted() == two.codes.sorted())
    #expect(one.source.rowsRead == two.source.rowsRead)
    #expect(one.source.rowsKept == two.source.rowsKept)
    #expect(one.summary?.people == two.summary?.people)
    #expect(one.summary?.communes == two.summary?.communes)
  }

  /// Line ends, separators, quotes and the encoding are only dress.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theDressOfAFileNeverMatters(seed: UInt64) throws {
    var random = Seeded(seed)
    let plain = RandomSheet(&random).text
    let expected = try read(plain)
    let delimiter = [",", "\t", "|", ";"].randomElement(using: &random)!
    let lineEnd = ["\r\n", "\n", "\r"].randomElement(using: &random)!
    let dressed = plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map { cell in
        Bool.random(using: &random) ? "\"\(cell)\"" : " \(cell) "
      }.joined(separator: delimiter)
    }.joined(separator: lineEnd)
    var bytes: [UInt8] = Bool.random(using: &random) ? [0xEF, 0xBB, 0xBF] : []
    bytes += Array(dressed.utf8)
    let found = try read(bytes)
    #expect(found.attendanceLines == expected.attendanceLines)
    #expect(found.source.rowsRead == expected.source.rowsRead)
  }

  /// Whatever the bytes, there is a reading, and what it keeps refers to what it holds.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func anyBytesAreReadOrRefused(seed: UInt64) throws {
    var random = Seeded(seed)
    let parts = [
      "Nom;Prénom", "Date", "Activité : DPO", "Axe : 1", "Nombre", "Indicateur", "affiches", "\"", "\n", "\r", ";", ",", "\t", "21/10/2024", "1 250",
      "/", "Total", "1.", "x", "\u{A0}", "é", "Dupont", "(", "[", ":", "van", "de", " ", "Commune", "Forest", "Woluwe", "\0", "axe", "1. a",
    ]
    var bytes = (0..<Int.random(in: 0...80, using: &random)).flatMap { _ in
      Array(parts.randomElement(using: &random)!.utf8)
    }
    if !bytes.isEmpty, seed % 3 == 0 { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
    for project in [testProject, nil] {
      let reading = try read(bytes, name: "axe 1 21-10-2024.csv", project: project)
      for row in reading.content.attendances {
        #expect(reading.content.sessions.indices.contains(Int(row.session)))
        #expect(row.person < Int32(reading.content.people.count) && row.person >= -1)
        #expect(row.organisation < Int32(reading.content.organisations.count) && row.organisation >= -1)
      }
      #expect(reading.content.counts.allSatisfy { $0.value >= 0 })
      if reading.isRefused { #expect(reading.content.attendances.isEmpty) }
    }
  }
}

@Suite(.serialized) struct ImporterSpeedTests {
  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private func growth(from rows: Int, _ sheet: (Int) -> String) throws -> Double {
    let folder = try Folder()
    let (small, large) = (try folder.write("a.csv", sheet(rows)), try folder.write("b.csv", sheet(rows * 8)))
    var importer = Importer(project: testProject)
    _ = importer.read(small)
    let one = seconds { _ = importer.read(small) }
    let eight = seconds { _ = importer.read(large) }
    return eight / max(one, 0.001)
  }

  /// Eight times the rows may take eight times as long, with room for noise, and not sixty-four times.
  @Test func manyDifferentPeopleAreReadInStep() throws {
    let times = try growth(from: 400) { count in
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Service;Présent\n"
        + (0..<count).map { "Nom\($0)abc;Prénom\($0);Service \($0);x\n" }.joined()
    }
    #expect(times < 30)
  }

  @Test
  func unknownCommunesAreReadInStep() throws {
    let folder = try Folder()
    func time(_ commune: String) throws -> Double {
      let path = try folder.write(
        "\(commune).csv",
        "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Commune\n"
          + (0..<1_000).map { "Nom\($0)a;P;\(commune)\n" }.joined())
      var importer = Importer(project: testProject)
      return seconds { _ = importer.read(path) }
    }
    #expect(try time("Lutèce") < 20 * time("Forest") + 0.5)
  }

  /// Numbers that are merged over two columns, each in a row of its own, and over two rows.
  @Test(arguments: [(0, "E"), (1, "D")]) func manyMergedNumbersAreReadInStep(rowsMore: Int, lastColumn: String) throws {
    let folder = try Folder()
    func time(_ count: Int) throws -> Double {
      let rows = (0..<count).map { ["21/10/2024", "Forest", "affiches", $0 % (rowsMore + 1) == 0 ? "\($0 + 1)" : ""] }
      var sheet = TinyBook.Sheet("F", texts: [["Date", "Commune", "Indicateur", "Nombre", "Remarque"]] + rows)
      sheet.merged = stride(from: 2, through: count, by: rowsMore + 1).map { "D\($0):\(lastColumn)\($0 + rowsMore)" }
      let path = try folder.write("\(count).xlsx", TinyBook([sheet]).xlsx)
      var importer = Importer(project: testProject)
      return seconds { _ = importer.readAll(path) }
    }
    _ = try time(500)
    #expect(try time(4_000) < 30 * max(time(500), 0.005))
  }

  @Test
  func manyImpossibleDatesAreReadInStep() throws {
    let times = try growth(from: 2_000) { count in
      "Axe : 1\nActivité : DPO\nNom;Prénom;Date\n"
        + (0..<count).map { "Dupont;Marie;le \($0) brumaire\n" }.joined()
    }
    #expect(times < 20)
  }
}
