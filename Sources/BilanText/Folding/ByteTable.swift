/// Numbers byte strings in the order in which they are first seen: the dictionary behind every coded column.
///
/// Open addressing over one arena of bytes: no object, no `String`, no per-process seed. Lookups compare bytes, never Unicode equivalence.
package struct ByteTable: Sendable {
  /// The hash in the upper half, the record's place plus one in the lower; 0 is a free slot. So a look past a stranger costs no second look.
  private var slots: [UInt64]
  /// Records in words of eight bytes: number and length in the first, then the bytes, the last word filled with zeros.
  ///
  /// In a large table every look into memory is a wait: number, length and bytes stand side by side, so that there is only one behind the slot.
  private var arena: [UInt64] = []
  /// Where the record of each number stands.
  private var records: [UInt32] = []

  package init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  package var count: Int { records.count }

  /// Forgets everything but keeps the room.
  package mutating func removeAll() {
    if records.isEmpty { return }
    records.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
  }

  /// The number of these bytes, or nil when they were never inserted.
  package func find(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let (_, index) = probe(bytes, range, byteHash(bytes, range))
    return index
  }

  /// The number of these bytes, given now if they are new.
  package mutating func insert(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> (index: Int, isNew: Bool) {
    let hash = byteHash(bytes, range)
    let (slot, known) = probe(bytes, range, hash)
    if let known { return (known, false) }
    let index = records.count
    slots[slot] = UInt64(hash) << 32 | UInt64(arena.count + 1)
    records.append(UInt32(arena.count))
    arena.append(UInt64(index) << 32 | UInt64(range.count))
    var i = range.lowerBound
    while i < range.upperBound {
      arena.append(word(bytes, i, range.upperBound))
      i += 8
    }
    if records.count * 2 > slots.count { grow() }
    return (index, true)
  }

  /// The slot where these bytes stand, with their number, or the free one where they would stand.
  private func probe(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ hash: UInt32
  ) -> (slot: Int, index: Int?) {
    let slots = slots.span
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let content = slots[unchecked: slot]
      if content == 0 { return (slot, nil) }
      if UInt32(content >> 32) == hash {
        let record = Int(content & 0xFFFF_FFFF) - 1
        if isEqual(record, bytes, range) { return (slot, Int(arena[record] >> 32)) }
      }
      slot = (slot + 1) & mask
    }
  }

  package mutating func insert(_ bytes: [UInt8]) -> (index: Int, isNew: Bool) {
    insert(bytes.span, 0..<bytes.count)
  }

  package mutating func insert(_ text: String) -> (index: Int, isNew: Bool) {
    insert(text.utf8.span, 0..<text.utf8.count)
  }

  package func find(_ text: String) -> Int? { find(text.utf8.span, 0..<text.utf8.count) }

  /// The bytes of a number, as text.
  package func text(_ index: Int) -> String {
    let record = Int(records[index])
    let length = Int(arena[record] & 0xFFFF_FFFF)
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: arena[record + 1 + $0 / 8] >> UInt64($0 % 8 * 8)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @inline(__always)
  private func isEqual(_ record: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let arena = arena.span
    guard Int(arena[record] & 0xFFFF_FFFF) == range.count else { return false }
    var next = record + 1
    var i = range.lowerBound
    while i < range.upperBound {
      if arena[next] != word(bytes, i, range.upperBound) { return false }
      next += 1
      i += 8
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for content in old where content != 0 {
      var slot = Int(content >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = content
    }
  }
}

/// A fixed hash of a byte range: eight bytes at a time, multiplied and folded.
private func byteHash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(range.count)
  var i = range.lowerBound
  while i < range.upperBound {
    hash = folded(hash ^ word(bytes, i, range.upperBound), 0xA076_1D64_78BD_642F)
    i += 8
  }
  hash = folded(hash, 0xE703_7ED1_A0B4_28DB)
  return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
}

/// Eight bytes from `i` on, the first in the lowest place; zeros behind `end`, which lies within the bytes.
@inline(__always)
private func word(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> UInt64 {
  let left = end - i
  // The load stays within the span; only at its very end are bytes taken one by one.
  if i + 8 <= bytes.count {
    let word = UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self))
    return left >= 8 ? word : word & (1 << UInt64(left * 8) - 1)
  }
  var word: UInt64 = 0
  for offset in 0..<min(left, 8) { word |= UInt64(bytes[i + offset]) << UInt64(offset * 8) }
  return word
}

@inline(__always)
private func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let (high, low) = a.multipliedFullWidth(by: b)
  return high ^ low
}
