internal import BilanText

/// Takes in the cells of one sheet, row by row, from the writer or from a reader alike.
public final class SheetDigest {
  private var state: [UInt8] = []
  private var pending: [UInt8] = []
  private var rows: [UInt64] = []
  private var columns: [UInt64] = []
  private var cells = 0

  /// The sum of a row or a column in which nothing stands.
  static let nothing = ArraySlice("AAAA".utf8)
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// - Parameters:
  ///   - text: What `SealedText` makes of the cell.
  ///   - row: From 1, and never less than that of the cell before.
  ///   - column: From 1, and in its row greater than that of the cell before.
  public func add(_ text: [UInt8], row: Int, column: Int) {
    cells += 1
    pending.append(decimal: row)
    pending.append(UInt8(ascii: ","))
    pending.append(decimal: column)
    pending.append(UInt8(ascii: ","))
    pending.append(decimal: text.count)
    pending.append(UInt8(ascii: ":"))
    pending.append(contentsOf: text)
    // A sheet of millions of cells is never held as a whole.
    if pending.count > 1 << 20 { absorb() }
    SheetDigest.mix(text, column, into: &rows, at: row - 1)
    SheetDigest.mix(text, row, into: &columns, at: column - 1)
  }

  private func absorb() {
    state = SHA256.hash(state + pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// FNV-1a: it only finds a place, the digest proves.
  private static func mix(_ bytes: [UInt8], _ place: Int, into sums: inout [UInt64], at index: Int) {
    while sums.count <= index { sums.append(0) }
    var sum = sums[index] == 0 ? start : sums[index]
    for shift in stride(from: 0, through: 16, by: 8) { mix(UInt8(truncatingIfNeeded: place >> shift), into: &sum) }
    for byte in bytes { mix(byte, into: &sum) }
    sums[index] = sum
  }

  private static func mix(_ byte: UInt8, into sum: inout UInt64) { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The seal of all cells taken in so far.
  ///
  /// - Parameter step: How many rows one sum is of; else as few as make two thousand sums.
  public func seal(_ name: String, step: Int? = nil) -> SheetSeal {
    absorb()
    let step = max(1, step ?? (rows.count + 1_999) / 2_000)
    return SheetSeal(
      name: name, digest: state.prefix(16).hexadecimal, cells: cells, step: step, rows: SheetDigest.text(SheetDigest.grouped(rows, by: step)),
      columns: SheetDigest.text(columns))
  }

  /// One sum of as many rows as a step has; of rows in which nothing stands none.
  private static func grouped(_ rows: [UInt64], by step: Int) -> [UInt64] {
    guard step > 1 else { return rows }
    return stride(from: 0, to: rows.count, by: step).map { first in
      let group = rows[first..<min(first + step, rows.count)]
      guard group.contains(where: { $0 != 0 }) else { return 0 }
      return group.reduce(start) { sum, row in
        var sum = sum
        for shift in stride(from: UInt64(0), to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: row >> shift), into: &sum) }
        return sum
      }
    }
  }

  private static func text(_ sums: [UInt64]) -> String {
    var text: [UInt8] = []
    for sum in sums {
      guard sum != 0 else {
        text += nothing
        continue
      }
      // The high half mixed into the low one: the last letters of a text alone move little of the former.
      let mixed = sum ^ (sum >> 29)
      for place in 0..<UInt64(4) { text.append(alphabet[Int(mixed >> (6 * place) & 63)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a number of zero or more as it is read.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
