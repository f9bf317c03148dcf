internal import BilanText
internal import BilanWorkbook

/// The digest of one sheet, and short sums of its rows and columns, which tell where a change lies.
struct SheetSeal: Codable, Equatable {
  var name: String
  /// 32 hexadecimal digits of SHA-256.
  var digest: String
  var cells: Int
  /// How many rows one of the sums below is of.
  var step: Int
  /// Four letters for each step of rows, from the first, and for each column.
  var rows: String
  var columns: String

  /// Where two seals of a sheet differ: rows and columns from 1.
  struct Change {
    var rows: [ClosedRange<Int>]
    var columns: [Int]

    /// The cells, where they are known to be these: all changes lie in one row or in one column.
    var cells: [CellPlace] {
      guard rows.count == 1 || columns.count == 1, rows.allSatisfy({ $0.count == 1 }) else { return [] }
      return rows.flatMap { row in columns.map { CellPlace(row: row.lowerBound, column: $0) } }
    }
  }

  /// Nil where they hold the same.
  func change(to other: SheetSeal) -> Change? {
    guard digest != other.digest else { return nil }
    func different(_ a: String, _ b: String) -> [Int] {
      let (a, b) = (Array(a.utf8), Array(b.utf8))
      func sum(_ text: [UInt8], _ index: Int) -> ArraySlice<UInt8> {
        let sum = text[min(index * 4, text.count)..<min(index * 4 + 4, text.count)]
        return sum.isEmpty ? SheetDigest.nothing : sum
      }
      return (0..<(max(a.count, b.count) + 3) / 4).filter { sum(a, $0) != sum(b, $0) }
    }
    guard step > 0, step == other.step else { return Change(rows: [], columns: different(columns, other.columns).map { $0 + 1 }) }
    return Change(rows: different(rows, other.rows).map { $0 * step + 1...($0 + 1) * step }, columns: different(columns, other.columns).map { $0 + 1 })
  }
}

/// Takes in the cells of one sheet, row by row.
final class SheetDigest {
  private let step: Int
  private var state: [UInt8] = []
  private var pending: [UInt8] = []
  private var rows: [UInt64] = []
  private var columns: [UInt64] = []
  private var cells = 0

  /// The sum of a row or a column in which nothing stands.
  static let nothing = ArraySlice("AAAA".utf8)
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// - Parameter step: How many rows one sum is of.
  init(step: Int) { self.step = step }

  func add(_ text: String, at place: CellPlace) {
    cells += 1
    let bytes = Array(text.utf8)
    pending += Array("\(place.row),\(place.column),\(bytes.count):".utf8) + bytes
    // A sheet of millions of cells is never held as a whole.
    if pending.count > 1 << 20 { absorb() }
    SheetDigest.mix(bytes, place.column, into: &rows, at: (place.row - 1) / step)
    SheetDigest.mix(bytes, place.row, into: &columns, at: place.column - 1)
  }

  private func absorb() {
    state = SHA256.hash(state + pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// FNV-1a: it only finds a place, the digest proves.
  private static func mix(_ bytes: [UInt8], _ place: Int, into sums: inout [UInt64], at index: Int) {
    while sums.count <= index { sums.append(0) }
    var sum = sums[index] == 0 ? 0xCBF2_9CE4_8422_2325 : sums[index]
    for byte in [UInt8(truncatingIfNeeded: place), UInt8(truncatingIfNeeded: place >> 8), UInt8(truncatingIfNeeded: place >> 16)] + bytes {
      sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    sums[index] = sum
  }

  func seal(_ name: String) -> SheetSeal {
    absorb()
    func text(_ sums: [UInt64]) -> String {
      String(
        decoding: sums.flatMap { sum -> [UInt8] in
          guard sum != 0 else { return Array(SheetDigest.nothing) }
          // The high half mixed into the low one: the last letters of a text alone move little of the former.
          let mixed = sum ^ (sum >> 29)
          return (0..<4).map { SheetDigest.alphabet[Int(mixed >> (6 * UInt64($0)) & 63)] }
        }, as: UTF8.self)
    }
    return SheetSeal(name: name, digest: state.hexadecimal(16), cells: cells, step: step, rows: text(rows), columns: text(columns))
  }
}

extension [UInt8] {
  /// The first bytes in lower-case hexadecimal.
  func hexadecimal(_ count: Int) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: prefix(count).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
