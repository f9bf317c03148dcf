internal import BilanModel

/// By what the workbook can be told from one that was changed.
extension WorksheetWriter {
  /// All but the seal, which is of these cells too.
  mutating func writeSealedFacts() throws(ExportError) {
    guard !book.sealedFacts.isEmpty else { return }
    try gap(9)
    try flow(text("Sceau du classeur", "Zegel van de werkmap", "Seal of the workbook"), .heading)
    try flow(
      text(
        "L'empreinte porte sur les valeurs, les formules et les mots du format de toutes les cellules, sauf celles que le formulaire laisse à remplir, sur ce que les graphiques dessinent, et sur l'en-tête, le pied et la zone d'impression de chaque feuille. « bilan verify » dit si le classeur a été modifié depuis, et où ; le sceau figure au pied de chaque page imprimée. Une empreinte révèle les modifications, mais pas qu'un faussaire aurait refait le sceau : comparez-le alors avec celui de la page signée.",
        "De vingerafdruk dekt de waarden, de formules en de woorden van de getalnotatie van alle cellen, behalve die welke het formulier openlaat, wat de grafieken tekenen, en de koptekst, de voettekst en het afdrukbereik van elk blad. ‘bilan verify’ zegt of de werkmap sindsdien werd gewijzigd, en waar; het zegel staat onderaan elke afgedrukte pagina. Een vingerafdruk toont wijzigingen, maar niet dat een vervalser een nieuw zegel zou hebben aangebracht: vergelijk het dan met dat van de ondertekende pagina.",
        "The digest covers the values, the formulas and the words of the number formats of all cells, except those that the form leaves to be filled in, what the charts draw, and the header, the footer and the print area of each sheet. “bilan verify” says whether the workbook has been changed since, and where; the seal stands at the foot of every printed page. A digest shows changes, but not that a forger sealed the workbook anew: if in doubt, compare the seal with the one on the signed page."
      ), .note)
    try gap(5)
    for field in book.sealedFacts { try write(field) }
    // Their labels are known before the seal is, and rows that are streamed are written once.
    for (index, field) in fields(of: nil).enumerated() { sealed?.add(field.label, row: row + UInt32(index), column: 0) }
  }

  /// The seal, below what it is of, when everything else stands.
  mutating func write(_ seal: Seal) throws(ExportError) {
    for field in fields(of: seal) { try write(field) }
  }

  /// How many rows the seal will take below all that it is of.
  var rowsOfSeal: UInt32 {
    guard sealed != nil, case .seal = section.blocks.last else { return 0 }
    return UInt32(fields(of: nil).count)
  }

  /// - Parameter seal: Nil where only the labels are asked for.
  private func fields(of seal: Seal?) -> [Report.Field] {
    [
      Report.Field(label: text("Sceau", "Zegel", "Seal"), text: Seal.mark + (seal?.code ?? "")),
      Report.Field(label: text("Empreinte (SHA-256)", "Vingerafdruk (SHA-256)", "Digest (SHA-256)"), text: Seal.mark + (seal?.digest ?? "")),
    ]
  }

  private func text(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[book.report.language] }

  /// Notes that a cell of the row is a person's to fill in.
  mutating func leaveOpen(_ column: UInt16) {
    book.openCells.insert(CellName(sheet: name, cell: CellAddress(sheet: name, row: row, column: Int(column)).name))
  }
}
