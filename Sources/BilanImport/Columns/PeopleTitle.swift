internal import BilanText

/// Of what people a column is, by a title that does not say « Nom »: « Enfant », ‘Ouder’, “Family”. Whether names stand in it only its cells tell.
enum PeopleTitle {
  /// One person in each row.
  case person
  /// A family or a couple in each row, of as many people as nobody says.
  case family

  /// `Enfant`, `Nom du parent`, `Prénoms des enfants`, `Kind(eren)`, `Parent/guardian`; nil for any other title.
  init?(_ title: String) {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    guard (1...6).contains(words.count) else { return nil }
    let said = words.filter { !PeopleTitle.besides.contains($0) }
    guard !said.isEmpty else { return nil }
    if said.allSatisfy(PeopleTitle.families.contains) {
      self = .family
    } else if said.allSatisfy(PeopleTitle.people.contains) {
      self = .person
    } else {
      return nil
    }
  }

  /// « Nom du parent », ‘Ouder’, “Guardian”: of those who answer for children.
  static func isOfParents(_ title: String) -> Bool { Folding.folded(title).split(separator: " ").contains { parents.contains(String($0)) } }

  /// ‘Begeleider’, ‘Naam begeleider’: somebody of the house who guides the person of the row, and need not have come along.
  static func isOfGuides(_ title: String) -> Bool {
    let said = Folding.folded(title).split(separator: " ").map(String.init).filter { !besides.contains($0) }
    return said == ["begeleider"] || said == ["begeleidster"]
  }

  private static let parents: Set<String> = [
    "parent", "parents", "ouder", "ouders", "maman", "mamans", "papa", "papas", "mere", "meres", "pere", "peres", "moeder", "vader", "mama", "mother", "father",
    "tuteur", "tutrice", "voogd", "guardian", "guardians",
  ]

  /// Of whom lists are kept. Parents and companions stand beside them.
  static let listed: Set<String> = [
    "enfant", "enfants", "eleve", "eleves", "jeune", "jeunes", "beneficiaire", "participant", "participante", "usager", "stagiaire", "apprenant", "etudiant",
    "etudiante", "membre", "benevole", "habitant", "habitante", "invite", "visiteur", "spectateur", "spectatrice", "kind", "leerling", "deelnemer", "cursist",
    "student", "jongere", "bewoner", "bezoeker", "toeschouwer", "vrijwilliger", "lid", "gast", "child", "pupil", "member", "volunteer", "guest", "visitor",
    "resident", "attendee",
  ]

  private static let people = listed.union([
    "ado", "ados", "bebe", "fils", "fille", "kinderen", "children", "leerlingen", "jongeren", "parent", "parents", "ouder", "ouders", "maman", "mamans",
    "papa", "papas", "mere", "meres", "pere", "peres", "moeder", "vader", "mama", "mother", "father", "tuteur", "tutrice", "voogd", "guardian", "responsable",
    "legal", "accompagnant", "accompagnante", "begeleider", "aidant", "benevoles", "membres", "leden", "members", "vrijwilligers", "volunteers", "habitants",
    "bewoners", "inwoner", "inwoners", "residents", "apprenants", "apprenante", "cursisten", "riverain",
    "riverains", "patient", "patients", "patiente", "citoyen", "citoyenne", "citoyens", "burger", "burgers", "senior", "seniors", "aine", "aines",
    "demandeur", "demandeuse", "visiteuse", "bezoekster", "deelneemster", "beneficiaires", "begunstigde", "usagere", "usagers", "travailleur", "travailleuse",
    "medewerker", "agent", "agente", "invites", "young", "youngster",
  ])

  private static let families: Set<String> = [
    "famille", "familles", "gezin", "gezinnen", "familie", "families", "family", "menage", "menages", "huishouden", "huishoudens", "household", "households",
    "couple", "couples", "koppel", "koppels",
  ]

  private static let besides: Set<String> = [
    "de", "l", "la", "le", "les", "du", "des", "d", "van", "het", "of", "the", "s", "e", "en", "et", "ou", "and", "or", "nom", "noms", "prenom", "prenoms",
    "naam", "namen", "voornaam", "voornamen", "name", "names", "n", "eren", "a", "au", "aux", "present", "presente", "presents", "aanwezig", "aanwezige",
  ]
}
