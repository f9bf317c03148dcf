public import BilanModel

/// The figures of a period as they stood in the report that was sent, beside what they would be today.
public struct SentFigures: Sendable {
  public let period: Period
  public let sentOn: Day
  public let figures: [FigureKey: Figure]
  /// Those that would be others today, in the order of the report: the whole project before its axes, totals before parts.
  public let differences: [Difference]
  /// What was done since, in words; empty where nothing in the store tells it.
  public var reasons: [Localized] = []
  /// What communes are called; one that nobody names is shown by its code.
  public var communeNames: [Place: Localized] = [:]

  /// One figure that was sent, and what it would be today.
  public struct Difference: Sendable {
    public var key: FigureKey
    public var sent: Figure
    public var today: Figure
  }

  /// - Parameter today: The figures of today of the same period, by commune.
  public init(_ figures: [FigureKey: Figure], of period: Period, sentOn: Day, today: FigureSet) {
    (self.figures, self.period, self.sentOn) = (figures, period, sentOn)
    let order = Dictionary(today.project.indicators.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let axes = Dictionary(today.project.axes.enumerated().map { ($1.code, $0 + 1) }) { first, _ in first }
    func place(_ key: FigureKey) -> [Int] {
      [
        key.place == nil && key.category == nil ? 0 : 1, key.axis.map { axes[$0] ?? axes.count + 1 } ?? 0, order[key.indicator] ?? 0, key.isEstimated ? 1 : 0,
        key.place.map { Int($0.number) } ?? -1,
      ]
    }
    differences = figures.compactMap { key, sent in
      // An indicator that is no longer reported is no figure that moved.
      guard order[key.indicator] != nil, !sent.reads(as: today[key]) else { return nil }
      return Difference(key: key, sent: sent, today: today[key])
    }.sorted { a, b in
      let (x, y) = (place(a.key), place(b.key))
      return x == y ? (a.key.category?.value ?? "") < (b.key.category?.value ?? "") : x.lexicographicallyPrecedes(y)
    }
  }

  /// The differences of the whole project and of its axes, without those whose figure of today is not shown: what was sent of it is not said again.
  var shownDifferences: [Difference] { tellableDifferences.filter { $0.key.place == nil && $0.key.category == nil } }

  private var tellableDifferences: [Difference] { differences.filter { !$0.today.isProtected } }

  /// A number for what is different: the same for the same differences, 0 for none.
  public var fingerprint: Int64 {
    if differences.isEmpty { return 0 }
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    let text = differences.map { "\(FigureCode.text(of: $0.key)) \($0.today.fingerprint)" }.joined(separator: "\n")
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: state | 1)
  }
}

extension Figure {
  /// Whether two figures say the same, whatever stands beside them.
  public func reads(as other: Figure) -> Bool {
    (value, status, range, quotient) == (other.value, other.status, other.range, other.quotient) && ratioRange == other.ratioRange
  }

  fileprivate var fingerprint: String {
    let numbers = [value, quotient?.numerator, quotient?.denominator, ratioRange?.lowerBound, ratioRange?.upperBound].map { number in
      number.map { "\($0.numerator)/\($0.denominator)" } ?? "-"
    }
    return "\(status.rawValue) \(numbers.joined(separator: " ")) \(range.map { "\($0)" } ?? "-")"
  }
}

// MARK: - In words

extension SentFigures {
  /// `Participants 433, aujourd'hui 431 ; Heures (axe 1) 12, aujourd'hui 14 ; et 3 autres chiffres`.
  ///
  /// - Parameter limit: How many are named; the others are counted.
  public func list(_ project: Project, _ language: Language, limit: Int = 4) -> String {
    let style = NumberStyle(language)
    let told = tellableDifferences
    let shown = (shownDifferences.isEmpty ? told : shownDifferences).prefix(limit)
    var parts = shown.map { difference in
      let indicator = project.indicators.first { $0.code == difference.key.indicator }
      let title = indicator?.title(isEstimated: difference.key.isEstimated)[language] ?? difference.key.indicator.text
      func text(_ figure: Figure) -> String { style.text(of: indicator?.cell(figure, language) ?? figure.cell(language)) }
      let (sent, today) = (text(difference.sent), text(difference.today))
      let unseen = Localized(fr: " (moins d'un dixième d'écart)", nl: " (minder dan een tiende verschil)", en: " (less than a tenth apart)")
      let beside = sent == today ? unseen[language] : ""
      return title + cell(difference.key, project, language)
        + Localized(fr: " : \(sent), aujourd'hui \(today)", nl: ": \(sent), vandaag \(today)", en: ": \(sent), today \(today)")[language] + beside
    }
    let others = told.count - shown.count
    if told.count < differences.count {
      parts.append(
        Localized(
          fr: "des chiffres ne sont plus montrés (s.)", nl: "sommige cijfers worden niet meer getoond (s.)", en: "some figures are no longer shown (s.)")[
            language])
    }
    if others > 0 {
      parts.append(
        Localized(
          fr: others == 1 ? "et un autre chiffre" : "et \(others) autres chiffres", nl: others == 1 ? "en nog een cijfer" : "en nog \(others) cijfers",
          en: others == 1 ? "and one more figure" : "and \(others) more figures")[language])
    }
    return parts.joined(separator: language.semicolon() + " ")
  }

  /// Where a figure stands: ` (axe 1, Forest)`; nothing for one of the whole project.
  private func cell(_ key: FigureKey, _ project: Project, _ language: Language) -> String {
    let place = key.place.map { place in
      communeNames[place] ?? place.commune.map { Localized(same: $0.text) } ?? project.inOwnWords(project.name(of: place))
    }
    let parts = [
      key.axis.map { "\(Localized(fr: "axe", nl: "as", en: "axis")[language]) \($0)" }, place?[language], key.category.map { project.title(of: $0)[language] },
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// `parce que la feuille n° 43 a été corrigée le 12/03/2025`.
  public func because(_ language: Language, limit: Int = 3) -> String {
    guard !reasons.isEmpty else {
      return Localized(
        fr: "rien n'a changé dans les feuilles de cette période : projet.yaml, des feuilles d'une autre période, ou la version de bilan",
        nl: "aan de lijsten van deze periode is niets gewijzigd: projet.yaml, lijsten van een andere periode, of de versie van bilan",
        en: "nothing changed in the sheets of this period: projet.yaml, sheets of another period, or the version of bilan")[language]
    }
    let shown = reasons.suffix(limit).map { $0[language] }
    let others = reasons.count - shown.count
    let more =
      others > 0
      ? Localized(fr: " ; et \(others) autre(s) changement(s)", nl: "; en nog \(others) (wijziging|wijzigingen)", en: "; and \(others) more change(s)")[
        language
      ]
      .agreeing(with: others, in: language) : ""
    return Localized(fr: "parce que ", nl: "omdat ", en: "because ")[language] + shown.joined(separator: language.semicolon() + " ") + more
  }

  /// Where figures of the period are shown.
  enum Showing {
    /// Compared with: what was sent is shown.
    case base
    /// The figures of today are shown: in a report, or as the later period of a comparison.
    case report, later
  }

  /// What is said of it beside the figures of the period.
  func sentence(_ project: Project, _ language: Language, _ showing: Showing) -> String {
    let (code, day) = (period.name(language), sentOn.belgian)
    if differences.isEmpty {
      return Localized(
        fr: "\(code) : chiffres tels qu'envoyés le \(day) ; ils n'ont pas changé depuis.",
        nl: "\(code): cijfers zoals verzonden op \(day); ze zijn sindsdien niet veranderd.",
        en: "\(code): figures as sent on \(day); they have not changed since.")[language]
    }
    let (list, why) = (list(project, language, limit: 8), because(language))
    if showing == .base {
      let how = Localized(
        fr: "Le tableau compare avec ce qui a été envoyé ; les explications et le périmètre comparable se calculent avec les feuilles d'aujourd'hui.",
        nl: "De tabel vergelijkt met wat verzonden werd; uitleg en vergelijkbaar deel zijn berekend met de lijsten van vandaag.",
        en: "The table compares with what was sent; explanations and like-for-like figures are worked out from today's sheets.")[language]
      return Localized(
        fr: "\(code) tel qu'envoyé le \(day) : \(list) ; \(why). \(how)", nl: "\(code) zoals verzonden op \(day): \(list); \(why). \(how)",
        en: "\(code) as sent on \(day): \(list); \(why). \(how)")[language]
    }
    let shown =
      showing == .report
      ? Localized(fr: "Ce rapport montre", nl: "Dit verslag toont", en: "This report shows")
      : Localized(fr: "La comparaison en montre", nl: "De vergelijking toont daarvan", en: "The comparison shows")
    return Localized(
      fr: "\(code) tel qu'envoyé le \(day) : \(list) ; \(why). \(shown.fr) les chiffres d'aujourd'hui.",
      nl: "\(code) zoals verzonden op \(day): \(list); \(why). \(shown.nl) de cijfers van vandaag.",
      en: "\(code) as sent on \(day): \(list); \(why). \(shown.en) today's figures.")[language]
  }
}
