internal import BilanAggregation
internal import BilanExport
internal import BilanImport
public import BilanModel
internal import BilanWorkbook

/// A figure of a workbook of this project, and the cells in which it stands.
public struct ShownInWorkbook: Sendable, Encodable {
  /// By which it is traced.
  public var code: String
  public var value: Double
  /// `Communes!E7`.
  public var cells: [String]
}

/// From what stands in a workbook to the figures that it shows.
extension ProjectFolder {
  /// The figures that read so in a workbook that this project wrote.
  ///
  /// - Parameter number: As people write it: `143`, `1 328,5`.
  /// - Returns: Them, by their codes' order in the workbook, and the sheets of which nothing can be said as they are other than what the project writes.
  /// - Throws: `Failure`, `CancellationError`.
  public func figures(reading number: String, in path: String) async throws -> (figures: [ShownInWorkbook], diagnostics: [Diagnostic]) {
    guard let value = ProjectFolder.value(number) else { throw unknownFigure(number) }
    let shown = try await shownFigures(of: path)
    var found: [ShownInWorkbook] = []
    // As it reads: with one decimal, in percent where it says so.
    let scale = number.contains("%") ? 100.0 : 1
    for figure in shown.figures where abs(figure.value * scale - value) < 0.05 && !shown.changed.contains(figure.sheet) {
      let code = FigureCode.text(of: figure.key)
      if let known = found.firstIndex(where: { $0.code == code }) {
        found[known].cells.append("\(figure.sheet)!\(figure.cell)")
      } else {
        found.append(ShownInWorkbook(code: code, value: figure.value, cells: ["\(figure.sheet)!\(figure.cell)"]))
      }
    }
    guard !found.isEmpty else { throw Failure(shown.diagnostics + unknownFigure(number).diagnostics, kind: .usage) }
    return (found, shown.diagnostics)
  }

  /// What a person calls a figure as its code: a cell of a workbook (`rapport.xlsx!Communes!E7`), or words in the place of codes, which stay as they are.
  func code(of text: String) async throws -> String {
    let parts = text.split(separator: "!").map(String.init)
    guard parts.count == 3, parts[0].lowercased().hasSuffix(".xlsx") else { return text }
    let sheet = parts[1].hasPrefix("'") && parts[1].hasSuffix("'") ? String(parts[1].dropFirst().dropLast()) : parts[1]
    let shown = try await shownFigures(of: parts[0])
    // Cells of a sheet that somebody changed, or that today's facts lay out otherwise, may be anybody's.
    if shown.changed.contains(sheet) { throw Failure(shown.diagnostics, kind: .data) }
    let cell = parts[2].replacing("$", with: "").uppercased()
    guard let figure = shown.figures.first(where: { $0.sheet == sheet && $0.cell == cell }) else { throw unknownFigure(text) }
    return FigureCode.text(of: figure.key)
  }

  /// The figures of a workbook by their cells, and the sheets that are other than what the project would write.
  private func shownFigures(of path: String) async throws -> (figures: [ShownFigure], changed: Set<String>, diagnostics: [Diagnostic]) {
    let (read, reason) = SheetFile.bytes(of: path)
    guard let bytes = read else { throw Failure(.unreadableFile, at: path, ["reason": .localized(reason: reason)], kind: .file) }
    guard let record = bytes.book({ SealRecord($0.properties) }) ?? nil, let language = Language(rawValue: record.language) else {
      throw Failure(.noSeal, at: path, kind: .data)
    }
    guard record.project == project.title[language] else { throw Failure(.otherProjectsWorkbook, at: path, text: record.project, kind: .data) }
    let anew = try await workbook(of: record)
    guard let differences = bytes.book({ book in anew.bytes.book { Differences(from: $0, to: book, open: record.openCells) } ?? nil }) ?? nil else {
      throw Failure(.noSeal, at: path, kind: .data)
    }
    let diagnostics = differences.bySheet.map { sheet in
      Diagnostic(.differsFromProject, at: SourcePlace(file: path, part: sheet.sheet), ["count": .count(sheet.count), "list": .phrases(sheet.list)])
    }
    return (anew.figures, Set(differences.bySheet.map(\.sheet)), diagnostics)
  }

  private func unknownFigure(_ text: String) -> Failure {
    Failure(.unknownFigureCode, at: projectFile, ["suggestion": ""], text: text, kind: .usage)
  }

  /// `143`, `1 328,5`, `1.328,5`, `1,328.5`: the last mark is the decimal one where fewer than three digits follow it.
  private static func value(_ text: String) -> Double? {
    let plain = text.filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "%" }
    guard let mark = plain.lastIndex(where: { $0 == "," || $0 == "." }), plain[mark...].count < 4 else {
      return Double(plain.filter { $0 != "," && $0 != "." })
    }
    return Double(plain[..<mark].filter { $0 != "," && $0 != "." } + "." + plain[mark...].dropFirst())
  }
}
