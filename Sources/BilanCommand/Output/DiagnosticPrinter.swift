internal import BilanModel

/// Shows diagnostics as a compiler does: place, severity, code, message; then the cell, and what to do.
struct DiagnosticPrinter: Sendable {
  let language: Language
  /// How many of one problem in one file are shown before the rest is folded into a line.
  private static let shownEach = 3

  /// Mistakes of the project file are all to be mended: none is folded away.
  private func shownEach(_ problem: Problem) -> Int {
    problem.code.hasPrefix("B06") ? .max : DiagnosticPrinter.shownEach
  }

  /// The diagnostics in full, in the order of files and lines, repeats folded.
  func text(of diagnostics: [Diagnostic]) -> PaintedText {
    var shown: [Diagnostic] = []
    var counts: [String: Int] = [:]
    let sorted = diagnostics.enumerated().sorted { a, b in
      (a.element.place.file, a.element.place.part ?? "", a.element.place.line ?? 0, a.offset)
        < (b.element.place.file, b.element.place.part ?? "", b.element.place.line ?? 0, b.offset)
    }.map(\.element)
    for diagnostic in sorted {
      let key = key(of: diagnostic)
      counts[key, default: 0] += 1
      if counts[key]! <= shownEach(diagnostic.problem) { shown.append(diagnostic) }
    }
    // Two thousand sheets have some thousands of them.
    var lines = shown.mapInParallel { self.lines(of: $0) }.flatMap(\.self)
    for diagnostic in sorted {
      let key = key(of: diagnostic)
      if let count = counts.removeValue(forKey: key), count > shownEach(diagnostic.problem) {
        lines.append(PaintedText(folded(count - shownEach(diagnostic.problem), diagnostic)))
      }
    }
    return lines.joined()
  }

  /// Problems of one kind are folded within one worksheet.
  private func key(of diagnostic: Diagnostic) -> String { "\(diagnostic.place.file)/\(diagnostic.place.part ?? "")/\(diagnostic.problem.code)" }

  /// `presences.xlsx · feuille « Forest »`.
  private func sheet(_ place: SourcePlace) -> String {
    guard let part = place.part else { return place.file }
    return "\(place.file) · \(Localized(fr: "feuille", nl: "blad", en: "sheet")[language]) \(language.quoted(part))"
  }

  private func lines(of diagnostic: Diagnostic) -> [PaintedText] {
    let place = diagnostic.place
    var position = sheet(place)
    if place.part != nil {
      let row = Localized(fr: "ligne", nl: "rij", en: "row")[language]
      if let letters = place.columnLetters, let row = place.row {
        position += " · \(letters)\(row)"
      } else if let line = place.line {
        position += " · \(row) \(line)"
      }
    } else if let line = place.line {
      position += ":\(line)"
      if let character = place.character { position += ":\(character)" }
    }
    let colon = language.colon() + " "
    let severity = diagnostic.problem.severity
    let code = PaintedText("\(word(severity))[\(diagnostic.problem.code)]", severity.ink)
    var lines = [PaintedText(position, .place) + ": " + code + (colon + diagnostic.message(in: language, calling: Terminal.placeWords))]
    if let cell = cellLine(place) { lines.append(PaintedText("    \(cell)")) }
    let help = Localized(fr: "aide", nl: "hulp", en: "help")[language]
    let hint = diagnostic.hint(in: language, calling: Terminal.placeWords)
    lines.append(PaintedText("    \(help)\(colon)\(hint) (bilan explain \(diagnostic.problem.code))"))
    return lines
  }

  private func cellLine(_ place: SourcePlace) -> String? {
    guard let letters = place.columnLetters, let row = place.row else { return nil }
    let name = place.header.map(language.quoted)
    let cell = Localized(fr: "cellule", nl: "cel", en: "cell")[language]
    let column = Localized(fr: "colonne", nl: "kolom", en: "column")[language]
    return "\(cell) \(letters)\(row)" + (name.map { ", \(column) \($0)" } ?? "")
  }

  private func folded(_ count: Int, _ diagnostic: Diagnostic) -> String {
    let code = diagnostic.problem.code
    let text = Localized(
      fr: "… et \(count) \("autre(s)".agreeing(with: count, in: .fr)) \(code)", nl: "… en nog \(count) × \(code)",
      en: "… and \(count) more \(code)")[language]
    return "\(sheet(diagnostic.place)): \(text)"
  }

  func word(_ severity: Problem.Severity) -> String {
    switch severity {
    case .error: Localized(fr: "erreur", nl: "fout", en: "error")[language]
    case .warning: Localized(fr: "attention", nl: "let op", en: "warning")[language]
    case .note: Localized(fr: "note", nl: "info", en: "note")[language]
    }
  }
}

extension Problem.Severity {
  fileprivate var ink: PaintedText.Ink {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

extension Language {
  /// The text between the quotes of the language.
  func quoted(_ text: String) -> String {
    switch self {
    case .fr: "« \(text) »"
    case .nl: "‘\(text)’"
    case .en: "“\(text)”"
    }
  }
}
