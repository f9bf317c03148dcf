internal import BilanModel
internal import BilanText

/// The year that a name or a title says, against the days of the sheet: of one that was copied, the title or the days may be those of the year before.
extension Importer {
  /// Tells where the name of the file or of the worksheet, or a title above the table, is of another year than every day that was read.
  ///
  /// - Parameters:
  ///   - above: What stands above the table.
  ///   - name: What the names of the file and its worksheet say.
  func tellOtherYears(_ above: SessionContext, _ name: SessionContext, _ reading: inout SheetReading) {
    guard vocabulary.project != nil, !reading.isRefused, options.date == nil else { return }
    let sessions = reading.content.sessions.map(\.key.day) + reading.sessions.compactMap(\.day)
    let days = Set(sessions + reading.content.counts.flatMap { [$0.day, $0.lastDay] })
    guard let first = days.min(), let last = days.max() else { return }
    // A day in a name is compared as such, and may be that of an export.
    if name.date == nil, isOther(name.years, than: first...last) { return tell(reading.source.name, name.years, first...last, &reading) }
    let months = Set(days.map(\.parts.month))
    let title = above.titles.first { title in
      let words = Folding.folded(title).split(separator: " ").map(String.init)
      guard !SheetNote.isDayOfSheet(words), isOther(Years.named(in: words), than: first...last) else { return false }
      if SpanReading.isNamed(words) { return true }
      // « Rapport, janvier 2025 » on the year before is right; the same month of another year, or an earlier one, is of another sheet.
      return Years.months(in: words).contains { months.contains($0 % 12 + 1) || $0 / 12 < first.parts.year }
    }
    if let title { tell(title, Years.named(in: Folding.folded(title).split(separator: " ").map(String.init)), first...last, &reading) }
  }

  /// Whether years are said, and no day lies within them.
  private func isOther(_ years: Set<Int>, than days: ClosedRange<Day>) -> Bool {
    guard let first = years.min(), let last = years.max() else { return false }
    return days.upperBound.parts.year < first || last < days.lowerBound.parts.year
  }

  private func tell(_ text: String, _ years: Set<Int>, _ days: ClosedRange<Day>, _ reading: inout SheetReading) {
    let found = Set([days.lowerBound.parts.year, days.upperBound.parts.year]).sorted().map(String.init)
    reading.note(.yearDiffers, ["text": .text(shortened(text)), "year": .list(years.sorted().map(String.init)), "found": .list(found)])
  }
}
