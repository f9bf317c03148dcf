import BilanModel
import BilanText
import Testing
import TestSupport

@testable import BilanImport

@Suite struct SharedEmailsTests {
  private static let head = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom complet;E-mail;Présent\n"

  private func sheet(_ rows: [String]) throws -> SheetReading { try read(SharedEmailsTests.head + rows.joined(separator: "\n") + "\n") }

  private func people(_ rows: String...) throws -> Int? { try sheet(rows).summary?.people }

  @Test func aShorterNameOfTheSameAddressIsTheSamePerson() throws {
    #expect(try people("Noël;n.claes@example.be;x", "Noël Claes;N.Claes@Example.be;x") == 1)
  }

  @Test func differentNamesOfOneAddressAreDifferentPeople() throws {
    #expect(try people("Anne Claes;info@example.be;x", "Luc Claes;info@example.be;x") == 2)
  }

  /// `Claes` may be either of them: a doubt joins nobody.
  @Test func aNameThatMayBeTwoStaysAlone() throws {
    #expect(try people("Claes;info@example.be;x", "Anne Claes;info@example.be;x", "Luc Claes;info@example.be;x") == 3)
  }

  @Test func theFullestNameHoldsThroughSteps() throws {
    #expect(try people("Anne;a@example.be;x", "Anne Marie Claes;a@example.be;x", "Anne Claes;a@example.be;x") == 1)
  }

  @Test func differentAddressesJoinNobody() throws {
    #expect(try people("Noël;a@example.be;x", "Noël Claes;b@example.be;x") == 2)
  }

  @Test(arguments: ["", "?", "idem", "néant"])
  func whatIsNoAddressJoinsNobody(cell: String) throws {
    #expect(try people("Noël;\(cell);x", "Noël Claes;\(cell);x") == 2)
  }

  /// Two spellings of a person at one session are one attendance, present if either is.
  @Test func joinedPeopleAreOneInTheSummary() throws {
    let reading = try sheet(["Noël;n@example.be;", "Noël Claes;n@example.be;x", ";n@example.be;x"])
    #expect(reading.summary?.people == 1)
    #expect(reading.sessions.first?.present == 1)
  }

  @Test func addressesAreNotKept() throws {
    let reading = try sheet(["Noël;n@example.be;x", "Luc Petit;l@example.be;x"])
    #expect(!String(reflecting: reading.content).contains("@"))
    #expect(!String(reflecting: reading.diagnostics).contains("example.be"))
  }

  /// In whatever order the rows stand, the same people are the same; and they are those that the rule in words gives.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func theOrderOfRowsPlaysNoPart(seed: UInt64) throws {
    var random = Seeded(seed)
    let names = ["Anne", "Anne Claes", "Anne Marie Claes", "Claes", "Luc Claes", "Luc", "Marie", "Marie Claes", "Petit", "Luc Petit"]
    let addresses = ["a@example.be", "A@example.be", "b@example.be", ""]
    let rows = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      (name: names.randomElement(using: &random)!, address: addresses.randomElement(using: &random)!)
    }
    let expected = SharedEmailsTests.naivePeople(rows)
    for rows in [rows, rows.shuffled(using: &random), rows.shuffled(using: &random)] {
      let reading = try sheet(rows.map { "\($0.name);\($0.address);x" })
      #expect(reading.summary?.people == expected.count)
      #expect(reading.sessions.first?.present == expected.count)
    }
  }

  /// The rule without any care for speed: a name joins the fuller one of its address, if the fullest names that hold its words are one; of two addresses, the first in the alphabet decides.
  private static func naivePeople(_ rows: [(name: String, address: String)]) -> [String] {
    func words(_ name: String) -> Set<String> { Set(Folding.folded(name).split(separator: " ").map(String.init)) }
    func key(_ words: Set<String>) -> String { words.sorted().joined(separator: " ") }
    let all = Set(rows.map { words($0.name) })
    var same: [Set<String>: Set<String>] = [:]
    for name in all {
      var meant: [Set<String>] = []
      for address in Set(rows.map { $0.address.lowercased() }) where !address.isEmpty {
        let sharing = Set(rows.filter { $0.address.lowercased() == address }.map { words($0.name) })
        guard sharing.contains(name) else { continue }
        let fuller = sharing.filter { $0.isStrictSuperset(of: name) }
        let fullest = fuller.filter { one in !fuller.contains { $0.isStrictSuperset(of: one) } }
        if fullest.count == 1 { meant.append(fullest.first!) }
      }
      same[name] = meant.min { key($0) < key($1) }
    }
    return Set(
      all.map { name in
        var name = name
        while let next = same[name] { name = next }
        return key(name)
      }
    ).sorted()
  }
}
