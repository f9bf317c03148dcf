internal import BilanModel
internal import BilanText

/// Finds the columns that decide who counts, by what stands in them: of several, those that tell presence; under a title that says nothing, crosses; in a column of roles, who led the session.
///
/// No column of crosses, of yes and no or of words of state is put aside as needless: it is read, put together with others, or asked about.
struct DecidingColumns {
  /// What the cells of one column hold.
  private struct Cells {
    var filled = 0
    var present = 0
    /// Present by a sign, not by a word: a cross, a tick, 1.
    var ticks = 0
    var notPresent = 0
    /// Present or not, in a word and not by a sign or a yes and no.
    var words = 0
    /// Registered or cancelled, in a word.
    var stateWords = 0
    /// Registered, cancelled, unknown: nothing about who came.
    var others = 0
    var unknown = 0
    var staff = 0
    var learners = 0
    /// A session was not held, by the words of the cell; it was, by them.
    var calledOff = 0
    var held = 0
    /// A remark that calls a session off.
    var remarksCallingOff = 0
    /// A time of day, and nothing else.
    var times = 0

    /// Some cell says that somebody came or did not, and most cells say something.
    var tellsPresence: Bool { present + notPresent > 0 && unknown * 2 <= filled }
    /// Nothing but marks and words of presence.
    var isPresence: Bool { filled > 0 && present > 0 && present + notPresent == filled }
    var isTicks: Bool { filled > 0 && ticks == filled }
    /// Words of state of which none says who came: « Participera », « Annulé ».
    /// A word in a few of the cells that nobody knows takes the column not away.
    var isState: Bool { filled > 0 && others > 0 && present + notPresent == 0 && (unknown == 0 || stateWords * 2 >= filled) }
    /// « maintenue », « annulée »: which sessions were held.
    var isOfSessions: Bool { calledOff > 0 && calledOff + held == filled }
    /// Who led and who took part, in most of the cells: the others are words of the same column that nobody knows.
    var isPart: Bool { staff > 0 && learners > 0 && (staff + learners) * 4 >= filled * 3 }
    var isTimes: Bool { filled > 0 && times == filled }
  }

  private var cells: [Cells]
  /// Rows in which a column is ticked and the first column of presence is not.
  private var against: [Int]
  private let legend: [Legend.Pair]
  private static let rowsLookedAt: Int32 = 400

  /// Says what the columns hold that the titles left open.
  ///
  /// - Parameter words: what cells of earlier sheets said.
  static func amend(_ header: TableHeader, in text: Span<UInt8>, from start: Int, _ words: inout CellWords) -> TableHeader {
    // Lists side by side have each column several times.
    guard header.kind == .attendance, header.lists.count == 1 else { return header }
    var amended = header
    // « Activité » and « Sessie »: the second one may say which sessions were held.
    let secondActivities = Set(header.positions(of: .activity).dropFirst())
    let doubtful = header.columns.indices.filter { mayDecide(header.columns[$0]) || secondActivities.contains($0) }
    let doubled = ColumnRole.used.contains { header.positions(of: $0).count > 1 }
    // Nearly every table has one column of presence, and nothing beside it that could decide.
    guard !doubtful.isEmpty || doubled else { return header }
    let columns = DecidingColumns(header, text, from: start, looking: doubtful, &words)
    amended.legend = columns.legend
    columns.dropBlankTwins(&amended)
    columns.findParts(&amended)
    columns.settleStatus(&amended)
    columns.findWordsOfPresence(&amended)
    columns.findStates(&amended)
    columns.findPresence(&amended)
    columns.findUnreadPresence(&amended)
    columns.findHours(&amended)
    return amended
  }

  private static func mayDecide(_ column: TableHeader.Column) -> Bool {
    guard column.evidence != .answer, !column.cell.isEmpty else { return false }
    switch column.meaning {
    case nil, .role(.status), .role(.jobTitle), .role(.registration), .role(.time), .role(.total), .role(.place), .role(.remark), .role(.metric):
      return true
    default: return false
    }
  }

  private init(_ header: TableHeader, _ text: Span<UInt8>, from start: Int, looking: [Int], _ words: inout CellWords) {
    cells = [Cells](repeating: Cells(), count: header.columns.count)
    against = [Int](repeating: 0, count: header.columns.count)
    let presence = header.position(of: .status)
    let names = header.columns.indices.filter { [.role(.name), .role(.fullName), .role(.lastName), .role(.firstName)].contains(header.columns[$0].meaning) }
    legend = Legend.pairs(in: text, from: start)
    words.start(legend)
    // A day or a number under a title that says nothing is no mark, nor is an hour under « Heure ».
    let isLooked = header.columns.indices.map(looking.contains)
    let takesNumbers = header.columns.map { ![nil, .role(.time)].contains($0.meaning) }
    var ticked: [Int] = []
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    while scanner.row < header.row, scanner.next(in: text) {}
    while scanner.row < header.row + DecidingColumns.rowsLookedAt, scanner.next(in: text) {
      let row = scanner.cells
      guard row.count(where: { !$0.isEmpty }) > 1, names.isEmpty || names.contains(where: { $0 < row.count && !row[$0].isEmpty }) else { continue }
      if let first = row.first(where: { !$0.isEmpty }), TotalsLine.isTitle(Folding.folded(string(text, first))) { continue }
      // A legend whose signs are parted as cells are stands in these columns and is no row of them.
      if !legend.isEmpty, row.contains(where: { !Legend.pairs(inCell: string(text, $0)).isEmpty }) { continue }
      ticked.removeAll(keepingCapacity: true)
      for (column, cell) in row.enumerated() where column < cells.count && !cell.isEmpty {
        cells[column].filled += 1
        guard isLooked[column] else { continue }
        let said = words.read(text, cell)
        let statement = said.isNumber && !takesNumbers[column] ? nil : said.statement
        note(said, statement, column)
        if statement == .presence(.present) { ticked.append(column) }
      }
      if let presence, !ticked.contains(presence) { for column in ticked { against[column] += 1 } }
    }
  }

  private mutating func note(_ said: CellWords.Reading, _ statement: PresenceReading.Statement?, _ column: Int) {
    if said.callsOff { cells[column].calledOff += 1 }
    if said.isRemarkCallingOff { cells[column].remarksCallingOff += 1 }
    if said.isTime { cells[column].times += 1 }
    if said.saysHeld { cells[column].held += 1 }
    if said.leads { cells[column].staff += 1 }
    if said.takesPart { cells[column].learners += 1 }
    switch statement {
    case .presence(.present), .partly:
      cells[column].present += 1
      if said.isWord { cells[column].words += 1 }
      if said.isSign { cells[column].ticks += 1 }
    case .presence(.absent), .presence(.excused):
      cells[column].notPresent += 1
      if said.isWord { cells[column].words += 1 }
    case .presence(.registered), .notCountable:
      cells[column].others += 1
      if said.isWord { cells[column].stateWords += 1 }
    case .open, .known: cells[column].others += 1
    case nil: cells[column].unknown += 1
    }
  }

  // MARK: - Twins

  /// Of two columns of one title, a blank one says nothing.
  private func dropBlankTwins(_ header: inout TableHeader) {
    for role in ColumnRole.used {
      let twins = header.positions(of: role)
      guard twins.count > 1, twins.contains(where: { cells[$0].filled > 0 }) else { continue }
      for column in twins where cells[column].filled == 0 && header.columns[column].evidence != .answer { header.columns[column].meaning = .role(.remark) }
    }
  }

  // MARK: - Columns of states

  /// Of several columns of states, those whose cells tell presence are read together; the others tell which registrations count.
  private func settleStatus(_ header: inout TableHeader) {
    let columns = header.positions(of: .status)
    guard !columns.isEmpty, !columns.contains(where: { header.columns[$0].evidence == .answer }) else { return }
    let telling = columns.filter { cells[$0].tellsPresence }
    guard !telling.isEmpty else { return }
    for column in columns where !telling.contains(column) && cells[column].filled > 0 {
      header.columns[column].meaning = .role(header.position(of: .registration) == nil ? .registration : .remark)
      header.columns[column].evidence = .cells
    }
    for column in telling.dropFirst() { header.columns[column].meaning = .role(.presenceToo) }
  }

  /// Words of presence under a title that says nothing, or « État »: who came, also where some cells say something else.
  private func findWordsOfPresence(_ header: inout TableHeader) {
    let tellers: [ColumnRole] = [.status, .signature, .absence, .excuse, .arrival, .action]
    guard !header.columns.contains(where: { $0.meaning?.isSession == true }), !tellers.contains(where: { tells($0, header) }) else { return }
    let columns = header.columns.indices.filter { column in
      let title = header.columns[column]
      return [nil, .role(.registration)].contains(title.meaning) && title.evidence != .answer && !title.cell.isEmpty && cells[column].words > 0
        && cells[column].tellsPresence
    }
    guard let first = columns.first else { return }
    guess(.status, first, &header)
    for column in columns.dropFirst() { header.columns[column].isUndecided = true }
  }

  /// Words of state under a title that says nothing: which registrations count, and which sessions were held.
  private func findStates(_ header: inout TableHeader) {
    for column in header.columns.indices where header.columns[column].evidence != .answer && !header.columns[column].cell.isEmpty {
      let meaning = header.columns[column].meaning
      if cells[column].remarksCallingOff > 0, meaning == nil || meaning == .role(.remark) { header.columns[column].mayCallOff = true }
      let isSecondActivity = meaning == .role(.activity) && column != header.position(of: .activity) && cells[column].isOfSessions
      guard meaning == nil || isSecondActivity, cells[column].isState || cells[column].isOfSessions, header.position(of: .registration) == nil else { continue }
      guess(.registration, column, &header)
    }
  }

  /// Crosses, yes and no under a title that says nothing.
  private func findPresence(_ header: inout TableHeader) {
    let known = header.columns.compactMap(\.meaning)
    let status = header.position(of: .status)
    let isAnswered = header.columns.contains { $0.evidence == .answer && $0.meaning == .role(.status) }
    if header.position(of: .action) != nil { return }
    let open = header.columns.indices.filter { column in
      let title = header.columns[column]
      guard title.evidence != .answer, !title.cell.isEmpty, cells[column].isPresence,
        PresenceTitles.speaks(title.title) || !PresenceTitles.isOfSomethingElse(title.title) || isShortQuestion(title.title, column)
      else { return false }
      return [nil, .role(.time), .role(.place), .role(.remark)].contains(title.meaning)
        || title.meaning == .role(.total) && cells[column].isTicks && PresenceTitles.speaks(title.title)
    }
    guard !open.isEmpty else { return }
    if isAnswered {
      // An answer about one column of crosses says nothing of another that has crosses where it has none.
      for column in open where cells[column].isTicks && against[column] > 0 { header.columns[column].isUndecided = true }
      return
    }
    let speaking = open.filter { PresenceTitles.speaks(header.columns[$0].title) }
    if let status, cells[status].tellsPresence {
      for column in open where !header.columns[column].holdsUnreadMarks {
        if speaking.contains(column) {
          guess(.presenceToo, column, &header)
        } else if cells[column].isTicks, against[column] > 0 {
          header.columns[column].isUndecided = true
        }
      }
      return
    }
    // « VM ; NM ; Avond »: what stands beside a part of the day is another part of it.
    let parts = known.filter(\.isSession)
    if !parts.isEmpty, parts.allSatisfy({ $0 == .halfDay }), speaking.count == open.count {
      for column in open { header.columns[column].meaning = .halfDay }
      return
    }
    if known.contains(where: \.isSession)
      || [ColumnRole.signature, .absence, .excuse, .arrival].contains(where: { header.position(of: $0) != nil && tells($0, header) })
    {
      for column in open where !header.columns[column].holdsUnreadMarks && speaking.contains(column) { header.columns[column].isUndecided = true }
      return
    }
    let isAsked = !speaking.contains(open[0]) && open.count == 1 && isShortQuestion(header.columns[open[0]].title, open[0])
    let isForm = [ColumnRole.timestamp, .submission, .intention].contains { header.position(of: $0) != nil }
    let chosen = speaking.isEmpty && open.count == 1 && !isForm && !isAsked ? open : speaking
    if let first = chosen.first {
      if let status, cells[status].filled > 0 { header.columns[status].meaning = .role(header.position(of: .registration) == nil ? .registration : .remark) }
      guess(.status, first, &header)
      for column in chosen.dropFirst() { guess(.presenceToo, column, &header) }
      // Others beside them may say the same.
      for column in open where !chosen.contains(column) && cells[column].isTicks && !isForm { header.columns[column].isUndecided = true }
    } else {
      for column in open where !isForm || cells[column].isTicks { header.columns[column].isUndecided = true }
    }
  }

  /// « Ok ? » over ticks may ask who came.
  private func isShortQuestion(_ title: String, _ column: Int) -> Bool {
    title.last == "?" && title.utf8.count <= 20 && cells[column].isTicks && !PresenceTitles.isOfSomethingElse(String(title.dropLast()))
  }

  /// A column that speaks of presence and is not read, where nothing else says who came: hours, shares, numbers. Nobody is counted present beside it without a word.
  private func findUnreadPresence(_ header: inout TableHeader) {
    let tellers: [ColumnRole] = [.status, .signature, .absence, .excuse, .arrival, .departure, .action, .registration, .registered, .intention]
    guard header.sessions.isEmpty, !header.columns.contains(where: \.isUndecided), !tellers.contains(where: { header.position(of: $0) != nil }) else { return }
    for column in header.columns.indices {
      let title = header.columns[column]
      guard title.meaning == nil || title.meaning == .role(.total) || title.meaning == .role(.time), title.evidence != .answer, cells[column].filled > 0,
        PresenceTitles.names(title.title)
      else { continue }
      header.columns[column].isUndecided = true
    }
  }

  /// « Début ; Fin »: two columns side by side of nothing but times of day.
  private func findHours(_ header: inout TableHeader) {
    guard header.export == nil, header.position(of: .arrival) == nil, header.position(of: .departure) == nil, header.sessions.isEmpty else { return }
    func holdsTimes(_ column: Int) -> Bool {
      column < cells.count && cells[column].isTimes && [nil, .role(.time)].contains(header.columns[column].meaning)
        && header.columns[column].evidence != .answer
    }
    guard let begin = header.columns.indices.first(where: { holdsTimes($0) && holdsTimes($0 + 1) }) else { return }
    header.hours = (begin, begin + 1)
  }

  private func tells(_ role: ColumnRole, _ header: TableHeader) -> Bool { header.positions(of: role).contains { cells[$0].filled > 0 } }

  private func guess(_ role: ColumnRole, _ column: Int, _ header: inout TableHeader) {
    header.columns[column].meaning = .role(role)
    header.columns[column].evidence = .cells
  }

  // MARK: - Parts in the session

  /// « Formatrice », « Participant »: a column that says who led the session and who took part.
  private func findParts(_ header: inout TableHeader) {
    guard header.position(of: .part) == nil else { return }
    let isNamedSo = header.columns.indices.first {
      header.columns[$0].meaning == .role(.jobTitle) && SessionParts.titles.contains(Folding.folded(header.columns[$0].title)) && cells[$0].staff > 0
    }
    let byCells = header.columns.indices.first { mayBePart(header.columns[$0]) && cells[$0].isPart }
    guard let column = isNamedSo ?? byCells else { return }
    header.columns[column].meaning = .role(.part)
    if isNamedSo == nil { header.columns[column].evidence = .cells }
  }

  private func mayBePart(_ column: TableHeader.Column) -> Bool {
    column.evidence != .answer && !column.cell.isEmpty
      && [nil, .role(.status), .role(.jobTitle), .role(.registration), .role(.metric)].contains(column.meaning)
  }
}

/// What part somebody took in a session: who led it or helped stands on many lists beside those who came to it.
enum SessionParts {
  /// Titles of such a column; a profession is none.
  static let titles: Set<String> = [
    "role", "rol", "roles", "qualite", "hoedanigheid", "role dans la seance", "rol in de sessie", "type de participant", "type deelnemer",
  ]

  private static let leading = Phrases([
    "formateur", "formatrice", "animateur", "animatrice", "organisateur", "organisatrice", "organisation", "intervenant", "orateur", "oratrice", "encadrant",
    "moderateur", "moderatrice",
    "coanimat", "co animat", "coordinat", "coordina", "equipe", "staff", "interprete", "lesgever", "lesgeefster", "docent", "trainer", "trainster",
    "begeleid", "organisator", "organisatie",
    "spreker", "spreekster", "moderator", "tolk", "instructor", "instructeur", "organiser", "organizer", "host", "facilitator", "facilitateur", "facilitatrice",
    "speaker", "teacher", "medewerker",
    "conferencier", "presentateur", "presentatrice", "team",
  ])
  private static let learning = Phrases([
    "participant", "stagiaire", "apprenant", "inscrit", "deelnemer", "deelneemster", "cursist", "attendee", "learner", "student", "etudiant", "public",
    "usager", "beneficiaire", "membre", "bezoeker", "visiteur",
    "auditeur", "auditrice", "invite", "genodigde", "guest",
  ])

  static func leads(_ folded: String) -> Bool { leading.begin(folded) }
  static func takesPart(_ folded: String) -> Bool { learning.begin(folded) }
}

/// Titles that may stand above crosses.
enum PresenceTitles {
  /// Whether a title speaks of being there: a part of a day, an hour, a place, an abbreviation of presence.
  static func speaks(_ title: String) -> Bool {
    let folded = Folding.folded(title)
    let said = folded.split(separator: " ").map(String.init)
    guard !said.isEmpty, said.count <= 5 else { return false }
    if said.contains(where: { word in beginnings.contains(where: word.hasPrefix) || words.contains(word) || isHour(word) }) { return true }
    return phrases.contains { " \(folded) ".contains(" \($0) ") }
  }

  /// Whether a title names presence itself, and no fee or meal of those who came.
  static func names(_ title: String) -> Bool {
    let folded = Folding.folded(title)
    return naming.beginWord(in: folded) && !isOfSomethingElse(title) && !costs.beginWord(in: folded)
  }

  private static let naming = Phrases(["presen", "aanwezig", "attendance", "attended", "deelname", "assiduit"])
  private static let costs = Phrases(["frais", "kost", "cost", "prix", "prijs", "fee", "montant", "bedrag", "euro", "eur"])

  /// Whether a title asks for something that crosses say of people beside their presence: a meal, a fee, a consent.
  static func isOfSomethingElse(_ title: String) -> Bool {
    let said = Folding.folded(title).split(separator: " ").map(String.init)
    // Crosses below a commune say where people come from.
    if case .commune = Gazetteer.belgium.read(said.joined(separator: " "), preferring: []) { return true }
    return title.contains("?") || said.count > 5 || said.contains { word in others.contains(where: word.hasPrefix) || otherWords.contains(word) }
  }

  /// `13h`, `9h30`, `14u`.
  private static func isHour(_ word: String) -> Bool {
    let digits = word.prefix { ("0"..."9").contains($0) }
    let rest = word[digits.endIndex...]
    guard (1...2).contains(digits.utf8.count), let first = rest.first, first == "h" || first == "u" else { return false }
    return rest.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  private static let beginnings = ["pres", "aanw", "attend", "pointag", "emarg", "checkin", "deelna", "deelge", "distanc", "visio", "physiqu", "fysiek"]
  private static let words: Set<String> = [
    "vm", "nm", "am", "pm", "av", "ap", "voormiddag", "namiddag", "ochtend", "avond", "matin", "matinee", "midi", "soir", "soiree", "aprem", "morning",
    "afternoon", "evening", "online", "onsite",
    "remote", "zoom", "teams", "digitaal", "fysiek", "hybride", "venu", "venue", "venus", "gekomen", "came", "present", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "lu", "ma", "me", "je", "ve", "sa", "di", "wo", "vr", "za", "participation",
    "scan", "pointe", "signe",
  ]
  private static let phrases = [
    "en personne", "sur place", "en ligne", "a distance", "ter plaatse", "op afstand", "on site", "in person", "apres midi", "check in", "etait la", "was er",
    "in de zaal", "en salle", "dans la salle", "in the room",
  ]
  private static let others = [
    "repas", "lunch", "maaltijd", "diner", "sandwich", "broodje", "veget", "vegan", "halal", "allerg", "membre", "cotis", "paye", "paie", "betaal", "betald",
    "paid", "payment", "newsl", "nieuwsb", "photo",
    "foto", "image", "beeld", "droit", "rgpd", "gdpr", "consent", "toestem", "accord", "akkoord", "autoris", "handicap", "mobilit", "parking", "transport",
    "vervoer", "covoit", "garde", "opvang",
    "enfant", "kind", "attest", "certif", "diplom", "langue", "taal", "franc", "neerl", "nederl", "frans", "nouveau", "nouvelle", "nieuw", "contact", "rappel",
    "herinner", "mail", "whatsapp",
    "benevol", "vrijwill", "volunt", "femme", "homme", "vrouw", "mineur", "adult", "volwas", "etudiant", "student", "chom", "deman", "cpas", "ocmw",
    "photograph", "materiel", "document", "dossier",
    "questionn", "evaluat", "enquete", "badge", "clef", "cle", "sleutel", "lid", "member", "premier", "eerste", "first",
  ]
  private static let otherWords: Set<String> = ["fr", "nl", "f", "h", "m", "v", "pmr", "avg", "new", "boisson", "drank", "gift", "sms", "tel", "gsm"]
}
