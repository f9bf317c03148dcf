internal import BilanModel
internal import BilanText

/// Finds the project's metrics by code or title in any language.
struct MetricIndex {
  private var words = ByteTable()
  private var positions: [Int] = []
  let metrics: [Metric]
  /// The places that a title may name beside a metric.
  private let places: Gazetteer

  /// - Parameter former: The present codes by what they were before: names too, where nothing else is called so.
  init(_ metrics: [Metric], former: [String: String] = [:], places: Gazetteer = .belgium) {
    self.metrics = metrics
    self.places = places
    for (position, metric) in metrics.enumerated() {
      for name in [metric.code.text] + metric.title.distinct {
        if words.insert(Folding.folded(name)).isNew { positions.append(position) }
      }
    }
    // « Nombre de visiteurs », ‘Aantal bezoekers’: what a number of the metric is called, where no metric has that name itself.
    for (position, metric) in metrics.enumerated() {
      for name in metric.title.distinct.map({ Folding.folded($0) }) {
        for counting in MetricIndex.countings where words.insert("\(counting) \(name)").isNew { positions.append(position) }
      }
    }
    for (old, new) in former.sorted(by: { $0.key < $1.key }) {
      guard let position = metrics.firstIndex(where: { $0.code.text == new }) else { continue }
      if words.insert(Folding.folded(old)).isNew { positions.append(position) }
    }
  }

  private static let countings = [
    "nombre de", "nombre d", "nombre total de", "nombre total d", "nbre de", "nbre d", "nb de", "nb d", "nb", "nbre", "total de", "total des", "aantal",
    "totaal aantal", "number of", "total number of", "no of",
  ]

  /// The position of the metric in the project.
  func metric(folded text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    words.find(text, range).map { positions[$0] }
  }

  /// The metric that a title names beside nothing but a time and a place: « Affiches distribuées en 2024 – Forest ».
  func metric(ofTitle title: String) -> Int? {
    let parts = title.split { "-–—:,()|·".contains($0) }.map(String.init).filter { !Folding.folded($0).isEmpty }
    guard let first = parts.first.map(MetricIndex.withoutBreakdown),
      parts.dropFirst().allSatisfy({ MetricIndex.isOfTime($0) || CommuneInTitle.commune(of: [$0], in: places) != nil })
    else { return nil }
    var words = Folding.folded(first).split(separator: " ").map(String.init)
    while let last = words.last, MetricIndex.isOfTime(last) || MetricIndex.beforeTime.contains(last) { words.removeLast() }
    let name = words.joined(separator: " ")
    return metric(folded: name.utf8.span, 0..<name.utf8.count)
  }

  /// « Affiches distribuées par commune » without the words that say how it is broken down.
  private static func withoutBreakdown(_ title: String) -> String {
    let words = title.split(separator: " ")
    guard let by = words.lastIndex(where: { ["par", "per", "by"].contains(Folding.folded(String($0))) }), by > 0, by + 1 < words.count,
      breakdowns.contains(Folding.folded(String(words[by + 1])))
    else { return title }
    return words[..<by].joined(separator: " ") + words[(by + 2)...].map { " " + $0 }.joined()
  }

  private static let breakdowns: Set<String> = [
    "commune", "gemeente", "mois", "maand", "month", "trimestre", "kwartaal", "quarter", "semaine", "week", "jour", "dag", "day", "annee", "jaar", "year",
    "canal",
    "kanaal", "channel", "partenaire", "partner", "lieu", "plaats", "place", "public", "doelgroep", "langue", "taal",
  ]

  /// The metric and the time of which a header speaks: « Visiteurs 2024 », ‘Bezoekers in maart 2024’, “Visitors Q1”.
  func metric(beforeTime title: String) -> (metric: Int, time: String)? {
    let folded = Folding.folded(title)
    if metrics.isEmpty || metric(folded: folded.utf8.span, 0..<folded.utf8.count) != nil { return nil }
    for end in folded.utf8.indices where folded.utf8[end] == 32 {
      let name = folded[..<end]
      // Few titles begin with a metric: what stands behind it is looked at then.
      guard let metric = metric(folded: name.utf8.span, 0..<name.utf8.count) else { continue }
      let time = folded[end...].split(separator: " ").map(String.init).filter { !MetricIndex.beforeTime.contains($0) }
      if SpanReading.isNamed(time) { return (metric, time.joined(separator: " ")) }
    }
    return nil
  }

  private static func isOfTime(_ text: String) -> Bool {
    Folding.folded(text).split(separator: " ").map(String.init).allSatisfy {
      DayInText.isFullYear($0) || DayReading.month(named: $0) != nil || beforeTime.contains($0)
    }
  }

  private static let beforeTime: Set<String> = ["en", "in", "pour", "voor", "for", "annee", "jaar", "year", "schooljaar", "scolaire", "l", "het", "de"]

  /// The metric and the commune of which a header speaks: « Affiches Forest », ‘Linten (Vorst)’, « Affiches – Saint-Gilles ».
  func metric(beforePlace title: String) -> (metric: Int, place: String)? {
    guard !metrics.isEmpty else { return nil }
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    for start in words.indices.dropFirst() {
      let name = words[..<start].joined(separator: " ")
      guard let metric = metric(folded: name.utf8.span, 0..<name.utf8.count) else { continue }
      let place = words[start...].drop { MetricIndex.beforePlace.contains($0) }.joined(separator: " ")
      if Int(place) == nil, case .commune = places.read(place, preferring: []) { return (metric, place) }
    }
    return nil
  }

  private static let beforePlace: Set<String> = ["a", "de", "d", "commune", "gemeente", "te", "in", "van"]

  /// The metrics whose titles hold the words of another title and more: « Rubans », « Nombre de rubans » in « Rubans blancs distribués ».
  func metrics(holding title: String) -> [Int] {
    var said = Folding.folded(title)
    if let counting = MetricIndex.countings.filter({ said.hasPrefix("\($0) ") }).max(by: { $0.utf8.count < $1.utf8.count }) {
      said = String(said.dropFirst(counting.count + 1))
    }
    let words = said.split(separator: " ").filter { $0.utf8.count > 3 && !DayInText.isNumber(String($0)) }.map(MetricIndex.stem)
    guard !words.isEmpty else { return [] }
    return metrics.indices.filter { metric in
      metrics[metric].title.distinct.contains { name in
        let held = Set(Folding.folded(name).split(separator: " ").map(MetricIndex.stem))
        return words.allSatisfy(held.contains)
      }
    }
  }

  /// A word without the ending of a plural, as far as that can be told without a dictionary.
  private static func stem(_ word: Substring) -> Substring { word.last == "s" ? word.dropLast() : word }

  /// The nearest code or title to a text, for hints.
  func nearest(to text: String) -> String? {
    let names = metrics.flatMap { [$0.code.text] + $0.title.distinct }
    return BilanText.nearest(to: text, among: names)
  }
}
