internal import BilanProject

extension View {
  /// What is wrong or doubtful, the worst first; of one kind in one file the first ones are shown and the rest counted.
  ///
  /// - Parameter hint: What is advised in the case at hand; nil for what usually is.
  func problems(
    _ diagnostics: [Diagnostic], withPlace: Bool = true, hint: (Diagnostic) -> Localized? = { _ in nil }, picture: (Diagnostic) -> HTML? = { _ in nil }
  ) -> HTML {
    let sorted = diagnostics.enumerated().sorted { ($0.element.problem.severity, $0.offset) < ($1.element.problem.severity, $1.offset) }.map(\.element)
    var shown: [String: Int] = [:]
    var parts: [HTML] = []
    for diagnostic in sorted {
      let key = "\(diagnostic.place.file)/\(diagnostic.place.part ?? "")/\(diagnostic.problem.code)"
      shown[key, default: 0] += 1
      if shown[key]! <= 3 { parts.append(problem(diagnostic, withPlace: withPlace, hint: hint(diagnostic), picture: picture(diagnostic))) }
    }
    let more = shown.values.reduce(0) { $0 + max(0, $1 - 3) }
    return H.div {
      for part in parts { part }
      if more > 0 {
        H.p(.class("quiet")) { "… " + say("et ", "en nog ", "and ") + counted(more, "autre(s) du même genre", "van dezelfde soort", "more of the same kind") }
      }
    }
  }

  private func problem(_ diagnostic: Diagnostic, withPlace: Bool, hint words: Localized?, picture: HTML?) -> HTML {
    H.div(.class("problem \(diagnostic.problem.severity.rawValue)")) {
      H.p {
        H.span(.class("kind")) { word(diagnostic.problem.severity) + colon + " " }
        diagnostic.message(in: language, calling: placeWords)
        H.span(.class("quiet")) { " (\(diagnostic.problem.code))" }
      }
      if withPlace, let place = place(diagnostic.place) { H.p(.class("quiet")) { place } }
      if let picture { picture }
      H.p { hint(diagnostic, words) }
    }
  }

  /// `presences.csv, feuille « Forest », cellule A13, colonne « Date »`; without the folders.
  func place(_ place: SourcePlace) -> String? {
    var parts = [place.file.split(separator: "/").last.map(String.init) ?? place.file]
    if let part = place.part { parts.append(say("feuille", "blad", "sheet") + " " + quoted(part)) }
    if let letters = place.columnLetters, let row = place.row {
      parts.append(say("cellule", "cel", "cell") + " \(letters)\(row)")
      if let header = place.header { parts.append(say("colonne", "kolom", "column") + " " + quoted(header)) }
    } else if let line = place.line {
      parts.append(say("ligne", "regel", "line") + " \(line)")
    }
    return parts.joined(separator: ", ")
  }

  private func word(_ severity: Problem.Severity) -> String {
    switch severity {
    case .error: say("Erreur", "Fout", "Error")
    case .warning: say("Attention", "Let op", "Warning")
    case .note: say("Note", "Info", "Note")
    }
  }
}
