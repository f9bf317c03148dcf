internal import BilanModel
internal import BilanText
internal import Yams

/// Makes a project of a YAML document, field by field; what is wrong is collected in `fields`.
struct ProjectReader {
  var fields: ProjectFields
  /// Where each indicator is defined.
  var indicatorPlaces: [Code<Indicator>: SourcePlace] = [:]

  /// The places that its names are looked up among.
  var gazetteer = Gazetteer.belgium

  /// What a project that brings its own places says of them.
  var placeWords: PlaceWords?
  var placeSource: Localized?
  /// SHA-256 of each list of places, as it was read.
  var listHashes: [String] = []

  init(_ fields: ProjectFields) { self.fields = fields }

  private static let keys = [
    "title", "reference", "funder", "language", "coordinating_commune", "participating_communes",
    "partners", "contact", "periods", "axes", "metrics", "indicators", "targets", "baselines", "people", "sectors", "retention", "age_bands", "year_start",
    "population", "abbreviations", "min_minutes", "staff", "place_names", "places", "protection",
  ]

  /// The project, or nil when something that nothing can stand in for is missing.
  mutating func project(_ root: Node?) -> Project? {
    guard let root else {
      fields.report(.missingKey, at: nil, ["key": "title"])
      return nil
    }
    guard let map = fields.mapping(root, key: "projet.yaml", known: ProjectReader.keys) else {
      return nil
    }
    readPlaces(map["places"])
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let coordinating = fields.required(map, "coordinating_commune").flatMap { commune($0, key: "coordinating_commune") }
    let yearStart = self.yearStart(map["year_start"])
    let periods = fields.required(map, "periods").map { self.periods($0, yearStart: (1...12).contains(yearStart) ? yearStart : 1) } ?? []
    let axes = fields.required(map, "axes").map { self.axes($0, periods) } ?? []
    let metrics = self.metrics(map["metrics"], axes)
    let participating = self.participating(map["participating_communes"], coordinating)
    let library = Library(axes: axes, metrics: metrics, sectors: sectors(map["sectors"]), ageBands: ageBands(map["age_bands"]))
    let communes = [coordinating].compactMap(\.self) + participating
    let goals = self.goals(map, library, communes, periods)
    let territories = gazetteer.territories(of: communes)
    let population = self.population(map["population"], communes, territories)
    let partners = fields.list(map["partners"], key: "partners").compactMap { fields.localized($0, key: "partners") }
    let contact = self.contact(map["contact"])
    let settings = self.settings(map, metrics)
    guard let title, let coordinating else { return nil }
    var project = Project(
      title: title, reference: settings.reference, funder: settings.funder, language: settings.language ?? .fr,
      coordinatingCommune: coordinating, participatingCommunes: participating,
      partners: partners, contact: contact, periods: periods, axes: axes, metrics: metrics,
      indicators: goals.indicators, targets: goals.targets, retention: settings.retention, matching: settings.matching, sectors: library.sectors,
      baselines: goals.baselines, ageBands: library.ageBands, yearStart: yearStart, population: population, territories: territories,
      abbreviations: settings.abbreviations)
    settings.apply(to: &project)
    if settings.teachesPlaces || placeSource != nil { project.gazetteer = gazetteer }
    (project.placeWords, project.placeSource) = (placeWords, placeSource)
    return project
  }

  mutating func commune(_ node: Node, key: String) -> Commune? {
    guard let text = fields.text(node, key: key) else { return nil }
    if let commune = gazetteer.commune(named: text) { return commune }
    fields.report(
      .wrongValue, at: node,
      [
        "key": .text(key),
        "suggestion": .suggestion(gazetteer.nearestName(to: text)),
        "expected": .localized(
          placeSource == nil
            ? Localized(
              fr: "le nom d'une commune de Belgique, ou son code REFNIS", nl: "de naam van een Belgische gemeente, of haar REFNIS-code",
              en: "the name of a commune of Belgium, or its REFNIS code")
            : Localized(
              fr: "un nom ou un code de la liste des lieux du projet (places)", nl: "een naam of een code uit de lijst van plaatsen van het project (places)",
              en: "a name or a code of the project's list of places (places)")),
      ], text: text)
    return nil
  }

  /// The coordinating commune may be named again; any other only once.
  private mutating func participating(_ node: Node?, _ coordinating: Commune?) -> [Commune] {
    var communes: [Commune] = []
    for item in fields.list(node, key: "participating_communes") {
      guard let commune = commune(item, key: "participating_communes"), commune != coordinating else { continue }
      if communes.contains(commune) {
        fields.report(.repeatedCode, at: item, text: commune.name.fr)
      } else {
        communes.append(commune)
      }
    }
    return communes
  }

  /// `sectors: [{code: sante, title: Santé, words: [hopital, maison medicale]}]`
  private mutating func sectors(_ node: Node?) -> [Sector] {
    var sectors: [Sector] = []
    for item in fields.list(node, key: "sectors") {
      guard let map = fields.mapping(item, key: "sectors", known: ["code", "title", "words"]),
        let code = fields.required(map, "code").flatMap({ fields.text($0, key: "code") }),
        let title = fields.required(map, "title").flatMap({ fields.localized($0, key: "title") }), let words = fields.required(map, "words")
      else { continue }
      if sectors.contains(where: { $0.code.text == code }) {
        fields.report(.repeatedCode, at: item, text: code)
        continue
      }
      let folded = fields.list(words, key: "words").compactMap { fields.text($0, key: "words") }.map { Folding.folded($0) }.filter { !$0.isEmpty }
      sectors.append(Sector(code: Code(code), title: title, words: folded))
    }
    return sectors
  }

  private mutating func contact(_ node: Node?) -> Contact {
    guard let node,
      let map = fields.mapping(node, key: "contact", known: ["service", "role", "email", "phone"])
    else { return Contact() }
    return Contact(
      service: fields.localized(map["service"], key: "service"),
      role: fields.localized(map["role"], key: "role"),
      email: fields.text(map["email"], key: "email"),
      phone: fields.text(map["phone"], key: "phone"))
  }

  /// The month in which a year of the project begins.
  private mutating func yearStart(_ node: Node?) -> Int {
    let month = fields.whole(node, key: "year_start") ?? 1
    if let node, !(1...12).contains(month) { fields.wrongValue(node, key: "year_start", expected: "1 – 12") }
    return month
  }

  private mutating func periods(_ node: Node, yearStart: Int) -> [Period] {
    var periods: [(period: Period, node: Node)] = []
    for item in fields.list(node, key: "periods") {
      guard let period = period(item, yearStart: yearStart) else { continue }
      if let other = periods.first(where: { $0.period.code == period.code }) {
        fields.report(.repeatedCode, at: item, text: other.period.code.text)
      } else if let other = periods.first(where: { $0.period.overlaps(period) }) {
        // The one that came first holds; figures of the other are not to be had.
        fields.isLenient = true
        fields.report(
          .overlappingPeriods, at: item, ["other": .text(other.period.code.text)],
          text: period.code.text)
        fields.isLenient = false
      } else {
        tellName(of: period, at: item, yearStart)
        periods.append((period, item))
      }
    }
    return periods.map(\.period).sorted { $0.first < $1.first }
  }

  /// Says where a period is called by the name of other days: reports would call these by it.
  private mutating func tellName(of period: Period, at node: Node, _ yearStart: Int) {
    guard let named = period.daysOfItsName(yearStart: yearStart) else { return }
    let years = [period.first.parts.year, period.last.parts.year]
    let better = years[0] + 1 == years[1] ? "\(years[0])-\(years[1])" : "\(period.first)..\(period.last)"
    fields.isLenient = true
    fields.report(
      .periodOfOtherDays, at: node,
      [
        "first": .text(named.first.belgian), "last": .text(named.last.belgian), "from": .text(period.first.belgian), "to": .text(period.last.belgian),
        "better": .text(better),
      ], text: period.code.text)
    fields.isLenient = false
  }

  /// - Parameter yearStart: The month in which a year begins that is named by its number alone.
  private mutating func period(_ node: Node, yearStart: Int) -> Period? {
    if let text = node.scalar?.string {
      if text.utf8.count == 4, let year = Int(text), year >= 0 {
        if let period = Period(named: text, yearStart: yearStart) { return period }
        outOfRange(node, text)
        return nil
      }
      fields.wrongValue(node, key: "periods", expected: "2024, {code: …, from: …, to: …}")
      return nil
    }
    guard let map = fields.mapping(node, key: "periods", known: ["code", "from", "to", "review"]) else {
      return nil
    }
    let code = fields.required(map, "code").flatMap { fields.text($0, key: "code") }
    let first = fields.required(map, "from").flatMap { fields.day($0, key: "from") }
    let last = fields.required(map, "to").flatMap { fields.day($0, key: "to") }
    guard let code, let first, let last else { return nil }
    if let period = Period(code: Code(code), first: first, last: last) { return period }
    if !Period.bounds.contains(first) || !Period.bounds.contains(last) {
      outOfRange(node, code)
      return nil
    }
    fields.wrongValue(map["to"] ?? node, key: "to", expected: .text("≥ \(first)"))
    return nil
  }

  private mutating func outOfRange(_ node: Node, _ text: String) {
    let bounds = Period.bounds
    fields.report(.periodOutOfRange, at: node, ["first": .text(bounds.lowerBound.belgian), "last": .text(bounds.upperBound.belgian)], text: text)
  }

  /// A code that must be defined elsewhere in the file.
  mutating func reference(_ node: Node?, key: String, among known: [String]) -> String? {
    guard let node, let text = fields.text(node, key: key) else { return nil }
    if known.contains(text) { return text }
    unknown(node, text, key: key, among: known)
    return nil
  }

  mutating func unknown(_ node: Node?, _ text: String, key: String, among known: [String]) {
    fields.report(
      .unknownReference, at: node,
      [
        "key": .text(key), "suggestion": .suggestion(nearest(to: text, among: known)),
        "known": .list(known),
      ], text: text)
  }
}
