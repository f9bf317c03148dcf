internal import BilanModel
internal import BilanText

/// Words by which a sheet says that a colour is a sign: « les cases en vert = présents », ‘afwezigen in het rood’. Colours are not read, so that has to be told.
enum ColourSigns {
  /// Whether a text gives a meaning of presence to a colour. « Le fil rouge – présences » does not: the colour stands behind no word of a place, a sign or an equals sign.
  static func areNamed(in text: String) -> Bool {
    guard text.utf8.count <= 300 else { return false }
    let folded = Folding.folded(text)
    guard colours.occurAsWords(in: folded), states.beginWord(in: folded) else { return false }
    let words = folded.split(separator: " ").map(String.init)
    let marked = text.contains("=") || words.contains(where: signs.contains)
    return words.indices.contains { index in
      guard colours.occurAsWords(in: words[index]) else { return false }
      if marked || general.contains(words[index]) { return true }
      return index > 0 && ["en", "in"].contains(words[index - 1]) || index > 1 && words[index - 2] == "in" && words[index - 1] == "het"
    }
  }

  /// Whether the sign of a legend is a colour: « vert = présent ».
  static func isSign(_ sign: String) -> Bool { colours.occurAsWords(in: Folding.folded(sign)) }

  private static let general: Set<String> = ["couleur", "couleurs", "kleur", "kleuren", "colour", "colours", "color", "colors"]
  private static let signs: Set<String> = [
    "case", "cases", "cellule", "cellules", "ligne", "lignes", "fond", "surligne", "surlignes", "surlignee", "surlignees", "vak", "vakje", "vakjes", "vakken",
    "cel", "cellen", "gemarkeerd", "cell", "cells", "highlighted", "marked", "colorie", "colories", "coloriees", "gekleurd", "gekleurde", "coloured", "colored",
  ]
  private static let colours = Phrases(
    Array(general) + [
      "vert", "verte", "verts", "vertes", "rouge", "rouges", "jaune", "jaunes", "orange", "bleu", "bleue", "bleus", "bleues", "gris", "grise", "grisees",
      "fluo", "groen", "groene", "rood", "rode", "geel", "gele", "oranje", "blauw", "blauwe", "grijs", "grijze", "green", "red", "yellow", "blue", "grey",
      "gray",
      "colorie", "colories", "coloriees", "gekleurd", "gekleurde", "coloured", "colored",
    ])
  private static let states = Phrases([
    "present", "absent", "excus", "aanwezig", "afwezig", "verontschuldigd", "etait la", "etaient la", "est venu", "sont venu", "kwam", "kwamen", "came",
    "attended",
  ])
}

extension AttendanceForm {
  /// Tells where the lines around the list, or its legend, give a meaning to a colour.
  func tellColours(_ state: RowState, _ reading: inout SheetReading) {
    let legend = rows.legend.filter { ColourSigns.isSign($0.sign) }.map { "\($0.sign) = \($0.meaning)" }.sorted()
    let texts = state.table.context.titles + rows.beside.lines.map(\.text)
    if let text = legend.first ?? texts.first(where: ColourSigns.areNamed) { reading.note(.colourNamed, ["text": .text(shortened(text))]) }
  }
}
