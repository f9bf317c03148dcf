internal import BilanModel
internal import BilanStore
internal import BilanText

/// A code that stands for something else in the project than when kept rows were read: the title it had is another code's now, or its new one was another's.
///
/// A title that is merely worded anew is no such thing. Of a commune any other name is: communes are not worded anew.
struct MovedTitle: Hashable {
  var code: TitledCode
  var before: Localized
  var now: Localized

  /// - Parameters:
  ///   - known: How codes were called when rows were read.
  ///   - present: How they are called now.
  static func all(_ known: [TitledCode: Localized], _ present: [TitledCode: Localized]) -> [MovedTitle] {
    let gave = codes(known, but: present)
    let took = codes(present, but: known)
    return known.compactMap { code, before in
      guard let now = present[code], names(now).isDisjoint(with: names(before)) else { return nil }
      func isOfAnother(_ title: Localized, _ all: [Name: Set<TitledCode>]) -> Bool {
        names(title).contains { all[Name(kind: code.kind, folded: $0)]?.contains { $0 != code } ?? false }
      }
      let isOther = code.kind == .commune && nearest(to: now.fr, among: before.distinct) == nil
      return isOther || isOfAnother(now, gave) || isOfAnother(before, took) ? MovedTitle(code: code, before: before, now: now) : nil
    }
  }

  private struct Name: Hashable {
    var kind: TitledCode.Kind
    var folded: String
  }

  /// The codes that have a title, and do not have it among others.
  private static func codes(_ titles: [TitledCode: Localized], but others: [TitledCode: Localized]) -> [Name: Set<TitledCode>] {
    var codes: [Name: Set<TitledCode>] = [:]
    for (code, title) in titles {
      for name in names(title).subtracting(others[code].map(names) ?? []) { codes[Name(kind: code.kind, folded: name), default: []].insert(code) }
    }
    return codes
  }

  private static func names(_ title: Localized) -> Set<String> { Set(title.distinct.map { Folding.folded($0) }) }
}

extension Project {
  /// How everything is called that sheets name and rows are kept by.
  fileprivate var titles: [TitledCode: Localized] {
    var titles: [TitledCode: Localized] = [:]
    for axis in axes {
      titles[TitledCode(.axis, axis.code.text)] = axis.title
      for activity in axis.activities { titles[TitledCode(.activity, axis: axis.code.text, activity.code.text)] = activity.title }
    }
    for metric in metrics { titles[TitledCode(.metric, metric.code.text)] = metric.title }
    for commune in communes { titles[TitledCode(.commune, commune.code.text)] = commune.name }
    return titles
  }
}

extension ProjectFolder {
  /// A warning for each code of kept rows that stands for something else in the project than when they were read: their figures stand under the wrong title.
  func movedTitles(in store: Store) throws -> [Diagnostic] {
    let moved = try MovedTitle.all(store.titles(), project.titles)
    return try moved.sorted { ($0.code.kind.rawValue, $0.code.written) < ($1.code.kind.rawValue, $1.code.written) }.compactMap { title in
      let rows = try store.rows(of: title.code)
      if rows == 0 { return nil }
      let problem = title.code.kind == .commune ? Problem.communeOfAnotherName : .codeOfAnotherTitle
      return Diagnostic(
        problem, at: SourcePlace(file: projectFile, text: title.code.written),
        [
          "what": .localized(KeptCode.Kind(rawValue: title.code.kind.rawValue)?.name ?? Localized(same: "")), "count": .count(rows),
          "title": .localized(title.now), "before": .localized(title.before),
        ])
    }
  }
}

/// Keeps in mind, over an import, how codes are called, so that it is noticed later when they are exchanged by hand.
///
/// What is read by the present project agrees with it. So codes that stand for something else than before are settled where all sheets that name one of them are read again: one alone
/// would make the title that another took look like other words for it.
struct TitleMemory {
  private let present: [TitledCode: Localized]
  private let known: [TitledCode: Localized]
  private let moved: Set<TitledCode>
  private var hashes: Set<String> = []

  init(_ store: Store, _ project: Project) throws {
    present = project.titles
    known = try store.titles()
    moved = Set(MovedTitle.all(known, present).map(\.code))
  }

  /// Takes note of a sheet that was read, and of what became of it.
  mutating func take(_ source: SheetSource, _ result: ImportTally.Result) {
    if !moved.isEmpty, result != .undecided, result != .refused { hashes.insert(source.hash) }
  }

  /// Remembers how codes are called now, but for those that rows which were not read again name otherwise.
  func remember(in store: Store) throws {
    let open = Set(try moved.filter { try !store.hashes(naming: $0).isSubset(of: hashes) }.map(\.kind))
    try store.remember(present.filter { known[$0.key] != $0.value && (!moved.contains($0.key) || !open.contains($0.key.kind)) })
  }
}
