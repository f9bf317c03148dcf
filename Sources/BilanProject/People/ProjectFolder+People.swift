internal import BilanAggregation
public import BilanModel
public import BilanStore

extension ProjectFolder {
  /// What is open about who is who; nil where nothing has been imported.
  public func questions(about subject: StoredDecision.Subject = .person) throws -> Questions? {
    try Failure.explaining { try Questions(self, subject) }
  }

  /// The same for whoever shows one question after another: of what was counted already, so that nobody has a name but by `Questions.named`.
  public func questionsToShow(about subject: StoredDecision.Subject) async throws -> Questions? {
    let counted = try await counted()
    return try Failure.explaining { try Questions(self, subject, counted) }
  }

  /// Takes a decision back: the question is asked again.
  ///
  /// - Throws: `Failure`, also where no decision has this number.
  public func takeBackDecision(_ id: Int64) throws {
    try Failure.explaining {
      // It is also the way out where a decision was damaged and nothing can be counted: then its effect is not known.
      guard let store = try Store.openExisting(at: storePath),
        try store.takeBackDecision(id, changing: try? changeByTakingBack(id, in: store), recording: store.recording(on: .today)) != nil
      else { throw Failure(.unknownDecision, at: storePath, text: String(id), kind: .usage) }
    }
  }

  private func changeByTakingBack(_ id: Int64, in store: Store) throws -> PeopleChange? {
    let all = try store.decisions()
    guard let decision = all.first(where: { $0.id == id }) else { return nil }
    return try PeopleChange(decision.subject, from: FactTable(store, project), by: all.filter { $0.id != id }, in: store, project)
  }

  /// Everything that is kept of a person; nothing is erased yet.
  ///
  /// - Throws: `Failure`, also where nobody of this name is kept.
  public func people(named name: String) throws -> KeptPeople {
    try Failure.explaining {
      if let store = try Store.openExisting(at: storePath) {
        let found = try KeptPeople(named: name, in: try FactTable(store, project, withNames: true), store, self)
        if !found.descriptions.isEmpty || found.areOnlyInUndo { return found }
      }
      throw Failure(.unknownPerson, at: storePath, text: name, kind: .usage)
    }
  }

  /// The people last seen before a day; nil where nothing has been imported. Nothing is erased yet.
  public func people(lastSeenBefore day: Day) throws -> KeptPeople? {
    try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath) else { return nil }
      let codes = try store.people(lastSeenBefore: day)
      return KeptPeople(codes: codes, in: try FactTable(store, project, withNames: true), store, self)
    }
  }
}
