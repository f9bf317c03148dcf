public import BilanModel

/// The code of a figure, by which it can be traced: `participants/2024/1/-`.
///
/// Indicator, period, axis and place stand between slashes, `-` for a total; `affiches~/2024/3/21007` is an estimate; a category follows: `participants/2024/-/-/gender=f`.
/// Places are REFNIS codes or numbers of police zones, `other` and `not-stated`. A slash or `%` within a part is written `%2F`, `%25`. What people call an indicator, an axis, a place or an activity is read
/// in the place of its code, in any language.
public enum FigureCode {
  /// The code of a figure: `indicator/period/axis/commune`, with `-` for a total.
  public static func text(of key: FigureKey) -> String {
    let place =
      switch key.place {
      case nil: "-"
      case .some(.elsewhere): "other"
      case .some(.notStated): "not-stated"
      case .some(let place): String(place.number)
      }
    var parts = [key.indicator.text + (key.isEstimated ? "~" : ""), key.period.text, key.axis?.text ?? "-", place]
    if let category = key.category { parts.append("\(category.dimension.rawValue)=\(category.value)") }
    return parts.map(escaped).joined(separator: "/")
  }

  /// The cell that a code names, and the level of its place; nil where the project has no such figure.
  public static func key(_ code: String, in project: Project) -> (key: FigureKey, period: Period, level: PlaceLevel)? {
    let parts = code.split(separator: "/", omittingEmptySubsequences: false).map(unescaped)
    guard (4...5).contains(parts.count) else { return nil }
    let isEstimated = parts[0].hasSuffix("~")
    let name = isEstimated ? String(parts[0].dropLast()) : parts[0]
    guard let indicator = named(name, project.indicators, \.code.text, \.title), !isEstimated || indicator.isEstimatedApart,
      let period = project.period(named: parts[1]), let (place, level) = place(parts[3], in: project)
    else { return nil }
    var axis: Code<Axis>?
    if parts[2] != "-" {
      guard let known = named(parts[2], project.axes, \.code.text, \.title) else { return nil }
      axis = known.code
    }
    var category: BilanModel.Category?
    if parts.count == 5 {
      let pair = parts[4].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2, let dimension = Dimension(rawValue: pair[0]), indicator.dimension == dimension else { return nil }
      category = Category(dimension, dimension == .activity ? activity(pair[1], in: project) : pair[1])
    }
    let key = FigureKey(indicator: indicator.code, isEstimated: isEstimated, period: period.code, axis: axis, place: place, category: category)
    return (key, period, level)
  }

  /// The one of a code, else the one that is called so in some language, capitals or not.
  private static func named<Named>(_ text: String, _ all: [Named], _ code: (Named) -> String, _ title: (Named) -> Localized) -> Named? {
    all.first { code($0) == text } ?? all.first { title($0).distinct.contains { $0.lowercased() == text.lowercased() } }
  }

  /// `1/stress` of a code or of a title.
  private static func activity(_ text: String, in project: Project) -> String {
    let planned = project.axes.flatMap { axis in axis.activities.map { (code: "\(axis.code)/\($0.code)", title: $0.title) } }
    return named(text, planned, \.code, \.title)?.code ?? text
  }

  private static func place(_ text: String, in project: Project) -> (Place?, PlaceLevel)? {
    switch text {
    case "-": return (nil, .commune)
    case "other": return (.elsewhere, .commune)
    case "not-stated": return (.notStated, .commune)
    default:
      if let commune = project.communes.first(where: { $0.name.distinct.contains { $0.lowercased() == text.lowercased() } }) {
        return (Place(commune.code), .commune)
      }
      guard let number = UInt32(text) else { return nil }
      for level in PlaceLevel.allCases where project.places(at: level).contains(Place(number: number)) { return (Place(number: number), level) }
      return nil
    }
  }

  private static func escaped(_ part: String) -> String {
    part.reduce(into: "") { text, letter in
      switch letter {
      case "/": text += "%2F"
      case "%": text += "%25"
      default: text.append(letter)
      }
    }
  }

  private static func unescaped(_ part: Substring) -> String {
    var text = ""
    var rest = part
    while let mark = rest.firstIndex(of: "%") {
      text += rest[..<mark]
      let after = rest[mark...].dropFirst()
      switch after.prefix(2) {
      case "2F": text += "/"
      case "25": text += "%"
      default: text += "%" + after.prefix(2)
      }
      rest = after.dropFirst(2)
    }
    return text + rest
  }
}
