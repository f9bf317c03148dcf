public import BilanModel

extension Project {
  /// The activities that a text means, word for word: a code, a title in any language, or `axis/code`; several where the same stands in several axes.
  public func activities(named text: String) -> [(axis: Axis, activity: Activity)] {
    let index = ActivityIndex(axes, former: formerCodes)
    let fields = text.split(separator: "/", maxSplits: 1).map(String.init)
    let matches: [ActivityIndex.Match]
    if fields.count == 2, axis(Code(fields[0])) != nil {
      matches = [index.match(axis: fields[0], activity: fields[1])]
    } else if case .ambiguous(let found) = index.match(axis: nil, activity: text) {
      matches = found.map { index.match(axis: axes[$0].code.text, activity: text) }
    } else {
      matches = [index.match(axis: nil, activity: text)]
    }
    return matches.compactMap { match in
      guard case .planned(let axis, let activity, isExact: true) = match else { return nil }
      return (axes[axis], axes[axis].activities[activity])
    }
  }

  /// The title of an activity that is most like a text that names none; nil where none is.
  public func nearestActivity(to text: String) -> String? {
    ActivityIndex(axes).nearest(to: text.split(separator: "/").last.map(String.init) ?? text).first
  }
}
