import BilanProtection

/// Random tables with what is hidden of them, one a line as JSON, for an attacker that shares no code with the protector: `ProtectBench COUNT SEED`.
@main struct ProtectBench {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let (count, seed) = (numbers.first ?? 100, numbers.dropFirst().first ?? 1)
    for number in 0..<count {
      var random = Generator(state: UInt64(seed) &* 1_000_003 &+ UInt64(number))
      let (rows, columns) = (Int.random(in: 1...8, using: &random), Int.random(in: 2...7, using: &random))
      var values = (0..<rows).map { _ in
        (0..<columns).map { _ in Bool.random(using: &random) ? Int.random(in: 0...6, using: &random) : Int.random(in: 0...60, using: &random) }
      }
      for row in values.indices { values[row].append(values[row].reduce(0, +)) }
      values.append((0...columns).map { column in values.reduce(0) { $0 + $1[column] } })
      var system = StatementSystem()
      let cells = values.map { row in
        row.map { system.add(.init($0, reach: 0 < $0 && $0 < 5 ? 0...5 : nil, cost: 10 + Int.bitWidth - max($0, 1).leadingZeroBitCount)) }
      }
      for row in cells { system.relate(row[columns], isSumOf: Array(row[..<columns])) }
      for column in 0...columns { system.relate(cells[rows][column], isSumOf: (0..<rows).map { cells[$0][column] }) }
      let protector = Protector(system)
      let shown = cells.map { row in row.map { protector.hidden.contains($0) ? "null" : String(system.statements[$0].value) }.joined(separator: ",") }
      let told = values.map { $0.map(String.init).joined(separator: ",") }
      print("{\"shown\": [[\(shown.joined(separator: "],["))]], \"true\": [[\(told.joined(separator: "],["))]]}")
    }
  }
}

/// The same numbers for the same seed (SplitMix64).
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
