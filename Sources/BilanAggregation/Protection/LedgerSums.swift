internal import BilanModel

/// What the lines of a ledger add up to: a number stands as a formula over them only where they give it.
struct LedgerSums {
  private let ledger: Ledger
  private var sums: [Selection: Rational] = [:]

  init(_ ledger: Ledger) {
    self.ledger = ledger
    for line in ledger.lines {
      let value = self.value(of: line)
      let month = line.day?.firstOfMonth
      for axis in [nil, ledger.axes[Int(line.axis)].code] {
        for place in [nil, ledger.places[Int(line.place)].place] {
          for month in month == nil ? [nil] : [nil, month] {
            let selection = Selection(
              ledger.measures[Int(line.measure)].indicator, isEstimated: line.isEstimated, period: ledger.periods[Int(line.period)].code, axis: axis,
              place: place, month: month)
            sums[selection, default: 0] = (sums[selection] ?? 0) + value
          }
        }
      }
    }
  }

  private func value(of line: Ledger.Line) -> Rational { Rational(line.value, over: ledger.measures[Int(line.measure)].unitsInOne) }

  /// Whether the selected lines add up to a value.
  func give(_ value: Rational, _ selection: Selection) -> Bool {
    guard let parts = selection.parts else { return sums[selection] ?? 0 == value }
    let sum = ledger.lines.reduce(Rational(0)) { sum, line in
      holds(line, selection) && parts.contains { holds(line, $0) } ? sum + self.value(of: line) : sum
    }
    return sum == value
  }

  private func holds(_ line: Ledger.Line, _ selection: Selection) -> Bool {
    ledger.measures[Int(line.measure)].indicator == selection.indicator && line.isEstimated == selection.isEstimated
      && ledger.periods[Int(line.period)].code == selection.period && selection.axis.map { $0 == ledger.axes[Int(line.axis)].code } ?? true
      && selection.place.map { $0 == ledger.places[Int(line.place)].place } ?? true && selection.month.map { $0 == line.day?.firstOfMonth } ?? true
  }

  private func holds(_ line: Ledger.Line, _ part: Selection.Part) -> Bool {
    (part.months.map { months in line.day.map { months.contains($0.firstOfMonth) } ?? false } ?? true)
      && part.axes.map { $0.contains(ledger.axes[Int(line.axis)].code) } ?? true
      && part.places.map { $0.contains(ledger.places[Int(line.place)].place) } ?? true
  }
}

extension Ledger.PlaceEntry {
  /// The place of what is not told by commune.
  static func protected(_ language: Language) -> Self {
    Ledger.PlaceEntry(
      Place(number: .max),
      Localized(fr: "Communes réunies (s.)", nl: "Gemeenten samen (s.)", en: "Communes together (s.)")[language])
  }
}
