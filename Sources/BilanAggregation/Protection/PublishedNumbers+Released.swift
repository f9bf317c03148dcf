internal import BilanModel
internal import BilanProtection

/// Figures that left before, in reports that were sent.
extension PublishedNumbers {
  /// A number as it is published now, where reports were sent that showed or hid it.
  ///
  /// What was hidden stays hidden. What was shown and is the same is known, whether it is shown again or not. What was shown and is nearly the same now would tell of the few by whom it changed: it is held back,
  /// and no change, or one of the threshold, must remain possible.
  func afterReleases(_ key: FigureKey, _ statement: StatementSystem.Statement, threshold: Int?) -> StatementSystem.Statement {
    let sent = released.compactMap { $0[key] }.filter(\.isKnown)
    guard !sent.isEmpty, statement.role == .published else { return statement }
    var statement = statement
    let isHours = frame.project.indicators.first { $0.code == key.indicator }?.unit == .hours
    let shown = sent.compactMap(\.value).map { isHours ? ($0 * Rational(60)).numerator : $0.numerator }
    if shown.contains(statement.value) {
      // Of a small number that was shown nothing can be taken back; it is not said again.
      statement.role = statement.isSensitive ? .latent : .open
      statement.reach = nil
      return statement
    }
    if let threshold, !statement.isSensitive, let near = shown.last(where: { abs($0 - statement.value) < threshold }) {
      statement.reach = near < statement.value ? near...near + threshold : max(0, near - threshold)...near
      return statement
    }
    if sent.contains(where: \.isProtected), !statement.isSensitive { statement.role = .latent }
    return statement
  }
}
