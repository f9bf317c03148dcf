/// What a header says its column holds.
enum HeaderMeaning: Equatable {
  case role(ColumnRole)
  /// A metric of this project, by its position.
  case metric(Int)
  /// A day, with its year or without: `12/03/2026`, `Présence 05/01`. The column holds who came on that day.
  case dated
  /// `Séance 1`, `Les 2`: the column holds who came, and the header does not say when.
  case numbered
  /// `Matin`, `Namiddag`: the column holds who came to that part of the one day.
  case halfDay
  /// A commune: the column holds counts of there.
  case place
  /// Numbers under a title that is none of ours: counts of something the project may not know.
  case unknownCount
  /// A month, quarter or year: `janvier`, `T1 2024`, `2023`. The column holds counts of that time.
  case span

  /// Whether the column is one session of a grid.
  var isSession: Bool { self == .dated || self == .numbered || self == .halfDay }
}
