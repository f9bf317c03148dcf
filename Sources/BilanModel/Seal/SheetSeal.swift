/// The digest of one sheet, and short sums of its rows and columns, which tell where a change lies.
public struct SheetSeal: Codable, Equatable, Sendable {
  public var name: String
  /// 32 hexadecimal digits of SHA-256.
  public var digest: String
  public var cells: Int
  /// How many rows one of the sums below is of.
  public var step: Int
  /// Four letters for each step of rows, from the first, and for each column.
  public var rows: String
  public var columns: String

  /// Where two seals of a sheet differ: rows and columns from 1.
  public struct Change {
    public var rows: [ClosedRange<Int>]
    public var columns: [Int]
  }

  /// Nil where they hold the same.
  public func change(to other: SheetSeal) -> Change? {
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
