/// Draws a number by its weight.
struct Picker {
  private var sums: [Double] = []

  init(_ weights: [Double]) {
    var sum = 0.0
    for weight in weights {
      sum += weight
      sums.append(sum)
    }
  }

  /// The nth is drawn in proportion to 1 / (n + 3), as names and organisations are.
  init(frequencies count: Int) { self.init((0..<count).map { 1 / Double($0 + 3) }) }

  func place(_ part: Double) -> Int {
    let sum = part * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > sum { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Seeded {
  mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  mutating func part() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func chance(_ probability: Double) -> Bool { part() < probability }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  mutating func draw(_ picker: Picker) -> Int { picker.place(part()) }

  mutating func shuffle<Element>(_ list: inout [Element]) {
    for place in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(place, below(place + 1)) }
  }
}
