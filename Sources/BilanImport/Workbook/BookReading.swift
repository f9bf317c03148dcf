internal import BilanModel
internal import BilanText
internal import BilanWorkbook

/// What was read of a workbook so far.
struct BookReading {
  private var readings: [SheetReading] = []
  /// What is said of the file as a whole, and of sheets that are not read.
  var about: SheetReading
  /// Names of sheets that are read, and may sum others.
  private var unsure: [String] = []
  /// Those of them whose name or formulas say that they sum others.
  private var summing: Set<String> = []

  init(about: SheetReading) { self.about = about }

  /// Whether a sheet can be read; it is told where not.
  mutating func isToRead(_ mention: SheetMention) -> Bool {
    if mention.isHidden {
      about.tell(.hiddenSheet, inSheet: mention.name)
      return false
    }
    if mention.kind != .cells {
      about.leaveAside(mention.name, mention.kind == .chart ? .chart : .macros)
      return false
    }
    return true
  }

  /// Adds the tables of a sheet.
  mutating func add(_ tables: [SheetReading], of sheet: Worksheet, isAlone: Bool) {
    if tables.isEmpty {
      about.leaveUnread(sheet)
    } else if sheet.isExample, !isAlone {
      about.tell(.exampleSheet, inSheet: sheet.name)
    } else {
      if sheet.mayRepeatOthers || tables.allSatisfy(\.mayBeTotals), tables.allSatisfy({ $0.source.kind == .campaign }) { unsure.append(sheet.name) }
      if sheet.mayRepeatOthers { summing.insert(sheet.name) }
      readings += tables
    }
  }

  /// Sums of other sheets are recognised beside the lists that they sum.
  mutating func leaveOutTotals() {
    for name in unsure where readings.contains(where: { $0.source.kind == .attendance && $0.part != name }) {
      readings.removeAll { $0.part == name }
      about.tell(.totalsOfSheets, inSheet: name)
    }
    leaveOutSums()
  }

  /// A sheet « Total » beside sheets of counts says again what they say, or something else under that name.
  private mutating func leaveOutSums() {
    let parts = readings.filter { !summing.contains($0.part ?? "") }.flatMap(\.content.counts)
    for name in unsure where summing.contains(name) {
      let sums = readings.filter { $0.part == name }.flatMap(\.content.counts)
      guard !sums.isEmpty, sums.count * parts.count <= BookReading.mostCompared else { continue }
      if let areSums = BookReading.areSums(sums, of: parts, ofAnyAxis: false) {
        if areSums { readings.removeAll { $0.part == name } }
        about.tell(areSums ? .totalsOfSheets : .otherTotalsOfSheets, inSheet: name)
      } else if BookReading.areSums(sums, of: parts, ofAnyAxis: true) == true {
        // Of another axis or activity they are no sums, by what the sheet says; that they equal them is told.
        about.tell(.otherTotalsOfSheets, inSheet: name)
      }
    }
  }

  /// Whether each number is the sum of others; nil where there is nothing that any of them could sum.
  private static func areSums(_ sums: [CampaignCount], of parts: [CampaignCount], ofAnyAxis: Bool) -> Bool? {
    let compared = sums.map { sum in (sum: sum, parts: parts.filter { isPart($0, of: sum, ofAnyAxis: ofAnyAxis) }) }.filter { !$0.parts.isEmpty }
    if compared.isEmpty { return nil }
    // One number that equals one other may do so by chance.
    let isNoChance = compared.count > 1 || compared.contains { $0.parts.count > 1 }
    return isNoChance && compared.count == sums.count && compared.allSatisfy { $0.sum.value == $0.parts.reduce(0) { $0 + $1.value } }
  }

  /// Whether a count is of one metric with another, and in its place, its time and its activity, where that states them.
  private static func isPart(_ part: CampaignCount, of whole: CampaignCount, ofAnyAxis: Bool) -> Bool {
    guard part.metric == whole.metric, part.day >= whole.day, part.lastDay <= whole.lastDay, whole.place == .notStated || whole.place == part.place else {
      return false
    }
    return ofAnyAxis
      || part.axis == whole.axis && (whole.activity == nil || whole.activity == part.activity)
        && (whole.unplannedTitle == nil || whole.unplannedTitle == part.unplannedTitle)
  }

  /// Worksheets that are numbered as sessions of their own, « S2 » and « S3 », and are of one session: the day of the one that was copied may have stayed.
  private mutating func tellSessionsAlike() {
    var parts: [Session.Key: [String]] = [:]
    for reading in readings where reading.source.kind == .attendance && !reading.isRefused {
      guard let part = reading.part, BookReading.isNumbered(part) else { continue }
      for session in reading.content.sessions where !parts[session.key, default: []].contains(part) { parts[session.key, default: []].append(part) }
    }
    for (session, names) in parts.sorted(by: { $0.key < $1.key }) where names.count > 1 {
      let title = readings.lazy.compactMap { $0.sessionTitles[session] }.first
      about.note(
        .sessionsPutTogether,
        [
          "day": .text(session.day.belgian), "activity": .text(title ?? session.activity.text), "values": .list(names),
          "what": .localized(Localized(fr: "plusieurs onglets", nl: "verschillende tabbladen", en: "different worksheets")),
        ])
    }
  }

  /// `S2`, « Séance 3 », ‘Sessie 1’, `4`.
  private static func isNumbered(_ part: String) -> Bool {
    let words = Folding.folded(part).split(separator: " ").map(String.init)
    if words.count == 2 { return sessionWords.contains(words[0]) && isShortNumber(words[1]) }
    guard words.count == 1, let word = words.first else { return false }
    return isShortNumber(word) || ["s", "j", "d"].contains(word.prefix(1)) && isShortNumber(String(word.dropFirst()))
  }

  private static func isShortNumber(_ word: String) -> Bool { word.utf8.count <= 2 && DayInText.isNumber(word) }

  private static let sessionWords: Set<String> = [
    "seance", "session", "sessie", "atelier", "workshop", "module", "cours", "les", "jour", "dag", "day", "rencontre", "reunion", "bijeenkomst",
    "vergadering", "meeting",
  ]

  /// Larger workbooks are not compared, number by number.
  private static let mostCompared = 4_000_000

  /// The readings, of which the first tells what is said of the file; a refusal where there is none.
  mutating func finish() -> [SheetReading] {
    guard !readings.isEmpty else {
      about.refuse(.noTable)
      return [about]
    }
    tellSessionsAlike()
    let names = readings.compactMap(\.part).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    about.note(.severalSheets, ["count": .count(readings.count), "sheets": .list(names)])
    readings[0].diagnostics = about.diagnostics + readings[0].diagnostics
    for index in readings.indices.dropLast() { readings[index].isLastOfFile = false }
    return readings
  }
}
