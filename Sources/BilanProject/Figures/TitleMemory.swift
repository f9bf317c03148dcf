internal import BilanModel
internal import BilanStore

/// Keeps in mind, over an import, how codes are called, so that it is noticed later when they are exchanged by hand.
///
/// What is read by the present project agrees with it. So codes that stand for something else than before are settled where all sheets that name one of them are read again: one alone
/// would make the title that another took look like other words for it. One that stands for something new is settled by itself.
struct TitleMemory {
  private let project: Project
  private let known: [TitledCode: Localized]
  private let moved: [MovedTitle]
  /// Of communes that have another code now, the former code and the present one.
  private let successors: [Place: Place]
  private var hashes: Set<String> = []
  /// What the worksheets of files say, by the hash of their bytes; a copy says nothing more.
  private var stated: [String: [String: StatedPlaces]] = [:]
  /// Also those that are none of the project's: what is kept of erased people may name them.
  private var communes: Set<Place> = []

  init(_ store: Store, _ project: Project) throws {
    self.project = project
    known = try store.titles()
    moved = MovedTitle.all(known, project.titles(besides: known.keys))
    successors = MovedTitle.successors(of: known, in: project.places)
  }

  /// Takes note of a sheet that was read, and of what became of it.
  mutating func take(_ reading: SheetReading, _ result: ImportTally.Result) {
    if result == .undecided || result == .refused { return }
    var last = Place.notStated
    for attendance in reading.content.attendances where attendance.place != last {
      last = attendance.place
      communes.insert(last)
    }
    if !moved.isEmpty { hashes.insert(reading.source.hash) }
    if !successors.isEmpty { stated[reading.source.hash, default: [:]][reading.source.part ?? ""] = StatedPlaces(reading.content) }
  }

  /// Remembers how codes are called now, but for those that rows which were not read again name otherwise.
  func remember(in store: Store) throws {
    let unread = try moved.filter { try !store.hashes(naming: $0.code).isSubset(of: hashes) }
    let kinds = Set(unread.filter { !$0.isNew }.map(\.code.kind))
    let open = Set(moved.filter { $0.isNew ? unread.contains($0) : kinds.contains($0.code.kind) }.map(\.code))
    // A code that is another commune's now is followed where its sheets are settled; one that is nobody's, sheet by sheet.
    let moves = successors.filter { place, _ in !kinds.contains(.commune) || place.commune.flatMap { project.places.commune($0) } == nil }
    try store.follow(moves, beside: stated.compactMapValues { parts in parts.values.dropFirst().reduce(parts.values.first) { $0?.adding($1) } })
    let present = project.titles(besides: known.keys + communes.compactMap(\.commune).map { TitledCode(.commune, $0.text) })
    try store.remember(present.filter { known[$0.key] != $0.value && !open.contains($0.key) })
  }
}
