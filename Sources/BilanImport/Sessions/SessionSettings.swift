public import BilanModel
internal import BilanText

/// What sheets state of a session beside its activity and its day: hours, group, place, commune. By the rule these make no session of their own, so where they differ it is said.
public struct SessionSettings: Sendable {
  /// What can tell two sessions of one activity and day apart.
  enum Kind: CaseIterable, Sendable { case hours, group, place, commune }

  /// As written, by what makes two writings the same.
  private var values: [Session.Key: [Kind: [String: String]]] = [:]

  /// Nothing stated yet.
  public init() {}

  var isEmpty: Bool { values.isEmpty }

  /// Notes what is stated of a session; a blank text states nothing.
  mutating func add(_ kind: Kind, _ text: String?, of session: Session.Key) {
    guard let text else { return }
    let same = SessionSettings.normalised(kind, text)
    if !same.isEmpty, values[session]?[kind]?[same] == nil { values[session, default: [:]][kind, default: [:]][same] = text }
  }

  /// What one sheet states differently of one session, by day.
  var differences: [(session: Session.Key, kind: Kind, values: [String])] {
    values.sorted { $0.key < $1.key }.flatMap { session, kinds in
      Kind.allCases.compactMap { kind in
        guard let found = kinds[kind], found.count > 1, SessionSettings.areApart(kind, Array(found.keys)) else { return nil }
        return (session, kind, found.sorted { $0.key < $1.key }.map(\.value))
      }
    }
  }

  /// Takes in another sheet, and answers what it states otherwise than the sheets before it.
  mutating func takeIn(_ other: SessionSettings) -> [(session: Session.Key, kind: Kind, values: [String])] {
    var found: [(session: Session.Key, kind: Kind, values: [String])] = []
    for (session, kinds) in other.values.sorted(by: { $0.key < $1.key }) {
      for kind in Kind.allCases {
        guard let new = kinds[kind], !new.isEmpty else { continue }
        let known = values[session]?[kind] ?? [:]
        values[session, default: [:]][kind] = known.merging(new) { old, _ in old }
        guard !known.isEmpty, Set(known.keys).isDisjoint(with: new.keys), SessionSettings.areApart(kind, Array(known.keys) + Array(new.keys)) else { continue }
        found.append((session, kind, (known.merging(new) { old, _ in old }).sorted { $0.key < $1.key }.map(\.value)))
      }
    }
    return found
  }

  private static func normalised(_ kind: Kind, _ text: String) -> String {
    if kind == .hours, let times = ClockSpans(text).times {
      return times.map { String($0 + 10_000) }.joined(separator: "-")
    }
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    // « Groupe A » of a title is the `A` of a column.
    if kind == .group, words.count > 1, GroupWords.titles.contains(words[0]) { return words.dropFirst().joined(separator: " ") }
    return words.joined(separator: " ")
  }

  /// Two lists of one session may bear the minutes at which people came: times of different sessions lie further apart.
  private static func areApart(_ kind: Kind, _ values: [String]) -> Bool {
    // Homes of people, not places of sessions.
    if kind == .place, values.count > mostPlaces { return false }
    guard kind == .hours else { return true }
    let times = values.compactMap { $0.contains("-") ? nil : Int($0) }.sorted()
    return zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= leastMinutesApart }
  }

  private static let leastMinutesApart = 30
  private static let mostPlaces = 6
}

extension SessionSettings {
  /// Says on a reading what it states otherwise of a session than the readings before it, and takes it in.
  public mutating func compare(_ reading: inout SheetReading, in language: Language) {
    if reading.isRefused { return }
    for difference in takeIn(reading.settings) { reading.tellPutTogether(difference, language) }
  }
}

extension SheetReading {
  /// Says once per session what its own rows and lines state differently.
  mutating func tellPutTogether(_ project: Project?) {
    for difference in settings.differences { tellPutTogether(difference, project?.language ?? .fr) }
  }

  mutating func tellPutTogether(_ difference: (session: Session.Key, kind: SessionSettings.Kind, values: [String]), _ language: Language) {
    let session = difference.session
    note(
      .sessionsPutTogether,
      [
        "day": .text(session.day.belgian), "activity": .text(sessionTitles[session] ?? session.activity.text), "values": .list(difference.values),
        "what": .localized(difference.kind.inWords),
      ])
  }

  /// Says of columns of a grid that bear the same day as another before them that they are one session: the day of one of them may be a slip.
  mutating func tellTwins(_ twins: [GridColumn]) {
    for twin in twins {
      guard let day = twin.day, let session = sessionTitles.filter({ $0.key.day == day }).min(by: { $0.key < $1.key }) else { continue }
      note(
        .sessionsPutTogether,
        [
          "day": .text(day.belgian), "activity": .text(session.value), "values": .list([twin.title, twin.title]),
          "what": .localized(Localized(fr: "plusieurs colonnes", nl: "verschillende kolommen", en: "several columns")),
        ])
    }
  }
}

extension SessionSettings.Kind {
  fileprivate var inWords: Localized {
    switch self {
    case .hours: Localized(fr: "plusieurs heures différentes", nl: "verschillende uren", en: "different hours")
    case .group: Localized(fr: "plusieurs groupes", nl: "verschillende groepen", en: "different groups")
    case .place: Localized(fr: "plusieurs lieux", nl: "verschillende plaatsen", en: "different places")
    case .commune: Localized(fr: "plusieurs communes", nl: "verschillende gemeenten", en: "different communes")
    }
  }
}

/// The columns of a table that state the hours, the group and the place of each row's session.
struct SettingColumns {
  private(set) var hours, group, place: Int?
  /// When the session ended, where two columns say from when to when.
  private(set) var end: Int?

  init() {}

  init(_ header: TableHeader) {
    // In a log, and beside hours of arrival, a time is that of a person.
    let isLog = header.export != nil || header.position(of: .arrival) != nil || header.position(of: .departure) != nil
    for (index, column) in header.columns.enumerated() {
      let title = Folding.folded(column.title)
      let mayBeTime = column.meaning == nil || column.meaning == .role(.time)
      if !isLog, hours == nil, mayBeTime, SettingColumns.hourTitles.contains(title) { hours = index }
      if group == nil, column.meaning == nil, GroupWords.titles.contains(title) { group = index }
    }
    place = header.position(of: .place)
    if let pair = header.hours { (hours, end) = (pair.begin, pair.end) }
    all = [hours, end, group, place].compactMap(\.self)
  }

  /// All of them: asked for at each row, so put together once.
  private(set) var all: [Int] = []

  /// Those that say when.
  var times: [Int] { [hours, end].compactMap(\.self) }

  private static let hourTitles: Set<String> = [
    "heure", "heures", "uur", "uren", "time", "hour", "hours", "horaire", "horaires", "heure debut", "heure de debut", "beginuur", "aanvangsuur", "start time",
    "creneau",
    "creneau horaire", "plage horaire", "tijdslot", "time slot", "timeslot", "slot", "tijdstip", "uurrooster", "debut", "starttime",
  ]
}

/// Names of groups and classes: « groupe A », ‘groep 2’, ‘klas 3B’.
enum GroupWords {
  /// Titles of a column that holds groups, folded.
  static let titles: Set<String> = [
    "groupe", "groep", "group", "classe", "klas", "class", "cohorte", "cohort", "sous groupe", "subgroep", "subgroup", "section", "groupe classe", "klasgroep",
    "nom du groupe",
    "naam groep", "gr", "moment", "session", "sessie", "seance", "sous session", "demi journee", "dagdeel", "shift", "ploeg", "niveau", "tranche horaire",
  ]

  private static let nouns: Set<String> = [
    "groupe", "groep", "group", "classe", "klas", "class", "cohorte", "cohort", "gr", "salle", "zaal", "room", "ploeg", "equipe", "team", "niveau",
  ]
  /// Beside a number these are also the steps of a series: they tell sheets of one day apart, and are no title of rows.
  private static let parts: Set<String> = ["session", "sessie", "seance", "part", "partie", "deel", "g"]

  /// The one group that titles name by a letter or a number.
  static func group(in texts: [String]) -> String? {
    var found: [String] = []
    for text in texts {
      let words = Folding.folded(text).split(separator: " ").map(String.init)
      for (noun, label) in zip(words, words.dropFirst()) where (nouns.contains(noun) || parts.contains(noun)) && isLabel(label) {
        let name = "\(noun) \(label)"
        if !found.contains(name) { found.append(name) }
      }
      // « Groupe du matin », « Groupe de l'après-midi », ‘Groep van de avond’.
      for (index, noun) in words.enumerated() where nouns.contains(noun) {
        let label = words[(index + 1)...].first { !links.contains($0) }
        guard let label, label != words[index + 1], PartOfDay.words.contains(label) else { continue }
        let name = "\(noun) \(label)"
        if !found.contains(name) { found.append(name) }
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private static let links: Set<String> = ["de", "du", "des", "d", "l", "la", "le", "van", "het", "in", "of", "the"]

  /// `3A`, `A`, `gr1`: the last word of a file's name, where it is a short label and nothing else.
  static func label(in words: [String]) -> String? {
    guard words.count > 1, let last = words.last, last.utf8.count <= 3 else { return nil }
    let isClass = last.utf8.count == 2 && last.first!.isNumber && last.last!.isLetter
    let isLetter = last.utf8.count == 1 && ("a"..."d").contains(last)
    let isNumbered = last.hasPrefix("g") && last.drop { $0 == "g" || $0 == "r" }.allSatisfy(\.isNumber) && last.last!.isNumber
    return isClass || isLetter || isNumbered ? last : nil
  }

  /// The one part of the day that the words of a file's name end with: `…_AM`, `… namiddag`.
  static func halfDay(in words: [String]) -> String? {
    let said = words.suffix(2).filter(halfDays.contains)
    return said.count == 1 && words.count > 1 ? said[0] : nil
  }

  private static let halfDays = PartOfDay.names.union(PartOfDay.marks)

  /// « Groupe 2 », ‘Klas 3B’, and nothing else: what stands below is about that group.
  static func isTitle(_ words: [String]) -> Bool { words.count == 2 && nouns.contains(words[0]) && isLabel(words[1]) }

  /// `a`, `2`, `3b`: not the « de » of « groupe de parole », nor a number of people.
  private static func isLabel(_ word: String) -> Bool {
    let isShort = word.utf8.count <= 2 && word.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    return isShort && !["de", "du", "d", "et", "en", "le", "la", "of", "l"].contains(word)
      || PartOfDay.names.contains(word) || ["rouge", "bleu", "vert", "rood", "blauw", "groen", "jaune", "geel", "red", "blue", "green"].contains(word)
  }
}
