internal import BilanText

/// Tells numbers that no project of this field counts — weather, inhabitants, votes, traffic — from counts, where no project is there to say which numbers are its own.
///
/// With a project the question does not arise: a column of numbers counts when its title is a metric of the project.
struct ForeignCounts {
  /// Titles of the columns that say what the table is about.
  let columns: [String]

  /// Answers nil where no title speaks of something else.
  init?(_ header: TableHeader) {
    let foreign = header.columns.filter { column in
      guard column.meaning == nil || column.meaning == .unknownCount else { return false }
      return ForeignCounts.names(column.title)
    }
    let years = header.columns.filter { $0.meaning == .span && DayInText.isFullYear($0.title) }
    if foreign.isEmpty, years.count > 1, let subject = ForeignCounts.unknownSubject(header) {
      columns = [subject] + years.map(\.title)
      return
    }
    guard !foreign.isEmpty else { return nil }
    columns = foreign.map(\.title)
  }

  /// Whether a title names what no project counts: « Stock », « Prix ».
  static func names(_ title: String) -> Bool { Folding.folded(title).split(separator: " ").contains { subjects.contains(String($0)) } }

  /// Whether a text says of things that they were ordered, printed, put by or are left: not that they were handed out.
  static func isOfAnotherState(_ text: String) -> Bool { otherStates.beginWord(in: Folding.folded(text)) }

  private static let otherStates = Phrases([
    "commande", "imprime", "en stock", "a distribuer", "non distribu", "pas distribu", "restant", "reste", "retour", "rendu", "invendu", "perdu", "abime",
    "devis",
    "budget", "besteld", "bestelde", "bestelling", "gedrukt", "in voorraad", "te verdelen", "niet verdeeld", "overblijv", "resterend", "teruggekomen",
    "teruggekeerd", "ordered", "printed", "in stock", "to be handed out", "not handed out", "remaining", "left over", "returned", "unsold", "quote",
  ])

  /// Titles that make the numbers beside them those of an order, an invoice or a stock book, and of nothing handed out.
  static func ofPurchases(_ header: TableHeader) -> [String] {
    header.columns.filter { $0.meaning.map { if case .metric = $0 { false } else { true } } ?? true && purchases.beginWord(in: Folding.folded($0.title)) }
      .map(\.title)
  }

  private static let purchases = Phrases([
    "fournisseur", "leverancier", "supplier", "prix unitaire", "eenheidsprijs", "unit price", "facture", "factuur", "invoice", "bon de commande", "bestelbon",
    "purchase order", "mouvement", "beweging", "stockbeweging", "movement",
  ])

  /// Titles that make the numbers beside them those of a page on the web, and of no activity.
  static func ofTheWeb(_ header: TableHeader) -> [String] {
    header.columns.filter { [nil, .unknownCount].contains($0.meaning) && web.occurAsWords(in: Folding.folded($0.title)) }.map(\.title)
  }

  private static let web = Phrases([
    "pages vues", "page vue", "vues de page", "page views", "pageviews", "paginaweergaven", "weergaven", "likes", "followers", "abonnes", "volgers",
    "impressions",
    "impressies", "clics", "clicks", "kliks", "taux de rebond", "bounce rate", "bouncepercentage", "reach", "portee", "bereik", "partages", "shares",
  ])

  /// « Poste ; 2023 ; 2024 »: years alone are no sign of an event, and the title of what they are numbers of is none of ours.
  private static func unknownSubject(_ header: TableHeader) -> String? {
    let known: Set<ColumnRole> = [.metric, .activity, .date, .value, .commune, .name, .axis]
    guard !header.columns.contains(where: { if case .role(let role) = $0.meaning { known.contains(role) } else { false } }),
      let first = header.columns.first(where: { !$0.cell.isEmpty }), first.meaning == nil,
      !Folding.folded(first.title).split(separator: " ").contains(where: { ForeignCounts.venues.contains(String($0)) })
    else { return nil }
    return first.title
  }

  /// Where visitors are counted: what stands below such a title has numbers of people by year.
  private static let venues = Set(
    """
    musee musees museum museums musea museo musei museen bibliotheque bibliotheques bibliotheek bibliotheken library libraries centre centres centrum centra \
    lieu lieux locatie locaties location locations site sites antenne antennes evenement evenements event events stand stands
    """.split(separator: " ").map(String.init))

  private static let subjects = Set(
    """
    debit credit solde saldo balance accidents accident ongevallen ongeval \
    temperature temperatures temperatuur temperaturen temp celsius precipitation precipitations pluie pluies neerslag regen rain rainfall vent wind humidite humidity vochtigheid pression luchtdruk \
    pressure ensoleillement zonneschijn sunshine neige sneeuw snow mm population populations bevolking habitants inwoners inhabitants menages huishoudens households densite dichtheid density \
    electeurs kiezers voters votants votes voix stemmen suffrages sieges zetels seats parti partij party trafic verkeer traffic vehicules voertuigen vehicles voitures autos cars logements woningen \
    dwellings naissances geboorten geboortes births deces overlijdens sterfte deaths chomage chomeurs werkloosheid werklozen unemployment no2 co2 pm10 pm25 ozone ozon stock stocks voorraad \
    inventaire inventaris inventory omzet revenue turnover prix prijs prijzen price prices budget \
    depenses uitgaven expenses couts kosten costs
    """.split(separator: " ").map(String.init))
}
