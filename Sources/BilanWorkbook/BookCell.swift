/// One cell as the file holds it, whatever it looks like but for what its number format may show besides.
public struct BookCell: Hashable, Sendable {
  public var place: CellPlace
  public var value: Value
  /// Without its equals sign; nil where the value is typed.
  public var formula: String?
  /// The code of its number format; nil where that shows a number and nothing else.
  public var format: String?

  public init(_ place: CellPlace, _ value: Value, formula: String? = nil, format: String? = nil) {
    self.place = place
    self.value = value
    self.formula = formula
    self.format = format
  }

  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    /// A formula whose value is not in the file.
    case none
    case number(Double)
    case text(String)
    case flag(Bool)
    /// `#N/A` and the like.
    case error(String)
  }
}

extension BookCell {
  /// The formula of a cell that shares it with another: its references moved as far as the cell stands from the other.
  static func moved(_ formula: String, rows: Int, columns: Int) -> String {
    var moved = ""
    var rest = formula[...]
    while let start = rest.first {
      if start == "\"" || start == "'" {
        // A text or the name of a sheet; a doubled mark only begins the next piece of it.
        let end = rest.dropFirst().firstIndex(of: start) ?? rest.index(before: rest.endIndex)
        moved += rest[...end]
        rest = rest[rest.index(after: end)...]
      } else if start.isWordOfFormula {
        let word = rest.prefix(while: \.isWordOfFormula)
        rest = rest[word.endIndex...]
        moved += rest.first == "(" || rest.first == "!" ? String(word) : movedReference(word, rows, columns)
      } else {
        moved.append(start)
        rest.removeFirst()
      }
    }
    return moved
  }

  /// `$B7` two rows down is `$B9`; a name stays as it is.
  private static func movedReference(_ word: Substring, _ rows: Int, _ columns: Int) -> String {
    guard let place = CellPlace(String(word)), word.first?.isLetter == true || word.first == "$" else { return String(word) }
    let isColumnFixed = word.first == "$"
    let isRowFixed = word.dropFirst().contains("$")
    let column = CellPlace.letters(place.column + (isColumnFixed ? 0 : columns))
    return (isColumnFixed ? "$" : "") + column + (isRowFixed ? "$" : "") + String(place.row + (isRowFixed ? 0 : rows))
  }
}

extension Character {
  /// What references and names are made of.
  fileprivate var isWordOfFormula: Bool { isLetter || isNumber || self == "$" || self == "_" || self == "." }
}
