/// The labels of the lines above a table, folded, and what each is about.
extension Preamble {
  static let keys: [String: Key] = {
    let lists: [(Key, String)] = [
      (
        .activity,
        """
        activite|activiteit|activity|formation|vorming|atelier|workshop|intitule|titre|titel|title|evenement|event|action|actie|intitule de l activite|nom de l activite|\
        naam van de activiteit|naam activiteit|opleiding|training|module|projection|spectacle|activite seance|name of activity|campagne|campaign
        """
      ),
      (
        .title,
        "theme|thema|sujet|onderwerp|topic|objet|betreft|meeting title|titre de la reunion|titel van vergadering|vergaderingstitel|reunion|vergadering|meeting|seance|sessie|session|intitule de la seance|titre de reunion|vergadertitel|titel van de vergadering|cours|cursus|course|webinar|evenement en direct"
      ),
      (
        .date,
        """
        date|datum|day|dag|jour|le|date de la seance|date de l activite|date de la reunion|datum van de sessie|datum vergadering|date et heure|datum en uur|start time|\
        meeting start time|heure de debut|begintijd|starttijd|heure de debut de la reunion|begintijd van vergadering|starttijd van vergadering|date de l evenement|datum activiteit|session date|scheduled time|actual start time|geplande tijd|heure prevue
        """
      ),
      (.axis, "axe|as|axis|axe du projet|as van het project|axe n|n axe"),
      (
        .place,
        "lieu|plaats|location|endroit|place|locatie|lieu de la seance|venue|salle|zaal|adresse du lieu|local|lokaal|room|ecole|school|adresse|adres|address"
      ),
      (.commune, "commune|gemeente|municipality|commune de l activite|gemeente van de activiteit"),
      (
        .duration,
        "duree|duur|duration|duree de la seance|meeting duration|duree de la reunion|duur van de vergadering|length"
      ),
      (.hours, "horaire|heures|heure|uur|uren|tijd|time|hours|tijdstip|horaires|uurrooster|creneau|tijdslot|time slot|plage horaire"),
      (.begin, "debut|heure debut|beginuur|aanvang|aanvangsuur|start|start hour|begins"),
      (.end, "fin|heure de fin|heure fin|einduur|einde|end|end time|eindtijd|ends"),
      (
        .group,
        "groupe|groep|group|classe|klas|class|cohorte|cohort|sous groupe|section|moment|dagdeel|demi journee|halve dag|half day|partie de la journee|tranche horaire|slot|partie|deel|part|niveau|level|public cible|doelgroep"
      ),
    ]
    var keys: [String: Key] = [:]
    for (key, list) in lists {
      for word in list.split(separator: "|") { keys[String(word)] = key }
    }
    return keys
  }()
}
