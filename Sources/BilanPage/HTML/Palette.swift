/// The colours of the page: those of the workbook, and how they stand on one another.
enum Palette {
  static let paper = "#FFFFFF"
  static let text = "#1B2430"
  static let quiet = "#4B5563"
  static let accent = "#1F3864"
  static let link = "#1D4ED8"
  static let line = "#D0D5DB"
  /// The edge of a field: it is what shows that there is one.
  static let edge = "#6B7280"
  static let wash = "#F1F4F9"
  static let strongWash = "#DCE5F1"
  static let doubt = "#6B4E00"
  static let doubtWash = "#FFF9E3"
  static let doubtLine = "#8A6D00"
  static let wrong = "#8C1D18"
  static let wrongWash = "#FFF0EE"
  static let wrongLine = "#B3261E"
  static let good = "#0B5D34"
  static let goodWash = "#EDF7F1"
  static let goodLine = "#1B7F4D"

  /// Of bars beside each other, as in the workbook: dark and light in turns, each with an edge in the first of them.
  static let bars = [accent, "#E69F00", "#009E73", "#A6CEE8", "#8C4A2F"]

  /// The two of them that stand for two periods.
  static let years = [3, 0]

  /// Which text stands on which ground; of each the contrast is to be 4.5 to 1 at least.
  static let texts: [(text: String, ground: String)] = [
    (text, paper), (text, wash), (text, strongWash), (text, doubtWash), (text, wrongWash), (text, goodWash), (quiet, paper), (quiet, wash),
    (accent, paper), (accent, wash), (accent, strongWash), (link, paper), (link, wash), (link, strongWash), (link, doubtWash), (link, wrongWash),
    (link, goodWash), (paper, accent), (paper, link), (doubt, doubtWash), (doubt, paper), (wrong, wrongWash), (wrong, paper), (good, goodWash),
    (good, paper),
  ]

  /// Edges and signs that have to be seen: 3 to 1 at least.
  static let signs: [(sign: String, ground: String)] = [
    (edge, paper), (edge, wash), (accent, paper), (link, paper), (link, wash), (doubtLine, doubtWash), (wrongLine, wrongWash), (goodLine, goodWash),
  ]
}
