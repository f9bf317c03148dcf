internal import BilanText

/// Bodies and roles in the place of a name: « Vie Féminine asbl », « Une personne du CPAS », ‘Buurthuis’, “Red Cross”. Somebody was there, and nobody says who.
///
/// Only what is nobody's name stands here: « Maison » and « Centre » are family names, « Maison de quartier » is none.
enum BodyWords {
  /// Whether the words of a name's cell are a body, or somebody by what they do: words as folding leaves them, which may part « Croix-Rouge » and « d'accueil ».
  static func areIn(_ words: [String]) -> Bool {
    let words = words.flatMap { $0.split(separator: " ").map(String.init) }
    guard let first = words.first, let last = words.last else { return false }
    if forms.contains(first) || forms.contains(last) || services.contains(first) { return true }
    return bodies.begin(words.joined(separator: " ") + " ") || isRole(words)
  }

  /// « La coordinatrice », « Un représentant de la police », ‘Coördinator’: with an article or without, alone or of a body. « Le Directeur » with a given name behind it is somebody.
  private static func isRole(_ words: [String]) -> Bool {
    let hasArticle = articles.contains(words[0])
    guard let role = hasArticle ? words.dropFirst().first : words.first else { return false }
    let rest = words.dropFirst(hasArticle ? 2 : 1)
    if hasArticle, senders.contains(role) { return rest.first.map(links.contains) ?? false }
    return roles.contains(role) && (rest.allSatisfy(adjectives.contains) || isOfBody(Array(rest)))
  }

  /// « du CPAS », « de la commune »; behind « Animatrice » alone, « de Wit » and ‘Van Damme’ are names.
  private static func isOfBody(_ words: [String]) -> Bool {
    ["du", "des"].contains(words[0]) && words.count > 1 && senderBodies.contains(words[1])
      || words.count > 2 && ["de la", "de l", "of the"].contains("\(words[0]) \(words[1])")
  }

  private static let senderBodies: Set<String> = [
    "cpas", "planning", "service", "services", "centre", "projet", "programme", "parquet", "quartier", "college", "foyer", "secteur", "pms", "lieu",
    "samusocial",
  ]
  private static let forms: Set<String> = ["asbl", "vzw", "aisbl", "ivzw"]
  private static let services: Set<String> = [
    "actiris", "vdab", "forem", "fedasil", "iriscare", "buurthuis", "wijkhuis", "jeugdhuis", "dienstencentrum", "vrouwenhuis",
    "caritas", "oxfam", "fgtb", "abvv",
  ]
  /// How their names begin.
  private static let bodies = Phrases(
    [
      "planning familial", "croix rouge", "rode kruis", "red cross", "vie feminine", "maison de quartier", "maison de jeunes", "maison des jeunes",
      "maison medicale",
      "maison de l emploi", "maison des femmes", "maison communale", "maison de repos", "maison de justice", "maison des familles", "maison de la famille",
      "centre culturel", "centre d action", "centre d accueil", "centre de sante", "centre de planning", "centre pms", "centre public", "centre social",
      "centre psycho",
      "centre de service", "cultureel centrum", "wijkgezondheidscentrum", "huis van het kind", "city council", "town hall", "red crescent", "haute ecole",
      "hogeschool",
      "universite", "universiteit", "university of", "hopital", "ziekenhuis", "hospital", "clinique", "mutualite", "mutualiteit", "zone de police",
      "politiezone",
      "administration communale", "gemeentebestuur", "commissariat", "parquet de", "parquet du", "federation wallonie", "service public", "bureau d aide",
      "ville de", "stad brussel", "stad antwerpen", "stad gent", "province de", "province du", "provincie antwerpen", "region de", "region bruxelloise",
      "region wallonne", "medecins du monde", "medecins sans frontieres", "dokters van de wereld", "artsen zonder grenzen", "secours populaire",
      "secours catholique",
    ].map { "\($0) " })
  private static let articles: Set<String> = ["un", "une", "la", "le", "l", "een", "de", "het", "a", "the"]
  private static let links: Set<String> = ["de", "du", "des", "d", "van", "of", "from", "vom"]
  /// Behind an article and before « de … ».
  private static let senders: Set<String> = [
    "personne", "representant", "representante", "delegue", "deleguee", "membre", "travailleur", "travailleuse", "agent", "agente", "collegue", "assistant",
    "assistante", "collaborateur", "collaboratrice", "vertegenwoordiger", "vertegenwoordigster", "medewerker", "medewerkster", "afgevaardigde", "persoon",
    "lid",
    "collega", "representative", "person", "member", "colleague", "delegate",
  ]
  private static let roles: Set<String> = [
    "coordinateur", "coordinatrice", "directeur", "directrice", "animatrice", "formatrice", "secretaire", "stagiaire", "psychologue", "mediateur", "mediatrice",
    "educatrice", "assistante", "coordinator", "coordinatrix", "psycholoog", "maatschappelijk", "responsable", "animateur", "formateur", "educateur",
    "intervenant",
    "intervenante", "infirmiere", "infirmier",
  ]
  private static let adjectives: Set<String> = [
    "social", "sociale", "werker", "werkster", "assistent", "assistente", "communal", "communale", "general", "generale", "adjoint", "adjointe", "principal",
    "principale", "scolaire",
  ]

  /// Words that make a cell worth the look.
  static let otherWords: Set<String> = forms.union(services).union(senders).union(roles).union([
    "planning", "rouge", "croix-rouge", "kruis", "cross", "feminine", "quartier", "medicale", "culturel", "cultureel", "wijkgezondheidscentrum", "council",
    "hogeschool",
    "universite", "universiteit", "university", "hopital", "ziekenhuis", "hospital", "clinique", "mutualite", "mutualiteit", "politiezone", "gemeentebestuur",
    "commissariat", "parquet", "communale", "centre", "maison", "zone", "federation", "bureau", "public", "huis", "hall", "haute", "ville", "stad",
    "province", "provincie", "region", "medecins", "dokters", "artsen", "secours", "croix", "rode", "red", "emploi",
  ])
}
