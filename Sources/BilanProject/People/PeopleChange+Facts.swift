internal import BilanAggregation
internal import BilanExport
internal import BilanMatching
public import BilanModel
public import BilanStore

extension PeopleChange {
  /// What is changed by decisions being others than those that are kept.
  ///
  /// - Parameters:
  ///   - before: What the kept ones come to.
  ///   - decisions: All those that would hold.
  init(_ subject: StoredDecision.Subject, from before: FactTable, by decisions: [StoredDecision], in store: Store, _ project: Project) throws {
    let after = try FactTable(store.everything(withNames: false), KnownIdentities(store, by: decisions), project)
    self.init(subject, from: before, to: after)
  }

  /// Between two states of a project.
  init(_ subject: StoredDecision.Subject, from before: FactTable, to after: FactTable) {
    self.init(subject, from: before.different(subject), to: after.different(subject))
  }

  /// `2 [1–2] → 2 personnes différentes`
  public func text(_ language: Language) -> String {
    let style = NumberStyle(language)
    func number(_ count: Count) -> String {
      style.text(of: count.low == count.high ? .count(count.retained) : .range(count.retained, within: count.low...count.high))
    }
    let what =
      subject == .person
      ? Localized(fr: "personnes différentes", nl: "verschillende personen", en: "different people")
      : Localized(fr: "organisations différentes", nl: "verschillende organisaties", en: "different organisations")
    return "\(number(before)) → \(number(after)) \(what[language])"
  }
}

extension FactTable {
  /// How many different people or organisations there are.
  func different(_ subject: StoredDecision.Subject) -> PeopleChange.Count {
    let identities = subject == .person ? people : organisations
    return PeopleChange.Count(low: identities.least, retained: Set(identities.linkage.retained).count, high: identities.count)
  }
}
