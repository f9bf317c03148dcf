/// Into which parts periods are cut.
public enum PeriodPart: String, CaseIterable, Sendable {
  case month, quarter, half

  fileprivate var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    }
  }
}

extension Project {
  /// The months, quarters or half-years that a period touches, cut at its ends, in order.
  ///
  /// Each is called as whoever asks for it alone would call it (`2024-03`, `2024-Q1`, `2024-H2`; quarters and half-years are those of the project's year); one that is cut, or whose name the project gives to other days, is called by these.
  public func parts(of period: Period, by part: PeriodPart) -> [Period] {
    var names: [String] = []
    for month in period.months {
      let name = name(of: part, month)
      if names.last != name { names.append(name) }
    }
    return names.compactMap { name in
      guard let whole = Period(named: name, yearStart: yearStart) else { return nil }
      let (first, last) = (max(whole.first, period.first), min(whole.last, period.last))
      let isItsName = first == whole.first && last == whole.last && self.period(whole.code).map { $0.first == first && $0.last == last } ?? true
      return isItsName ? whole : Period(code: Code("\(first)..\(last)"), first: first, last: last)
    }
  }

  private func name(of part: PeriodPart, _ month: CalendarMonth) -> String {
    guard part != .month else { return "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)" }
    let year = month.month < yearStart ? month.year - 1 : month.year
    let number = (month.month - yearStart + 12) % 12 / part.months + 1
    return "\(year)-\(part == .quarter ? "Q" : "H")\(number)"
  }
}

extension Period {
  /// Its code as an official writes it.
  public func name(_ language: Language) -> String { code.name(language) }
}

extension Code<Period> {
  /// As an official writes it, in whatever language it was asked for: `2024-T1` or `2024-S2` in French, `2024-K1` in Dutch, `2024-Q1` and `2024-H2` in English; `all` in words.
  public func name(_ language: Language) -> String {
    if self == "all" { return Localized(fr: "toutes les périodes", nl: "alle periodes", en: "all periods")[language] }
    let parts = text.split(separator: "-").map(String.init)
    guard parts.count == 2, parts[1].count == 2, let letter = parts[1].first, let number = parts[1].last, number.isNumber else { return text }
    switch letter.uppercased() {
    case "Q", "T", "K": return parts[0] + Localized(fr: "-T", nl: "-K", en: "-Q")[language] + "\(number)"
    case "H", "S": return parts[0] + Localized(fr: "-S", nl: "-S", en: "-H")[language] + "\(number)"
    default: return text
    }
  }
}
