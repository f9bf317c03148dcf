/// The words by which a line says what the day in it is of, folded, in three languages.
enum DayWords {
  /// Words between what a day is of and the day itself.
  static let links: Set<String> = [
    "le", "la", "les", "l", "du", "de", "des", "d", "au", "aux", "a", "en", "ce", "pour", "avant", "depuis", "jusqu", "jusque", "partir", "date", "dates",
    "datum", "op", "van", "het", "tot", "voor", "sinds", "sedert", "vanaf", "uiterlijk", "on", "of", "the", "by", "before", "since", "until", "till", "for",
    "from", "n", "no", "nr",
  ]
  /// Those of them that say until when, or since when.
  static let bounds: Set<String> = [
    "avant", "depuis", "jusqu", "jusque", "partir", "tot", "sinds", "sedert", "vanaf", "uiterlijk", "before", "since", "until", "till", "by",
  ]
  /// The same where only the accents tell them from other words.
  static let accentedBounds: Set<String> = ["dès", "vóór", "vòòr", "voór"]
  /// Links of a verb: « approuvé le », and not « approuvé du ».
  static let verbal: Set<String> = ["le", "au", "op", "on", "pour"]
  /// Who does it: « approuvé par le collège ».
  static let agents: Set<String> = ["par", "door", "by"]
  /// A label that only says that a day follows.
  static let dates: Set<String> = ["date", "dates", "datum", "jour", "dag", "day"]

  /// Words by which a session is another one than this.
  static let neighbours: Set<String> = [
    "precedent", "precedente", "precedents", "precedentes", "prochain", "prochaine", "prochaines", "suivant", "suivante", "suivantes", "vorige", "volgende",
    "previous",
    "next", "following",
  ]
  /// Words by which it goes on with another one, where they say with which.
  static let sequels: Set<String> = ["suite", "vervolg", "continued"]

  /// What has a day of its own, whatever stands behind it: « Contrat de formation du 02/01/2024 ».
  static let acts: Set<String> = [
    "arrete", "arretes", "decret", "ordonnance", "circulaire", "convention", "conventions", "contrat", "contrats", "avenant", "protocole", "subside",
    "subsides",
    "subvention", "subventions", "dotation", "budget", "facture", "devis", "creance", "bail", "declaration", "decision", "deliberation", "delai", "echeance",
    "signature", "approbation", "statuts",
    "besluit", "overeenkomst", "contract", "subsidie", "subsidies", "toelage", "factuur", "offerte", "schuldvordering", "termijn", "deadline", "handtekening",
    "ondertekening", "goedkeuring", "begroting",
    "agreement", "grant", "subsidy", "invoice", "decree", "approval", "funding",
  ]

  /// What has a day of its own unless it is about a session: « Rapport du 15/01/2025 », and not « Rapport de la séance du 21/10/2024 ».
  static let documents: Set<String> = [
    "rapport", "rapports", "courrier", "lettre", "mail", "courriel", "envoi", "demande", "candidature", "version", "impression",
    "reservation", "validation", "transmission", "verslag", "brief", "aanvraag", "versie", "report", "letter", "request",
  ]

  /// What a day of a session leads to.
  static let sessions: Set<String> = [
    "seance", "seances", "session", "sessions", "atelier", "ateliers", "workshop", "workshops", "reunion", "reunions", "rencontre", "rencontres", "cours",
    "formation", "formations", "training", "trainings", "activite", "activites", "animation", "animations", "journee", "journees", "soiree", "soirees",
    "matinee", "conference", "colloque", "debat", "projection", "spectacle", "concert", "fete", "visite", "sortie", "excursion", "stage", "module",
    "permanence", "presence", "presences", "present", "presents", "presentes", "participants", "participation", "emargement", "liste", "feuille", "evenement",
    "webinaire", "supervision", "intervision", "plateforme", "comite", "assemblee", "concertation", "evaluation", "campagne", "action",
    "sessies", "lessen", "bijeenkomsten", "vergaderingen", "activiteit", "activiteiten", "opleiding", "aanwezigheden", "aanwezigen", "aanwezig", "deelnemers",
    "actie", "activity", "event", "meeting", "meetings", "attendance", "attendees", "list", "class",
  ]
  /// Dutch puts words together: ‘teamvergadering’, ‘aanwezigheidslijst’.
  static let sessionEndings = ["sessie", "vergadering", "bijeenkomst", "vorming", "overleg", "lijst", "avond", "namiddag", "voormiddag", "middag"]

  /// What is done with a paper, before its ending: « approuvé », « envoyées ».
  static let stems: Set<String> = [
    "approuv", "envoy", "sign", "valid", "encod", "edit", "imprim", "arret", "clotur", "redig", "modifi", "corrig", "verifi", "depos", "notifi", "vot", "dat",
    "communiqu", "adress", "archiv", "enregistr", "telecharg", "export", "gener", "scann", "renvoy", "retourn", "factur", "finalis",
  ]
  /// What is done with other things, and with sessions as well: « Salle réservée », « Atelier réservé aux femmes ».
  static let otherStems: Set<String> = [
    "fond", "reserv", "souhait", "demand", "complet", "adopt", "publi", "pay", "cre", "ajout", "saisi", "not", "termin",
  ]
  static let participles: Set<String> = [
    "recu", "recue", "recus", "recues", "remis", "transmis", "transmise", "transmises", "rendu", "etabli", "etablie", "conclu", "conclue", "introduit",
    "introduite",
    "goedgekeurd", "verstuurd", "verzonden", "ontvangen", "ondertekend", "getekend", "opgesteld", "ingediend", "ingevoerd", "opgestuurd", "afgesloten",
    "aangevraagd", "gewenst", "opgericht", "gereserveerd",
    "sent", "received", "approved", "signed", "submitted", "entered", "founded", "requested",
  ]
}
