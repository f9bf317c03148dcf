internal import BilanModel
internal import BilanText

/// Rows of a list that say something of the meeting, and stand like people.
extension RowSorting {
  /// « Secrétaire de séance ; Chloé Lambert », « Excusés ; Emma Claes, Tom Jacobs », ‘Volgende vergadering; 12 april’: a label where names stand, without a colon, and one cell beside it.
  func isLabelOfMeeting(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    guard let column = cells.firstIndex(where: { !$0.isEmpty }), column == nameColumns.min(), cells[column].range.count <= RowSorting.longestLabel else {
      return false
    }
    let folded = Folding.folded(string(text, cells[column]))
    if RowSorting.absences.contains(folded) { return true }
    guard RowSorting.labels.contains(folded) || StatusWords.isTitleOfPresence(folded), let beside = cells.lastIndex(where: { !$0.isEmpty }) else {
      return false
    }
    return !mayBeName(folded, in: column, text) && !says(string(text, cells[beside]), in: beside, ofName: folded, in: column)
  }

  /// Whether the few letters of a label are somebody's initials in this list.
  private func mayBeName(_ folded: String, in column: Int, _ text: Span<UInt8>) -> Bool {
    folded.utf8.count < 3 && column < header.count && AttendanceColumns.areInitials(string(text, header[column]))
  }

  /// Whether what stands beside a word speaks of somebody called so: a mark of presence, the given name beside the family name. « Lieu », « Divers » and
  /// « Present » are such names.
  private func says(_ written: String, in beside: Int, ofName folded: String, in column: Int) -> Bool {
    if RowSorting.isMark(written) { return true }
    if folded.utf8.count < 3, written.count(where: \.isLetter) < 3 { return true }
    guard nameColumns.count > 1, nameColumns.contains(beside), nameColumns.contains(column), !folded.contains(" ") else { return false }
    return !written.contains { $0 == " " || $0 == "," || $0.isNumber }
  }

  /// A tick, a digit, a letter or two, or a plain word of presence. « En ligne » says where.
  private static func isMark(_ written: String) -> Bool {
    if StatusMarks.meaning(of: written) == .presence(.present) { return true }
    let folded = Folding.folded(written)
    if (1...2).contains(folded.utf8.count) { return folded.allSatisfy(\.isLetter) || folded.utf8.count == 1 }
    return StatusWords.isTitleOfPresence(folded) || absences.contains(folded) || answers.contains(folded)
  }

  private static let answers: Set<String> = [
    "oui", "yes", "non", "nee", "neen", "signe", "signee", "getekend", "signed", "inscrit", "inscrite", "ingeschreven", "registered",
  ]

  private static let longestLabel = 40

  /// Words of absence: nobody is called so, whatever stands beside them.
  private static let absences: Set<String> = [
    "excuse", "excuses", "excusee", "excusees", "absent", "absents", "absente", "absentes", "verontschuldigd", "verontschuldigden", "afwezig", "afwezigen",
    "afgemeld", "apologies", "excused", "absentees",
  ]

  /// What is said of a meeting. Some of these words are names too.
  private static let labels: Set<String> = [
    "lieu", "lieu et date", "lieu de la reunion", "lieu de la seance", "adresse", "horaire", "horaires",
    "heure", "heures", "heure de debut", "heure de fin",
    "secretaire", "secretaire de seance", "secretariat", "president de seance", "presidente de seance", "presidence", "rapporteur", "rapporteuse",
    "prise de notes", "proces verbal", "pv", "redige par", "redaction", "encode par", "prochaine reunion", "prochaine seance", "prochaine rencontre",
    "prochain atelier", "prochain rendez vous", "prochaine date", "ordre du jour", "animateur", "animatrice", "animation", "anime par", "intervenant",
    "intervenante", "remarque", "remarques", "observation", "observations", "commentaire", "commentaires", "nb", "divers", "formateur", "formatrice", "orateur",
    "oratrice", "responsable", "telephone",
    "opmerking", "opmerkingen", "bemerking", "bemerkingen", "varia", "remark", "remarks", "comment", "comments", "notes",
    "locatie", "plaats en datum", "adres", "uur", "tijdstip", "beginuur", "einduur", "verslag", "verslag door", "verslaggever", "verslaggeefster", "notulen",
    "notulist", "notuliste", "voorzitter", "voorzitster", "volgende vergadering", "volgende bijeenkomst", "volgende sessie", "volgend overleg",
    "volgende datum",
    "begeleider", "begeleidster", "lesgever", "lesgeefster", "spreker", "spreekster", "verantwoordelijke", "telefoon",
    "venue", "location", "address", "start time", "end time", "minutes", "minutes by", "minutes taken by", "notes by", "notes taken by", "note taker",
    "notetaker", "secretary", "chaired by", "chairperson", "next meeting", "next session", "next date", "facilitator", "facilitated by", "agenda", "phone",
  ]
}
