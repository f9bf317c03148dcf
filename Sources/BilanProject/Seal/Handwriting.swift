internal import BilanImport
internal import BilanModel
internal import BilanWorkbook

extension ProjectFolder {
  /// What of a workbook would be lost if it were written anew: cells that somebody changed, or filled in with what `reponses.yaml` does not hold. Empty where nothing is, or nothing stands there.
  ///
  /// A workbook without a seal is somebody's own: its name is what would be lost.
  func handwriting(in path: String) -> [String] {
    guard let bytes = SheetFile.bytes(of: path).bytes, !bytes.isEmpty else { return [] }
    guard let (record, verified) = bytes.book({ (SealRecord($0.properties), Verification($0, at: path)) }), let record else { return [path] }
    // Another version of the program may seal otherwise: of its workbook only what was left open is asked.
    if record.tool == Tool.signature, !verified.isUntouched { return verified.diagnostics.map { $0.listed(project.language) } }
    guard !verified.filled.isEmpty else { return [] }
    guard let form = try? filledForm(at: path) else { return Verification.short(verified.filled.map { "\($0.sheet)!\($0.cell)" }) }
    return form.changes.map { $0.asked.label(project.language) } + form.diagnostics.map { $0.listed(project.language) }
  }
}

extension Diagnostic {
  /// The cells that it names, with their worksheet; else what it says.
  fileprivate func listed(_ language: Language) -> String {
    values["list"].map { (place.part.map { "\($0)!" } ?? "") + $0.text(in: language) } ?? message(in: language)
  }
}
