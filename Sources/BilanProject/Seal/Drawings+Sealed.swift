internal import BilanModel
internal import BilanWorkbook

extension Drawings {
  /// What is drawn otherwise than it was sealed; nil where all is as it was.
  ///
  /// - Parameter sealed: The digests of the charts that were sealed; nil where none were.
  func told(besides sealed: [String]?) -> Localized? {
    var parts: [Localized] = []
    if let sealed {
      var (gone, strange) = (sealed, 0)
      for digest in charts.map({ $0.sealed.digest }) {
        if let known = gone.firstIndex(of: digest) { gone.remove(at: known) } else { strange += 1 }
      }
      let changed = min(strange, gone.count)
      parts += Drawings.told(changed, fr: "graphique(s) modifié(s)", nl: "(gewijzigde grafiek|gewijzigde grafieken)", en: "changed chart(s)")
      parts += Drawings.told(strange - changed, fr: "graphique(s) ajouté(s)", nl: "(toegevoegde grafiek|toegevoegde grafieken)", en: "added chart(s)")
      parts += Drawings.told(gone.count - changed, fr: "graphique(s) retiré(s)", nl: "(verwijderde grafiek|verwijderde grafieken)", en: "chart(s) taken out")
    }
    parts += Drawings.told(
      others, fr: "zone(s) de texte ou image(s)", nl: "(tekstvak of afbeelding|tekstvakken of afbeeldingen)", en: "(text box or picture|text boxes or pictures)"
    )
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) { list, part in
      Localized(fr: "\(list.fr), \(part.fr)", nl: "\(list.nl), \(part.nl)", en: "\(list.en), \(part.en)")
    }
  }

  private static func told(_ count: Int, fr: String, nl: String, en: String) -> [Localized] {
    guard count > 0 else { return [] }
    func text(_ text: String, _ language: Language) -> String { "\(count) " + text.agreeing(with: count, in: language) }
    return [Localized(fr: text(fr, .fr), nl: text(nl, .nl), en: text(en, .en))]
  }
}

extension BookChart {
  /// What a seal holds of it.
  var sealed: SealedChart {
    SealedChart(
      kind: plots + arrangement, words: words,
      axes: axes.map { SealedChart.Axis(least: $0.least, most: $0.most, isReversed: $0.isReversed, isLogarithmic: $0.isLogarithmic) },
      series: series.map { SealedChart.Series(name: $0.name, categories: $0.categories, values: $0.values, numbers: $0.numbers) })
  }
}
