/// How OpenDocument writes values in attributes, and what a cell shows.
extension OpenDocumentBook {
  /// The values that errors of formulas show.
  static func isError(_ text: [UInt8]) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    return ["#N/A", "#N/D", "#REF!", "#VALUE!", "#VALEUR!", "#NAME?", "#NOM?", "#DIV/0!", "#NUM!", "#NULL!"].contains(text) || text.hasPrefix("Err:")
  }

  /// `2024-10-21` or `2024-10-21T14:30:00`; a time of midnight is none.
  static func day(_ value: String) -> [UInt8] {
    let parts = value.split(separator: "T")
    guard let day = parts.first else { return [] }
    let time = parts.count > 1 ? parts[1].prefix(5) : "00:00"
    return Array((time == "00:00" ? String(day) : "\(day) \(time)").utf8)
  }

  /// Whether what is shown of a day is its month and year: `03/2024`, `mars 24`.
  static func showsMonth(_ shown: [UInt8]) -> Bool {
    let fields = String(decoding: shown, as: UTF8.self).split { " /-.".contains($0) }
    guard fields.count == 2, let year = fields.last, [2, 4].contains(year.count), year.allSatisfy(\.isNumber) else { return false }
    return fields[0].allSatisfy(\.isLetter) || year.count == 4 && fields[0].count <= 2
  }

  /// `PT14H30M00S`.
  static func seconds(_ value: String) -> Double? {
    guard value.hasPrefix("PT") else { return nil }
    var total = 0.0
    var number = ""
    for character in value.dropFirst(2) {
      switch character {
      case "H": total += (Double(number) ?? 0) * 3600
      case "M": total += (Double(number) ?? 0) * 60
      case "S": total += Double(number.replacing(",", with: ".")) ?? 0
      default:
        number.append(character)
        continue
      }
      number = ""
    }
    return total
  }
}
