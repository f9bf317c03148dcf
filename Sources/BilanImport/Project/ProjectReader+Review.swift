package import BilanModel
internal import Yams

/// What a new year brought over and nobody has looked at yet.
extension ProjectReader {
  /// Tells each target and each period that says `review: true`.
  mutating func tellWhatIsToReview(periods: Node?, targets: Node?, of declared: [Period], _ axes: [Axis]) {
    fields.isLenient = true
    defer { fields.isLenient = false }
    for item in (periods?.sequence).map(Array.init) ?? [] where isMarked(item) {
      guard let code = item["code"]?.scalar?.string, let period = declared.first(where: { $0.code.text == code }) else { continue }
      let open = planned(in: period, after: declared.last { $0.first < period.first }, axes)
      fields.report(.periodToReview, at: item, ["become": .localized(open)], text: code)
    }
    for item in (targets?.sequence).map(Array.init) ?? [] where isMarked(item) {
      fields.report(
        .targetToReview, at: item, ["period": .text(item["period"]?.scalar?.string ?? "–")],
        text: ["indicator", "axis", "commune", "value"].compactMap { key in item[key]?.scalar.map { "\(key): \($0.string)" } }.joined(separator: ", "))
    }
  }

  private func isMarked(_ node: Node) -> Bool { node["review"]?.scalar?.string == "true" }

  /// What is to be reviewed of a period: what is not planned yet, and what one number says of all periods.
  private func planned(in period: Period, after base: Period?, _ axes: [Axis]) -> Localized {
    let all = axes.filter { $0.status != .notImplemented }.flatMap { axis in axis.activities.map { (axis, $0) } }
    func name(_ of: (axis: Axis, activity: Activity), _ language: Language) -> String {
      "\(of.activity.title[language]) (\(Localized(fr: "axe", nl: "as", en: "axis")[language]) \(of.axis.code))"
    }
    let open = all.filter { activity in base.map { activity.1.plan?.isOpen(in: period, after: $0) ?? false } ?? false }
    let counted = all.compactMap { activity in activity.1.plan?.number(inEachOf: 2).map { (activity, $0) } }
    func list(_ language: Language) -> String { open.map { name($0, language) }.joined(separator: ", ") }
    func numbers(_ word: String, _ language: Language) -> String { counted.map { "\($0.1) \(word) \(name($0.0, language))" }.joined(separator: ", ") }
    let isOpen = Localized(
      fr: "pas encore de séances prévues pour \(list(.fr))", nl: "nog geen sessies gepland voor \(list(.nl))",
      en: "no sessions are planned yet for \(list(.en))")
    let isCounted = Localized(
      fr: "le nombre de séances prévues vaut aussi pour elle : \(numbers("pour", .fr))",
      nl: "het aantal geplande sessies geldt ook hier: \(numbers("voor", .nl))", en: "the number of planned sessions holds for it too: \(numbers("for", .en))")
    switch (open.isEmpty, counted.isEmpty) {
    case (true, true): return Localized(fr: "toutes ses séances sont prévues", nl: "al haar sessies zijn gepland", en: "all its sessions are planned")
    case (false, true): return isOpen
    case (true, false): return isCounted
    case (false, false):
      return Localized(fr: "\(isOpen.fr) ; \(isCounted.fr)", nl: "\(isOpen.nl); \(isCounted.nl)", en: "\(isOpen.en); \(isCounted.en)")
    }
  }
}

extension Plan {
  /// Whether sessions were planned in one period, and nothing is said of the one after it.
  package func isOpen(in period: Period, after base: Period) -> Bool {
    switch self {
    case .total, .inEach: false
    case .byPeriod(let numbers): (numbers[base.code] ?? 0) > 0 && numbers[period.code] == nil
    case .days(let sessions): sessions.contains { base.contains($0.day) } && !sessions.contains { period.contains($0.day) }
    }
  }

  /// The one number of sessions that holds for a period that is added too; nil where each period says its own, or none are planned.
  ///
  /// - Parameter periods: How many the project has: one number of a project of one period is of each as soon as there are two.
  package func number(inEachOf periods: Int) -> Int? {
    switch self {
    case .inEach(let number) where number > 0: number
    case .total(let number) where number > 0 && periods == 1: number
    case .total, .inEach, .byPeriod, .days: nil
    }
  }
}
