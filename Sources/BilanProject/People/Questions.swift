public import BilanAggregation
internal import BilanImport
internal import BilanMatching
public import BilanModel
public import BilanStore

/// What is open about who is who in one project, and how answers get into the store.
public struct Questions: Sendable {
  public let folder: ProjectFolder
  let store: Store
  public let subject: StoredDecision.Subject
  let facts: FactTable
  public let open: [OpenQuestion]

  /// Nil where nothing has been imported.
  init?(_ folder: ProjectFolder, _ subject: StoredDecision.Subject) throws {
    guard let store = try Store.openExisting(at: folder.storePath) else { return nil }
    self.folder = folder
    self.store = store
    self.subject = subject
    facts = try FactTable(store, folder.project, withNames: true)
    open = subject == .person ? facts.openQuestionsAboutPeople(folder.project) : facts.openQuestionsAboutOrganisations(folder.project)
  }

  /// Of what was counted already: no person of it has a name, `named` tells those of one question.
  init?(_ folder: ProjectFolder, _ subject: StoredDecision.Subject, _ counted: Counted) throws {
    guard let store = try Store.openExisting(at: folder.storePath) else { return nil }
    (self.folder, self.store, self.subject, facts) = (folder, store, subject, counted.facts)
    open = counted.openQuestions(folder.project, about: subject)
  }

  /// A question with the names of the two whom it is about.
  public func named(_ question: OpenQuestion) throws -> OpenQuestion {
    guard subject == .person else { return question }
    var question = question
    func name(_ side: OpenQuestion.Side) throws -> String {
      try store.name(ofCode: side.code).map { [$0.givenName, $0.familyName].filter { !$0.isEmpty }.joined(separator: " ") } ?? ""
    }
    try Failure.explaining { (question.first.name, question.second.name) = (try name(question.first), try name(question.second)) }
    return question
  }

  /// What is known under a code.
  public struct Known {
    public var name: String
    var organisation = ""
    /// The commune in each language, nothing where none is stated.
    var communes: Set<String> = []
  }

  /// What each code of a decision stands for.
  public var known: [String: Known] {
    switch subject {
    case .organisation: Dictionary(facts.organisationNames.map { ($0.key, Known(name: $0.name)) }, uniquingKeysWith: { first, _ in first })
    case .person: Dictionary(facts.descriptions.compactMap { person in person.code.map { ($0, known(person)) } }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func known(_ person: FactTable.Description) -> Known {
    Known(
      name: [person.givenName, person.familyName].filter { !$0.isEmpty }.joined(separator: " "),
      organisation: person.organisation < 0 ? "" : facts.organisationNames[Int(person.organisation)].name,
      communes: Set(Language.allCases.map { OpenQuestion.Side.placeName(person.home, folder.project, $0) ?? "" }))
  }

  /// How many people there are: at least, as retained, at most.
  public var interval: (low: Int, retained: Int, high: Int) {
    let count = facts.different(subject)
    return (count.low, count.retained, count.high)
  }

  /// How many more questions answers may bring at most.
  public var further: Int { (subject == .person ? facts.people : facts.organisations).furtherQuestions }

  // MARK: - Answers

  /// The decisions taken, in the order of the descriptions they are about.
  public func decisions() throws -> [StoredDecision] {
    try Failure.explaining { try store.decisions().filter { $0.subject == subject } }
  }

  /// Keeps an answer; other questions may be settled by it, or opened: ask for them anew.
  ///
  /// - Returns: The decision as it is kept, with the number by which it is taken back.
  @discardableResult
  public func answer(_ question: OpenQuestion, isSame: Bool, reason: String = "", on day: Day = .today) throws -> StoredDecision? {
    let decision = StoredDecision(subject: subject, question.first.code, question.second.code, isSame: isSame, reason: reason, decidedOn: day)
    return try Failure.explaining {
      try keep([decision], on: day)
      return try store.decisions().first { ($0.first, $0.second, $0.subject) == (decision.first, decision.second, subject) }
    }
  }

  /// Keeps several answers as one act, all or none; other questions may be settled by them, or opened: ask for them anew.
  ///
  /// - Returns: The first answer that others make impossible, by its place: then none is kept. Nil where all are.
  public func answer(_ answers: [(question: OpenQuestion, isSame: Bool)], on day: Day = .today) throws -> Int? {
    let decisions = answers.map { answer in
      StoredDecision(subject: subject, answer.question.first.code, answer.question.second.code, isSame: answer.isSame, reason: "", decidedOn: day)
    }
    return try Failure.explaining {
      if let impossible = try contradiction(in: decisions) { return impossible }
      if !decisions.isEmpty { try keep(decisions, on: day) }
      return nil
    }
  }

  /// Keeps decisions, with what they do to how many there are.
  private func keep(_ decisions: [StoredDecision], on day: Day) throws {
    let others = try store.decisions().filter { known in
      !decisions.contains { ($0.subject, $0.first, $0.second) == (known.subject, known.first, known.second) }
    }
    let change = try PeopleChange(subject, from: facts, by: others + decisions, in: store, folder.project)
    try store.decide(decisions, changing: change, recording: store.recording(on: day))
  }

  /// Who is written in several ways and counted once.
  public func merged() throws -> [MergedGroup] {
    let decided = try decisions().filter(\.isSame).map { KnownIdentities.Answer($0.first, $0.second, isSame: true) }
    return subject == .person ? facts.mergedPeople(folder.project, decided: decided) : facts.mergedOrganisations(folder.project, decided: decided)
  }

  /// Writes the open questions as a table for Excel, to be filled in.
  ///
  /// - Parameter withDecisions: Whether what was decided stands before them, so that `decide` of this table in a store made anew decides the same.
  /// - Returns: How many decisions were written, and what did not fit a cell. Those about people who are kept no more, or nameless, are not.
  @discardableResult
  public func write(to path: String, _ language: Language, withDecisions: Bool = false) throws -> (count: Int, diagnostics: [Diagnostic]) {
    let rows = withDecisions ? try decidedRows() : []
    return (rows.count, try DecisionFile(questions: self, language: language).write(rows + open.map(DecisionFile.Row.init), to: path))
  }

  private func decidedRows() throws -> [DecisionFile.Row] {
    let all = subject == .person ? facts.sidesOfPeople : facts.sidesOfOrganisations
    let sides = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return try decisions().compactMap { decision in
      guard let first = sides[decision.first], let second = sides[decision.second] else { return nil }
      var row = DecisionFile.Row(first: first, second: second, reasonsFor: [], isLikelySame: decision.isSame)
      row.decided = (decision.isSame, decision.reason)
      return row
    }
  }

  /// Writes the pairs of merged writings as such a table, to be taken apart.
  ///
  /// - Returns: How many pairs there are, and what did not fit a cell.
  public func write(_ groups: [MergedGroup], to path: String, _ language: Language) throws -> (count: Int, diagnostics: [Diagnostic]) {
    let rows = groups.flatMap(\.pairs)
    return (rows.count, try DecisionFile(questions: self, language: language).write(rows, to: path))
  }

  /// Keeps the decisions of a table that was filled in: all but those about what was corrected or erased since, or none where anything else is wrong.
  ///
  /// - Parameter language: In which what is wrong names the columns.
  /// - Returns: How many were kept, and what is wrong with the table.
  public func decide(from path: String, _ language: Language, on day: Day = .today) throws -> (count: Int, diagnostics: [Diagnostic]) {
    try Failure.explaining {
      let read = try DecisionFile(questions: self, language: language).decisions(in: path, on: day)
      if !read.decisions.isEmpty { try keep(read.decisions, on: day) }
      return (read.decisions.count, read.diagnostics)
    }
  }

  // MARK: - Contradictions

  /// The first of these decisions that the earlier ones, those before it, and what is certain make impossible, by its place; nil where all agree.
  func contradiction(in decisions: [StoredDecision]) throws -> Int? {
    let all = try store.decisions().filter { $0.subject == subject }
    func isAnew(_ known: StoredDecision) -> Bool { decisions.contains { ($0.first, $0.second) == (known.first, known.second) } }
    let earlier = all.filter { !isAnew($0) }
    // Where an earlier answer is changed, who is settled rests on what no longer holds.
    let isChanged = all.contains { known in
      isAnew(known) && !decisions.contains { ($0.first, $0.second, $0.isSame) == (known.first, known.second, known.isSame) }
    }
    let groups = isChanged ? [:] : settledGroups
    var sames = Joined()
    func join(_ decision: StoredDecision) {
      sames.join(decision.first, decision.second)
      // Whoever is certainly the same comes along.
      for code in [decision.first, decision.second] { if let group = groups[code] { sames.join(code, group) } }
    }
    for decision in earlier where decision.isSame { join(decision) }
    var others = earlier.filter { !$0.isSame }
    for (index, decision) in decisions.enumerated() {
      if decision.isSame { join(decision) } else { others.append(decision) }
      let isImpossible = others.contains { other in
        // Two of one settled group may be told apart: that is a decision against certainty, and no contradiction.
        if let a = groups[other.first], a == groups[other.second] { return false }
        let ends = [other.first, other.second].map { groups[$0] ?? $0 }
        return sames.areOne(other.first, other.second) || sames.areOne(ends[0], ends[1])
      }
      if isImpossible { return index }
    }
    return nil
  }

  /// For each code, a name for its settled group that is no code.
  private var settledGroups: [String: String] {
    let linkage = subject == .person ? facts.people.linkage : facts.organisations.linkage
    let codes = subject == .person ? facts.descriptions.map { $0.code ?? "" } : facts.organisationNames.map(\.key)
    return Dictionary(zip(codes, linkage.settled.map { "\n\($0)" }), uniquingKeysWith: { first, _ in first })
  }

  /// Names that were said to be the same.
  private struct Joined {
    private var groups: [String: Int] = [:]
    private var next = 0

    mutating func join(_ a: String, _ b: String) {
      switch (groups[a], groups[b]) {
      case (nil, nil):
        (groups[a], groups[b]) = (next, next)
        next += 1
      case (let group?, nil): groups[b] = group
      case (nil, let group?): groups[a] = group
      case (let x?, let y?): for (name, group) in groups where group == y { groups[name] = x }
      }
    }

    func areOne(_ a: String, _ b: String) -> Bool { groups[a] != nil && groups[a] == groups[b] }
  }
}

extension OpenQuestion.Side {
  /// The commune the person comes from, *elsewhere*, or nil where nothing is stated.
  public func placeName(_ project: Project, _ language: Language) -> String? { Self.placeName(home, project, language) }

  /// What a place of a person is called; nil where nothing is stated.
  public static func placeName(_ home: Place, _ project: Project, _ language: Language) -> String? {
    guard let code = home.commune else { return home == .elsewhere ? Localized(fr: "ailleurs", nl: "elders", en: "elsewhere")[language] : nil }
    return project.places.commune(code)?.name[language]
  }
}

extension NameRelation {
  /// For the store.
  var number: Int { Int(rawValue) }
}
