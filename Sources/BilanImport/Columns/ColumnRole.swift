internal import BilanModel

/// What a column holds, as its header says.
enum ColumnRole: UInt8, CaseIterable {
  /// "Nom", "Naam", "Name": the family name beside a column of given names, else the full name.
  case name
  case lastName, firstName, fullName
  case email, organisation, commune, postalCode, gender
  case status, signature
  /// « Absent », « Excusé »: a mark says that the person was not there.
  case absence, excuse
  case axis, activity, date, duration, place
  case metric, value, estimated
  /// A month, quarter or year of counts.
  case span
  /// Known, and not needed for any figure.
  case number, phone, address, birthDate, nationalNumber, jobTitle, remark, timestamp, time, total
  case registration

  /// Roles of which a table has one column; what a second one says is left out.
  static let used: [ColumnRole] = [
    .name, .lastName, .firstName, .fullName, .organisation, .commune, .postalCode, .status, .axis, .activity, .date, .value, .metric,
  ]

  /// How strongly the header speaks for a line of headers rather than a line of text.
  var weight: Int {
    switch self {
    case .name, .lastName, .fullName, .firstName: 4
    case .metric, .value, .status, .email: 3
    case .organisation, .commune, .postalCode, .date, .activity, .signature: 2
    default: 1
    }
  }

  /// The header words of each role in French, Dutch and English, folded.
  static let words: [(ColumnRole, String)] = [
    (.name, "nom|naam|name|participant|participante|participants|deelnemer|deelnemers|personne|persoon"),
    (
      .lastName,
      "nom de famille|noms|familienaam|achternaam|last name|surname|family name|lastname|nom du participant|nom participant|nom usuel"
    ),
    (
      .firstName,
      "prenom|prenoms|voornaam|first name|given name|firstname|roepnaam|prenom du participant|prenom participant"
    ),
    (
      .fullName,
      """
      nom et prenom|nom prenom|prenom nom|prenom et nom|noms et prenoms|nom complet|naam en voornaam|voornaam en naam|naam voornaam|voornaam naam|voor en achternaam|\
      voor en familienaam|volledige naam|full name|fullname|name original name|nom nom original|naam originele naam|attendee name|nom du participant e|naam deelnemer|\
      naam van de deelnemer|display name|nom prenom du participant|identite
      """
    ),
    (
      .email,
      """
      email|e mail|mail|courriel|adresse e mail|adresse mail|adresse email|adresse courriel|adresse electronique|e mailadres|mailadres|emailadres|email address|\
      user email|e mail address|adresse e mail de l utilisateur
      """
    ),
    (
      .organisation,
      """
      organisation|organisme|institution|organisatie|organization|instelling|association|asbl|vzw|service|dienst|structure|employeur|werkgever|entreprise|bedrijf|company|\
      societe|partenaire|partner|organisation service|service organisation|institution service|organisatie dienst|dienst organisatie|employer|vereniging|organisme employeur|\
      institution association|lieu de travail|werkplek
      """
    ),
    (
      .commune,
      """
      commune|gemeente|municipality|ville|stad|city|town|localite|plaats woonplaats|woonplaats|domicile|commune de residence|commune de domicile|residence|woongemeente|\
      commune d habitation|gemeente woonplaats|postcode en gemeente|code postal et commune|cp commune|postcode gemeente|cp localite|code postal localite|code postal commune|\
      commune du domicile|commune d origine|gemeente van herkomst|quartier commune
      """
    ),
    (.postalCode, "code postal|cp|postcode|postnummer|postal code|zip|zip code|post code"),
    (.gender, "genre|sexe|geslacht|gender|sex|f m|m f|h f|f h|f m x|h f x|m v|m v x"),
    (
      .status,
      """
      presence|presences|present|presente|present e|presents|aanwezig|aanwezigheid|aanwezigheden|present o n|present oui non|aanwezig j n|aanwezig ja nee|attendance|attended|\
      checked in|scanne|check in|etait present|statut presence|statut de presence|presence o n|aanwezig x|present x|statut|status|venu|est venu|aanwezigheidsstatus
      """
    ),
    (.absence, "absent|absente|absents|afwezig|afwezigheid|absence|absences"),
    (.excuse, "excuse|excusee|excuses|verontschuldigd|absent excuse|afwezig verontschuldigd"),
    (.signature, "signature|signatures|handtekening|paraaf|emargement|paraphe|visa|sign"),
    (.axis, "axe|as|axis|n axe|axe n|axe du projet|numero d axe|pijler|as nr|axe nr"),
    (
      .activity,
      """
      activite|activiteit|activity|atelier|workshop|formation|vorming|seance|sessie|session|evenement|event|action|actie|intitule|titre|titel|theme|thema|reunion|\
      vergadering|module|intitule de l activite|nom de l activite|naam activiteit|projection|spectacle|onderwerp|topic|sujet|opleiding|training|titre de l activite
      """
    ),
    (
      .date,
      """
      date|datum|day|dag|jour|date de la seance|date de l activite|date seance|date activite|datum sessie|datum activiteit|session date|event date|date de l evenement|\
      date de l action|datum van de sessie|le|date du comptage
      """
    ),
    (
      .span,
      "mois|maand|month|trimestre|kwartaal|quarter|periode|period|annee|jaar|year|semestre|semester"
    ),
    (.duration, "duree|duur|duration|duree de la seance|duur van de sessie|length|meeting duration|duree heures|duree minutes"),
    (.place, "lieu|plaats|location|endroit|place|locatie|salle|zaal|room|venue|adresse du lieu|lieu de la seance"),
    (
      .metric,
      """
      indicateur|indicator|metrique|metric|type|support|materiel|materiaal|quoi|wat|comptage|telling|objet|item|nature|type de comptage|article|soort|action de campagne|\
      type de materiel|soort materiaal
      """
    ),
    (
      .value,
      """
      nombre|quantite|aantal|number|quantity|valeur|waarde|value|total distribue|hoeveelheid|nbre|nb|amount|count|qte|nombre de personnes|aantal personen|total compte
      """
    ),
    (.estimated, "estimation|estime|estimee|geschat|schatting|estimated|estimate|compte ou estime|geteld of geschat|counted or estimated"),
    (.number, "n|no|nr|num|numero|nummer|volgnummer|rang|id|ordre|volgorde|order"),
    (
      .phone,
      "telephone|tel|gsm|telefoon|phone|mobile|telefoonnummer|numero de telephone|n de telephone|phone number|tel gsm|gsm tel|portable|mobiel"
    ),
    (.address, "adresse|adres|address|rue|straat|straat en huisnummer|adresse postale|rue et numero"),
    (
      .birthDate, "date de naissance|geboortedatum|date of birth|birth date|birthdate|ne e le|naissance|geboren op|annee de naissance|geboortejaar|age|leeftijd"
    ),
    (.nationalNumber, "numero national|rijksregisternummer|national number|niss|insz|nn|n national|registre national|rrn"),
    (.jobTitle, "fonction|functie|function|role|rol|profession|beroep|job|job title|titre professionnel|position"),
    (
      .remark,
      "remarque|remarques|opmerking|opmerkingen|remark|remarks|commentaire|commentaires|comment|comments|note|notes|nota|observations|observation|divers|bemerking"
    ),
    (.timestamp, "horodateur|tijdstempel|timestamp|date d inscription|inschrijvingsdatum|order date|date de commande|date de la commande|heure d inscription"),
    (
      .time,
      """
      heure|uur|time|join time|leave time|first join|last leave|heure d arrivee|heure de depart|aankomst|vertrek|in meeting duration|heure debut|heure fin|arrivee|depart|\
      heure d entree|tijd van deelname|tijd van vertrek|beginuur|einduur|horaire
      """
    ),
    (.total, "total|totaal|totaux|totalen|somme|som|sum"),
    (.registration, "statut de l inscription|attendee status|statut inscription|inschrijvingsstatus|registration status|valide|etat de la commande"),
  ]

  /// The role of a header that stands in the lists word for word.
  static func of(folded text: Span<UInt8>, _ range: Range<Int>) -> ColumnRole? {
    table.words.find(text, range).map { table.roles[$0] }
  }

  private static let table: (words: ByteTable, roles: [ColumnRole]) = {
    var table = ByteTable(minimumCapacity: 600)
    var roles: [ColumnRole] = []
    for (role, list) in words {
      for word in list.split(separator: "|") {
        // The first list that holds a word decides.
        if table.insert(String(word)).isNew { roles.append(role) }
      }
    }
    return (table, roles)
  }()
}
