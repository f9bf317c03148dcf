/// The hours of a session, as lines above a table state them.
public enum SessionHours {
  /// Whether a text is read as when a session begins, or from when to when it lasts: `14h`, `9h30 - 12h`, `van 9u tot 12u`.
  public static func areReadable(_ text: String) -> Bool { DurationReading.spanMinutes(text) != nil || ClockSpans(text).onlyTime != nil }
}
