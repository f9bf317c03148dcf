internal import BilanExport
internal import BilanModel

/// The code of a digest under the project's key, both in hexadecimal.
typealias SealKey = (_ digest: String) -> String

extension SealRecord {
  /// Writes the sealed workbook of a report beside `path`.
  ///
  /// With a key it tells who sealed it.
  func stage(_ report: Report, for path: String, key: SealKey?) throws(ExportError) -> StagedFile {
    let sealing = Sealing(facts: facts(report.language)) { content in
      let record = self.holding(content)
      let digest = record.digest
      return Seal(digest: digest, properties: record.properties(code: key?(digest)))
    }
    return try WorkbookRenderer().stage(report, for: path, sealing: sealing)
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
    ]
      + (sources.contains(":") || sources.isEmpty
        ? []
        : [
          Report.Field(label: text("Empreinte des feuilles", "Vingerafdruk van de lijsten", "Digest of the sheets"), text: sources)
        ])
  }
}
