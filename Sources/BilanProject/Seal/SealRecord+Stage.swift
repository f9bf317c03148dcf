internal import BilanExport
internal import BilanModel
internal import BilanWorkbook

/// The code of a digest under the project's key, both in hexadecimal.
typealias SealKey = (_ digest: String) -> String

extension SealRecord {
  /// Writes the sealed workbook of a report beside `path`.
  ///
  /// With a key it tells who sealed it. It is written twice: a seal holds what is read again from the file, so that writing and verifying can never disagree on what a cell holds.
  func stage(_ report: Report, for path: String, key: SealKey?) throws(ExportError) -> StagedFile {
    var (report, record, open): (Report, SealRecord, [CellName]) = (report, self, [])
    let language = report.language
    report.seal = Seal(digest: Seal.unknown, facts: facts(language))
    do {
      let unsealed = try WorkbookRenderer().stage(report, for: path, open: &open)
      let cells = Set(open)
      guard unsealed.content()?.book({ record.take($0, open: cells) }) == true else { throw .cannotWrite(path: path, reason: "Input/output error") }
    }
    report.seal = Seal(digest: record.digest, properties: record.properties(code: key?(record.digest)), facts: facts(language))
    return try WorkbookRenderer().stage(report, for: path)
  }

  /// What the workbook was made of, as it stands above the digest.
  private func facts(_ language: Language) -> [Report.Field] {
    func text(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }
    let compared = base.map { text(" comparé à \($0)", " vergeleken met \($0)", " compared with \($0)") } ?? ""
    return [
      Report.Field(label: text("Projet", "Project", "Project"), text: project),
      Report.Field(label: text("Période", "Periode", "Period"), text: period + compared),
      Report.Field(label: text("Date du rapport", "Datum van het verslag", "Date of the report"), text: Day(iso: asOf)?.belgian ?? asOf),
      Report.Field(label: text("Programme", "Programma", "Program"), text: tool),
      Report.Field(label: text("Empreinte des feuilles", "Vingerafdruk van de lijsten", "Digest of the sheets"), text: sources),
    ]
  }
}
