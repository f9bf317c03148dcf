/// Sets that only ever join: union by the lower number, so that a group is named by its first member.
struct Groups {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<Int32(count)).map(\.self) }

  /// The first member of the group.
  mutating func first(_ member: Int32) -> Int32 {
    var root = member
    while parents[Int(root)] != root {
      parents[Int(root)] = parents[Int(parents[Int(root)])]
      root = parents[Int(root)]
    }
    return root
  }

  /// Joins two groups; false when they were one.
  @discardableResult
  mutating func join(_ a: Int32, _ b: Int32) -> Bool {
    let (x, y) = (first(a), first(b))
    if x == y { return false }
    parents[Int(max(x, y))] = min(x, y)
    return true
  }

  /// For each member, the first of its group.
  func firsts() -> [Int32] {
    var firsts = parents
    // A parent comes before its children.
    for member in firsts.indices { firsts[member] = firsts[Int(firsts[member])] }
    return firsts
  }

  /// For each member, the number of its group from 0, in the order of first members.
  func numbered() -> [Int32] {
    var numbers = firsts()
    var next: Int32 = 0
    for member in numbers.indices {
      let first = Int(numbers[member])
      if first == member {
        numbers[member] = next
        next += 1
      } else {
        numbers[member] = numbers[first]
      }
    }
    return numbers
  }
}
