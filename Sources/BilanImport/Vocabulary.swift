internal import BilanModel

/// What the project knows that sheets refer to; without a project, nothing.
///
/// A class, for it never changes, and each reader of a part of a sheet holds it.
final class Vocabulary: Sendable {
  let project: Project?
  let activities: ActivityIndex
  let metrics: MetricIndex
  /// REFNIS codes of the project's communes: where a name has several meanings, these are meant.
  let communes: Set<UInt32>
  let namedCommunes: [CommuneInTitle.NamedCommune]
  let gazetteer: Gazetteer
  /// What the project calls its units, folded, in all languages.
  let placeWords: Set<String>
  /// The names of places that the user gave a commune.
  let placeAnswers: PlaceAnswers
  /// The commune that the user says of all sheets, as a text that is read as that one.
  let statedCommune: String?
  /// The activity that a text means, as the user once answered: `axis/activity` by folded text.
  let answeredActivities: [String: String]

  init(_ project: Project?, activities answered: [String: String] = [:], options: SessionOptions = SessionOptions(), remembered: [LayoutChoice] = []) {
    self.project = project
    answeredActivities = answered
    activities = ActivityIndex(project?.axes ?? [], former: project?.formerCodes ?? FormerCodes())
    namedCommunes = (project?.communes ?? []).map(CommuneInTitle.NamedCommune.init)
    let places = project?.places ?? .belgium
    placeAnswers = PlaceAnswers(options, remembered: remembered, in: places)
    placeWords = Set(Language.allCases.compactMap { project?.placeWords?[$0] }.flatMap(\.headers))
    let ours = Set((project?.communes ?? []).compactMap { UInt32($0.code.text) })
    communes = ours
    var taught = placeAnswers.taught(to: places)
    statedCommune = options.commune.map { taught.teachText(of: $0, preferring: ours) }
    gazetteer = taught
    metrics = MetricIndex(project?.metrics ?? [], former: project?.formerCodes.metrics ?? [:], places: taught)
  }
}
