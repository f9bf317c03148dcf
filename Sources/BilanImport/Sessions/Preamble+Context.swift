internal import BilanModel
internal import BilanText

extension Preamble {
  /// The context that the rows before the header's row give.
  static func context(
    in text: Span<UInt8>, from start: Int, header: TableHeader, _ vocabulary: Vocabulary = Vocabulary(nil)
  ) -> SessionContext {
    var preamble = Preamble(placeWords: vocabulary.placeWords, activities: vocabulary.activities)
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    while scanner.row + 1 < header.firstRow, scanner.next(in: text) {
      if header.passedOver?.rows.contains(scanner.row) == true { continue }
      preamble.read(scanner.cells, text)
    }
    var context = preamble.finished
    context.beside = PreambleOfLists.contexts(in: text, from: start, header: header, vocabulary)
    return context
  }

  /// The day in a value that says more: « 26/03/2024 - n'a pas eu lieu (grève) ».
  static func day(amid value: String) -> String? {
    let words = Folding.folded(value).split(separator: " ").map(String.init)
    return (DayInText.day(in: words)?.day ?? DayInText.day(written: value))?.description
  }

  /// What a label labels; a bare number of a length has the unit that the label states: « Durée (h) : 3,5 ».
  static func value(_ value: String, of key: Key, _ label: String) -> String { key == .duration ? DurationReading.united(value, under: label) : value }
}
