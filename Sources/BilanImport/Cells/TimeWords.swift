/// How sheets name the days of the week, folded, in three languages.
enum Weekday {
  /// Whole names, from Monday on.
  static let names: [Set<String>] = [
    ["lundi", "maandag", "monday"], ["mardi", "dinsdag", "tuesday"], ["mercredi", "woensdag", "wednesday"], ["jeudi", "donderdag", "thursday"],
    ["vendredi", "vrijdag", "friday"], ["samedi", "zaterdag", "saturday"], ["dimanche", "zondag", "sunday"],
  ]
  static let allNames = Set(names.joined())

  /// As people cut them short, from Monday on: « ma » is a Monday in Dutch and a Tuesday in French, « di » a Tuesday and a Sunday.
  static let shortNames: [Set<String>] = [
    ["lu", "lun", "ma", "maa", "mon"], ["ma", "mar", "di", "din", "tue", "tues"], ["me", "mer", "wo", "woe", "wed"],
    ["je", "jeu", "do", "don", "thu", "thur", "thurs"], ["ve", "ven", "vr", "vri", "fri"], ["sa", "sam", "za", "zat", "sat"],
    ["di", "dim", "zo", "zon", "sun"],
  ]
}

/// How sheets name the parts of a day, folded, in three languages.
enum PartOfDay {
  /// Words that name one by themselves.
  static let names: Set<String> = [
    "matin", "matinee", "midi", "aprem", "soir", "soiree", "ochtend", "voormiddag", "middag", "namiddag", "avond", "morning", "afternoon", "evening",
  ]

  /// The same, and the first word of « après-midi », which by itself may be another.
  static let words = names.union(["apres"])

  /// Marks that by themselves may be anything: `AM`, `nm`.
  static let marks: Set<String> = ["am", "pm", "vm", "nm"]
}
