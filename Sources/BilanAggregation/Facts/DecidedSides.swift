extension FactTable {
  /// Every description of a person that a decision can be about, with its own sessions; nobody whose name was taken away.
  public var sidesOfPeople: [OpenQuestion.Side] {
    descriptions.indices.filter { descriptions[$0].code != nil && !descriptions[$0].key.hasPrefix("~") }
      .map { side(ofDescription: Int32($0), sessions: Set(descriptions[$0].sessions)) }
  }

  /// Every organisation that a decision can be about.
  public var sidesOfOrganisations: [OpenQuestion.Side] {
    let sessions = attended(by: organisation)
    return organisationNames.indices.map { side(ofOrganisation: Int32($0), sessions: sessions[Int32($0)] ?? []) }
  }
}
