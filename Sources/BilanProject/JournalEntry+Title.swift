public import BilanModel
public import BilanStore

extension JournalEntry.Act {
  /// What was done, in a word or two.
  public var title: Localized {
    switch self {
    case .added: Localized(fr: "importation", nl: "ingelezen", en: "imported")
    case .replaced: Localized(fr: "remplacement", nl: "vervangen", en: "replaced")
    case .moved: Localized(fr: "déplacement", nl: "verplaatst", en: "moved")
    case .removed: Localized(fr: "retrait", nl: "verwijderd", en: "taken back")
    case .removedForGood: Localized(fr: "retrait définitif", nl: "definitief verwijderd", en: "taken back for good")
    case .renamedAxis: Localized(fr: "code d'un axe", nl: "code van een as", en: "code of an axis")
    case .renamedActivity: Localized(fr: "code d'une activité", nl: "code van een activiteit", en: "code of an activity")
    case .renamedMetric: Localized(fr: "code d'un comptage", nl: "code van een telling", en: "code of a metric")
    case .decided: Localized(fr: "décisions", nl: "beslissingen", en: "decisions")
    case .decisionTakenBack: Localized(fr: "décision reprise", nl: "beslissing ingetrokken", en: "decision taken back")
    case .choice: Localized(fr: "réponse retenue", nl: "antwoord onthouden", en: "answer remembered")
    case .choiceForgotten: Localized(fr: "réponse oubliée", nl: "antwoord vergeten", en: "answer forgotten")
    case .reportSent: Localized(fr: "rapport envoyé", nl: "verslag verzonden", en: "report sent")
    case .yearAdded: Localized(fr: "nouvelle période", nl: "nieuwe periode", en: "new period")
    case .metricsAdded: Localized(fr: "ajout de comptages", nl: "tellingen toegevoegd", en: "counts added")
    case .subjectChanged: Localized(fr: "qui est compté", nl: "wie geteld wordt", en: "who is counted")
    case .activityAdded: Localized(fr: "nouvelle activité", nl: "nieuwe activiteit", en: "new activity")
    case .erased: Localized(fr: "effacement", nl: "gewist", en: "erased")
    case .undone: Localized(fr: "annulation", nl: "ongedaan gemaakt", en: "undone")
    }
  }
}

extension JournalEntry {
  /// What it is about, in words: whom a metric counts stands in the history as in the project file (`dossiers: case_files`).
  public func whatInWords(_ language: Language) -> String? {
    guard let what, act == .subjectChanged || act == .undone, let end = what.firstRange(of: ": "),
      let subject = ProtectionRule.Subject(rawValue: String(what[end.upperBound...]))
    else { return what }
    return what[..<end.lowerBound] + language.colon(tied: true) + " " + subject.word[language]
  }
}
