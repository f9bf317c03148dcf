internal import BilanModel
internal import BilanText

/// The words by which a list says of itself what it is.
enum ListWords {
  private static let registrations: Set<String> = [
    "inscription", "inscriptions", "inscrits", "preinscriptions", "inschrijving", "inschrijvingen", "ingeschrevenen", "registrations", "registration",
    "membres", "leden", "ledenlijst", "adherents", "candidats", "candidates", "kandidaten", "invitees", "rsvp", "rsvps", "attendus", "attendues", "verwachte",
    "expected", "registered", "invitees", "adressen", "contacts", "contacten", "invites", "invitations", "uitnodigingen", "genodigden",
  ]
  private static let attendance: Set<String> = [
    "presence", "presences", "presents", "presentes", "presentielijst", "aanwezigheid", "aanwezigheden", "aanwezigheidslijst", "aanwezigen", "emargement",
    "emargements", "signature", "signatures", "handtekeningen", "attendance", "participants", "participantes", "deelnemers", "deelnemerslijst", "attendees",
  ]

  /// Whether a title or the file's name calls this a list of people who registered, or who are members.
  static func namesRegistrations(_ context: SessionContext, _ file: String) -> Bool {
    // « Date limite d'inscription : … » says of a list of those who came until when one could register.
    let texts = context.titles.filter { !deadlines.begin(Folding.folded($0)) } + [SheetFile.name(of: file)]
    return words(texts).contains(where: registrations.contains)
      || texts.contains { text in
        let folded = Folding.folded(text)
        return registrationStems.beginWord(in: folded) || otherLists.occurAsWords(in: folded)
      }
  }

  private static let deadlines = Phrases(["date limite", "limite", "cloture", "date de cloture", "deadline", "uiterste", "uiterlijk"])

  /// Whether a name says which of the two a list is: « Inscriptions », ‘Aanwezigen’.
  static func areIn(_ name: String) -> Bool {
    words([name]).contains { registrations.contains($0) || attendance.contains($0) } || registrationStems.beginWord(in: Folding.folded(name))
  }

  /// Whether the words beside a metric say nothing but that people came: « présents », ‘aanwezig’.
  static func namesOnlyPresence(_ folded: String) -> Bool { attendance.contains(folded) || StatusWords.meaning(of: folded) == .presence(.present) }

  /// The same of people who registered: « inscrits », ‘ingeschreven’.
  static func namesOnlyRegistration(_ folded: String) -> Bool {
    registrations.contains(folded) || StatusWords.meaning(of: folded) == .presence(.registered)
  }

  /// Compounds and verbs of registering and inviting: ‘inschrijvingslijst’, « personnes conviées ».
  private static let registrationStems = Phrases([
    "verwacht", "n ayant pas repondu", "pas repondu", "niet geantwoord", "a relancer", "tableau de service", "convocation", "a inviter", "uit te nodigen",
    "to invite", "a convoquer", "presences prevues", "presence prevue",
    "geplande aanwezig", "expected attendance",
    "kandidaat", "personnes invitees", "participants prevus", "member list", "inschrijv", "aanmeldingen", "aanmeldlijst", "inscri", "preinscri", "conviee",
    "convies", "convoqu", "uitgenodigde", "genodigde",
  ])
  /// Lists of whom one writes to, and not of who came.
  private static let otherLists = Phrases([
    "destinataires", "bestemmelingen", "recipients", "liste de diffusion", "mailing list", "mailinglist", "mailinglijst", "guest list", "guestlist",
    "gastenlijst", "verzendlijst", "distribution list",
    "contact list",
    "contactlijst", "adressenlijst", "liste d adresses", "carnet d adresses", "liste de contacts", "liste des contacts", "liste d invites", "liste des invites",
  ])

  /// What a list is of, where it is of people who were not there, and the words that say so.
  struct Kind: Hashable {
    var presence: Presence
    var text: String
  }

  /// « Liste des absents », ‘Verontschuldigden’: a title, or the name of the file, that speaks of those who were not there and of nobody who was.
  static func kind(_ context: SessionContext, _ file: String) -> Kind? {
    for title in context.titles + [SheetFile.name(of: file)] where !speaksOfSigns(title) && !exceptsFromPresence(title) && !isErratum(title) {
      let said = words([title])
      if notPresent.occurAsWords(in: said.joined(separator: " ")), AnnouncedNumber.read(title) == nil { return Kind(presence: .absent, text: title) }
      // « Absents : 3 » is a number, « Présents et excusés » a list of both.
      guard said.count <= 12, !said.contains(where: attendance.contains), AnnouncedNumber.read(title) == nil else { continue }
      if title.last?.isNumber == true, title.contains(":") { continue }
      // « Excusés : Awa Diallo » names them, and the list below is of the others.
      if let colon = title.firstIndex(of: ":"), title[colon...].dropFirst().contains(where: \.isLetter) { continue }
      if namesWaiting.occurAsWords(in: said.joined(separator: " ")) { return Kind(presence: .registered, text: title) }
      if said.contains(where: excused.contains) { return Kind(presence: .excused, text: title) }
      if said.contains(where: absent.contains) { return Kind(presence: .absent, text: title) }
    }
    return nil
  }

  /// « Les noms entre parenthèses étaient absents »: a line about those who are written so, and not about all.
  static func speaksOfSigns(_ text: String) -> Bool { signs.occurAsWords(in: Folding.folded(text)) }

  /// The same, and « Tous présents sauf Jan Peeters », « Erratum : Karim n'était pas là »: how some of those in the list were, whose rows do not say it.
  static func speaksOfSome(_ text: String) -> Bool { speaksOfSigns(text) || speaksOfExceptions(text) }

  private static func speaksOfExceptions(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return (exceptions.occurAsWords(in: folded) || errata.occurAsWords(in: folded)) && speaksOfPresence(text)
  }

  /// « Tous présents sauf Jan », ‘Iedereen behalve Jan (afwezig)’: most of the list came. « Absents, sauf excusés » is still a list of absences.
  private static func exceptsFromPresence(_ title: String) -> Bool {
    guard exceptions.occurAsWords(in: Folding.folded(title)), speaksOfPresence(title) else { return false }
    let before = words([title]).prefix { !beginningsOfExceptions.contains($0) }
    return !before.contains { absent.contains($0) || excused.contains($0) } && !notPresent.occurAsWords(in: before.joined(separator: " "))
  }

  /// « Erratum : Karim n'était pas là » is about one of the list; « Absents (correction) » is a list of absences that was corrected.
  private static func isErratum(_ title: String) -> Bool {
    guard let colon = title.firstIndex(of: ":"), title[colon...].contains(where: \.isLetter) else { return false }
    return errata.begin(Folding.folded(title))
  }

  /// Whether words say that somebody was there or was not.
  static func speaksOfPresence(_ text: String) -> Bool { AbsenceRemark.says(text) || came.occurAsWords(in: Folding.folded(text)) }

  private static let exceptions = Phrases([
    "sauf", "excepte", "exceptee", "a l exception", "hormis", "behalve", "uitgezonderd", "met uitzondering van", "except", "apart from",
    "with the exception of",
  ])
  private static let errata = Phrases(["erratum", "errata", "rectificatif", "rectification", "rechtzetting", "correctie", "correction"])
  private static let beginningsOfExceptions: Set<String> = [
    "sauf", "excepte", "exceptee", "a", "hormis", "behalve", "uitgezonderd", "met", "except", "apart", "with",
  ]
  private static let came = Phrases([
    "present", "presente", "presents", "presentes", "etait la", "etaient la", "venu", "venue", "venus", "venues", "aanwezig", "aanwezigen", "gekomen", "was er",
    "waren er", "erbij", "attended", "came", "was there", "were there",
  ])

  private static let signs = Phrases([
    "entre parentheses", "tussen haakjes", "in brackets", "in parentheses", "en italique", "en italiques", "cursief", "in italics", "souligne", "soulignes",
    "soulignee", "soulignees", "onderlijnd", "onderlijnde", "underlined", "surligne", "surlignes", "surligne en", "gemarkeerd", "highlighted", "en rouge",
    "in het rood", "in rood", "in red", "en gras", "vetgedrukt", "in bold", "barre", "barres", "barree", "barrees", "doorstreept", "doorstreepte", "struck out",
    "asterisque", "asterisk", "sterretje", "en couleur", "en vert", "en bleu", "en jaune", "in kleur",
  ])

  /// Words for presence that something before them denies: ‘Niet-aanwezigen’, “No-shows”.
  private static let notPresent = Phrases([
    "niet aanwezigen", "niet aanwezig", "niet aanwezige", "non presents", "non presentes", "pas venus", "non venus", "no shows", "noshows", "not present",
    "did not attend", "niet gekomen", "niet opgedaagd",
  ])

  /// Not there, either: no place was free.
  private static let waiting: Set<String> = [
    "liste d attente", "en attente", "wachtlijst", "wachtlijsten", "waiting list", "waitlist", "wait list", "liste de reserve", "reservelijst", "reserve list",
    "op de wachtlijst", "sur liste d attente",
  ]
  private static let namesWaiting = Phrases(waiting)

  /// Whether a folded line is nothing but the title of those for whom no place was free.
  static func isOfWaiting(_ folded: String) -> Bool { waiting.contains(folded) }
  private static let absent: Set<String> = [
    "absents", "absentes", "absences", "absence", "afwezigen", "afwezig", "afwezigheden", "absentees", "absent", "abwesende", "desistements", "desistement",
    "annulations", "afmeldingen", "afgemelden",
    "cancellations", "lapins",
  ]
  private static let excused: Set<String> = [
    "excuses", "excusees", "excuse", "excusee", "verontschuldigd", "verontschuldigden", "verontschuldigingen", "apologies", "excused",
  ]

  /// The title of a grid, or the name of its file, that calls it one of registrations, of votes for a day, of shifts: what is marked in it is what people mean to do.
  static func planOfGrid(_ context: SessionContext, _ file: String) -> String? {
    let texts = context.titles + [SheetFile.name(of: file)]
    if let text = texts.first(where: { plannedPresence.occurAsWords(in: Folding.folded($0)) }) { return text }
    guard !words(texts).contains(where: { attendance.contains($0) && !["participants", "participantes", "deelnemers", "deelnemerslijst"].contains($0) }) else {
      return nil
    }
    return texts.first { text in
      // The house, and no plan.
      let folded = Folding.folded(text).replacing("planning familial", with: "")
      return plans.beginWord(in: folded) || questions.occurAsWords(in: folded) || words([text]).contains(where: votes.contains)
    }
  }

  private static let plannedPresence = Phrases([
    "presences prevues", "presence prevue", "previsions de presence", "previsions de presences", "prevision de presence", "geplande aanwezigheden",
    "geplande aanwezigheid", "expected attendance",
  ])

  /// « Présences prévues », ‘Geplande aanwezigheden’: what is noted below is what was expected, unless somebody went over it afterwards.
  static func namesPlannedPresence(_ title: String) -> Bool { plannedPresence.occurAsWords(in: Folding.folded(title)) }

  /// « 12/03 prévu », ‘12/03 ingeschreven’ above a column of marks, beside « 12/03 présent » or alone.
  static func namesPlan(ofColumn title: String) -> Bool {
    let said = words([title])
    // « Présence prévue » is a plan, « inscrit et présent » is none.
    return namesPlannedPresence(title)
      || said.contains(where: planned.contains) && !said.contains(where: attendance.contains) && !came.occurAsWords(in: said.joined(separator: " "))
  }

  private static let planned: Set<String> = [
    "prevu", "prevue", "prevus", "prevues", "inscrit", "inscrite", "inscrits", "inscrites", "inscription", "inscriptions", "attendu", "attendus", "attendues",
    "gepland", "geplande", "ingeschreven", "inschrijving", "inschrijvingen", "verwacht", "planned", "registered", "registration", "registrations", "expected",
  ]
  private static let plans = Phrases([
    "inscription", "preinscription", "inschrijving", "aanmelding", "registrations", "disponibilit", "beschikbaarhe", "availabilit", "planning", "dienstrooster",
    "beurtrol",
  ])
  private static let votes: Set<String> = [
    "vote", "votes", "stemming", "sondage", "sondages", "poll", "polls", "doodle", "framadate", "bevraging", "roster", "rota", "rsvp",
  ]
  private static let questions = Phrases([
    "quand etes vous", "quand es tu", "quand peux tu", "quand pouvez vous", "wanneer kan je", "wanneer kun je", "wanneer kunnen jullie", "wanneer ben je",
    "when are you free", "when can you", "qui vient", "wie komt", "who is coming",
  ])

  /// Whether a title, the file's name or its folder says that these people came.
  static func namesAttendance(_ context: SessionContext, _ file: String) -> Bool {
    words(context.titles + [file]).contains(where: attendance.contains)
  }

  private static func words(_ texts: [String]) -> [String] {
    texts.flatMap { Folding.folded($0).split(separator: " ").map(String.init) }
  }
}
