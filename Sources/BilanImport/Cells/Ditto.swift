/// « idem », `〃`, `"`: the same as in the row above.
enum Ditto {
  /// - Parameter folded: The cell, folded.
  static func isSaid(_ folded: String, _ text: Span<UInt8>, _ cell: RawCell) -> Bool {
    // « ID » in capitals is a name.
    folded.isEmpty ? signs.contains(string(text, cell)) : words.contains(folded) && string(text, cell) != "ID"
  }

  private static let signs: Set<String> = ["\"", "\"\"", "''", "〃", "″", "”", "“", "„", "-\"-", "↓", "»", "« »", "«»", ",,"]
  private static let words: Set<String> = ["idem", "id", "ditto", "zelfde", "hetzelfde", "dezelfde", "same", "meme", "pareil"]
}
