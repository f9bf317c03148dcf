internal import BilanModel
internal import BilanText

/// What a column holds, as its header says.
enum ColumnRole: UInt8, CaseIterable {
  /// "Nom", "Naam", "Name": the family name beside a column of given names, else the full name.
  case name
  case lastName, firstName, fullName
  case email, organisation, commune, postalCode, gender
  case status, signature
  /// « Absent », « Excusé »: a mark says that the person was not there.
  case absence, excuse
  case axis, activity, date, duration, place
  case metric, value, estimated
  /// A month, quarter or year of counts.
  case span
  /// When somebody came into a meeting or went out of it; what somebody did there (« Joined »).
  case arrival, departure, action
  /// Whether the registration counts (`Valide`, `Attendee Status`), and whether people said that they would come.
  case registration, intention
  /// « Inscrit », ‘Ingeschreven’: a cross says that somebody registered, and nothing of who came.
  case registered
  /// A further column of presence: present in either is present.
  case presenceToo
  /// What part somebody took: led the session, or came to it. No title says it alone: see `DecidingColumns`.
  case part
  /// When a form was filled in or an order placed: never the day of a session. A form without a day of submission was not finished.
  case timestamp, submission
  /// For how many people the row stands; how many come along beside the one named.
  case heads, companions
  /// Somebody who paid, who need not be who came.
  case payer
  /// The number of somebody: of a member, a badge. A sign of who is who, and kept as a hash alone.
  case memberNumber
  /// The number of a meeting: the header of a meeting's own data, above the people.
  case meeting
  /// Why a row was refused, in a sheet that `bilan` wrote for correction.
  case reason
  /// Known, and not needed for any figure.
  case number, identifier, phone, address, birthDate, nationalNumber, jobTitle, remark, time, total

  /// Roles of which a table has one column; what a second one says is left out.
  static let used: [ColumnRole] = [
    .name, .lastName, .firstName, .fullName, .organisation, .commune, .postalCode, .status, .axis, .activity, .date, .value, .metric,
    .signature, .absence, .excuse, .registration, .heads, .companions, .registered,
  ]

  /// Roles of which any column may say who came.
  static let tellingWhoCame: [ColumnRole] = [.status, .signature, .absence, .excuse, .arrival, .action]

  /// How strongly the header speaks for a line of headers rather than a line of text.
  var weight: Int {
    switch self {
    case .name, .lastName, .fullName, .firstName: 4
    case .metric, .value, .status, .email: 3
    case .organisation, .commune, .postalCode, .date, .activity, .signature: 2
    default: 1
    }
  }

  /// A word that says what a column is read for and that is nearly this one: a slip of the hand, and a column unread.
  static func nearest(to folded: String) -> String? {
    // « Parent » is no slip of « présent », nor « animateur » of « indicateur ».
    guard folded.utf8.count >= 4, !PeopleWords.one.contains(folded), !PeopleWords.several.contains(folded) else { return nil }
    let near = nearest(to: folded, among: readWords)
    return near.flatMap { abs($0.utf8.count - folded.utf8.count) <= 2 && isSlip(folded, of: $0) ? $0 : nil }
  }

  /// Headers that are each nearly a word of ours, with it.
  static func slips(in headers: [String]) -> [String] {
    headers.compactMap { header in
      let folded = Folding.folded(header)
      return nearest(to: folded).flatMap { $0 == folded ? nil : "\(header) → \($0)" }
    }
  }

  /// Of several words each is nearly its own: “meeting name” is no slip of “meeting date”.
  private static func isSlip(_ folded: String, of word: String) -> Bool {
    let (said, meant) = (folded.split(separator: " "), word.split(separator: " "))
    guard said.count > 1, said.count == meant.count else { return true }
    return zip(said, meant).allSatisfy { $0 == $1 || BilanText.nearest(to: String($0), among: [String($1)]) != nil }
  }

  private static func nearest(to folded: String, among words: [String]) -> String? { BilanText.nearest(to: folded, among: words) }

  private static let readWords: [String] = words.filter { used.contains($0.0) }.flatMap { $0.1.split(separator: "|").map(String.init) }.filter {
    $0.utf8.count >= 4
  }

  /// The role of a header that stands in the lists word for word.
  static func of(folded text: Span<UInt8>, _ range: Range<Int>) -> ColumnRole? {
    table.words.find(text, range).map { table.roles[$0] }
  }

  /// « Inscrits », « Disponible », ‘Verwacht’: whether a title alone is of people who registered or mean to come.
  static func isOfRegistration(_ title: String) -> Bool {
    let folded = Folding.folded(title)
    return [.registered, .intention, .registration].contains(of(folded: folded.utf8.span, 0..<folded.utf8.count))
  }

  /// The role of a word cut short with a point, « Prés. », ‘Aanw.’, “Org.”: that of every word of the lists which begins so; nil where they differ.
  static func of(abbreviation: String) -> ColumnRole? {
    guard abbreviation.utf8.count >= 3, !abbreviation.contains(" ") else { return nil }
    let roles = Set(words.filter { $0.1.split(separator: "|").contains { $0.hasPrefix(abbreviation) && !$0.contains(" ") } }.map(\.0))
    return roles.count == 1 ? roles.first.flatMap { abbreviated.contains($0) ? $0 : nil } : nil
  }

  /// What people cut short: « Nat. » is rather a nationality than the nature of a count.
  private static let abbreviated: Set<ColumnRole> = [
    .lastName, .firstName, .fullName, .email, .organisation, .commune, .status, .signature, .activity, .date, .remark, .phone,
  ]

  private static let table: (words: ByteTable, roles: [ColumnRole]) = {
    var table = ByteTable(minimumCapacity: 600)
    var roles: [ColumnRole] = []
    for (role, list) in words {
      for word in list.split(separator: "|") {
        // The first list that holds a word decides.
        if table.insert(String(word)).isNew { roles.append(role) }
      }
    }
    return (table, roles)
  }()
}
