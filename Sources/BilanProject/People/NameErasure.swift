public import BilanAggregation
internal import BilanImport
internal import BilanMatching
public import BilanModel
internal import BilanStore
internal import BilanText

/// Everything that is kept of a person: what holds the name, and what is settled to be the same person under another writing of it.
public struct KeptPeople: Sendable {
  public private(set) var descriptions: [FactTable.Description] = []
  /// What an open question may yet make the same person.
  public private(set) var perhaps: [FactTable.Description] = []
  /// The facts that the descriptions are of.
  public let facts: FactTable
  /// Whether no sheet names them any more, but what undoes earlier acts does.
  public private(set) var areOnlyInUndo = false
  private let store: Store
  private let folder: ProjectFolder
  /// The name that was asked for; nil for people who are to go for their age.
  private let wanted: String?

  /// People by the codes of their descriptions.
  init(codes: Set<String>, in facts: FactTable, _ store: Store, _ folder: ProjectFolder) {
    (self.facts, self.store, self.folder) = (facts, store, folder)
    wanted = nil
    descriptions = facts.descriptions.filter { $0.storedCode.map(codes.contains) ?? false }
  }

  /// The person of a name, under all its writings.
  init(named wanted: String, in facts: FactTable, _ store: Store, _ folder: ProjectFolder) throws {
    (self.facts, self.store, self.folder) = (facts, store, folder)
    self.wanted = wanted
    let words = Set((PersonName.key(full: wanted) ?? "").split(separator: " "))
    guard !words.isEmpty else { return }
    let linkage = facts.people.linkage
    let named = facts.descriptions.indices.filter { index in
      let person = facts.descriptions[index]
      return !person.isNameless && words.isSubset(of: Set(person.key.split(separator: " ")))
    }
    let settled = Set(named.map { linkage.settled[$0] })
    let merged = Set(named.map { linkage.merged[$0] })
    for (index, person) in facts.descriptions.enumerated() where !person.isNameless {
      if settled.contains(linkage.settled[index]) {
        descriptions.append(person)
      } else if merged.contains(linkage.merged[index]) {
        perhaps.append(person)
      }
    }
    if descriptions.isEmpty {
      let names = LeftoverNames([wanted])
      areOnlyInUndo = try store.namesInUndo().contains(where: names.isNamed)
    }
  }
}

extension KeptPeople {
  /// Takes the names away for good; the attendances stay counted, under random keys, and no figure changes.
  ///
  /// - Returns: What is left of the names: other files of the project's folder, or the log while another process reads it.
  public func erase() throws -> [Diagnostic] {
    try Failure.explaining { try NameErasure(store, facts, folder).erase(descriptions, named: wanted) }
  }
}

extension FactTable.Description {
  /// Whether the name was taken away.
  var isNameless: Bool { key.hasPrefix("~") }

  fileprivate var name: String { [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ") }
}

/// Takes names away for good, and tells where they still stand.
struct NameErasure {
  private let store: Store
  private let facts: FactTable
  private let folder: ProjectFolder

  init(_ store: Store, _ facts: FactTable, _ folder: ProjectFolder) {
    self.store = store
    self.facts = facts
    self.folder = folder
  }

  /// - Returns: What is left of the names: other files of the project's folder, or the log while another process reads it.
  ///
  /// - Parameter wanted: The name by which somebody is erased, who is not to come back; nil for people who are to go for their age, and may come again.
  func erase(_ people: [FactTable.Description], named wanted: String?) throws -> [Diagnostic] {
    let names = people.isEmpty ? [wanted].compactMap(\.self) : people.map(\.name)
    // One word of a name is enough in a reason: « Marie est sa sœur ».
    let words = Set(names.flatMap { OrganisationName.key($0).split(separator: " ") }.filter { $0.count > 2 })
    let isGone = try store.anonymise(
      Set(people.compactMap(\.storedCode)), links: links, areErased: wanted != nil, recording: store.recording(on: .today)
    ) { reason in
      OrganisationName.key(reason).split(separator: " ").contains { words.contains($0) }
    }
    let log = isGone ? [] : [Diagnostic(.logNotEmptied, at: SourcePlace(file: folder.storePath))]
    let files = [folder.storePath, folder.storePath + "-wal", folder.storePath + "-shm"]
    return log + LeftoverNames(names).search(folder.path, except: files)
  }

  /// Who is who, as it was found with the names still there.
  private var links: [StoredLink] {
    let kept = KeptLinks(all: facts.people.linkage)
    func link(_ pair: Pair, odds: Int?, _ relation: NameRelation) -> StoredLink? {
      guard let a = facts.descriptions[Int(pair.first)].storedCode, let b = facts.descriptions[Int(pair.second)].storedCode, a != b else { return nil }
      return StoredLink(a, b, odds: odds, relation: relation.number)
    }
    let found =
      kept.certain.compactMap { link($0, odds: nil, .equal) } + kept.questions.compactMap { link($0.pair, odds: Int($0.evidence.keptOdds), $0.evidence.name) }
    // Two parts of one description may be linked with another: what is certain goes first.
    var seen: Set<Set<String>> = []
    return found.filter { seen.insert([$0.first, $0.second]).inserted }
  }
}
