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
      let open = unplanned(in: period, after: declared.last { $0.first < period.first }, axes)
      fields.report(.periodToReview, at: item, ["become": .localized(open)], text: code)
    }
    for item in (targets?.sequence).map(Array.init) ?? [] where isMarked(item) {
      fields.report(
        .targetToReview, at: item, ["period": .text(item["period"]?.scalar?.string ?? "–")],
        text: ["indicator", "axis", "commune", "value"].compactMap { key in item[key]?.scalar.map { "\(key): \($0.string)" } }.joined(separator: ", "))
    }
  }

  private func isMarked(_ node: Node) -> Bool { node["review"]?.scalar?.string == "true" }

  /// The activities with sessions planned in the period before and none in this one.
  private func unplanned(in period: Period, after base: Period?, _ axes: [Axis]) -> Localized {
    let open = axes.filter { $0.status != .notImplemented }.flatMap { axis in
      axis.activities.filter { activity in base.map { activity.plan?.isOpen(in: period, after: $0) ?? false } ?? false }.map { (axis, $0) }
    }
    guard !open.isEmpty else {
      return Localized(fr: "toutes ses séances sont prévues", nl: "al haar sessies zijn gepland", en: "all its sessions are planned")
    }
    func list(_ language: Language, _ axis: String) -> String { open.map { "\($0.1.title[language]) (\(axis) \($0.0.code))" }.joined(separator: ", ") }
    return Localized(
      fr: "pas encore de séances prévues pour \(list(.fr, "axe"))", nl: "nog geen sessies gepland voor \(list(.nl, "as"))",
      en: "no sessions are planned yet for \(list(.en, "axis"))")
  }
}

extension Plan {
  /// Whether sessions were planned in one period, and nothing is said of the one after it.
  package func isOpen(in period: Period, after base: Period) -> Bool {
    switch self {
    case .total: false
    case .byPeriod(let numbers): (numbers[base.code] ?? 0) > 0 && numbers[period.code] == nil
    case .days(let sessions): sessions.contains { base.contains($0.day) } && !sessions.contains { period.contains($0.day) }
    }
  }
}
