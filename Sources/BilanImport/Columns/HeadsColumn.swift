internal import BilanText

/// A column that says for how many people a row stands, or who comes along, known by the words of its title.
struct HeadsColumn {
  enum Kind {
    /// All people of the row, with the one who is named.
    case all
    /// Those who come along.
    case companions
    /// The adults of the row: where one column counts them, the one who is named is among them.
    case adults
    /// A part that is no adults.
    case others
    /// How old those are who may have come along: « Âges des enfants ». It says that there are some, not that they came.
    case ages
  }

  var column: Int
  var kind: Kind
  /// For a column of family names that of the first names of the same people, which tell brothers and sisters apart.
  var givenNames: Int?
  /// For a column of children who come along that of everybody who does, who may be counted in it: « Accompagnants ; Accompagnants enfants ».
  var whole: Int?

  /// The columns of a table of people that are so titled; with those that the words of `ColumnRole` know.
  static func found(in header: TableHeader) -> [HeadsColumn] {
    let repeated = repeated(in: header)
    return titled(in: header).filter { !repeated.contains($0.column) }
  }

  /// « Accompagnants » twice, « Adultes » twice, which no line above and no session tells apart: the first is used, and it is told.
  static func repeated(in header: TableHeader) -> [Int] {
    guard header.sessions.count < 2 else { return [] }
    var seen: Set<String> = []
    return titled(in: header).map(\.column).filter { column in
      let found = header.columns[column]
      if case .role(let role)? = found.meaning { return header.position(of: role) != column }
      return !found.isToldApartAbove && !seen.insert(Folding.folded(found.title)).inserted
    }
  }

  private static func titled(in header: TableHeader) -> [HeadsColumn] {
    let found: [HeadsColumn] = header.columns.indices.compactMap { index in
      switch header.columns[index].meaning {
      case .role(.heads): return HeadsColumn(column: index, kind: .all)
      case .role(.companions): return HeadsColumn(column: index, kind: .companions)
      case .role(.total) where header.sessions.isEmpty && countsEverybody(header.columns[index].title): return HeadsColumn(column: index, kind: .all)
      case nil where header.columns[index].evidence != .answer && !header.columns[index].namesOthers:
        return kind(of: header.columns[index].title).map { HeadsColumn(column: index, kind: $0) }
      default: return nil
      }
    }
    return withWhole(withGivenNames(found, header), header)
  }

  private static func withWhole(_ found: [HeadsColumn], _ header: TableHeader) -> [HeadsColumn] {
    guard found.count > 1 else { return found }
    func said(_ heads: HeadsColumn) -> Set<String> { Set(Folding.folded(header.columns[heads.column].title).split(separator: " ").map(String.init)) }
    let whole = found.first { $0.kind == .companions && said($0).isDisjoint(with: parts.union(adults).union(relations)) }
    return found.map { heads in
      var heads = heads
      // « Enfants » beside « Enfants présents » may be those whom one has.
      let presence = said(heads).intersection(presences)
      if heads.kind == .others, !presence.isEmpty { heads.whole = found.first { said($0) == said(heads).subtracting(presence) }?.column }
      if heads.kind == .companions, heads.column != whole?.column, !said(heads).isDisjoint(with: parts) { heads.whole = whole?.column }
      return heads
    }
  }

  /// « Nom enfant 1 » and « Prénom enfant 1 » are one child, and not two.
  private static func withGivenNames(_ found: [HeadsColumn], _ header: TableHeader) -> [HeadsColumn] {
    let words = found.map { Folding.folded(header.columns[$0.column].title).split(separator: " ").map(String.init) }
    func who(_ words: [String]) -> [String] { words.filter { !given.contains($0) && !counting.contains($0) && !PeopleWords.articles.contains($0) } }
    var columns: [[String]: Int] = [:]
    for (heads, words) in zip(found, words) where words.contains(where: given.contains) { columns[who(words)] = heads.column }
    guard !columns.isEmpty else { return found }
    return zip(found, words).map { heads, words in
      var heads = heads
      if words.contains(where: names.contains), !words.contains(where: given.contains) { heads.givenNames = columns[who(words)] }
      return heads
    }
  }

  /// `Adultes`, `Nombre d'enfants`, `Accompanying persons`, `Combien d'enfants vous accompagnent ?`, `Conjoint`, `Enfant 2`.
  static func kind(of title: String) -> Kind? {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    guard !words.isEmpty, words.count <= 12 else { return nil }
    if words.contains(where: { ["age", "ages", "leeftijd", "leeftijden"].contains($0) }), words.contains(where: parts.contains) { return .ages }
    // `+1`, `+2`; `+18` is an age.
    if title.first == "+", words.count == 1, (1...9).contains(Int(words[0]) ?? 0) { return .companions }
    let asks = words.contains { ["combien", "hoeveel"].contains($0) } || zip(words, words.dropFirst()).contains { $0 == "how" && $1 == "many" }
    let isOfPeople = words.contains { PeopleWords.several.contains($0) || PeopleWords.one.contains($0) }
    if words.contains(where: { word in companions.contains { word.hasPrefix($0) } }) {
      return words.contains("par") || words.contains("door") || words.contains("by") ? nil : .companions
    }
    // “Partner's name”: somebody by name; ‘Partner’ alone is an organisation.
    if words.count > 1, words.contains(where: ["partner", "partenaire", "conjoint", "conjointe", "echtgenoot", "spouse"].contains),
      words.contains(where: names.contains)
    {
      return .companions
    }
    if let first = words.first, further.contains(first), words.count > 1, isOfPeople { return .companions }
    if asks, isOfPeople { return words.contains { ["total", "totaal"].contains($0) } ? .all : .companions }
    let isAged = words.contains { Int($0) != nil }
    let isOfSeveralChildren = words.contains(where: children.contains)
    let core = words.filter {
      // « Prénom enfant 2 » is one of several columns.
      !(isAged && (ages.contains($0) || given.contains($0))) && !(isOfSeveralChildren && given.contains($0)) && $0 != "s" && !counting.contains($0)
        && !PeopleWords.articles.contains($0) && Int($0) == nil
        && !["et", "en", "and"].contains($0)
    }
    guard !core.isEmpty,
      core.allSatisfy({ parts.contains($0) || adults.contains($0) || relations.contains($0) || people.contains($0) || $0 == "presents" || $0 == "aanwezig" })
    else {
      return nil
    }
    if core.contains(where: adults.contains) { return core.contains(where: parts.contains) ? .all : .adults }
    if core.contains(where: parts.contains) { return .others }
    if core.contains(where: relations.contains) { return .companions }
    return core.contains(where: people.contains) && words.contains(where: counting.contains) ? .all : nil
  }

  /// « Total personnes », ‘Totaal aantal personen’: a sum of the people of the row, and of nothing else.
  private static func countsEverybody(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    guard words.contains(where: people.contains) else { return false }
    return words.allSatisfy { people.contains($0) || counting.contains($0) || ["total", "totaal", "de", "des", "d"].contains($0) }
  }

  /// « Noms des enfants », “Children's names”, beside the name of somebody else.
  static func namesChildren(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    return kind(of: title) == .others && words.contains(where: children.contains) && words.contains { names.contains($0) || given.contains($0) }
  }

  /// « Nombre d'enfants », ‘Aantal kinderen’, « Noms des enfants »: those who came along, or those whom the person has.
  static func maySayWhomOneHas(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    return kind(of: title) == .others
      && words.contains { ["nombre", "nb", "nbre", "aantal", "number"].contains($0) || names.contains($0) || given.contains($0) }
      && !words.contains { word in ["present", "aanwezig", "venu"].contains(where: word.hasPrefix) || Int(word) != nil }
  }

  /// Whether small numbers under a title that is not known may count people: not where it speaks of marks, times, prices or numbers of something.
  static func mayBe(_ title: String) -> Bool {
    let folded = Folding.folded(title)
    return kind(of: title) == nil && !otherNumbers.beginWord(in: folded) && !shortNumbers.occurAsWords(in: folded) && !title.contains("/")
      && !title.contains("%") && !title.contains("€")
  }

  private static let shortNumbers = Phrases(["n", "no", "nr", "num", "id", "bus", "eur", "km", "box", "rang", "kl"])
  private static let otherNumbers = Phrases([
    "note", "cote", "score", "punt", "point", "satisf", "tevred", "evalu", "moyenne", "classe", "klas", "class", "annee", "jaar", "year", "etage", "verdieping",
    "floor", "boite", "numero", "nummer", "table", "tafel", "groupe", "groep", "group", "semaine", "week", "duree", "duur", "heure", "uur",
    "uren",
    "hour", "minut", "temps", "tijd", "time", "kilom", "prix", "prijs", "price", "euro", "tarif", "tarief", "ticket", "billet", "badge", "code",
    "age",
    "leeftijd", "jour", "dag", "day", "mois", "maand", "month", "ordre", "niveau", "level", "version", "salle", "zaal", "room", "sessie",

  ])

  /// Words of an age band beside its numbers: `0-3 ans`, ‘jonger dan 12 jaar’, “under 5”; `3j` is one word.
  private static let ages: Set<String> = [
    "ans", "an", "j", "jr", "jaar", "jaren", "years", "year", "yrs", "yr", "y", "under", "over", "moins", "plus", "dan", "jonger", "ouder", "a", "tot", "to",
    "mois",
    "maanden", "months", "m", "old", "than", "less", "more", "age", "ages", "aged",
  ]
  private static let further: Set<String> = ["additional", "extra", "bijkomende", "autres", "other", "overige", "further"]
  private static let companions = [
    "accompagn", "accompan", "begeleid", "companion", "vergezel", "meekomend", "meegebracht", "meegekomen", "entourage",
    "metgezel",
  ]
  private static let counting: Set<String> = [
    "nombre", "nb", "nbre", "n", "aantal", "number", "of", "no", "num", "nom", "noms", "naam", "namen", "name", "names", "van",
  ]
  private static let names: Set<String> = ["nom", "noms", "naam", "namen", "name", "names"]
  private static let given: Set<String> = ["prenom", "prenoms", "voornaam", "voornamen"]
  private static let adults: Set<String> = ["adulte", "adultes", "volwassene", "volwassenen", "adult", "adults"]
  private static let parts: Set<String> = [
    "enfant", "enfants", "kind", "kinderen", "child", "children", "kid", "kids", "jeunes", "jongeren", "ados", "tieners", "teenagers", "teens", "bebe", "bebes",
    "baby", "babys", "babies",
    "mineurs", "minderjarigen", "minors", "seniors", "eleves", "leerlingen", "pupils",
  ]
  private static let children: Set<String> = ["enfants", "kinderen", "children", "kids", "bebes", "babys", "babies", "eleves", "leerlingen", "pupils"]
  private static let presences: Set<String> = ["presents", "aanwezig"]
  private static let relations: Set<String> = ["conjoint", "conjointe", "epoux", "epouse", "echtgenoot", "echtgenote", "spouse", "compagnon", "compagne"]
  private static let people: Set<String> = ["personnes", "personne", "pers", "personen", "people", "persons", "tetes", "hoofden", "heads"]
}
