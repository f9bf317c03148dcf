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

  static func leads(_ folded: String) -> Bool { leading.begin(folded) }
  static func takesPart(_ folded: String) -> Bool { learning.begin(folded) }
}
