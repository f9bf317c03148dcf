internal import BilanText

/// Words in the place of a name that say something of the sessions of a grid, and name nobody: « Encadrants », « Durée », « Vérifié par CM », « S/T filles ».
enum GridFacts {
  /// Whether the words of a name's cell, without anything else, are such words.
  static func areNamed(by written: String) -> Bool {
    let words = Folding.folded(written).split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 8 else { return false }
    if words.count > 1, CountPart.isPart(words.joined(separator: " ")) || deeds.contains(first) && doers.contains(words[1]) { return true }
    if let colon = written.firstIndex(of: ":"), colon > written.startIndex, isOfFacts(Folding.folded(String(written[..<colon]))) { return true }
    return isOfFacts(words.joined(separator: " "))
  }

  private static func isOfFacts(_ folded: String) -> Bool {
    let words = folded.split(separator: " ").map(String.init)
    return words.contains(where: facts.contains) && words.allSatisfy { facts.contains($0) || small.contains($0) || DayInText.isNumber($0) }
  }

  /// « Vérifié par … », ‘Nagekeken door …’.
  private static let deeds: Set<String> = [
    "verifie", "verifiee", "encode", "encodee", "saisi", "saisie", "controle", "controlee", "valide", "validee", "signe", "signee", "rempli", "remplie", "recu",
    "gecontroleerd", "ingevoerd", "ingevuld", "ingegeven", "nagekeken", "ondertekend", "checked", "entered", "verified", "signed",
  ]
  private static let doers: Set<String> = ["par", "door", "by", "le", "op", "on"]

  private static let small: Set<String> = [
    "de", "du", "des", "d", "la", "le", "les", "l", "par", "pour", "van", "door", "het", "een", "voor", "of", "the", "by", "et", "en", "and", "s", "t", "n",
    "nb", "st", "sous",
  ]

  private static let facts: Set<String> = deeds.union([
    // How many.
    "absents", "absentes", "presents", "presentes", "excuses", "excusees", "inscrits", "inscrites", "inscriptions", "nouveaux", "nouvelles", "anciens",
    "anciennes", "nombre", "nbre", "effectif", "effectifs", "participants", "participantes", "visiteurs", "aantal", "aanwezigen", "afwezigen",
    "verontschuldigden", "ingeschrevenen", "nieuwe", "nieuwkomers", "deelnemers", "bezoekers", "attendees", "absentees", "newcomers", "registered",
    // Of whom.
    "enfants", "adultes", "filles", "garcons", "hommes", "femmes", "jeunes", "ados", "aines", "seniors", "parents", "benevoles", "encadrants", "encadrantes",
    "animateurs", "animatrices", "accompagnateurs", "accompagnatrices", "stagiaires", "kinderen", "volwassenen", "meisjes", "jongens", "mannen", "vrouwen",
    "jongeren", "ouderen", "ouders", "vrijwilligers", "begeleiders", "stagiairs", "children", "adults", "girls", "boys", "men", "women", "volunteers",
    // Who led it.
    "moniteur", "monitrice", "moniteurs", "animateur", "animatrice", "formateur", "formatrice", "intervenant", "intervenante", "responsable", "encadrant",
    "encadrante", "begeleider", "begeleidster", "lesgever", "lesgeefster", "verantwoordelijke",
    // What it was.
    "duree", "duur", "duration", "heure", "heures", "horaire", "horaires", "uur", "uren", "time", "lieu", "plaats", "location", "salle", "zaal", "lokaal",
    "meteo", "weer", "weather", "theme", "thema", "sujet", "onderwerp", "contenu", "inhoud", "activite", "activiteit", "remarque", "remarques", "opmerking",
    "opmerkingen", "remark", "remarks", "commentaire", "commentaires", "observation", "observations", "note", "notes", "nota", "signature", "signatures",
    "handtekening", "paraaf", "visa", "paraphe", "seance", "seances", "sessie", "session", "tenue", "tenu", "annulee", "gehouden", "held", "reservation",
    "reservatie", "facture", "factuur", "montant", "bedrag", "cout", "recette", "recettes", "repas", "maaltijden", "materiel", "materiaal", "conge", "conges",
    "vacances", "vakantie", "ferie",
    // Whether it was held.
    "etat", "etats", "statut", "statuts", "status", "state", "toestand", "deroulement", "verloop", "maintenue", "maintenu", "realisee", "doorgegaan",
  ])

  /// Words that name a row of hours.
  static func nameHours(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    return !words.isEmpty && words.allSatisfy { hours.contains(String($0)) || ["de", "du", "des", "van"].contains($0) }
      && words.contains { hours.contains(String($0)) }
  }

  /// Words that name a row of lengths.
  static func nameLengths(_ folded: String) -> Bool { ["duree", "duur", "duration", "durees", "length", "nombre d heures", "aantal uren"].contains(folded) }

  private static let hours: Set<String> = [
    "heure", "heures", "horaire", "horaires", "creneau", "creneaux", "uur", "uren", "uurrooster", "tijd", "tijden", "tijdstip", "tijdslot", "time", "times",
    "timeslot", "slot", "hour", "hours", "debut", "begin", "duree", "durees", "duur", "duration",
  ]
}
