/// What is known of the files that meeting, form and ticket services write: their names, by which headers they are recognised, and which of their headers mean something else there
/// than in a sheet made by hand.
///
/// Everything that such a header means everywhere stands in `ColumnRole.words`. Sources: the services' own documentation and public exports of theirs.
struct KnownExport {
  /// As `check` names it.
  var name: String
  /// One of these lists of folded headers stands in the file.
  var signatures: [[String]]
  /// Folded headers that mean something of their own here.
  var roles: [String: ColumnRole] = [:]

  static let all: [KnownExport] = [
    KnownExport(
      name: "teams-live-event", signatures: [["full name", "utceventtimestamp"], ["full name", "utc event timestamp"]],
      roles: ["action": .action, "session id": .identifier, "participant id": .identifier]),
    KnownExport(
      name: "teams",
      signatures: [
        ["participant id upn"], ["full name", "user action"], ["full name", "join time"], ["name", "first join"], ["nom complet", "action de l utilisateur"],
        ["volledige naam", "gebruikersactie"], ["naam", "tijd van deelname", "rol"], ["naam", "eerste deelname"], ["nom", "premiere participation"],
        ["nom", "heure de participation"],
        ["volledige naam", "tijd van deelname"], ["nom complet", "heure de participation"], ["nom complet", "heure d arrivee", "role"],
      ]),
    KnownExport(
      name: "zoom",
      signatures: [
        ["name original name"], ["nom nom original"], ["naam originele naam"], ["naam oorspronkelijke naam"], ["nom nom d origine"],
        ["nom d utilisateur nom original"],
      ],
      // The short report has no times: how long somebody stayed is the sign of having been there.
      roles: ["total duration minutes": .arrival, "duree totale minutes": .arrival, "totale duur minuten": .arrival]),
    KnownExport(
      name: "google-meet",
      signatures: [
        ["first name", "last name", "duration", "time joined"], ["time joined", "time exited"],
        ["prenom", "nom", "duree", "heure d arrivee", "heure de sortie"],
      ]),
    KnownExport(
      name: "microsoft-forms",
      signatures: [
        ["id", "start time", "completion time"], ["id", "begintijd", "tijd van voltooien"], ["id", "heure de debut", "heure de fin"],
        ["id", "starttijd", "voltooiingstijd"],
      ],
      roles: [
        // The account of the one who filled it in, who need not be who came.
        "start time": .timestamp, "completion time": .timestamp, "begintijd": .timestamp, "starttijd": .timestamp, "heure de debut": .timestamp,
        "heure de fin": .timestamp,
        "tijd van laatste wijziging": .timestamp, "heure de la derniere modification": .timestamp, "last modified time": .timestamp,
      ]),
    KnownExport(name: "google-forms", signatures: [["horodateur"], ["timestamp"], ["tijdstempel"]]),
    KnownExport(
      name: "eventbrite",
      signatures: [["order", "attendee status"], ["order", "ticket type"], ["n de commande", "type de billet"], ["attendee no", "order no"]],
      roles: ["order": .identifier, "quantity": .heads, "event name": .activity]),
    KnownExport(
      name: "billetweb", signatures: [["billet", "tarif", "scanne"], ["billet", "nom acheteur"]],
      roles: ["billet": .activity, "seance": .date, "place": .identifier, "note": .remark, "paiement": .identifier, "date de paiement": .timestamp]),
    KnownExport(
      name: "helloasso", signatures: [["reference commande"], ["numero de billet", "nom participant"]],
      roles: ["campagne": .activity]),
    KnownExport(
      name: "pretix",
      signatures: [["order code", "attendee name"], ["bestellcode"], ["bestellnummer", "produkt"], ["code de commande", "nom du participant"]],
      roles: ["company": .organisation]),
    KnownExport(
      name: "moodle", signatures: [["sessions prises", "points"], ["taken sessions", "points"], ["genomen sessies", "punten"]],
      roles: ["groupe": .identifier, "group": .identifier]),
    KnownExport(
      name: "limesurvey",
      signatures: [["id de la reponse"], ["response id", "date submitted"], ["id response id", "submitdate date submitted"], ["antwoord id"]]),
    KnownExport(name: "civicrm", signatures: [["participant id", "contact id"], ["contact id", "participant status"]]),
  ]

  /// Whether these headers stand over what a meeting tool says of the meeting itself, above the people: a subject beside the time when it began.
  static func isMeetingBlock(_ headers: [String]) -> Bool {
    let present = Set(headers)
    return !present.isDisjoint(with: ["topic", "sujet", "onderwerp"])
      && !present.isDisjoint(with: [
        "start time", "scheduled time", "actual start time", "heure de debut", "heure prevue", "begintijd", "starttijd", "geplande tijd",
      ])
  }

  /// The first of each list: nearly every sheet has none of them.
  private static let beginnings = Set(all.flatMap { $0.signatures.map { $0[0] } })

  /// The export whose headers these are.
  static func recognised(_ headers: [String]) -> KnownExport? {
    guard headers.contains(where: beginnings.contains) else { return nil }
    let present = Set(headers)
    return all.first { export in export.signatures.contains { present.isSuperset(of: $0) } }
  }
}
