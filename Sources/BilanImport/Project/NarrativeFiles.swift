public import BilanModel
internal import BilanText

/// The texts of `recits/<period>/`: paragraphs, `# ` headings and `- ` items, with figures by name.
public struct NarrativeFiles: Sendable {
  public private(set) var narrative = Narrative()
  public private(set) var diagnostics: [Diagnostic] = []
  /// Numbers typed beside the title of an indicator, for whoever knows the figures.
  public private(set) var typedFigures: [TypedFigure] = []

  private let project: Project

  /// Reads what stands in a folder; a folder or text that is not there is no error, and a file that is no text of the report is told.
  public init(folder: String, project: Project) {
    self.project = project
    let typed = TypedFigures(project)
    let chapters: [(String, Narrative.Chapter)] =
      [
        ("resume", .summary), ("resultats", .results), ("difficultes", .difficulties),
        ("enseignements", .lessons), ("suites", .nextSteps),
      ] + project.axes.map { ("axe\($0.code)", .axis($0.code)) }
    let present = Set(FolderListing.names(in: folder))
    for (name, chapter) in chapters where present.contains("\(name).md") {
      let path = "\(folder)/\(name).md"
      guard let text = text(at: path) else { continue }
      let paragraphs = read(text, file: path)
      var axis: Code<Axis>?
      if case .axis(let code) = chapter { axis = code }
      for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        typedFigures += typed.find(in: line, axis: axis, at: SourcePlace(file: path, line: index + 1))
      }
      if !paragraphs.isEmpty { narrative.chapters[chapter] = paragraphs }
    }
    tellOfOthers(present, in: folder, known: chapters.map { "\($0.0).md" })
  }

  /// Whoever wrote a text under another name believes that the funder will read it.
  private mutating func tellOfOthers(_ present: Set<String>, in folder: String, known: [String]) {
    for name in present.subtracting(known).sorted() {
      let stem = String(name.prefix { $0 != "." }).lowercased()
      let suggestion = nearest(to: stem + ".md", among: known)
      diagnostics.append(
        Diagnostic(.textNotRead, at: SourcePlace(file: "\(folder)/\(name)", text: name), ["suggestion": .suggestion(suggestion), "known": .list(known)]))
    }
  }

  /// What lies in `recits/` itself, where nothing is read: texts, and folders named like no period.
  public static func strays(in folder: String, project: Project) -> [Diagnostic] {
    let known = project.periods.map { "\($0.code)/" }
    return FolderListing.names(in: folder).sorted().filter { project.period(named: $0) == nil }.map { name in
      Diagnostic(.textNotRead, at: SourcePlace(file: "\(folder)/\(name)", text: name), ["suggestion": .suggestion(nil), "known": .list(known)])
    }
  }

  /// What a file says; where it cannot be read, that is told.
  private mutating func text(at path: String) -> String? {
    do {
      let file = try TextFile(reading: path, within: path.lastIndex(of: "/").map { String(path[..<$0]) })
      diagnostics += file.diagnostics
      return file.text
    } catch {
      diagnostics.append(Diagnostic(.unreadableFile, at: SourcePlace(file: path), ["reason": .localized(reason: error.reason)]))
      return nil
    }
  }

  private mutating func read(_ text: String, file: String) -> [Narrative.Paragraph] {
    var paragraphs: [Narrative.Paragraph] = []
    var isOpen = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, raw) in lines.enumerated() {
      let line = trimmed(raw)
      if line.isEmpty {
        isOpen = false
        continue
      }
      let marks = line.prefix { $0 == "#" }.count
      if marks > 0 {
        let title = trimmed(line.dropFirst(marks))
        paragraphs.append(.init(.heading, parts(title, in: raw, file, index + 1)))
        isOpen = false
      } else if line.hasPrefix("- ") || line.hasPrefix("* ") {
        paragraphs.append(.init(.item, parts(trimmed(line.dropFirst(2)), in: raw, file, index + 1)))
        isOpen = true
      } else if isOpen, let last = paragraphs.indices.last {
        paragraphs[last].parts += [.text(" ")] + parts(line, in: raw, file, index + 1)
      } else {
        paragraphs.append(.init(.text, parts(line, in: raw, file, index + 1)))
        isOpen = true
      }
    }
    return paragraphs
  }

  /// Splits a line into text and figures. A name that means nothing stays as it stands, and is reported.
  private mutating func parts(
    _ line: String, in raw: Substring, _ file: String, _ number: Int
  ) -> [Narrative.Inline] {
    // What was taken off the front: the rest of the line, but for blanks at its end, is `line`.
    var kept = raw
    while kept.last?.isWhitespace == true { kept.removeLast() }
    let indent = kept.count - line.count
    var parts: [Narrative.Inline] = []
    var rest = Substring(line)
    var column = 1 + indent
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      let name = trimmed(rest[open.upperBound..<close.lowerBound])
      let before = rest[..<open.lowerBound]
      if !before.isEmpty { parts.append(.text(String(before))) }
      let place = SourcePlace(
        file: file, line: number, character: column + before.count, text: name)
      if let figure = figure(name, at: place) {
        parts.append(.figure(figure))
      } else {
        parts.append(.text("{{\(name)}}"))
      }
      column += rest[..<close.upperBound].count
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  private mutating func figure(_ name: String, at place: SourcePlace) -> FigureName? {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let codes = project.indicators.map(\.code.text)
    guard let code = words.first, codes.contains(code) else {
      unknown(words.first ?? name, among: codes, place)
      return nil
    }
    var figure = FigureName(indicator: Code(code))
    for word in words.dropFirst() {
      let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, set(pair[0], pair[1], &figure, place) else {
        if pair.count != 2 { unknown(word, among: NarrativeFiles.filters, place) }
        return nil
      }
    }
    return figure
  }

  private static let filters = ["axis=", "commune=", "period=", "estimated="]

  private mutating func set(
    _ key: String, _ value: String, _ figure: inout FigureName, _ place: SourcePlace
  ) -> Bool {
    switch key {
    case "axis":
      let known = project.axes.map(\.code.text)
      guard known.contains(value) else { return unknown(value, among: known, place) }
      figure.axis = Code(value)
    case "period":
      guard let period = project.period(named: value) else { return unknown(value, among: project.periods.map(\.code.text), place) }
      figure.period = period.code
    case "commune":
      let known = project.communes.map(\.name.fr)
      let commune = project.places.commune(named: value)
      guard let commune, project.communes.contains(commune) else {
        return unknown(value, among: known, place)
      }
      figure.place = Place(commune.code)
    case "estimated":
      guard ["yes", "no"].contains(value) else { return unknown(value, among: ["yes", "no"], place) }
      figure.isEstimated = value == "yes"
    default: return unknown(key, among: NarrativeFiles.filters, place)
    }
    return true
  }

  @discardableResult
  private mutating func unknown(
    _ text: String, among known: [String], _ place: SourcePlace
  ) -> Bool {
    diagnostics.append(
      Diagnostic(
        .unknownFigure, at: place,
        [
          "text": .text(text), "suggestion": .suggestion(nearest(to: text, among: known)),
          "known": .list(known),
        ]))
    return false
  }
}
