internal import BilanModel

/// About how long the rest of some work will take, when each part takes as long as those that are done.
struct TimeLeft: Equatable {
  /// Whole seconds, at least 1.
  let seconds: Int

  /// Nil in the first second, when nothing can be said yet, and where nothing is done.
  init?(after passed: Duration, done: Int, all: Int) {
    guard passed >= .seconds(1), done > 0, done < all else { return nil }
    seconds = max(1, Int((passed / .seconds(1) * Double(all - done) / Double(done)).rounded()))
  }

  /// In seconds up to a minute and a half, else in minutes: an estimate is no timetable.
  var text: Localized {
    if seconds <= 90 { return Localized(fr: "encore \(seconds) s environ", nl: "nog ongeveer \(seconds) s", en: "about \(seconds) s left") }
    let minutes = (seconds + 30) / 60
    return Localized(fr: "encore \(minutes) min environ", nl: "nog ongeveer \(minutes) min", en: "about \(minutes) min left")
  }
}
