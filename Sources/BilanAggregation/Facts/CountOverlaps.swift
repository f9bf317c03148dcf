internal import BilanModel

/// Finds counts that overlap, across all sheets of a project, and leaves in only what does not.
struct CountOverlaps {
  private(set) var counts: [(count: CampaignCount, origin: FactTable.Origin)]
  private(set) var found: [CountOverlap] = []
  private let sources: [SheetSource]

  /// What all counts of one time and place in one place of the project have in common.
  private struct Key: Hashable {
    var day: Day
    var lastDay: Day
    var place: Place
    var activity: Code<Activity>?

    init(_ count: CampaignCount) {
      self.init(timeAndPlaceOf: count)
      activity = count.activity
    }

    /// Whatever the activity.
    init(timeAndPlaceOf count: CampaignCount) { (day, lastDay, place) = (count.day, count.lastDay, count.place) }
  }

  private struct Subject: Hashable {
    var metric: Code<Metric>
    var axis: Code<Axis>
    var isEstimated: Bool
  }

  /// - Parameter counts: In their settled order, so that which of two is kept does not depend on the order of import.
  init(_ counts: [(count: CampaignCount, origin: FactTable.Origin)], _ sources: [SheetSource]) {
    self.counts = counts
    self.sources = sources
    var subjects: [Subject: [Int]] = [:]
    for (index, (count, _)) in counts.enumerated() {
      subjects[Subject(metric: count.metric, axis: count.axis, isEstimated: count.isEstimated), default: []].append(index)
    }
    var left: Set<Int> = []
    for indices in subjects.values where indices.count > 1 {
      leaveOutRepeated(indices, &left)
      leaveOutUnnamed(indices.filter { !left.contains($0) }, &left)
      reduceWholes(indices.filter { !left.contains($0) }, &left)
      noteCrossing(indices.filter { !left.contains($0) })
    }
    if !left.isEmpty { self.counts = self.counts.indices.filter { !left.contains($0) }.map { self.counts[$0] } }
    found = CountOverlaps.gathered(found)
  }

  private mutating func leaveOutRepeated(_ indices: [Int], _ left: inout Set<Int>) {
    var cells: [Key: [Int32: [Int]]] = [:]
    for index in indices {
      let (count, origin) = counts[index]
      cells[Key(count), default: [:]][origin.source, default: []].append(index)
    }
    for (key, bySource) in cells where bySource.count > 1 {
      var kept: [[Int]] = []
      for (_, own) in bySource.sorted(by: { $0.key < $1.key }) {
        let sum = total(own)
        guard sum > 0 else { continue }
        if let twin = kept.first(where: { total($0) == sum }) {
          note(.same, twin[0], own[0])
          left.formUnion(own)
        } else if let older = kept.firstIndex(where: { isVersion($0[0], of: own[0]) }) {
          let (a, b) = (kept[older], own)
          let isLater = version(b[0]) >= version(a[0])
          note(.version, a[0], b[0])
          left.formUnion(isLater ? a : b)
          kept[older] = isLater ? b : a
        } else {
          // On one day two partners may each have handed out some; a month or a session has one number.
          if let other = kept.first, key.lastDay > key.day || key.activity != nil { note(.bothAdded, other[0], own[0]) }
          kept.append(own)
        }
      }
    }
  }

  /// A month that a sheet counts for no activity, beside the same month and place by activities in other sheets: the same number counts once, else nobody can know what is in both.
  private mutating func leaveOutUnnamed(_ indices: [Int], _ left: inout Set<Int>) {
    let long = indices.filter { !counts[$0].count.isOfOneDay && counts[$0].count.value > 0 }
    for group in Dictionary(grouping: long, by: { Key(timeAndPlaceOf: counts[$0].count) }).values {
      let named = group.filter { counts[$0].count.activity != nil }
      for (source, own) in Dictionary(grouping: group.filter { counts[$0].count.activity == nil }, by: { counts[$0].origin.source }) {
        let others = named.filter { counts[$0].origin.source != source }
        guard let first = others.first else { continue }
        let isSame = total(own) == total(others)
        note(isSame ? .same : .bothAdded, own[0], first)
        if isSame { left.formUnion(own) }
      }
    }
  }

  private func total(_ indices: [Int]) -> Int { indices.reduce(0) { $0 + counts[$1].count.value } }

  private func isVersion(_ a: Int, of b: Int) -> Bool {
    let (x, y) = (CountOverlaps.stem(name(a)), CountOverlaps.stem(name(b)))
    return x == y && CountOverlaps.sheet(name(a)) != CountOverlaps.sheet(name(b))
  }

  private func version(_ index: Int) -> Int { CountOverlaps.rank(name(index)) }
  private func name(_ index: Int) -> String { sources[Int(counts[index].origin.source)].name }

  /// A source's file and worksheet, without the number of its table.
  private static func sheet(_ source: String) -> [Substring] { Array(source.split(separator: SheetSource.partMark).prefix(2)) }

  private static func words(_ source: String) -> [String] {
    let sheet = sheet(source)
    let file = sheet.first ?? ""
    let bare = [file.lastIndex(of: ".").map { file[..<$0] } ?? file] + sheet.dropFirst()
    let letters = bare.joined(separator: " ").lowercased().map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined().replacing("é", with: "e").replacing(
      "è", with: "e")
    return letters.split(separator: " ").map(String.init)
  }

  /// A file's name without the words that say which version it is.
  private static func stem(_ name: String) -> [String] { words(name).filter { !isVersionWord($0) } }

  private static func isVersionWord(_ word: String) -> Bool {
    rank(word) > 0
      || ["v0", "v1", "version", "versie", "concept", "draft", "provisoire", "voorlopig", "brouillon", "ontwerp", "ancien", "ancienne", "oud", "old"].contains(
        word)
  }

  /// Which of two versions is the later one: the greater.
  private static func rank(_ name: String) -> Int {
    words(name).map { word -> Int in
      if word.first == "v", let number = Int(word.dropFirst()) { return number }
      if [
        "corrige", "corrigee", "corriges", "corrigees", "correction", "rectifie", "rectifiee", "verbeterd", "verbeterde", "gecorrigeerd", "aangepast",
        "corrected", "revised", "revu", "revue", "modifie", "modifiee", "nouveau", "nouvelle", "nieuw", "nieuwe", "new", "maj", "bis", "update", "updated",
        "bijgewerkt", "actualise", "actualisee",
      ].contains(word) {
        return 50
      }
      if ["final", "finale", "def", "definitif", "definitive", "definitief", "definitieve"].contains(word) { return 60 }
      if ["copie", "kopie", "copy"].contains(word) { return 1 }
      // `releve (2)`; a year or a day is no version.
      if word.utf8.count == 1, let number = Int(word) { return number }
      return 0
    }.max() ?? 0
  }

  private mutating func reduceWholes(_ indices: [Int], _ left: inout Set<Int>) {
    let wholes = indices.filter { !counts[$0].count.isOfOneDay || counts[$0].count.place == .notStated }
    guard !wholes.isEmpty else { return }
    let byDay = indices.sorted { counts[$0].count.day < counts[$1].count.day }
    var groups: [Key: [Int]] = [:]
    for index in wholes {
      let count = counts[index].count
      groups[Key(count), default: []].append(index)
    }
    // The shortest first, stated places before all together: what a month has beyond its days is part of the year. Of one time and place those of activities come first.
    let order = groups.keys.sorted {
      let (a, b) = ($0.lastDay.number - $0.day.number, $1.lastDay.number - $1.day.number)
      return a != b
        ? a < b
        : ($0.place, $0.day, $0.activity == nil ? 1 : 0, $0.activity?.text ?? "") < ($1.place, $1.day, $1.activity == nil ? 1 : 0, $1.activity?.text ?? "")
    }
    // What two wholes of one time and place may both hold is in one of them: it is taken once.
    var taken: [Key: [Int: Int]] = [:]
    for key in order {
      let own = groups[key]!
      let parts = parts(of: key, own, byDay, left)
      guard let first = parts.first else { continue }
      let span = Key(timeAndPlaceOf: counts[own[0]].count)
      // What is of its own activity before what is of none.
      let parted = parts.filter { counts[$0].count.activity != nil } + parts.filter { counts[$0].count.activity == nil }.sorted()
      let free = parted.map { counts[$0].count.value - (taken[span]?[$0] ?? 0) }
      let (whole, sum) = (total(own), free.reduce(0, +))
      guard whole > 0, sum > 0 else { continue }
      note(sum > whole ? .exceeded : .contained, own[0], first)
      var rest = min(sum, whole)
      for (part, free) in zip(parted, free) {
        taken[span, default: [:]][part, default: 0] += min(rest, free)
        rest -= min(rest, free)
      }
      reduce(own, by: min(sum, whole), &left)
    }
  }

  private func parts(of key: Key, _ own: [Int], _ byDay: [Int], _ left: Set<Int>) -> [Int] {
    let start = byDay.partitioningIndex { counts[$0].count.day >= key.day }
    var inside: [Int] = []
    let sheets = Set(own.map { counts[$0].origin.source })
    for index in byDay[start...] {
      let (count, origin) = counts[index]
      if count.day > key.lastDay { break }
      guard count.lastDay <= key.lastDay, !left.contains(index), key.activity == nil || count.activity == nil || key.activity == count.activity else {
        continue
      }
      let isShorter = (count.day, count.lastDay) != (key.day, key.lastDay)
      if count.place == key.place {
        // On a day a session may have a number of its own beside one of the day.
        if isShorter { inside.append(index) }
      } else if key.place == .notStated, !sheets.contains(origin.source) {
        inside.append(index)
      }
    }
    // All communes together contain each of them only where they hold as much.
    let placed = inside.filter { counts[$0].count.place != key.place }
    if !placed.isEmpty {
      let (whole, sum) = (total(own), total(placed))
      let isWhole = key.day == key.lastDay ? whole == sum && placed.count > 1 : whole >= sum
      if !isWhole { return inside.filter { counts[$0].count.place == key.place } }
    }
    return inside
  }

  /// Takes from counts what others hold already.
  private mutating func reduce(_ own: [Int], by sum: Int, _ left: inout Set<Int>) {
    var rest = sum
    for index in own {
      let taken = min(rest, counts[index].count.value)
      counts[index].count.value -= taken
      rest -= taken
      if counts[index].count.value == 0 { left.insert(index) }
    }
  }

  /// January to March beside February to April: nothing tells how much of one is in the other, so both stay, and are told.
  private mutating func noteCrossing(_ indices: [Int]) {
    let long = indices.filter { !counts[$0].count.isOfOneDay && counts[$0].count.value > 0 }
    for (_, group) in Dictionary(grouping: long, by: { counts[$0].count.place }).sorted(by: { $0.key < $1.key }) where group.count > 1 {
      // One of each time and activity speaks for all of them.
      var seen: Set<Key> = []
      let spans = group.filter { index in
        let count = counts[index].count
        return seen.insert(Key(count)).inserted
      }.sorted { counts[$0].count.day < counts[$1].count.day }
      for (position, index) in spans.enumerated() {
        let one = counts[index].count
        for later in spans[(position + 1)...] {
          let other = counts[later].count
          if other.day > one.lastDay { break }
          guard other.day > one.day, other.lastDay > one.lastDay, one.activity == nil || other.activity == nil || one.activity == other.activity else {
            continue
          }
          note(.crossing, index, later)
        }
      }
    }
  }

  private mutating func note(_ what: CountOverlap.What, _ a: Int, _ b: Int) {
    let (first, second) = a < b ? (a, b) : (b, a)
    found.append(CountOverlap(metric: counts[a].count.metric, first: place(first), second: place(second), what: what, count: 1))
  }

  private func place(_ index: Int) -> SourcePlace {
    let source = sources[Int(counts[index].origin.source)]
    return SourcePlace(file: source.fileName, part: source.part, line: Int(counts[index].origin.line))
  }

  /// One for each pair of sheets and way of overlapping, with the first two places.
  private static func gathered(_ found: [CountOverlap]) -> [CountOverlap] {
    var kept: [CountOverlap] = []
    let order = found.sorted {
      ($0.first.sheet, $0.second.sheet, $0.metric.text, $0.first.line ?? 0, $0.second.line ?? 0) < (
        $1.first.sheet, $1.second.sheet, $1.metric.text, $1.first.line ?? 0, $1.second.line ?? 0
      )
    }
    for overlap in order {
      if let index = kept.lastIndex(where: {
        ($0.metric, $0.what, $0.first.sheet, $0.second.sheet) == (overlap.metric, overlap.what, overlap.first.sheet, overlap.second.sheet)
      }) {
        kept[index].count += 1
      } else {
        kept.append(overlap)
      }
    }
    return kept
  }
}
