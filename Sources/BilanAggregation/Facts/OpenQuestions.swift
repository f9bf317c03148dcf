public import BilanMatching
public import BilanModel

/// An open question about who is who, with what somebody needs to answer it.
public struct OpenQuestion: Sendable {
  public var first: Side
  public var second: Side
  public var evidence: Evidence
  /// How many figures of the project (people or organisations by axis, commune and period, with all totals) the answer changes.
  public var figures: Int

  public var isLikelySame: Bool { evidence.isLikelySame }

  /// One of the two.
  public struct Side: Hashable, Sendable {
    /// How decisions name it: the code of a description, or the folded name of an organisation.
    public var code: String
    public var name: String
    /// Of a person.
    public var organisation: String?
    public var home: Place
    /// The sessions where the person was, or somebody of the organisation; the first and the last day.
    public var sessions: Int
    public var days: ClosedRange<Day>?
    /// What its rows state of gender and age.
    var gender = Gender.notStated
    var born: ClosedRange<Int>?
    /// Whether the name was taken away.
    var isNameless = false
  }

  /// Whether the one has a name and the other's was taken away: how these names are alike would give it away.
  private var wouldTellAName: Bool { first.isNameless != second.isNameless }

  /// What speaks for the two being the same, in a few words each.
  public var reasonsFor: [Localized] {
    guard wouldTellAName else { return evidence.reasonsFor }
    return [
      Localized(
        fr: "n'est pas montré, le nom de l'autre est effacé", nl: "wordt niet getoond, de naam van de ander is gewist",
        en: "is not shown, the name of the other is erased")
    ]
  }

  /// What speaks against the two being the same, in a few words each; where it is gender or age, which of the two is of which.
  public var reasonsAgainst: [Localized] {
    if wouldTellAName { return [] }
    guard evidence.gender == .different || evidence.age == .different else { return evidence.reasonsAgainst }
    let (a, b) = (first.traits, second.traits)
    return evidence.reasonsAgainst + [Localized(fr: "A : \(a.fr) ; B : \(b.fr)", nl: "A: \(a.nl); B: \(b.nl)", en: "A: \(a.en); B: \(b.en)")]
  }
}

extension FactTable {
  /// The open questions about people, those first that change most figures.
  public func openQuestionsAboutPeople(_ project: Project) -> [OpenQuestion] {
    let cells = presence(of: person, people, project)
    var sessionsOfGroup: [Int32: Set<Int32>] = [:]
    for (index, group) in people.linkage.settled.enumerated() { sessionsOfGroup[group, default: []].formUnion(descriptions[index].sessions) }
    return questions(people, cells) { side(ofDescription: $0, sessions: sessionsOfGroup[people.linkage.settled[Int($0)]] ?? []) }
  }

  /// The open questions about organisations, those first that change most figures.
  public func openQuestionsAboutOrganisations(_ project: Project) -> [OpenQuestion] {
    let keys = organisation.map { $0 < 0 ? -1 : organisations.linkage.settled[Int($0)] }
    let cells = presence(of: keys, organisations, project)
    let sessionsOfGroup = attended(by: keys)
    return questions(organisations, cells) { side(ofOrganisation: $0, sessions: sessionsOfGroup[organisations.linkage.settled[Int($0)]] ?? []) }
  }

  func side(ofDescription index: Int32, sessions: Set<Int32>) -> OpenQuestion.Side {
    let person = descriptions[Int(index)]
    return OpenQuestion.Side(
      code: person.code ?? "", name: [person.givenName, person.familyName].filter { !$0.isEmpty }.joined(separator: " "),
      organisation: person.organisation < 0 ? nil : organisationNames[Int(person.organisation)].name, home: person.home, sessions: sessions.count,
      days: days(of: sessions), gender: person.gender, born: person.born, isNameless: person.key.hasPrefix("~"))
  }

  func side(ofOrganisation index: Int32, sessions: Set<Int32>) -> OpenQuestion.Side {
    let organisation = organisationNames[Int(index)]
    return OpenQuestion.Side(
      code: organisation.key, name: organisation.name, organisation: nil, home: .notStated, sessions: sessions.count, days: days(of: sessions))
  }

  /// For each number that rows hold, the sessions with somebody present.
  func attended(by keys: [Int32]) -> [Int32: Set<Int32>] {
    var attended: [Int32: Set<Int32>] = [:]
    for (number, session) in sessions.enumerated() {
      for row in session.rows where isPresent[row] && keys[row] >= 0 { attended[keys[row], default: []].insert(Int32(number)) }
    }
    return attended
  }

  private func days(of numbers: Set<Int32>) -> ClosedRange<Day>? {
    let days = numbers.map { sessions[Int($0)].key.day }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  private func questions(_ identities: Identities, _ cells: [Int32: Set<Int>], _ side: (Int32) -> OpenQuestion.Side) -> [OpenQuestion] {
    let settled = identities.linkage.settled
    return identities.linkage.questions.map { question in
      let (a, b) = (settled[Int(question.pair.first)], settled[Int(question.pair.second)])
      return OpenQuestion(
        first: side(question.pair.first), second: side(question.pair.second), evidence: question.evidence,
        figures: cells[a, default: []].intersection(cells[b, default: []]).count)
    }.sorted { a, b in
      if a.figures != b.figures { return a.figures > b.figures }
      if abs(a.evidence.odds) != abs(b.evidence.odds) { return abs(a.evidence.odds) < abs(b.evidence.odds) }
      return (a.first.name, a.first.code, a.second.name, a.second.code) < (b.first.name, b.first.code, b.second.name, b.second.code)
    }
  }

  /// For each group that a question is about, the cells of the grid in which it is present.
  private func presence(of keys: [Int32], _ identities: Identities, _ project: Project) -> [Int32: Set<Int>] {
    var cells: [Int32: Set<Int>] = [:]
    for question in identities.linkage.questions {
      for index in [question.pair.first, question.pair.second] { cells[identities.linkage.settled[Int(index)]] = [] }
    }
    guard !cells.isEmpty else { return [:] }
    let grid = Grid(project)
    for (number, period) in project.periods.enumerated() {
      for session in sessions[sessionRange(of: period)] {
        guard let axis = grid.axis(session.key.axis) else { continue }
        for row in session.rows where isPresent[row] && keys[row] >= 0 && cells[keys[row]] != nil {
          let column = Grid.PlaceSlot.column(grid.column(place[row]))
          let own = [grid.cell(axis, column), grid.cell(axis, .total), grid.cell(nil, column), grid.cell(nil, .total)]
          cells[keys[row]]!.formUnion(own.map { number * grid.cellCount + $0 })
        }
      }
    }
    return cells
  }
}

extension OpenQuestion.Side {
  /// Gender and years of birth, as far as they are stated.
  fileprivate var traits: Localized {
    let years = born.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    func text(_ gender: String?, _ born: String) -> String { [gender, years.map { "\(born) \($0)" }].compactMap(\.self).joined(separator: ", ") }
    switch gender {
    case .female: return Localized(fr: text("femme", "née en"), nl: text("vrouw", "geboren in"), en: text("woman", "born in"))
    case .male: return Localized(fr: text("homme", "né en"), nl: text("man", "geboren in"), en: text("man", "born in"))
    case .other: return Localized(fr: text("X", "né·e en"), nl: text("X", "geboren in"), en: text("X", "born in"))
    case .notStated: return Localized(fr: text(nil, "né·e en"), nl: text(nil, "geboren in"), en: text(nil, "born in"))
    }
  }
}

extension Evidence {
  /// What speaks for the two being the same, in a few words each.
  public var reasonsFor: [Localized] {
    var reasons: [Localized] = []
    switch name {
    case .equal where isTurned: reasons.append(Localized(fr: "les mêmes mots", nl: "dezelfde woorden", en: "the same words"))
    case .equal: reasons.append(Localized(fr: "même nom", nl: "zelfde naam", en: "same name"))
    case .particle:
      reasons.append(Localized(fr: "même nom, à une particule près", nl: "zelfde naam, op een tussenvoegsel na", en: "same name but for a particle"))
    case .initial: reasons.append(Localized(fr: "initiale ou abréviation", nl: "beginletter of afkorting", en: "initial or abbreviation"))
    case .longer: reasons.append(Localized(fr: "un nom est contenu dans l'autre", nl: "de ene naam zit in de andere", en: "one name is part of the other"))
    case .familiar:
      reasons.append(Localized(fr: "forme familière du même nom", nl: "roepnaam van dezelfde naam", en: "familiar form of the same name"))
    case .sound: reasons.append(Localized(fr: "les noms se prononcent de même", nl: "de namen klinken hetzelfde", en: "the names sound alike"))
    case .letters: reasons.append(Localized(fr: "une ou deux lettres d'écart", nl: "een of twee letters verschil", en: "one or two letters apart"))
    case .partly: reasons.append(Localized(fr: "une partie du nom", nl: "een deel van de naam", en: "part of the name"))
    case .different: break
    }
    if organisation == .same { reasons.append(Localized(fr: "même organisation", nl: "zelfde organisatie", en: "same organisation")) }
    if organisation == .doubtful {
      reasons.append(Localized(fr: "organisations peut-être identiques", nl: "misschien dezelfde organisatie", en: "perhaps the same organisation"))
    }
    if commune == .same { reasons.append(Localized(fr: "même commune", nl: "zelfde gemeente", en: "same commune")) }
    if email == .same { reasons.append(Localized(fr: "même adresse e-mail", nl: "zelfde e-mailadres", en: "same e-mail address")) }
    if birth == .same { reasons.append(Localized(fr: "même date de naissance", nl: "zelfde geboortedatum", en: "same date of birth")) }
    if number == .same { reasons.append(Localized(fr: "même numéro", nl: "zelfde nummer", en: "same number")) }
    if isAcrossScripts { reasons.append(Localized(fr: "même nom en deux écritures", nl: "zelfde naam in twee schriften", en: "same name in two scripts")) }
    if email == .doubtful { reasons.append(Localized(fr: "boîte e-mail partagée", nl: "gedeelde mailbox", en: "shared mailbox")) }
    return reasons
  }

  /// What speaks against it.
  public var reasonsAgainst: [Localized] {
    var reasons: [Localized] = []
    if name == .partly || name == .different {
      reasons.append(Localized(fr: "le reste du nom diffère", nl: "de rest van de naam verschilt", en: "the rest of the name differs"))
    }
    if isTurned { reasons.append(Localized(fr: "dans un autre ordre", nl: "in een andere volgorde", en: "in another order")) }
    if organisation == .different {
      reasons.append(Localized(fr: "organisations différentes", nl: "verschillende organisaties", en: "different organisations"))
    }
    if commune == .different { reasons.append(Localized(fr: "communes différentes", nl: "verschillende gemeenten", en: "different communes")) }
    if email == .different {
      reasons.append(Localized(fr: "adresses e-mail différentes", nl: "verschillende e-mailadressen", en: "different e-mail addresses"))
    }
    if birth == .different {
      reasons.append(Localized(fr: "dates de naissance différentes", nl: "verschillende geboortedata", en: "different dates of birth"))
    }
    if number == .different { reasons.append(Localized(fr: "numéros différents", nl: "verschillende nummers", en: "different numbers")) }
    if isOfTwoGenders {
      reasons.append(Localized(fr: "prénom d'homme et prénom de femme", nl: "voornaam van een man en van een vrouw", en: "a man's and a woman's given name"))
    }
    if gender == .different { reasons.append(Localized(fr: "genres différents", nl: "verschillend geslacht", en: "different genders")) }
    if age == .different { reasons.append(Localized(fr: "âges trop éloignés", nl: "leeftijden te ver uiteen", en: "ages too far apart")) }
    if metAtOneSession { reasons.append(Localized(fr: "tous deux à une même séance", nl: "allebei op dezelfde sessie", en: "both at one session")) }
    return reasons
  }
}
