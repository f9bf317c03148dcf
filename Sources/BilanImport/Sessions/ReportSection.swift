internal import BilanText

/// Titles of the sections of a webinar's report: « Host Details », « Attendee Details », each above headers of its own.
enum ReportSection {
  /// Whether a line of its own is such a title.
  static func isTitle(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    if words == ["other", "attended"] || namesPart(words) || teams.contains(words.joined(separator: " ")) { return true }
    return (2...5).contains(words.count) && words.contains(where: details.contains) && words.contains { staff.contains($0) || attendees.contains($0) }
  }

  /// Whether the people of the section led the meeting.
  static func isOfStaff(_ text: String) -> Bool {
    Folding.folded(text).split(separator: " ").contains { staff.contains(String($0)) || SessionParts.leads(String($0)) } || teams.contains(Folding.folded(text))
  }

  /// « Formateurs », ‘Deelnemers :’, « Animateurs et formateurs »: nothing but what part several people took.
  private static func namesPart(_ words: [String]) -> Bool {
    let parts = words.filter { !["et", "en", "and"].contains($0) }
    return (1...2).contains(parts.count)
      && parts.allSatisfy { word in
        (word.hasSuffix("s") || word.hasSuffix("en")) && word.utf8.count > 5 && (SessionParts.leads(word) || SessionParts.takesPart(word))
      }
  }

  /// Those who hold the session, as a heading calls them together.
  private static let teams: Set<String> = [
    "begeleiding", "begeleiders", "encadrants", "encadrement", "encadrants presents", "equipe", "l equipe", "equipe presente", "team", "personnel", "personeel",
    "staff", "benevoles", "vrijwilligers", "volunteers", "medewerkers", "intervenants", "collaborateurs", "travailleurs", "monitoren", "moniteurs",
  ]

  private static let details: Set<String> = ["details", "detail", "gegevens", "informations", "informatie"]
  private static let staff: Set<String> = [
    "host", "hosts", "hote", "hotes", "panelist", "panelists", "paneliste", "panelistes", "panellid", "panelleden", "animateur", "animateurs", "presentateur",
    "presentateurs", "presenter", "presenters", "organisateur", "organisator",
  ]
  private static let attendees: Set<String> = ["attendee", "attendees", "participant", "participants", "deelnemer", "deelnemers", "aanwezigen"]
}
