internal import BilanModel
internal import BilanText

/// Numbers that a sheet gives twice in other words: as a sum beside its parts, and by two sources.
extension CampaignForm {
  /// Leaves out the number without a commune, or beside a word that is none (« Global », ‘Samen’), that is the sum of those of the communes, of one metric and time.
  mutating func leaveOutSums(_ reading: inout SheetReading) {
    // Of running totals each number holds those before it.
    guard running.isEmpty, reading.content.counts.contains(where: { $0.place == .notStated || $0.place == .elsewhere }) else { return }
    var counted: [Counted: (whole: [Int], parts: [Int])] = [:]
    for (index, count) in reading.content.counts.enumerated() {
      let key = Counted(count)
      if count.place == .notStated || count.place == .elsewhere {
        counted[key, default: ([], [])].whole.append(index)
      } else {
        counted[key, default: ([], [])].parts.append(index)
      }
    }
    var left: Set<Int> = []
    for (whole, parts) in counted.values {
      guard whole.count == 1, parts.count > 1, !ofOthers.contains(whole[0]), case let count = reading.content.counts[whole[0]] else { continue }
      let sum = parts.reduce(0) { $0 + reading.content.counts[$1].value }
      if sum == count.value {
        left.insert(whole[0])
      } else if abs(sum - count.value) * 4 <= sum, count.value > (parts.map { reading.content.counts[$0].value }.max() ?? 0) {
        reading.tell(
          Diagnostic(.mayBeWhole, at: SourcePlace(file: reading.file, line: Int(count.line), text: String(count.value)), ["sum": .count(sum)]))
      }
    }
    guard !left.isEmpty else { return }
    for index in left.sorted() {
      let count = reading.content.counts[index]
      reading.tell(
        Diagnostic(
          .sumOfCommunes, at: SourcePlace(file: reading.file, line: Int(count.line), text: String(count.value)), ["metric": .text(count.metric.text)]))
    }
    let lines = Set(left.map { reading.content.counts[$0].line })
    let blank = Set(left.filter { reading.content.counts[$0].place == .notStated }.map { reading.content.counts[$0].line })
    reading.content.counts = reading.content.counts.indices.filter { !left.contains($0) }.map { reading.content.counts[$0] }
    let empty = lines.subtracting(reading.content.counts.map(\.line)).count
    reading.source.rowsKept -= empty
    let known = (tallies[.withoutCommune] ?? 0) - blank.subtracting(reading.content.counts.map(\.line)).count
    tallies[.withoutCommune] = known > 0 ? known : nil
  }

  /// Tells of numbers that are the sum of the others of one metric, time and place: « FR ; NL ; FR+NL » below a title that nobody reads. They are added: three numbers may agree by chance.
  func tellSums(_ reading: inout SheetReading) {
    guard running.isEmpty else { return }
    var groups: [Placed: [CampaignCount]] = [:]
    for count in reading.content.counts { groups[Placed(counted: Counted(count), place: count.place), default: []].append(count) }
    let sums = groups.values.compactMap { counts -> CampaignCount? in
      guard counts.count > 2, let last = counts.max(by: { $0.line < $1.line }), last.value > 0 else { return nil }
      return counts.reduce(0) { $0 + $1.value } == 2 * last.value ? last : nil
    }
    guard let first = sums.min(by: { $0.line < $1.line }) else { return }
    reading.tell(
      Diagnostic(.mayBeSum, at: SourcePlace(file: reading.file, line: Int(first.line), text: String(first.value)), ["count": .count(sums.count)]))
  }

  private struct Placed: Hashable {
    var counted: Counted
    var place: Place
  }

  /// A year or a half-year beside some of its months or quarters: told where the sheet alone is looked at. What is imported is told beside everything else that is there.
  func tellContained(_ reading: inout SheetReading) {
    guard reading.purpose == .checking, let project = vocabulary.project, running.isEmpty else { return }
    let counts = reading.content.counts
    for (metric, ofMetric) in Dictionary(grouping: counts, by: \.metric).sorted(by: { $0.key.text < $1.key.text })
    where ofMetric.count <= CampaignForm.mostCompared {
      var pairs: [(wide: CampaignCount, part: CampaignCount)] = []
      for alike in Dictionary(grouping: ofMetric, by: Alike.init).values {
        for wide in alike where wide.day < wide.lastDay {
          let part = alike.first { $0.day >= wide.day && $0.lastDay <= wide.lastDay && ($0.day, $0.lastDay) != (wide.day, wide.lastDay) }
          if let part { pairs.append((wide, part)) }
        }
      }
      guard let first = pairs.min(by: { ($0.wide.line, $0.part.line) < ($1.wide.line, $1.part.line) }) else { continue }
      let title = project.metrics.first { $0.code == metric }?.title ?? Localized(same: metric.text)
      func written(_ count: CampaignCount) -> String { "\(reading.file):\(count.line), \(count.day.belgian) – \(count.lastDay.belgian)" }
      reading.tell(
        Diagnostic(
          .countsOverlap, at: SourcePlace(file: reading.file, line: Int(first.wide.line)),
          [
            "metric": .localized(title), "count": .count(pairs.count), "first": .text(written(first.wide)), "second": .text(written(first.part)),
            "what": .localized(Problem.countContained),
          ]))
    }
  }

  /// More numbers of one count than these are not compared two by two.
  private static let mostCompared = 2_000

  /// Counts that differ in their time alone.
  private struct Alike: Hashable {
    var axis: Code<Axis>
    var activity: Code<Activity>?
    var title: String?
    var place: Place

    init(_ count: CampaignCount) { (axis, activity, title, place) = (count.axis, count.activity, count.unplannedTitle, count.place) }
  }

  /// Counts once what every row says again in other words: « Schaerbeek ; mars » and ‘Schaarbeek; maart’.
  ///
  /// Only in a table that has nothing else by which two rows could be two counts. Rows that stand twice letter by letter are told as such, and are not looked at here.
  mutating func leaveOutTranslations(_ header: TableHeader, _ reading: inout SheetReading) {
    let counts = reading.content.counts
    guard counts.count > 3, tallies[.repeatedRow] == nil, counts.allSatisfy({ $0.place.commune != nil }),
      header.columns.allSatisfy({ $0.meaning.map(CampaignForm.saysWhatIsCounted) ?? $0.title.isEmpty })
    else { return }
    var rows: [Set<Said>: [Int32]] = [:]
    for (line, row) in Dictionary(grouping: counts, by: \.line) {
      rows[Set(row.map { Said(counted: Counted($0), place: $0.place, value: $0.value) }), default: []].append(line)
    }
    guard rows.count > 1, rows.values.allSatisfy({ $0.count == 2 }) else { return }
    let again = Set(rows.values.compactMap { $0.max() })
    reading.tell(Diagnostic(.rowsInOtherWords, at: SourcePlace(file: reading.file, line: again.min().map(Int.init)), ["count": .count(again.count)]))
    reading.content.counts.removeAll { again.contains($0.line) }
    reading.source.rowsKept -= again.count
  }

  /// A time, a place or what is counted.
  private static func saysWhatIsCounted(_ meaning: HeaderMeaning) -> Bool {
    switch meaning {
    case .role(.date), .role(.span), .role(.commune), .role(.postalCode), .role(.metric), .role(.value), .metric: true
    default: false
    }
  }

  /// What one row says, in whatever words.
  private struct Said: Hashable {
    var counted: Counted
    var place: Place
    var value: Int
  }

  /// What one number was counted of, and when.
  private struct Counted: Hashable {
    var metric: Code<Metric>
    var axis: Code<Axis>
    var activity: Code<Activity>?
    var title: String?
    var first: Day
    var last: Day

    init(_ count: CampaignCount) {
      (metric, axis, activity, title) = (count.metric, count.axis, count.activity, count.unplannedTitle)
      (first, last) = (count.day, count.lastDay)
    }
  }

  /// Notes a row that says again, by another source, what a row above says: « comptage police » and « estimation des organisateurs ».
  mutating func noteSource(_ text: Span<UInt8>, _ row: Row, _ columns: Columns) {
    guard let column = shape.source, let source = cell(column, text, row) else { return }
    let others = row.cells.indices.filter { $0 != column && !columns.numbers.contains($0) && !row.cells[$0].isEmpty }
    let key = others.map { "\($0):" + Folding.folded(string(text, row.cells[$0])) }.joined(separator: "|")
    let said = Folding.folded(source)
    if let before = sources[key], before != said { tallies[.furtherSource(row.header.columns[column].title), default: 0] += 1 }
    sources[key] = sources[key] ?? said
  }
}

/// The title of a column that says who counted, or how: « Source », ‘Geteld door’, “Method”.
enum CountSource {
  static func isNamed(in title: String) -> Bool { words.beginWord(in: Folding.folded(title)) }

  private static let words = Phrases([
    "source", "bron", "origine", "compte par", "compte selon", "geteld door", "counted by", "methode", "method", "selon", "volgens",
  ])
}
