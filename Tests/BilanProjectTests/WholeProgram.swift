import BilanProject

/// A program that uses nothing but the library: it makes a project, imports sheets, answers a question, and writes the report in two languages at once.
struct WholeProgram {
  /// What it did, for whoever looks at it.
  struct Done: Sendable {
    var sheets: Int
    var openBefore: Int
    var answers: Int
    var reports: [Language: [String]]
    var problems: [Diagnostic]
  }

  /// - Parameters:
  ///   - folder: Where the project is made.
  ///   - projectFile: What its project file says.
  ///   - sheets: Folders of sheets.
  static func run(in folder: String, projectFile: String, sheets: [String]) async throws -> Done {
    try ProjectFolder.make(at: folder, language: .fr, text: projectFile)
    let project = try ProjectFolder(folder)

    let imported = try await project.importSheets(ImportRequest(sheets))
    var problems = imported.diagnostics

    let before = try project.questions()
    if let before, let question = before.open.first { try before.answer(question, isSame: true, reason: "vue ensemble") }
    let answers = try project.questions()?.decisions().count ?? 0

    let reports = try await withThrowingTaskGroup(of: (Language, [String], [Diagnostic]).self) { group in
      for language in [Language.fr, .nl] {
        group.addTask {
          let written = try await project.writeReport(ReportOptions(language: language, period: "2024"))
          return (language, written.files, written.diagnostics)
        }
      }
      var files: [Language: [String]] = [:]
      for try await (language, written, said) in group {
        files[language] = written
        problems += said
      }
      return files
    }
    return Done(
      sheets: try project.sheets().count, openBefore: before?.open.count ?? 0, answers: answers, reports: reports, problems: problems)
  }
}
