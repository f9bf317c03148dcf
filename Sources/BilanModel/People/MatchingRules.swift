/// How a project tells who is who (`people:` of the project file).
public struct MatchingRules: Hashable, Sendable {
  public var scope = Scope.full
  /// What an equal name means where no other sign can be compared.
  public var equalNames = EqualNames.same

  /// By what people are told apart: by names alone, or by all that sheets say of them.
  public enum Scope: String, CaseIterable, Sendable {
    /// Names, organisations, communes and e-mail addresses are weighed; what is doubtful is asked.
    case full
    /// The same normalised name is the same person, and nothing is asked.
    case names
  }

  /// What two equal names are where nothing else tells: one person, a question, or two.
  public enum EqualNames: String, CaseIterable, Sendable { case same, ask, different }

  public init(scope: Scope = .full, equalNames: EqualNames = .same) {
    self.scope = scope
    self.equalNames = equalNames
  }
}
