internal import BilanModel
internal import BilanStore
internal import BilanText

/// A code that stands for something else in the project than when kept rows were read: the title it had is another code's now, or its new one was another's; or it has quite another title.
///
/// A title that is merely worded anew (`TitleWording`) is no such thing. Of a commune any other name is: communes are not worded anew.
struct MovedTitle: Hashable {
  var code: TitledCode
  var before: Localized
  var now: Localized
  /// Whether neither title is or was that of another code: something new was given the code, or the thing is called otherwise.
  var isNew = false

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
      if isOfAnother(now, gave) || isOfAnother(before, took) { return MovedTitle(code: code, before: before, now: now) }
      if code.kind == .commune { return nearest(to: now.fr, among: before.distinct) == nil ? MovedTitle(code: code, before: before, now: now) : nil }
      return TitleWording.areOfOne(before, now) ? nil : MovedTitle(code: code, before: before, now: now, isNew: true)
    }
  }

  /// The first of some names, and a sign that there are more.
  static func shown(_ names: Set<String>) -> [String] { names.sorted().prefix(5) + (names.count > 5 ? ["…"] : []) }

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

  /// Of communes whose name is that of another code now, and of one alone, the former code and the present one.
  ///
  /// - Parameter known: How codes were called when rows were read.
  static func successors(of known: [TitledCode: Localized], in places: Gazetteer) -> [Place: Place] {
    known.reduce(into: [:]) { successors, entry in
      let (code, before) = (Code<Commune>(entry.key.text), entry.value)
      guard entry.key.kind == .commune, places.commune(code).map({ names($0.name).isDisjoint(with: names(before)) }) ?? true else { return }
      let heirs = Set(before.distinct.compactMap { places.commune(named: $0)?.code })
      if heirs.count == 1, let heir = heirs.first, heir != code { successors[Place(code)] = Place(heir) }
    }
  }
}

extension Project {
  /// How everything is called that sheets name and rows are kept by.
  ///
  /// - Parameter codes: Further codes; of these, what its list of places knows.
  func titles(besides codes: some Sequence<TitledCode>) -> [TitledCode: Localized] {
    var titles: [TitledCode: Localized] = [:]
    for axis in axes {
      titles[TitledCode(.axis, axis.code.text)] = axis.title
      for activity in axis.activities { titles[TitledCode(.activity, axis: axis.code.text, activity.code.text)] = activity.title }
    }
    for metric in metrics { titles[TitledCode(.metric, metric.code.text)] = metric.title }
    for code in codes where code.kind == .commune { titles[code] = places.commune(Code(code.text))?.name }
    for commune in communes { titles[TitledCode(.commune, commune.code.text)] = commune.name }
    return titles
  }
}

extension ProjectFolder {
  /// A warning for each code of kept rows that stands for something else in the project than when they were read: their figures stand under the wrong title.
  func movedTitles(in store: Store) throws -> [Diagnostic] {
    let known = try store.titles()
    let moved = MovedTitle.all(known, project.titles(besides: known.keys))
    return try moved.sorted { ($0.code.kind.rawValue, $0.code.written) < ($1.code.kind.rawValue, $1.code.written) }.compactMap { title in
      let rows = try store.rows(of: title.code)
      if rows == 0 { return nil }
      let problem = title.code.kind == .commune ? Problem.communeOfAnotherName : title.isNew ? .codeOfNewTitle : .codeOfAnotherTitle
      return Diagnostic(
        problem, at: SourcePlace(file: projectFile, text: title.code.written),
        [
          "what": .localized(KeptCode.Kind(rawValue: title.code.kind.rawValue)?.name ?? Localized(same: "")), "count": .count(rows),
          "title": .localized(title.now), "before": .localized(title.before),
          "list": .list(try title.isNew ? MovedTitle.shown(store.sheetNames(naming: title.code)) : []),
        ])
    }
  }
}
