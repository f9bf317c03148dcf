internal import BilanModel
internal import Synchronization

/// A line at the foot of the terminal that says how far a command is; the next one writes over it, and what is printed wipes it. Only people see it.
enum ProgressLine {
  private static let shownAt = Mutex<ContinuousClock.Instant?>(nil)

  static func show(_ text: String) {
    shownAt.withLock { shownAt in
      Terminal.steer("\r\u{1B}[K" + text.visible)
      shownAt = .now
    }
  }

  static func clear() {
    shownAt.withLock { shownAt in
      if shownAt != nil { Terminal.steer("\r\u{1B}[K") }
      shownAt = nil
    }
  }

  /// Says how far the reading of sheets is and, after a second, about how long the rest will take; the last word wipes the line.
  static func showReading(in language: Language) -> @Sendable (_ done: Int, _ all: Int) -> Void {
    let word = Localized(fr: "feuilles lues", nl: "lijsten gelezen", en: "sheets read")[language]
    let began = ContinuousClock.now
    return { done, all in
      guard done < all else { return clear() }
      let rest = TimeLeft(after: began.duration(to: .now), done: done, all: all).map { ", " + $0.text[language] } ?? ""
      show("\(done)/\(all) \(word)\(rest)")
    }
  }

  /// Says every second for how long a command has been at work, as long as nothing else is said: of what has no steps to count, such as finding out who is who.
  static func showWork(in language: Language) async {
    let began = ContinuousClock.now
    let word = Localized(fr: "au travail depuis", nl: "al bezig:", en: "working for")[language]
    while !Task.isCancelled {
      do { try await Task.sleep(for: .seconds(1)) } catch { return }
      let passed = began.duration(to: .now)
      let isSaid = shownAt.withLock { shownAt in shownAt.map { $0.duration(to: .now) < .seconds(1) } ?? false }
      if passed >= .seconds(2), !isSaid { show("\(word) \(passed.components.seconds) s") }
    }
  }
}
