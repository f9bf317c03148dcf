internal import BilanModel
internal import BilanText

/// What texts of axis and activity mean in this project, each pair found once: the same few come back in row after row, and in sheet after sheet.
struct ActivityMatches {
  private let index: ActivityIndex
  private var known: [[String?]: ActivityIndex.Match] = [:]

  /// Beyond so many different pairs a file holds something else than activities, and remembering them would only fill memory.
  private static let mostKnown = 10_000

  init(_ index: ActivityIndex) { self.index = index }

  mutating func match(axis: String?, activity: String?) -> ActivityIndex.Match {
    let texts = [axis, activity]
    if let match = known[texts] { return match }
    let match = index.match(axis: axis, activity: activity)
    if known.count < ActivityMatches.mostKnown { known[texts] = match }
    return match
  }
}

extension Code where Owner == Activity {
  /// The code of an activity that the project does not plan: its folded title, with hyphens (docs/counting.md).
  init(unplanned title: String) { self.init(String(Folding.folded(title).map { $0 == " " ? "-" : $0 })) }
}
