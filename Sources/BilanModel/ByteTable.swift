/// Numbers byte strings in the order in which they are first seen: the dictionary behind every coded column.
///
/// Open addressing over one arena of bytes: no object, no `String`, no per-process seed. Lookups compare bytes, never Unicode equivalence.
package struct ByteTable: Sendable {
  /// The hash in the upper half, the number plus one in the lower; 0 is a free slot. So a look past a stranger costs no second look.
  private var slots: [UInt64]
  private var entries: [Entry] = []
  private var arena: [UInt8] = []

  private struct Entry {
    var start: Int
    var length: Int
  }

  package init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  package var count: Int { entries.count }

  /// Forgets everything but keeps the room.
  package mutating func removeAll() {
    if entries.isEmpty { return }
    entries.removeAll(keepingCapacity: true)
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
    slots[slot] = UInt64(hash) << 32 | UInt64(entries.count + 1)
    entries.append(Entry(start: arena.count, length: range.count))
    for i in range { arena.append(bytes[i]) }
    if entries.count * 2 > slots.count { grow() }
    return (entries.count - 1, true)
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
        let index = Int(content & 0xFFFF_FFFF) - 1
        if isEqual(index, bytes, range) { return (slot, index) }
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
    let entry = entries[index]
    return String(decoding: arena[entry.start..<entry.start + Int(entry.length)], as: UTF8.self)
  }

  private func isEqual(_ index: Int, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let entry = entries[index]
    guard entry.length == range.count else { return false }
    let (known, given) = (arena.span.bytes, bytes.bytes)
    var i = 0
    while i + 8 <= entry.length {
      let a = known.unsafeLoadUnaligned(fromUncheckedByteOffset: entry.start + i, as: UInt64.self)
      let b = given.unsafeLoadUnaligned(
        fromUncheckedByteOffset: range.lowerBound + i, as: UInt64.self)
      if a != b { return false }
      i += 8
    }
    while i < entry.length {
      if arena[entry.start + i] != bytes[range.lowerBound + i] { return false }
      i += 1
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
  let raw = bytes.bytes
  while i + 8 <= range.upperBound {
    let word = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self)
    hash = folded(hash ^ word, 0xA076_1D64_78BD_642F)
    i += 8
  }
  var tail: UInt64 = 0
  while i < range.upperBound {
    tail = tail << 8 | UInt64(bytes[unchecked: i])
    i += 1
  }
  hash = folded(hash ^ tail, 0xE703_7ED1_A0B4_28DB)
  return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
}

@inline(__always)
private func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let (high, low) = a.multipliedFullWidth(by: b)
  return high ^ low
}
