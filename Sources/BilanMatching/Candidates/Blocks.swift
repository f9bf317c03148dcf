/// Gathers descriptions under keys, and gives back those that share one: so that of a million descriptions only the near ones are compared.
///
/// A key is 40 bits of hash: a collision costs one comparison too many, nothing else.
struct Blocks {
  private var entries: [UInt64] = []
  private var spare: [UInt64] = []

  private static let memberBits: UInt64 = 24

  /// Which keys it gathers: by a bit of their hash, so that two threads gather what one does.
  private let share: Share

  init(_ share: Share) { self.share = share }

  /// Members come in ascending order.
  mutating func add(_ key: UInt64, _ member: Int32) {
    let hash = mixed(key)
    if share.count > 1, !share.holds(Int32(truncatingIfNeeded: hash >> 32 & 0xFF)) { return }
    entries.append(hash << Blocks.memberBits | UInt64(member))
  }

  /// Forgets everything but keeps the room.
  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

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

  /// By key, members as they came: a radix sort, ten bits at a time. A few entries are sorted in the usual way.
  mutating func sort() {
    if entries.count < 4096 {
      entries.sort()
      return
    }
    if spare.count > entries.count { spare.removeLast(spare.count - entries.count) }
    spare += repeatElement(0, count: entries.count - spare.count)
    for shift in stride(from: Blocks.memberBits, to: 64, by: 10) {
      var starts = [Int](repeating: 0, count: 1025)
      for entry in entries { starts[Int(entry >> shift & 1023) + 1] += 1 }
      if starts.contains(entries.count) { continue }
      for digit in 1...1024 { starts[digit] += starts[digit - 1] }
      entries.withUnsafeBufferPointer { from in
        spare.withUnsafeMutableBufferPointer { to in
          starts.withUnsafeMutableBufferPointer { starts in
            for entry in from {
              let digit = Int(entry >> shift & 1023)
              to[starts[digit]] = entry
              starts[digit] += 1
            }
          }
        }
      }
      swap(&entries, &spare)
    }
  }
}

/// Remembers pairs that were looked at, as far as there is room: one that is forgotten is looked at again, which costs time and changes nothing.
struct SeenPairs {
  private var slots: [UInt64]

  /// How many slots side by side hold the pairs of one first member: its pairs come one after the other, and each look elsewhere into a large memory is a wait.
  private static let side: UInt64 = 32

  init(descriptions: Int) {
    var size = 1024
    while size < descriptions * 4 { size *= 2 }
    slots = [UInt64](repeating: .max, count: size)
  }

  /// Whether the pair may be new.
  mutating func insert(_ pair: Pair) -> Bool {
    let (first, second) = (UInt64(UInt32(bitPattern: pair.first)), UInt64(UInt32(bitPattern: pair.second)))
    let key = first << 32 | second
    let place = mixed(first) &* SeenPairs.side &+ mixed(second) % SeenPairs.side
    let slot = Int(truncatingIfNeeded: place) & (slots.count - 1)
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
