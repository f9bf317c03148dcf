/// Where made-up people live, and where they work.
extension BrusselsProject {
  /// The communes, and how many people of a thousand live there: mostly the three of the project.
  public static let communes: [(name: String, share: Int)] = [
    ("Saint-Gilles", 270), ("Forest", 250), ("Anderlecht", 250), ("Bruxelles", 40), ("Ixelles", 35), ("Molenbeek-Saint-Jean", 30), ("Schaerbeek", 25),
    ("Uccle", 25), ("Etterbeek", 12), ("Jette", 10), ("Koekelberg", 8), ("Evere", 7), ("Saint-Josse-ten-Noode", 8), ("Ganshoren", 5),
    ("Berchem-Sainte-Agathe", 5), ("Auderghem", 6), ("Woluwe-Saint-Lambert", 6), ("Woluwe-Saint-Pierre", 4), ("Watermael-Boitsfort", 4),
  ]

  /// The 25 bodies of a small project: the canonical name, then the other spellings, parted by `|`.
  public static let bodies: [[String]] = [
    "CPAS de Saint-Gilles | CPAS St-Gilles | CPAS Saint-Gilles | OCMW Sint-Gillis",
    "CPAS d'Anderlecht | CPAS Anderlecht | OCMW Anderlecht | C.P.A.S. Anderlecht",
    "CPAS de Forest | CPAS Forest | OCMW Vorst",
    "Zone de police Midi | Police zone Midi | Police Midi 5341 | ZP Midi",
    "Maison médicale des Marolliers | MM des Marolliers | Maison médicale Marolliers",
    "Planning familial de la Barrière | PF de la Barrière | Planning de la Barrière",
    "Commune de Saint-Gilles | Adm. communale Saint-Gilles | Gemeente Sint-Gillis",
    "Commune de Forest | Administration communale de Forest | Gemeente Vorst",
    "Commune d'Anderlecht | Adm. communale Anderlecht | Gemeente Anderlecht",
    "asbl Rive d'Elles | Rive d'Elles | Rive d'Elles asbl",
    "Athénée royal du Parc Duden | Athénée Duden | AR du Parc Duden",
    "Institut Sainte-Colombe | Inst. Ste-Colombe | Institut Ste Colombe",
    "Maison médicale du Wiels | MM du Wiels | Maison méd. Wiels | Wijkgezondheidscentrum Wiels",
    "asbl Le Seuil du Midi | Le Seuil du Midi | Seuil du Midi asbl",
    "Mission locale de Forest | ML Forest | Mission locale Forest",
    "Service d'aide aux victimes Midi | SAV Midi | Service aide aux victimes Midi",
    "Centre culturel de la Senne | CC de la Senne | Centre culturel Senne",
    "École communale Les Marronniers | Ecole Les Marronniers | EC Les Marronniers",
    "Hôpital de la Porte de Hal | Hop. Porte de Hal | Hôpital Porte de Hal",
    "Maison des femmes de Cureghem | Maison des femmes Cureghem | MdF Cureghem",
    "asbl Parole de quartier | Parole de quartier | Parole de quartier asbl",
    "Crèche Les Petits Pas | Crèche Petits Pas",
    "Foyer du Sud | Le Foyer du Sud | Foyer du Sud scrl",
    "Bibliothèque de la Rue Verte | Biblio Rue Verte",
    "Collectif Toutes Debout",
  ].map { $0.split(separator: "|").map(trimmed) }

  /// What a bigger project's other bodies are called: kind, then its short spellings (`%` is where the rest of the name goes).
  public static let kindsOfBody: [[String]] = [
    ["Maison médicale %", "MM %", "Maison méd. %"], ["asbl %", "%", "% asbl"], ["École communale %", "EC %", "Ecole comm. %"],
    ["Planning familial %", "PF %", "Planning %"], ["Maison de jeunes %", "MJ %", "Maison des jeunes %"], ["Centre culturel %", "CC %"],
    ["Athénée royal %", "AR %", "Athénée %"], ["Crèche communale %", "Crèche %"], ["Service social %", "Serv. social %", "SS %"],
    ["Régie de quartier %", "RQ %", "Régie %"], ["Comité de quartier %", "Comité %"], ["Maison d'accueil %", "MA %", "Accueil %"],
    ["Bibliothèque communale %", "Bibliothèque %", "Biblio %"], ["Centre de santé mentale %", "SSM %", "Santé mentale %"],
  ]

  /// The rest of such a name, first part and second part.
  public static let calledAfter: (firsts: [String], seconds: [String]) = (
    list(
      """
      Les Tilleuls, Le Chardon, La Fontaine, Les Étangs, Le Relais, L'Horizon, Les Glycines, La Boussole, Le Phare, Les Quatre Vents, La Clé, Le Tremplin,
      Les Coquelicots, La Passerelle, L'Olivier, Le Moulin, Les Jonquilles, La Ruche, Le Pivot, L'Étoile, Les Saules, La Source, Le Cèdre, La Roseraie,
      L'Escale, Le Sillon, Les Hirondelles, La Lanterne, Le Noyer, Les Érables, La Marelle, L'Envol, Le Figuier, La Verveine, Les Colibris, Le Pélican,
      La Voûte, Le Fanal, L'Aubépine, Les Bruyères, La Cascade, Le Verger
      """),
    list(
      """
      de Forest, de Saint-Gilles, d'Anderlecht, d'Ixelles, d'Uccle, de Schaerbeek, de Molenbeek, de Jette, d'Evere, d'Etterbeek, de Laeken, de Haren, du Midi,
      du Nord, de Cureghem, des Marolles, de Neder-Over-Heembeek, de Ganshoren, de Koekelberg, d'Auderghem, de Boitsfort, de Stockel, de Saint-Josse
      """)
  )
}
