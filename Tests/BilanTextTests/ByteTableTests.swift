import BilanText
import Testing
import TestSupport

@Suite struct ByteTableTests {
  @Test func numbersGoInTheOrderOfFirstSight() {
    var table = ByteTable()
    #expect(table.insert("b") == (0, true))
    #expect(table.insert("a") == (1, true))
    #expect(table.insert("b") == (0, false))
    #expect(table.insert("") == (2, true))
    #expect(table.find("") == 2)
    #expect(table.find("c") == nil)
    #expect((table.text(0), table.text(1), table.text(2)) == ("b", "a", ""))
    #expect(table.count == 3)
  }

  @Test func bytesAreComparedAndNotUnicodeEquivalence() {
    var table = ByteTable()
    #expect("é" == "e\u{301}")
    #expect(table.insert("é") == (0, true))
    #expect(table.insert("e\u{301}") == (1, true))
  }

  @Test func aPartOfALargerTextIsLookedUpByItsRange() {
    var table = ByteTable()
    let text = Array("Dupont;Marie;Dupont".utf8)
    let first = table.insert(text.span, 0..<6)
    let other = table.insert(text.span, 7..<12)
    let again = table.insert(text.span, 13..<19)
    #expect(first == (0, true))
    #expect(other == (1, true))
    #expect(again == (0, false))
    #expect(table.find(text.span, 1..<6) == nil)
    #expect(table.find(text.span, 3..<3) == nil)
  }

  @Test func nothingIsKeptAfterRemoval() {
    var table = ByteTable(minimumCapacity: 1000)
    for number in 0..<900 { _ = table.insert("\(number)") }
    table.removeAll()
    #expect(table.count == 0)
    #expect(table.find("7") == nil)
    #expect(table.insert("x") == (0, true))
    #expect(table.text(0) == "x")
  }

  /// Lengths around the eight bytes that are hashed at a time, few letters, so that strings come back; far more of them than the table begins with.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func isADictionary(seed: UInt64) {
    var random = Seeded(seed)
    var table = ByteTable(minimumCapacity: Int.random(in: 0...40, using: &random))
    var known: [[UInt8]: Int] = [:]
    var order: [[UInt8]] = []
    for _ in 0..<3000 {
      let length = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 24].randomElement(using: &random)!
      let letters: [UInt8] = [0, 97, 98, 0xC3, 0xFF]
      let bytes = (0..<length).map { _ in letters.randomElement(using: &random)! }
      #expect(table.find(bytes.span, 0..<bytes.count) == known[bytes])
      let (index, isNew) = table.insert(bytes)
      #expect(isNew == (known[bytes] == nil))
      if known[bytes] == nil {
        known[bytes] = order.count
        order.append(bytes)
      }
      #expect(index == known[bytes])
      #expect(table.count == order.count)
      if Int.random(in: 0..<2000, using: &random) == 0 {
        table.removeAll()
        known = [:]
        order = []
      }
    }
    for (index, bytes) in order.enumerated() {
      #expect(table.text(index) == String(decoding: bytes, as: UTF8.self))
    }
  }
}
