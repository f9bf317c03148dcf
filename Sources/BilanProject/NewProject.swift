internal import BilanImport
public import BilanModel
internal import BilanText

/// A project as somebody describes it in a few fields, to become a project file.
public struct NewProject: Sendable {
  public var title = ""
  public var language = Language.fr
  public var coordinatingCommune = ""
  /// The other communes, parted by commas or lines.
  public var communes = ""
  /// Years, or spans `2024-09-01..2025-08-31`, parted by commas or lines.
  public var periods = ""
  /// A line each: a code and a title, parted as Excel pastes two columns, or a title alone.
  public var axes = ""
  /// A line each: the code of the axis, a title, and a word for the kind of work where it is not the usual one.
  public var activities = ""
  /// Of activities whose line says none.
  public var usualKind: Activity.Kind?
  /// What is counted, a line each (`NewMetric.lines`); none for a project that counts people alone.
  public var metrics = ""
  /// Whom those count whose line does not say it (`ProtectionRule.Subject`); empty as long as it is not chosen.
  public var whom = ""

  public init() {}

  /// What is asked for.
  public enum Field: String, CaseIterable, Sendable { case title, commune, communes, periods, axes, activities, kind, metrics, whom }

  /// What is wrong with each field; nothing where the project can be made.
  public func problems() -> [Field: Localized] {
    var problems: [Field: Localized] = [:]
    if title.trimmedEnds.isEmpty {
      problems[.title] = Localized(fr: "Donnez un titre au projet.", nl: "Geef het project een titel.", en: "Give the project a title.")
    }
    let unknown = { (names: [String]) in names.filter { Gazetteer.belgium.commune(named: $0) == nil } }
    if coordinatingCommune.trimmedEnds.isEmpty || !unknown([coordinatingCommune.trimmedEnds]).isEmpty {
      problems[.commune] = NewProject.unknownCommune([coordinatingCommune.trimmedEnds])
    }
    if case let names = unknown(NewProject.items(communes)), !names.isEmpty { problems[.communes] = NewProject.unknownCommune(names) }
    problems[.periods] = periodProblem
    problems[.axes] = axisProblem
    problems[.activities] = activityProblem
    if let fault = NewMetric.fault(of: metricLines, beside: surroundings) { problems[fault.isAboutWhom ? .whom : .metrics] = fault.text }
    if usualKind == nil, activityLines.contains(where: { $0.kind == nil }) {
      problems[.kind] = Localized(
        fr: "Choisissez le genre des activités qui n'en disent pas.", nl: "Kies de soort van de activiteiten die er geen vermelden.",
        en: "Choose the kind of the activities that say none.")
    }
    return problems
  }

  private var periodProblem: Localized? {
    let spans = NewProject.items(periods)
    guard spans.isEmpty || spans.contains(where: { NewProject.period($0) == nil }) else { return nil }
    return Localized(
      fr: "Écrivez des années (2024, 2025) ou des dates (2024-09-01..2025-08-31).", nl: "Schrijf jaren (2024, 2025) of datums (2024-09-01..2025-08-31).",
      en: "Write years (2024, 2025) or dates (2024-09-01..2025-08-31).")
  }

  private var axisProblem: Localized? {
    if axisLines.isEmpty { return Localized(fr: "Donnez au moins un axe.", nl: "Geef minstens één as.", en: "Give at least one axis.") }
    guard Set(axisLines.map(\.code)).count < axisLines.count else { return nil }
    return Localized(fr: "Deux axes ont le même code.", nl: "Twee assen hebben dezelfde code.", en: "Two axes have the same code.")
  }

  /// One is told at a time: that of the last line.
  private var activityProblem: Localized? {
    if let word = activityLines.compactMap(\.kind).last(where: { NewProject.kind($0) == nil }) {
      return Localized(
        fr: "«\u{A0}\(word)\u{A0}» n'est pas un genre d'activité.", nl: "‘\(word)’ is geen soort activiteit.", en: "“\(word)” is no kind of activity.")
    }
    if let line = activityLines.last(where: \.title.isEmpty) {
      return Localized(
        fr: "La ligne «\u{A0}\(line.axis)\u{A0}» n'est pas en deux colonnes. Écrivez le code de l'axe, un point-virgule et le titre.",
        nl: "De regel ‘\(line.axis)’ heeft geen twee kolommen. Schrijf de code van de as, een puntkomma en de titel.",
        en: "The line “\(line.axis)” is not in two columns. Write the code of the axis, a semicolon and the title.")
    }
    let codes = Set(axisLines.map(\.code))
    guard let line = activityLines.last(where: { !codes.contains($0.axis) }) else { return nil }
    return Localized(
      fr: "«\u{A0}\(line.axis)\u{A0}» n'est le code d'aucun axe.", nl: "‘\(line.axis)’ is de code van geen enkele as.",
      en: "“\(line.axis)” is the code of no axis.")
  }

  /// Makes the project in a folder of its own, called by its title.
  ///
  /// - Parameter parent: The folder in which it is made.
  /// - Returns: The path of its folder.
  /// - Throws: `Failure`, also where there is such a project already, and where the file would not be understood.
  public func make(in parent: String) throws -> String {
    let path = ProjectFolder.join(parent, NewProject.code(title))
    let text = self.text
    let read = ProjectFile(text: text, file: ProjectFolder.join(path, ProjectFile.name))
    guard read.project != nil else { throw Failure(read.diagnostics, kind: .usage) }
    try ProjectFolder.make(at: path, language: language, text: text)
    return path
  }

  // MARK: - The project file

  private var text: String {
    let say = Localized(
      fr: "Ce fichier peut être complété à la main\u{A0}; docs/project-file.md décrit chaque clé.",
      nl: "Dit bestand kan met de hand worden aangevuld; docs/project-file.md beschrijft elke sleutel.",
      en: "This file may be completed by hand; docs/project-file.md describes each key.")
    var lines = [
      "# \(say[language])", "title: \(ProjectText.quoted(title.trimmedEnds))", "language: \(language.rawValue)",
      "coordinating_commune: \(ProjectText.quoted(coordinatingCommune.trimmedEnds))",
      "participating_communes: [\(NewProject.items(communes).map(ProjectText.quoted).joined(separator: ", "))]", "partners: []", "periods:",
    ]
    lines += NewProject.items(periods).compactMap(NewProject.period)
    lines.append("axes:")
    var codes: Set<String> = []
    for axis in axisLines {
      lines += ["  - code: \(ProjectText.quoted(axis.code))", "    title: \(ProjectText.quoted(axis.title))", "    status: running"]
      let own = activityLines.filter { $0.axis == axis.code }
      lines.append(own.isEmpty ? "    activities: []" : "    activities:")
      for activity in own {
        var code = NewProject.code(activity.title)
        var number = 2
        while !codes.insert("\(axis.code)/\(code)").inserted {
          code = "\(NewProject.code(activity.title))-\(number)"
          number += 1
        }
        let kind = activity.kind.flatMap(NewProject.kind) ?? usualKind ?? .workshop
        lines.append("      - {code: \(code), title: \(ProjectText.quoted(activity.title)), kind: \(kind.rawValue)}")
      }
    }
    lines += MetricAddition(NewMetric.metrics(of: metricLines, beside: surroundings)).lines
    return lines.joined(separator: "\n") + "\n"
  }

  private var metricLines: [NewMetric] { NewMetric.lines(metrics, whom: whom) }

  /// What the metrics have to go with.
  private var surroundings: NewMetric.Surroundings { NewMetric.Surroundings(axes: axisLines.map(\.code)) }

  private var axisLines: [(code: String, title: String)] {
    NewProject.rows(axes).enumerated().map { index, cells in
      cells.count > 1 ? (cells[0], cells[1]) : (String(index + 1), cells[0])
    }
  }

  private var activityLines: [(axis: String, title: String, kind: String?)] {
    NewProject.rows(activities).map { cells in (cells[0], cells.count > 1 ? cells[1] : "", cells.count > 2 && !cells[2].isEmpty ? cells[2] : nil) }
  }

  /// Lines with their cells, as Excel pastes them; a semicolon parts them too.
  static func rows(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\t" || $0 == ";" }).map { String($0).trimmedEnds }
    }.filter { $0.contains { !$0.isEmpty } }
  }

  private static func items(_ text: String) -> [String] {
    text.split(whereSeparator: { $0.isNewline || $0 == "," || $0 == ";" }).map { String($0).trimmedEnds }.filter { !$0.isEmpty }
  }

  /// A line of `periods`; nil for what is no year and no span of days.
  private static func period(_ text: String) -> String? {
    if text.utf8.count == 4, let year = Int(text), Period(year: year) != nil { return "  - \(year)" }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2, let first = Day(iso: ends[0]), let last = Day(iso: ends[1]), first <= last else { return nil }
    return "  - {code: \(ProjectText.quoted(text)), from: \(first), to: \(last)}"
  }

  /// A title as a code: `Stress vicariant` is `stress-vicariant`.
  ///
  /// - Parameter other: The code of a title without a letter or a digit of ours.
  static func code(_ title: String, other: String = "projet") -> String {
    let words = Folding.folded(title).split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) })
    let code = words.joined(separator: "-")
    return code.isEmpty ? other : String(code.prefix(60))
  }

  /// A kind of activity by its word in any language, or as the project file says it.
  private static func kind(_ word: String) -> Activity.Kind? {
    let folded = Folding.folded(word)
    return Activity.Kind.allCases.first { kind in kind.rawValue == folded || Language.allCases.contains { Folding.folded(kind.title[$0]) == folded } }
  }

  private static func unknownCommune(_ names: [String]) -> Localized {
    let names = names.filter { !$0.isEmpty }.joined(separator: ", ")
    if names.isEmpty { return Localized(fr: "Donnez une commune.", nl: "Geef een gemeente.", en: "Give a commune.") }
    return Localized(
      fr: "Ce n'est pas une commune de Belgique\u{A0}: \(names)", nl: "Dit is geen Belgische gemeente: \(names)", en: "This is no commune of Belgium: \(names)")
  }
}

extension Activity.Kind {
  /// In a word.
  public var title: Localized {
    switch self {
    case .meeting: Localized(fr: "réunion", nl: "vergadering", en: "meeting")
    case .workshop: Localized(fr: "atelier", nl: "workshop", en: "workshop")
    case .training: Localized(fr: "formation", nl: "opleiding", en: "training")
    case .performance: Localized(fr: "spectacle", nl: "voorstelling", en: "performance")
    case .screening: Localized(fr: "projection", nl: "filmvertoning", en: "screening")
    case .exhibition: Localized(fr: "exposition", nl: "tentoonstelling", en: "exhibition")
    case .campaign: Localized(fr: "campagne", nl: "campagne", en: "campaign")
    case .dutyService: Localized(fr: "permanence", nl: "permanentie", en: "duty service")
    }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmedEnds: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
