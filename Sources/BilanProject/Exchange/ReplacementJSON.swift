internal import BilanStore

/// What a replacement changes, in numbers for programs.
struct ReplacementJSON: Encodable {
  let change: Outcome.Change

  private enum Key: CodingKey { case attendances, counts }
  private enum Number: CodingKey { case before, after, added, removed, changed }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    for (key, difference) in [(Key.attendances, change.attendances), (.counts, change.counts)] {
      var numbers = object.nestedContainer(keyedBy: Number.self, forKey: key)
      try numbers.encode(difference.before, forKey: .before)
      try numbers.encode(difference.after, forKey: .after)
      try numbers.encode(difference.added, forKey: .added)
      try numbers.encode(difference.removed, forKey: .removed)
      try numbers.encode(difference.changed, forKey: .changed)
    }
  }
}
