internal import BilanModel
internal import BilanProtection

/// Figures that left before, in reports that were sent.
extension PublishedNumbers {
  /// A number as it is published now, where reports were sent that showed or hid it.
  ///
  /// What was hidden stays hidden. What was shown and is the same is known, whether it is shown again or not. What is nearly the same as a number that was shown would tell of the few by whom it changed: it is held
  /// back, and no change, or one of the threshold, must remain possible. A number that was hidden only because it had been hidden before may have been what months, sectors, or new and returning people add up to:
  /// if it could be worked out, it counts as shown.
  func afterReleases(_ key: FigureKey, _ statement: StatementSystem.Statement, threshold: Int?) -> StatementSystem.Statement {
    let sent = released.filter { $0.figures[key]?.isKnown ?? false }
    guard !sent.isEmpty, statement.role == .published else { return statement }
    var statement = statement
    let isHours = frame.project.indicators.first { $0.code == key.indicator }?.unit == .hours
    func whole(_ value: Rational) -> Int { isHours ? (value * Rational(60)).numerator : value.numerator }
    let shown = sent.compactMap { $0.figures[key]?.value }.map(whole)
    if shown.contains(statement.value) {
      // Of a small number that was shown nothing can be taken back; it is not said again.
      statement.role = statement.isSensitive ? .latent : .open
      statement.reach = nil
      return statement
    }
    let findable = sent.compactMap { $0.findable[key] }.map(whole)
    if let threshold, !statement.isSensitive, let reach = PublishedNumbers.reach(of: statement.value, beside: shown + findable, threshold) {
      statement.reach = reach
      return statement
    }
    if sent.contains(where: { $0.figures[key]?.isProtected ?? false }), !statement.isSensitive { statement.role = .latent }
    return statement
  }

  /// A number that stands in several places was perhaps sent in one of them as another: what must remain possible there must remain possible in all.
  mutating func holdBack(_ statement: Int, to reach: ClosedRange<Int>) {
    guard system.statements[statement].role != .open else { return }
    let known = system.statements[statement].reach ?? reach
    system.makeSensitive(statement, reach: min(known.lowerBound, reach.lowerBound)...max(known.upperBound, reach.upperBound))
  }

  /// Whether no examples say that a hidden figure could be others as far apart as the threshold.
  func isFindable(_ key: FigureKey, _ statement: Int, _ protector: Protector) -> Bool {
    guard let threshold = frame.project.indicators.first(where: { $0.code == key.indicator })?.threshold(rule, frame.project) else { return false }
    return protector.possible[statement].map { $0.upperBound - $0.lowerBound < threshold } ?? true
  }

  /// What must remain possible of a number: for each that was sent and is nearer than the threshold no change from it, and one of the threshold; nil where there are none.
  private static func reach(of value: Int, beside sent: [Int], _ threshold: Int) -> ClosedRange<Int>? {
    let near = sent.filter { $0 != value && abs($0 - value) < threshold }
    let reaches = near.map { $0 < value ? $0...$0 + threshold : max(0, $0 - threshold)...$0 }
    guard let least = reaches.map(\.lowerBound).min(), let most = reaches.map(\.upperBound).max() else { return nil }
    return least...most
  }
}
