/// Gathers descriptions under keys, and gives back those that share one: so that of a million descriptions only the near ones are compared.
///
/// A key is 40 bits of hash: a collision costs one comparison too many, nothing else.
struct Blocks {
  private var entries: [UInt64] = []
  private var spare: [UInt64] = []

  private static let memberBits: UInt64 = 24

  mutating func add(_ key: UInt64, _ member: Int32) {
    entries.append(mixed(key) << Blocks.memberBits | UInt64(member))
  }

  /// Calls `body` with the members of each key that has several, in ascending order, each once. Sort first.
  func forEach(_ body: (ArraySlice<Int32>) -> Void) {
    var members: [Int32] = []
    var start = 0
    while start < entries.count {
      let key = entries[start] >> Blocks.memberBits
      members.removeAll(keepingCapacity: true)
      var end = start
      while end < entries.count, entries[end] >> Blocks.memberBits == key {
        let member = Int32(truncatingIfNeeded: entries[end] & (1 << Blocks.memberBits - 1))
        if members.last != member { members.append(member) }
        end += 1
      }
      if members.count > 1 { body(members[...]) }
      start = end
    }
  }

  /// By key, then member: a radix sort, eleven bits at a time. A few entries are sorted in the usual way.
  mutating func sort() {
    if entries.count < 4096 {
      entries.sort()
      return
    }
    spare = [UInt64](repeating: 0, count: entries.count)
    for shift in stride(from: UInt64(0), to: 64, by: 11) {
      var starts = [Int](repeating: 0, count: 2049)
      for entry in entries { starts[Int(entry >> shift & 2047) + 1] += 1 }
      if starts.contains(entries.count) { continue }
      for digit in 1...2048 { starts[digit] += starts[digit - 1] }
      entries.withUnsafeBufferPointer { from in
        spare.withUnsafeMutableBufferPointer { to in
          starts.withUnsafeMutableBufferPointer { starts in
            for entry in from {
              let digit = Int(entry >> shift & 2047)
              to[starts[digit]] = entry
              starts[digit] += 1
            }
          }
        }
      }
      swap(&entries, &spare)
    }
    spare = []
  }
}

/// Remembers pairs that were looked at, as far as there is room: one that is forgotten is looked at again, which costs time and changes nothing.
struct SeenPairs {
  private var slots: [UInt64]

  init(descriptions: Int) {
    var size = 1024
    while size < descriptions * 4 { size *= 2 }
    slots = [UInt64](repeating: .max, count: size)
  }

  /// Whether the pair may be new.
  mutating func insert(_ pair: Pair) -> Bool {
    let key = UInt64(UInt32(bitPattern: pair.first)) << 32 | UInt64(UInt32(bitPattern: pair.second))
    let slot = Int(truncatingIfNeeded: mixed(key)) & (slots.count - 1)
    if slots[slot] == key { return false }
    slots[slot] = key
    return true
  }
}

/// Mixes the bits of a key: the finishing step of MurmurHash3.
func mixed(_ key: UInt64) -> UInt64 {
  var key = key
  key = (key ^ key >> 33) &* 0xFF51_AFD7_ED55_8CCD
  key = (key ^ key >> 33) &* 0xC4CE_B9FE_1A85_EC53
  return key ^ key >> 33
}

/// One key of two.
func key(_ a: UInt64, _ b: UInt64) -> UInt64 { mixed(a &* 0x9E37_79B9_7F4A_7C15 &+ 1) &+ b }
