internal import BilanAggregation
internal import BilanModel

/// What a report is compared with.
extension ProjectFolder {
  /// What was asked for to be compared with; of a part of a year, where nothing was, the same part one year earlier, if sheets tell of it.
  func ownBase(_ askedBase: Period?, of asked: Period?, _ facts: FactTable) -> Period? {
    guard askedBase == nil, let asked, isOwnSpan(asked) else { return askedBase }
    return project.spanOneYearEarlier(than: asked).flatMap { facts.tell(of: $0) ? $0 : nil }
  }

  /// The period that a report is compared with: a part of a year never with a whole one, unless that is asked for.
  ///
  /// - Parameters:
  ///   - own: As `ownBase` gives it.
  ///   - all: The figures of the project's periods.
  /// - Throws: `Failure`, where the two overlap: what is in both would be compared with itself.
  func base(of period: Period, _ own: Period?, _ all: FigureSet) throws -> Period? {
    guard let own else { return isOwnSpan(period) ? nil : earlier(than: period).last(where: all.hasFacts) }
    guard own.overlaps(period) else { return own }
    let apart = project.periods.filter { !$0.overlaps(period) }.map(\.code.text).joined(separator: ", ")
    let (code, known) = (period.code.text, apart.isEmpty ? ("", "", "") : (" : \(apart)", ": \(apart)", ": \(apart)"))
    let expected = Localized(
      fr: "une période sans un jour en commun avec \(code)\(known.0)", nl: "een periode zonder één dag gemeen met \(code)\(known.1)",
      en: "a period without a day in common with \(code)\(known.2)")
    throw Failure(
      .wrongOption, at: "bilan", ["option": "--compare", "suggestion": "", "expected": .localized(expected)], text: own.code.text, kind: .usage)
  }

  /// The declared period before another, whether or not anything is known of it any more: a report of it may have been sent.
  func before(_ period: Period) -> Period? { earlier(than: period).last }

  private func earlier(than period: Period) -> [Period] { project.periods.filter { $0.last < period.first } }

  /// Whether a span is none of the periods that the project declares.
  private func isOwnSpan(_ period: Period) -> Bool { project.period(period.code) == nil }
}
