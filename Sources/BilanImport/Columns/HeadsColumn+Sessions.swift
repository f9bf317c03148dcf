internal import BilanText

extension HeadsColumn {
  /// The columns that hold for the whole row, and those of one session each.
  static func apart(in header: TableHeader) -> (ofRow: [HeadsColumn], ofSessions: [Int: [HeadsColumn]]) {
    let ofSessions = ofSessions(in: header)
    let columns = Set(ofSessions.values.joined().map(\.column))
    return (found(in: header).filter { !columns.contains($0.column) }, ofSessions)
  }

  /// The columns of a grid that count the people of one of its sessions: « Adultes ; Enfants » below each day, « Accompagnants » behind each. By the column of the session, which may
  /// hold such a number itself; empty where one column counts for all days.
  static func ofSessions(in header: TableHeader) -> [Int: [HeadsColumn]] {
    let sessions = header.sessions
    guard sessions.count > 1 else { return [:] }
    var counting: [Int: [HeadsColumn]] = [:]
    for heads in found(in: header) where heads.kind != .ages {
      guard let session = sessions.last(where: { $0 < heads.column }) else { continue }
      counting[session, default: []].append(heads)
    }
    guard counting.count > 1 else { return [:] }
    for session in counting.keys {
      if let own = kind(ofSession: header.columns[session].title) { counting[session]!.insert(.init(column: session, kind: own), at: 0) }
    }
    return counting
  }

  /// What the numbers under a session's own title count: « 11/03/2024 Adultes », ‘11/03 Ouders’. Parents beside their children are the adults.
  private static func kind(ofSession title: String) -> Kind? {
    let words = Folding.folded(title).split(separator: " ").filter { !$0.contains(where: \.isNumber) }.map(String.init)
    guard let last = words.last else { return nil }
    return parents.contains(last) ? .adults : kind(of: words.joined(separator: " ")) ?? kind(of: last)
  }

  private static let parents: Set<String> = [
    "parent", "parents", "ouder", "ouders", "mere", "meres", "pere", "peres", "mother", "mothers", "father", "fathers",
  ]
}
