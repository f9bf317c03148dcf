/// Mixes numbers and texts into one number that is the same in every process, unlike `Hasher`.
struct Mixer {
  var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  mutating func mix(_ number: Int?) {
    mix(number.map { UInt64(bitPattern: Int64($0)) } ?? 0x5555_5555_5555_5555)
  }

  mutating func mix(_ text: String?) {
    guard let text else { return mix(-1) }
    mix(text.utf8.count)
    for byte in text.utf8 { mix(UInt64(byte)) }
  }

  /// What a text alone comes to.
  static func of(_ text: String) -> UInt64 {
    var mixer = Mixer()
    mixer.mix(text)
    return mixer.state
  }
}
