internal import BilanModel
internal import BilanText

/// Finds the project's axes and activities by what sheets call them: code or title in any language, folded.
struct ActivityIndex: Sendable {
  let axes: [Axis]
  private var axisNames: [String: Int] = [:]
  private var axisCodes: [String: Int] = [:]
  private(set) var titles: [Title] = []
  private var exact: [String: [Int]] = [:]

  struct Title {
    var folded: String
    /// The folded title between two blanks, so that it is found only as whole words.
    var words: [UInt8]
    var axis: Int
    var activity: Int
    /// One word for a whole kind of activities, as codes often are: `reunion`. In a longer text it names the kind, and another activity of it.
    var isKind: Bool
  }

  /// What an activity text and an axis text together mean.
  enum Match: Hashable {
    case planned(axis: Int, activity: Int, isExact: Bool)
    case unplanned(axis: Int, title: String)
    /// The same activity stands in several axes.
    case ambiguous(axes: [Int])
    /// The text names several activities, each in its own words.
    case several(text: String, titles: [String])
    case unknownAxis
    case nothing
  }

  /// - Parameter former: What their codes were before: names too, where nothing else is called so.
  init(_ axes: [Axis], former: FormerCodes = FormerCodes()) {
    self.axes = axes
    for (old, new) in former.axes {
      guard let axis = axes.firstIndex(where: { $0.code.text == new }) else { continue }
      axisNames[Folding.folded(old)] = axis
      axisCodes[Folding.folded(old)] = axis
    }
    for (axisIndex, axis) in axes.enumerated().reversed() { axisCodes[Folding.folded(axis.code.text)] = axisIndex }
    for (axisIndex, axis) in axes.enumerated() {
      for name in [axis.code.text] + axis.title.distinct {
        axisNames[Folding.folded(name)] = axisIndex
      }
      // « 1 – Plateforme »
      for title in axis.title.distinct { axisNames[Folding.folded("\(axis.code) \(title)")] = axisIndex }
      for (activityIndex, activity) in axis.activities.enumerated() {
        let codes = former.activities[axis.code.text, default: [:]].filter { $0.value == activity.code.text }.keys
        let own = codes.filter { code in !axis.activities.contains { $0.code.text == code } }
        for name in [activity.code.text] + own.sorted() + activity.title.distinct {
          let folded = Folding.folded(name)
          let title = Title(
            folded: folded, words: Array(" \(folded) ".utf8), axis: axisIndex, activity: activityIndex, isKind: ActivityIndex.namesKind(folded))
          exact[title.folded, default: []].append(titles.count)
          titles.append(title)
        }
      }
    }
  }

  func match(axis axisText: String?, activity activityText: String?) -> Match {
    var axis: Int?
    if let axisText, !axisText.isEmpty {
      axis = self.axis(named: axisText)
      if axis == nil { return .unknownAxis }
    }
    guard let activityText else { return .nothing }
    var folded = Folding.folded(activityText)
    if axis == nil, let (named, rest) = leadingAxis(folded) {
      axis = named
      folded = rest
    }
    if let found = exactly(folded, axis) { return found }
    if let found = several(activityText, folded, axis) { return found }
    if let found = within(folded, axis) { return found }
    guard let axis else { return .nothing }
    return folded.isEmpty ? .nothing : .unplanned(axis: axis, title: activityText)
  }

  /// `1`, `Axe 1`, `Axe 1 : Plateforme …`, or the axis's title.
  func axis(named text: String) -> Int? {
    let folded = Folding.folded(text)
    if let axis = axisNames[folded] { return axis }
    if let (axis, _) = leadingAxis(folded) { return axis }
    return nil
  }

  /// `axe 4 outil dpo` names its axis and goes on.
  private func leadingAxis(_ folded: String) -> (axis: Int, rest: String)? {
    let words = folded.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, ["axe", "as", "axis"].contains(words[0]),
      let axis = axisCodes[String(words[1])]
    else { return nil }
    return (axis, words.count > 2 ? String(words[2]) : "")
  }

  private func exactly(_ folded: String, _ axis: Int?) -> Match? {
    guard let found = exact[folded] else { return nil }
    return decide(found, axis, isExact: true)
  }

  /// The one activity whose title stands in the text, or in whose title the text stands: `Formation de base VIF, jour 2`. The longest title wins; a doubt is no match.
  private func within(_ folded: String, _ axis: Int?) -> Match? {
    guard folded.utf8.count >= 6 else { return nil }
    let text = Array(" \(folded) ".utf8)
    let held = held(in: folded, text)
    if let longest = held.map({ titles[$0].folded.utf8.count }).max() {
      return decide(
        held.filter { titles[$0].folded.utf8.count == longest }, axis, isExact: false)
    }
    return decide(
      titles.indices.filter { contains(titles[$0].words, text) }, axis, isExact: false)
  }

  /// Titles that stand in a text.
  func held(in folded: String, _ text: [UInt8]) -> [Int] {
    titles.indices.filter {
      titles[$0].words.count >= 6 && contains(text, titles[$0].words) && (!titles[$0].isKind || ActivityIndex.saysNoMore(folded, than: titles[$0].folded))
    }
  }

  static func namesKind(_ folded: String) -> Bool {
    guard !folded.contains(" ") else { return false }
    return ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) == .activity
      || ["campagne", "campaign", "rencontre", "permanence", "conference"].contains(folded)
  }

  /// `reunion 3`, `reunion du 3 mars`: nothing but the word, and which time it was.
  private static func saysNoMore(_ folded: String, than word: String) -> Bool {
    folded.split(separator: " ").allSatisfy { other in
      other == word || DayInText.isNumber(String(other)) || DayReading.month(named: String(other)) != nil
        || ["n", "no", "nr", "du", "le", "la", "de", "van", "het", "op", "liste", "presence", "presences", "feuille"].contains(other)
    }
  }

  /// Whether words are the title or the code of a planned activity, of whatever axis: a sheet that says them and was of another activity teaches nothing about the next.
  func isTitle(_ words: String) -> Bool {
    if case .planned(_, _, isExact: true) = match(axis: nil, activity: words) { true } else { false }
  }

  private func decide(_ found: [Int], _ axis: Int?, isExact: Bool) -> Match? {
    var places: Set<[Int]> = []
    for index in found where axis == nil || titles[index].axis == axis {
      places.insert([titles[index].axis, titles[index].activity])
    }
    if places.count == 1, let place = places.first {
      return .planned(axis: place[0], activity: place[1], isExact: isExact)
    }
    let axes = Set(places.map { $0[0] })
    return axes.count > 1 && axes.count == places.count ? .ambiguous(axes: axes.sorted()) : nil
  }

  /// Titles like this one, nearest first, for hints.
  func nearest(to text: String, axis: Int? = nil) -> [String] {
    let words = Set(Folding.folded(text).split(separator: " ").filter { $0.utf8.count > 3 })
    var scored: [(score: Int, title: String)] = []
    for (axisIndex, candidate) in axes.enumerated() where axis == nil || axis == axisIndex {
      for activity in candidate.activities {
        let own = Set(
          activity.title.distinct.flatMap { Folding.folded($0).split(separator: " ") })
        let score = words.count { own.contains($0) }
        if score > 0 { scored.append((score, activity.title.fr)) }
      }
    }
    scored.sort { ($0.score, $1.title) > ($1.score, $0.title) }
    if scored.isEmpty {
      let all = axes.flatMap { $0.activities.map(\.title.fr) }
      return [BilanText.nearest(to: text, among: all)].compactMap(\.self)
    }
    return scored.prefix(3).map(\.title)
  }
}

/// Whether these bytes stand in the text; no Foundation needed.
func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
  var start = 0
  while start + part.count <= text.count {
    var length = 0
    while length < part.count, text[start + length] == part[length] { length += 1 }
    if length == part.count { return true }
    start += 1
  }
  return false
}
