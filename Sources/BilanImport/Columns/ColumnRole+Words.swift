extension ColumnRole {
  /// The header words of each role in French, Dutch and English, folded.
  static let words: [(ColumnRole, String)] = [
    (
      .name,
      """
      nom|naam|name|participant|participante|participants|deelnemer|deelnemers|personne|persoon|attendee|teilnehmer|beneficiaire|eleve|stagiaire|usager|leerling|jongere|client|clients|attendees|\
      person|who|wie|pupil|names|user name|utilisateur|gebruiker|namen|eleves|leerlingen|student|students
      """
    ),
    (
      .lastName,
      "nom de famille|noms|familienaam|achternaam|last name|surname|family name|lastname|nom du participant|nom participant|nom usuel|attendee name family name|last name attendee|nachname|zuname|fam naam|famnaam|anaam|last|nom d usage|patronyme"
    ),
    (
      .firstName,
      "prenom|prenoms|voornaam|first name|given name|firstname|roepnaam|prenom du participant|prenom participant|attendee name given name|vorname|vnaam|v naam|voorn|prenom usuel|first|given|given names|voornamen|forename|forenames|voorletter|voorletters"
    ),
    (
      .fullName,
      """
      nom et prenom|nom prenom|prenom nom|prenom et nom|noms et prenoms|nom complet|naam en voornaam|voornaam en naam|naam voornaam|voornaam naam|voor en achternaam|\
      voor en familienaam|volledige naam|full name|fullname|name original name|representant|representante|representant e|joueur|joueuse|joueur euse|speler|speelster|player|nom nom original|naam originele naam|attendee name|nom du participant e|naam deelnemer|\
      naam van de deelnemer|display name|nom prenom du participant|identite|nom d utilisateur complet|nom affiche|weergavenaam|naam oorspronkelijke naam|nom d origine|\
      volledige voor en familienaam|naam voornaam deelnemer|prenom nom du participant|naam en familienaam|participant name|nom complet du participant|first and last name|\
      first name and last name|first name last name|name and surname|vor und nachname|name und vorname|vorname und name|teilnehmername|name des teilnehmers|naam van deelnemer|nom et prenoms|\
      holder|ticket holder|titulaire|titulaire du billet|houder|tickethouder|initiales|initialen|initials|initiales du participant|initialen deelnemer
      """
    ),
    (
      .email,
      """
      email|e mail|mail|courriel|adresse e mail|adresse mail|adresse email|adresse courriel|adresse electronique|e mailadres|mailadres|emailadres|email address|\
      user email|e mail address|adresse e mail de l utilisateur|adresse mail de contact|email participant|e mail van gebruiker|e mailadres van gebruiker|gebruikers e mail|email contact|\
      participant email|e mail deelnemer|mail de contact|primary email|email du participant|e mail du participant|adresse de messagerie|e mail adresse
      """
    ),
    (
      .organisation,
      """
      ocmw of vzw|vzw of ocmw|cpas ou asbl|asbl ou cpas|organisation|organisme|institution|organisatie|organization|instelling|association|asbl|vzw|service|dienst|structure|employeur|werkgever|entreprise|bedrijf|company|\
      societe|partenaire|partner|organisation service|service organisation|institution service|organisatie dienst|dienst organisatie|employer|vereniging|organisme employeur|\
      institution association|lieu de travail|werkplek|einrichtung|verein
      """
    ),
    (
      .commune,
      """
      commune|gemeente|gemeinde|municipality|ville|stad|city|town|localite|plaats woonplaats|woonplaats|domicile|commune de residence|commune de domicile|residence|woongemeente|\
      commune d habitation|gemeente woonplaats|postcode en gemeente|code postal et commune|cp commune|postcode gemeente|cp localite|code postal localite|code postal commune|\
      commune du domicile|commune d origine|gemeente van herkomst|quartier commune|home city|city of residence|ville de residence|stad van herkomst|wohnort|lieu de residence|\
      habite a|vit a|communes|gemeenten|woont in|woonachtig te|deelgemeente|borough|place of residence|home town|hometown|lives in|where do you live|ou habitez vous|waar woon je|\
      municipalite|domicilie|commune of residence
      """
    ),
    (.postalCode, "code postal|cp|plz|postleitzahl|postcode|postnummer|postal code|zip|zip code|post code"),
    (.gender, "genre|sexe|geslacht|gender|sex|f m|m f|h f|f h|f m x|h f x|m v|m v x|civilite|aanspreking|aanhef|aanspreektitel|salutation"),
    (
      .status,
      """
      presence|presences|present|presente|present e|presents|aanwezig|aanwezigheid|aanwezigheden|present o n|present oui non|aanwezig j n|aanwezig ja nee|attendance|attended|\
      checked in|scanne|controle|controlee|gecontroleerd|check in|etait present|statut presence|statut de presence|presence o n|aanwezig x|present x|statut|status|venu|est venu|aanwezigheidsstatus|\
      a participe|heeft deelgenomen|aanwezig ja neen|gescand|ingecheckt|check in status|participant status|deelnamestatus|statut du participant|status deelnemer|anwesend|\
      anwesenheit|eingecheckt|statut de participation
      """
    ),
    (
      .registered,
      """
      inscrit|inscrite|inscrit e|inscrits|inscrites|ingeschreven|registered|signed up|aangemeld|preinscrit|preinscrite|pre inscrit|invite|invitee|invites|uitgenodigd|invited|attendu|attendue|attendus|\
      verwacht|expected|prevu|prevue|participera|viendra|zal deelnemen|zal komen|will attend|convoque|convoquee|confirme|confirmee|bevestigd|confirmed|inscrit oui non|ingeschreven ja nee|disponible|disponibilite|disponibilites|beschikbaar|\
      beschikbaarheid|available|availability|interesse|interessee|geinteresseerd|interested
      """
    ),
    (
      .intention,
      """
      rsvp|reponse|reponse a l invitation|antwoord|antwoord op uitnodiging|response|confirmation|confirmation de presence|bevestiging|bevestiging aanwezigheid|\
      vient|vient il|vient elle|vient oui non|viens tu|venez vous|viendra t il|viendra t elle|komt|komt ja nee|komt u|kom je|kom jij|coming|is coming|coming yes no|\
      participation souhaitee|participation prevue|souhaite participer|compte participer|wenst deel te nemen|intention|intentie
      """
    ),
    (.absence, "manquant|manquante|manquants|ontbreekt|ontbrekend|missing|abwesend|absent|absente|absents|afwezig|afwezigheid|absence|absences"),
    (
      .excuse,
      "entschuldigt|excuse|excusee|excuses|verontschuldigd|absent excuse|afwezig verontschuldigd|motif d absence|motif de l absence|motif absence|raison d absence|raison de l absence|reden van afwezigheid|reden afwezigheid|reason for absence|reason of absence"
    ),
    (.signature, "unterschrift|signature|signatures|handtekening|paraaf|emargement|paraphe|visa|sign"),
    (.axis, "axe|as|axis|n axe|axe n|axe du projet|numero d axe|pijler|as nr|axe nr"),
    (
      .activity,
      """
      activite|activiteit|activity|atelier|workshop|formation|vorming|seance|sessie|session|evenement|event|action|actie|intitule|titre|titel|theme|thema|reunion|\
      vergadering|module|intitule de l activite|nom de l activite|naam activiteit|projection|spectacle|onderwerp|topic|sujet|opleiding|training|titre de l activite|event title|titre de l evenement|titel van het evenement|nom de l evenement|naam evenement|event name|naam van het evenement|meeting name|meeting title|nom de la reunion|naam vergadering|session title|session name|nom de la seance|titre de la seance|naam sessie
      """
    ),
    (
      .date,
      """
      date|datum|day|dag|jour|date de la seance|date de l activite|date seance|date activite|datum sessie|datum activiteit|session date|event date|date de l evenement|\
      date de l action|datum van de sessie|le|date du comptage|date de l atelier|date de la formation|date de la reunion|date de la rencontre|date du cours|date de participation|\
      datum vorming|datum van de vorming|datum workshop|datum opleiding|datum van de opleiding|event start date|start date|date reelle|date effective|date effectuee|date de realisation|werkelijke datum|effectieve datum|uitgevoerd op|actual date|date held|date de debut de l evenement|begindatum|date atelier|date de presence|date reunion|jour de la seance|seance du|date evenement|date heure|datum van de activiteit|\
      datum bijeenkomst|dag van de activiteit|date of session|date of event|activity date|meeting date|workshop date|date attended|event date time|date et heure de la seance
      """
    ),
    (
      .span,
      """
      mois|maand|month|trimestre|kwartaal|quarter|periode|period|annee|jaar|year|semestre|semester|semaine|week|semaines|weken|n semaine|weeknummer|numero de semaine|week number|\
      mois concerne|periode concernee|periode couverte|mois de reference|periode de reference|trimestre concerne|annee concernee|betreffende maand|betrokken maand|betreffende periode|\
      period covered|reporting period|month concerned
      """
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
      nombre|quantite|aantal|number|valeur|waarde|value|total distribue|hoeveelheid|nbre|nb|amount|count|qte|total compte|anzahl
      """
    ),
    (.estimated, "estimation|estime|estimee|geschat|schatting|estimated|estimate|compte ou estime|geteld of geschat|counted or estimated"),
    (.reason, "a corriger|te verbeteren|to correct"),
    (.number, "n|no|nr|num|numero|nummer|volgnummer|rang|ordre|volgorde|order|id"),
    (
      .identifier,
      """
      id de la reponse|response id|antwoord id|reponse id|participant id|contact id|event id|external identifier|order code|reference commande|commande|numero de billet|code barre|\
      numero externe|participant id upn|n etudiant|volgnummer van het attest|session id|identifiant|guest|gast|ref|reference|bestelnummer|bestellnummer|bestellcode
      """
    ),
    (
      .phone,
      "telephone|tel|gsm|telefoon|phone|mobile|telefoonnummer|numero de telephone|n de telephone|phone number|tel gsm|gsm tel|portable|mobiel"
    ),
    (.address, "adresse|adres|address|rue|straat|straat en huisnummer|adresse postale|rue et numero"),
    (
      .birthDate,
      """
      date de naissance|geboortedatum|date of birth|birth date|birthdate|ne e le|naissance|geboren op|annee de naissance|geboortejaar|age|leeftijd|tranche d age|tranches d age|categorie d age|leeftijdscategorie|leeftijdsgroep|age group|age range|\
      age band|year of birth|geb datum|geb|geb dat|gebdatum|dob|d o b|born|date naiss|d naiss|naiss|geboren|birthday|ddn|d d n|date de naiss|birth year|geb jaar
      """
    ),
    (.nationalNumber, "numero national|rijksregisternummer|national number|niss|insz|nn|n national|registre national|rrn"),
    (.jobTitle, "fonction|functie|function|role|rol|profession|beroep|job|job title|titre professionnel|position"),
    (
      .remark,
      "remarque|remarques|opmerking|opmerkingen|remark|remarks|commentaire|commentaires|comment|comments|note|notes|nota|observations|observation|divers|bemerking"
    ),
    (
      .timestamp,
      """
      horodateur|horodatage|tijdstempel|timestamp|date d inscription|inschrijvingsdatum|order date|date de commande|date de la commande|heure d inscription|completion time|heure de fin de saisie|\
      tijd van voltooien|voltooiingstijd|creation|date de creation|aanmaakdatum|besteldatum|date d achat|utceventtimestamp|utc event timestamp|date de lancement|date de la derniere action|date started|\
      date last action|startdatum|datum laatste actie|register date|date d enregistrement|date de reservation|date de l inscription|ingeschreven op|registration date|registration time|inscrit le|inscrite le|bestelldatum|\
      anmeldedatum|zeitstempel|heure de soumission|heure d envoi|date d envoi|date de reponse|date de la reponse|tijdstip van verzending|verzendtijdstip|submitted at|submission time|submission date|\
      optin time|opt in time|signup date|sign up date
      """
    ),
    (.submission, "date de soumission|date submitted|submitdate|datum van indiening|datum ingediend|verzonden op"),
    (
      .arrival,
      """
      in|arr|aank|signature entree|join time|first join|time joined|joined at|arrival|arrival time|check in time|heure d arrivee|heure arrivee|arrivee|heure d entree|heure de connexion|connexion|heure pointage|\
      premiere participation|premiere connexion|heure de participation|premier acces|rejoint a|heure de jonction|aankomst|aankomsttijd|uur van aankomst|tijd van deelname|deelnametijd|\
      tijdstip van deelname|eerste deelname|toegetreden om|tijd van aankomst|deelnametijdstip|eerste keer deelgenomen|heure d adhesion|premiere arrivee|check in date|date du check in|date de check in|date scan|date de scan|date du scan|scan date|check in datum|\
      scandatum|deelgenomen om|first seen at|checked in at|checkin at|check in at|scanned at
      """
    ),
    (
      .departure,
      """
      out|dep|vertr|signature sortie|leave time|last leave|time exited|left at|departure|heure de depart|heure depart|depart|heure de sortie|heure de deconnexion|dernier depart|derniere sortie|derniere deconnexion|\
      sortie a|vertrek|vertrektijd|tijd van vertrek|uur van vertrek|laatste vertrek|laatst verlaten|checked out|heure de fin de participation|quitte a|verlaten om
      """
    ),
    (.action, "user action|action de l utilisateur|action utilisateur|gebruikersactie|actie van gebruiker|actie van de gebruiker"),
    (
      .time,
      "heure|uur|time|time in call|in meeting duration|heure debut|heure fin|beginuur|einduur|horaire|duree en reunion|duree de la participation|duur van deelname|duur in vergadering|duree dans la reunion"
    ),
    (.total, "total|totaal|totaux|totalen|somme|som|sum|sessions prises|taken sessions|points|pourcentage|percentage|punten|genomen sessies"),
    (
      .registration,
      """
      statut de l inscription|attendee status|statut inscription|inschrijvingsstatus|registration status|valide|etat de la commande|statut de la commande|order status|bestelstatus|\
      status van de bestelling|etat de l inscription|etat|reservation|statut de la reservation|geldig|ticket status|statut du billet|inschrijving|inscription|registration|statut d inscription|\
      approval status|statut d approbation
      """
    ),
    (
      .heads,
      """
      nombre de personnes|aantal personen|number of people|nb personnes|nb de personnes|nombre de participants|aantal deelnemers|nombre de places|aantal plaatsen|nb places|quantity|\
      quantite de billets|nombre de billets|aantal tickets|tickets|places|number of tickets|nbre de personnes|nbre personnes|nombre de participant e s|pax|nb pax|\
      met hoeveel personen|met hoeveel|hoeveel personen|how many people|combien etes vous|combien de personnes
      """
    ),
    (
      .companions,
      """
      accompagnants|nombre d accompagnants|combien de personnes vous accompagnent|accompagnateurs|begeleiders|aantal begeleiders|guests|number of guests|additional guests|\
      personnes accompagnantes|nombre de personnes qui vous accompagnent|met hoeveel personen komt u|hoeveel personen brengt u mee|aantal meekomende personen|companions|invites supplementaires|gasten|\
      accompanied by|brought along|plus ones|plus one|names of guests|guest names|names of companions|\
      accompagne de|accompagnee de|accompagne e de|accompagne par|accompagnee par|vient avec|venu avec|venue avec|noms des accompagnants|nom des accompagnants|\
      vergezeld van|vergezeld door|in gezelschap van|samen met|namen van begeleiders|namen begeleiders
      """
    ),
    (
      .payer,
      """
      nom acheteur|prenom acheteur|email acheteur|acheteur|nom payeur|prenom payeur|email payeur|payeur|nom de l acheteur|prenom de l acheteur|email de l acheteur|nom du payeur|\
      prenom du payeur|email du payeur|adresse payeur|buyer name|buyer email|buyer first name|buyer last name|buyer|purchaser|payer|payer name|payer email|naam koper|voornaam koper|\
      e mail koper|koper|naam betaler|voornaam betaler|e mail betaler|betaler|raison sociale payeur
      """
    ),
    (
      .meeting,
      "meeting id|n de reunion|id de reunion|id de la reunion|numero de reunion|vergaderings id|vergadering id|vergaderingsnummer|webinar id|id du webinaire|reunion id|meeting code|code de reunion|host name|host email|nom de l hote|adresse e mail de l hote|naam van host|naam host|e mailadres van host"
    ),
  ]
}
