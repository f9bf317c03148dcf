internal import BilanText

/// Words of a title that speak of what was hoped for, and not of what was counted: « Visiteurs (objectif) », ‘Bezoekers verwacht’.
enum PlannedCount {
  /// Whether a title of a column names a plan.
  static func isNamed(in title: String) -> Bool {
    let folded = Folding.folded(title)
    // Nearly no title holds such a word at all.
    guard words.beginWord(in: folded) else { return false }
    // « Public cible touché », ‘bereikte doelgroep’: for whom something was done, and that it was.
    return !reached.occurAsWords(in: folded) && words.beginWord(in: publics.reduce(folded) { $0.replacing($1, with: "") })
  }

  private static let publics = [
    "publics cibles", "public cible", "groupes cibles", "groupe cible", "doelgroepen", "doelgroep", "doelpubliek", "target group", "target audience",
  ]
  private static let reached = Phrases([
    "touche", "touches", "atteint", "atteints", "atteinte", "atteintes", "realise", "realises", "realisee", "realisees", "bereikt", "bereikte", "behaald",
    "behaalde", "gerealiseerd", "gerealiseerde", "reached", "achieved",
  ])

  /// Whether a cell of remarks says of its row that nothing was counted yet, or that it is counted elsewhere: `prévision`, `raming, cijfer volgt`, « déjà compté dans … ».
  static func isState(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return wholeStates.contains(folded) || states.contains { folded == $0 || folded.hasPrefix("\($0) ") }
  }

  /// Words that say so only where nothing stands beside them: « objectif atteint » is a remark.
  private static let wholeStates: Set<String> = [
    "budget", "budgete", "budgetise", "begroot", "begroting", "objectif", "cible", "doel", "target", "gepland", "plan", "planning",
  ]

  private static let states = [
    "prevision", "previsions", "previsionnel", "raming", "geraamd", "forecast", "deja compte", "deja comptes", "deja comptabilise", "reeds geteld", "al geteld",
    "already counted",
  ]

  /// Whether a title says that the numbers below it are of what is to come: « prévisions pour 2025 », ‘Te verspreiden (planning)’, « objectifs 2024 ».
  static func isTitle(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    if words.contains(where: always.contains) || plans.occurAsWords(in: words.joined(separator: " ")) { return true }
    // « Objectif 3 : sensibiliser » is the name of an aim; with a year, or at the end, it is a number to be reached.
    return words.indices.contains { index in
      guard aims.contains(words[index]) else { return false }
      let behind = words[(index + 1)...].drop { ["pour", "voor", "for", "de", "van"].contains($0) }
      return behind.isEmpty && index > 0 || behind.first.map(DayInText.isFullYear) ?? false
    } || text.hasSuffix("(planning)")
  }

  private static let always: Set<String> = ["previsions", "prevision", "raming", "ramingen", "forecast", "forecasts", "prognose", "streefcijfers"]
  private static let plans = Phrases(["te verspreiden", "a distribuer", "nog te doen", "to be distributed"])
  private static let aims: Set<String> = [
    "objectif", "objectifs", "doel", "doelen", "doelstelling", "doelstellingen", "target", "targets", "cible", "cibles",
  ]

  private static let words = Phrases([
    "objectif", "cible", "prevu", "prevue", "attendu", "escompte", "previsi", "doel", "streef", "verwacht", "gepland", "geraamd", "raming", "target", "goal",
    "expected", "planned", "forecast", "capacit",
  ])
}
