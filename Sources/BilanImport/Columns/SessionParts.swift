internal import BilanText

/// What part somebody took in a session: who led it or helped stands on many lists beside those who came to it.
enum SessionParts {
  /// Titles of such a column; a profession is none.
  static let titles: Set<String> = [
    "role", "rol", "roles", "qualite", "hoedanigheid", "role dans la seance", "rol in de sessie", "type de participant", "type deelnemer",
  ]

  private static let leading = Phrases([
    "formateur", "formatrice", "animateur", "animatrice", "organisateur", "organisatrice", "organisation", "intervenant", "orateur", "oratrice", "encadrant",
    "moderateur", "moderatrice",
    "coanimat", "co animat", "coordinat", "coordina", "equipe", "staff", "interprete", "lesgever", "lesgeefster", "docent", "trainer", "trainster",
    "begeleid", "organisator", "organisatie",
    "spreker", "spreekster", "moderator", "tolk", "instructor", "instructeur", "organiser", "organizer", "host", "facilitator", "facilitateur", "facilitatrice",
    "speaker", "teacher", "medewerker",
    "conferencier", "presentateur", "presentatrice", "team",
  ])
  private static let learning = Phrases([
    "participant", "stagiaire", "apprenant", "inscrit", "deelnemer", "deelneemster", "cursist", "attendee", "learner", "student", "etudiant", "public",
    "usager", "beneficiaire", "membre", "bezoeker", "visiteur",
    "auditeur", "auditrice", "invite", "genodigde", "guest",
  ])

  /// « Bénévole », `Moderator`, ‘Lesgever?’: a title below which a cross says that the person led or helped. « Interprète » below which one asks for one is none.
  static func isTitleOfMarks(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init).filter { !besides.contains($0) }
    return (1...2).contains(words.count) && words.allSatisfy(marked.contains)
  }

  private static let besides: Set<String> = [
    "est", "is", "e", "s", "es", "de", "du", "la", "le", "l", "van", "een", "un", "une", "a", "the", "seance", "sessie", "session",
  ]
  private static let marked: Set<String> = [
    "benevole", "benevoles", "volontaire", "volontaires", "vrijwilliger", "vrijwilligers", "vrijwilligster", "volunteer", "volunteers", "moderator",
    "moderators", "moderateur",
    "moderatrice", "animateur", "animatrice", "formateur", "formatrice", "organisateur", "organisatrice", "organisator", "organizer", "organiser", "encadrant",
    "encadrante",
    "encadrants", "lesgever", "lesgeefster", "facilitateur", "facilitatrice", "facilitator", "host", "hote", "intervenant",
    "intervenante",
    "presentateur", "presentatrice", "presenter", "staff",
  ]

  static func leads(_ folded: String) -> Bool { leading.begin(folded) }
  static func takesPart(_ folded: String) -> Bool { learning.begin(folded) }
}
