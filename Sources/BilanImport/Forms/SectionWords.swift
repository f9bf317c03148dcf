internal import BilanText

/// Words of titles that tell some people of a list from others: « Nouveaux », « QUARTIER NORD », ‘WIJK ZUID’, “Walk-ins”, « 5E PRIMAIRE ».
enum SectionWords {
  /// Whether a text is such a title: these words alone, or a word of a place or a list before whatever name it has. « 3 enfants » counts people.
  static func isTitle(_ content: String) -> Bool {
    let words = words(of: content)
    guard let first = words.first, words.count <= 5, !content.contains(","), !words.contains(where: DayInText.isNumber) else { return false }
    return isWhole(words) || places.contains(first) && words.count > 1
  }

  /// Whether all its words are words of titles.
  static func isWhole(_ content: String) -> Bool { isWhole(words(of: content)) }

  /// The same of folded words.
  static func isWhole(_ words: [String]) -> Bool {
    func isOfTitles(_ word: String) -> Bool {
      people.contains(word) || PartOfDay.words.contains(word) || places.contains(word) || lists.contains(word) || services.contains(word)
    }
    return words.contains(where: isOfTitles)
      && words.allSatisfy { word in
        isOfTitles(word) || beside.contains(word)
          || word.last?.isNumber == false && word.first?.isNumber == true && HeaderReading.isOrdinal(word)
      }
  }

  /// Whether nothing but a time of day is said.
  static func saysWhen(_ content: String) -> Bool { words(of: content).allSatisfy(PartOfDay.words.contains) }

  private static func words(of content: String) -> [String] { Folding.folded(content).split(separator: " ").map(String.init) }

  private static let people: Set<String> = [
    "enfants", "adultes", "ados", "adolescents", "adolescentes", "jeunes", "seniors", "aines", "ainees", "petits", "grands", "parents", "hommes", "femmes",
    "garcons", "filles", "nouveaux", "nouvelles", "anciens", "anciennes", "visiteurs", "visiteuses", "externes", "internes", "membres", "debutants",
    "debutantes", "avances", "avancees", "habitants", "habitantes", "locataires", "eleves", "etudiants", "stagiaires", "familles",
    "observateurs", "observatrices", "partenaires", "public", "benevoles", "accompagnateurs", "accompagnatrices", "professionnels", "usagers", "citoyens",
    "kinderen", "volwassenen", "jongeren", "tieners", "senioren", "ouderen", "mannen", "vrouwen", "jongens", "meisjes", "ouders", "kleuters", "nieuwkomers",
    "nieuwe", "nieuwelingen", "leden", "bezoekers", "gasten", "beginners", "gevorderden", "bewoners", "leerlingen", "studenten", "gezinnen", "inlopers",
    "waarnemers", "partners", "publiek", "vrijwilligers", "begeleiders",
    "children", "adults", "teens", "teenagers", "youth", "men", "women", "boys", "girls", "newcomers", "members", "visitors", "guests", "regulars", "ins",
    "residents", "pupils", "students", "families", "observers", "volunteers",
  ]
  private static let places: Set<String> = [
    "quartier", "wijk", "buurt", "neighbourhood", "neighborhood", "village", "dorp", "ecole", "school", "basisschool", "institut", "instituut", "athenee",
    "atheneum", "college", "lycee", "asbl", "vzw", "maison", "huis", "site", "antenne", "zone", "secteur", "sector", "residence", "liste", "lijst", "table",
    "tafel", "cite", "side",
  ]
  private static let lists: Set<String> = ["complement", "complementaire", "supplementaire", "derniere", "minute", "bijkomende", "aanvullende", "walk"]
  private static let services: Set<String> = [
    "cpas", "ocmw", "amo", "plannings", "police", "politie", "commune", "gemeente", "primaire", "maternelle", "secondaire",
  ]
  private static let beside: Set<String> = [
    "nord", "sud", "est", "ouest", "centre", "noord", "zuid", "oost", "west", "centrum", "north", "south", "east", "royal", "royale", "communal",
    "communale", "et", "en", "and", "de", "des", "du", "la", "le", "les", "van", "het", "of", "the", "new", "moyens", "inscrits", "annee", "jaar", "year",
    "leerjaar",
  ]
}
