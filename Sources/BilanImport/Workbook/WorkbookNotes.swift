internal import BilanModel
internal import BilanWorkbook

/// What is said of files that are refused, and of sheets and cells of a workbook.
extension SheetReading {
  /// Refuses a file that is no sheet by what it is; false for text and for workbooks that can be read.
  mutating func refuse(_ kind: FileKind) -> Bool {
    switch kind {
    case .office, .openDocument, .brokenArchive, .other: return false
    case .oldExcel: refuse(.oldExcelFile)
    case .encrypted: refuse(.encryptedWorkbook)
    case .binaryExcel:
      refuse(.otherSpreadsheet, ["format": .localized(Localized(fr: "classeur binaire .xlsb", nl: "binaire werkmap .xlsb", en: "binary workbook .xlsb"))])
    case .numbers: refuse(.otherSpreadsheet, ["format": .localized(Localized(fr: "Numbers d'Apple", nl: "Numbers van Apple", en: "Apple's Numbers"))])
    case .flatXML:
      refuse(.otherSpreadsheet, ["format": .localized(Localized(fr: "tableau en XML", nl: "tabel in XML", en: "table in XML"))])
    case .html:
      let format = Localized(
        fr: "page web (HTML), même si son nom dit autre chose", nl: "webpagina (HTML), ook als de naam iets anders zegt",
        en: "web page (HTML), even if its name says otherwise")
      refuse(.otherSpreadsheet, ["format": .localized(format)])
    case .word:
      refuse(
        .textDocument,
        ["format": .localized(Localized(fr: "document de texte (Word, Writer)", nl: "tekstdocument (Word, Writer)", en: "text document (Word, Writer)"))])
    case .presentation: refuse(.textDocument, ["format": .localized(Localized(fr: "présentation", nl: "presentatie", en: "presentation"))])
    case .mail: refuse(.textDocument, ["format": .localized(Localized(fr: "courriel enregistré", nl: "bewaarde e-mail", en: "saved e-mail"))])
    case .pdf: refuse(.scannedDocument, ["format": "PDF"])
    case .picture: refuse(.scannedDocument, ["format": .localized(Localized(fr: "photo ou image", nl: "foto of afbeelding", en: "photo or picture"))])
    case .archive: refuse(.packedFiles)
    }
    return true
  }

  /// Refuses a workbook as a whole.
  mutating func refuse(_ failure: WorkbookFailure) {
    switch failure {
    case .encrypted: refuse(.encryptedWorkbook)
    case .tooLarge(let limit): refuse(.workbookTooLarge, ["reason": .localized(limit.reason)])
    case .damaged(let damage): refuse(.damagedWorkbook, ["reason": .localized(damage.reason)])
    }
  }

  /// Something about a whole worksheet.
  mutating func tell(_ problem: Problem, inSheet name: String, _ values: [String: Diagnostic.Value] = [:]) {
    if isSilent(problem) { return }
    tell(Diagnostic(problem, at: SourcePlace(file: file, part: name), values))
  }

  /// What a person should know of the cells of a worksheet that was read.
  mutating func tellOfCells(_ sheet: Worksheet) {
    func tell(_ problem: Problem, _ cells: CellList) {
      guard !cells.isEmpty else { return }
      self.tell(problem, inSheet: sheet.name, ["count": .count(cells.count), "cells": .text(cells.names)])
    }
    if let hidden = sheet.hidden { self.tell(.hiddenCells, inSheet: sheet.name, ["what": .localized(hidden)]) }
    tell(.formulaWithoutValue, sheet.withoutValue)
    tell(.presentDay, sheet.presentDays)
    tell(.errorValues, sheet.errors)
    tell(.struckThrough, sheet.struck)
    tell(.tickFont, sheet.tickFont)
    tell(.cellComments, sheet.commented)
  }
}

extension CellList {
  /// The first cells by name; the rest as an ellipsis.
  var names: String { first.prefix(8).map(\.description).joined(separator: ", ") + (count > 8 ? " …" : "") }
}

extension Worksheet {
  /// Which rows and columns with content are hidden; nil for none.
  fileprivate var hidden: Localized? {
    var said: [Localized] = []
    if !hiddenRows.isEmpty {
      let count = hiddenRows.count
      let list = hiddenRows.prefix(8).map(String.init).joined(separator: ", ") + (count > 8 ? " …" : "")
      said.append(
        Localized(
          fr: "\(count) \(count > 1 ? "lignes" : "ligne") (\(list))", nl: "\(count) \(count > 1 ? "rijen" : "rij") (\(list))",
          en: "\(count) \(count > 1 ? "rows" : "row") (\(list))"))
    }
    let filled = cells.columnRuns
    let columns = hiddenColumns.flatMap { hidden in filled.filter { $0.overlaps(hidden) }.flatMap { $0.clamped(to: hidden) } }
    if !columns.isEmpty {
      let list = columns.prefix(8).map(CellPlace.letters).joined(separator: ", ") + (columns.count > 8 ? " …" : "")
      let isOne = columns.count == 1
      said.append(
        Localized(fr: "\(isOne ? "colonne" : "colonnes") \(list)", nl: "\(isOne ? "kolom" : "kolommen") \(list)", en: "\(isOne ? "column" : "columns") \(list)")
      )
    }
    guard !said.isEmpty else { return nil }
    return Localized(fr: said.map(\.fr).joined(separator: " ; "), nl: said.map(\.nl).joined(separator: "; "), en: said.map(\.en).joined(separator: "; "))
  }
}

extension WorkbookFailure.Limit {
  fileprivate var reason: Localized {
    switch self {
    case .parts: Localized(fr: "trop de parties", nl: "te veel onderdelen", en: "too many parts")
    case .bytes: Localized(fr: "trop de données une fois décompressé", nl: "te veel gegevens na uitpakken", en: "too much data once unpacked")
    case .ratio:
      Localized(
        fr: "il gonfle trop quand on le décompresse, comme un fichier piégé", nl: "ze zwelt te sterk bij het uitpakken, zoals een valstrik",
        en: "it swells too much when unpacked, as a trap does")
    case .cells: Localized(fr: "trop de cellules", nl: "te veel cellen", en: "too many cells")
    case .rows: Localized(fr: "trop de lignes répétées", nl: "te veel herhaalde rijen", en: "too many repeated rows")
    case .text: Localized(fr: "trop de texte", nl: "te veel tekst", en: "too much text")
    case .textOfCell: Localized(fr: "un texte trop long dans une cellule", nl: "een te lange tekst in één cel", en: "too long a text in one cell")
    case .depth: Localized(fr: "des éléments imbriqués sans fin", nl: "eindeloos geneste elementen", en: "elements nested without end")
    }
  }
}

extension WorkbookFailure.Damage {
  fileprivate var reason: Localized {
    switch self {
    case .noDirectory: Localized(fr: "il est incomplet, la fin manque", nl: "ze is onvolledig, het einde ontbreekt", en: "it is incomplete, its end is missing")
    case .repeatedPart(let name):
      Localized(fr: "la partie \(name) s'y trouve deux fois", nl: "onderdeel \(name) staat er twee keer in", en: "the part \(name) is in it twice")
    case .missingPart(let name): Localized(fr: "la partie \(name) manque", nl: "onderdeel \(name) ontbreekt", en: "the part \(name) is missing")
    case .spoiledPart(let name): Localized(fr: "la partie \(name) est illisible", nl: "onderdeel \(name) is onleesbaar", en: "the part \(name) is unreadable")
    case .brokenXML(let name):
      Localized(
        fr: "la partie \(name) est invalide ou tronquée", nl: "onderdeel \(name) is ongeldig of afgebroken", en: "the part \(name) is invalid or cut short")
    case .documentType(let name):
      Localized(
        fr: "la partie \(name) déclare des entités, refusées", nl: "onderdeel \(name) declareert entiteiten, die worden geweigerd",
        en: "the part \(name) declares entities, which are refused")
    case .misplacedCell(let place):
      Localized(fr: "une cellule n'est pas à sa place (\(place))", nl: "een cel staat niet op haar plaats (\(place))", en: "a cell is out of place (\(place))")
    }
  }
}
