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
    return RowSorting.labels.contains(folded) || StatusWords.isTitleOfPresence(folded)
  }

  private static let longestLabel = 40

  /// No family name is among them.
  private static let labels: Set<String> = [
    "excuse", "excuses", "excusee", "excusees", "absent", "absents", "absente", "absentes", "verontschuldigd", "verontschuldigden", "afwezig", "afwezigen",
    "afgemeld", "apologies", "excused", "absentees", "lieu", "lieu et date", "lieu de la reunion", "lieu de la seance", "adresse", "horaire", "horaires",
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
