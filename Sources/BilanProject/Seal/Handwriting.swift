internal import BilanImport
internal import BilanModel
internal import BilanWorkbook

extension ProjectFolder {
  /// What of a workbook would be lost if another took its place: cells that somebody changed or filled in, unless the other says the same there, or `reponses.yaml` holds it. Empty where nothing stands there.
  ///
  /// A workbook without a seal is somebody's own: its name is what would be lost.
  func handwriting(in path: String, replacedBy new: [UInt8]) -> [String] {
    guard let bytes = SheetFile.bytes(of: path).bytes, !bytes.isEmpty else { return [] }
    func lost(besides taken: Set<CellName>) -> [String]? {
      bytes.book { old in new.book { Handwriting(in: old, replacedBy: $0)?.cells(besides: taken) } ?? nil } ?? nil
    }
    guard let written = lost(besides: []) else { return [path] }
    // Nearly always nobody wrote anything, and the workbook need not be read as a form.
    guard !written.isEmpty, let form = try? filledForm(at: path) else { return Verification.short(written) }
    return Verification.short(form.changes.map { $0.asked.label(project.language) } + (lost(besides: form.taken) ?? []))
  }
}

/// What somebody wrote into a sealed workbook.
private struct Handwriting {
  let old: RawBook
  let new: RawBook
  let record: SealRecord
  let now: SealedBook

  /// Nil where the old one has no seal.
  init?(in old: RawBook, replacedBy new: RawBook) {
    guard let record = SealRecord(old.properties), let now = SealedBook(old, record, record.digest) else { return nil }
    (self.old, self.new, self.record, self.now) = (old, new, record, now)
  }

  /// The cells that say something which the new workbook does not say there, and sheets that were added; a cell that was emptied says nothing.
  func cells(besides taken: Set<CellName>) -> [String] {
    now.sheets.flatMap { sheet -> [String] in
      guard let sealed = record.sheets.first(where: { $0.name == sheet.name }) else { return [sheet.name] }
      let change = sealed.change(to: sheet)
      let filled = Set(now.filled.filter { $0.sheet == sheet.name })
      guard change != nil || !filled.isEmpty else { return [] }
      let anew = texts(of: sheet.name, in: new)
      return texts(of: sheet.name, in: old).filter { place, text in
        let name = CellName(sheet: sheet.name, cell: "\(place)")
        let isWritten = filled.contains(name) || change?.mayHold(row: place.row, column: place.column) ?? false
        return isWritten && !taken.contains(name) && !text.isEmpty && anew[place] != text
      }.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map { "\(sheet.name)!\($0)" }
    }
  }

  private func texts(of sheet: String, in book: RawBook) -> [CellPlace: String] {
    var texts: [CellPlace: String] = [:]
    guard let index = book.sheets.firstIndex(of: sheet) else { return texts }
    let read = try? book.forEachCell(ofSheet: index) { cell in
      if case .text(let text) = cell.value { texts[cell.place] = text } else { texts[cell.place] = "\(cell.value)" }
    }
    // What cannot be read is not taken for blank.
    if read == nil { texts[CellPlace(row: 1, column: 1)] = "?" }
    return texts
  }
}
