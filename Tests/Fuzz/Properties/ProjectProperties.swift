import BilanModel

@testable import BilanImport

/// The project file: a project or problems, never both, and never neither. With a project, sheets can be read.
func checkProject(_ bytes: [UInt8]) throws(Violation) {
  let text = String(decoding: bytes, as: UTF8.self)
  let lines = lineEnds(text.utf8) + 1
  let file = ProjectFile(text: text, file: "projet.yaml")
  try require((file.project == nil) != file.diagnostics.isEmpty, "neither a project nor a problem, or both")
  // At the very end, the reader of YAML stands on the line after the last.
  for diagnostic in file.diagnostics { try checkDiagnostic(diagnostic, lines + 1) }
  try require(ProjectFile(text: text, file: "projet.yaml").diagnostics == file.diagnostics, "read again, a project has other problems")
  guard let project = file.project else { return }
  let sheet = ScratchSheet(sampleSheet, name: "feuille.csv")
  var importer = Importer(project: project)
  try checkReading(sheet.read(by: &importer), lines: lineEnds(sampleSheet) + 1)
}

private let sampleSheet = Array("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Commune;Présent\nDupont;Marie;Forest;x\n".utf8)
