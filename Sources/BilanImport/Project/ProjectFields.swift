internal import BilanModel
internal import BilanText
internal import Yams

/// Reads single fields of a YAML document and collects what is wrong with them, with line and column.
struct ProjectFields {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether something is wrong without which there is no project: an indicator or target that cannot be read leaves the others as they are.
  private(set) var isUnusable = false
  /// How what is wrong is taken at the moment.
  var isLenient = false

  init(file: String) { self.file = file }

  /// A list of keys with their values, each key checked against those that may stand here.
  struct Mapping {
    var node: Node
    var values: [String: Node] = [:]

    subscript(key: String) -> Node? { values[key] }
  }

  mutating func report(
    _ problem: Problem, at node: Node?, _ values: [String: Diagnostic.Value] = [:],
    text: String? = nil
  ) {
    let place = SourcePlace(
      file: file, line: node?.mark?.line ?? 1, character: node?.mark?.column ?? 1, text: text)
    diagnostics.append(Diagnostic(problem, at: place, values))
    if !isLenient { isUnusable = true }
  }

  /// Tells what is wrong with another file that the project file names.
  mutating func add(_ diagnostic: Diagnostic, isUnusable: Bool) {
    diagnostics.append(diagnostic)
    if isUnusable { self.isUnusable = true }
  }

  mutating func mapping(_ node: Node, key: String, known: [String]) -> Mapping? {
    guard case .mapping(let pairs) = node else {
      wrongValue(node, key: key, expected: .list(known.map { $0 + ": …" }))
      return nil
    }
    var mapping = Mapping(node: node)
    for (name, value) in pairs {
      let text = name.string ?? ""
      if known.contains(text) {
        mapping.values[text] = value
      } else {
        report(
          .unknownKey, at: name,
          ["suggestion": .suggestion(nearest(to: text, among: known)), "known": .list(known)],
          text: text)
      }
    }
    return mapping
  }

  mutating func list(_ node: Node?, key: String) -> [Node] {
    guard let node, !isNull(node) else { return [] }
    guard case .sequence(let items) = node else {
      wrongValue(
        node, key: key,
        expected: .localized(
          Localized(
            fr: "une liste : une ligne « - … » par élément", nl: "een lijst: één regel ‘- …’ per element",
            en: "a list: one line “- …” for each item")))
      return []
    }
    return Array(items)
  }

  mutating func required(_ mapping: Mapping, _ key: String) -> Node? {
    if let node = mapping[key], !isNull(node) { return node }
    report(.missingKey, at: mapping.node, ["key": .text(key)])
    return nil
  }

  mutating func text(_ node: Node?, key: String) -> String? {
    guard let node, !isNull(node) else { return nil }
    guard let text = node.scalar?.string, !text.isEmpty else {
      wrongValue(
        node, key: key,
        expected: .localized(Localized(fr: "un texte", nl: "een tekst", en: "a text")))
      return nil
    }
    // What follows `#`, a comma or a colon is cut off by YAML where curly quotes stand for straight ones.
    if node.scalar?.style == .plain, let first = text.first, "“„".contains(first), !text.dropFirst().contains(where: { "”“".contains($0) }) {
      let straight = Localized(
        fr: "un texte entre guillemets droits : \"…\"", nl: "een tekst tussen rechte aanhalingstekens: \"…\"", en: "a text in straight quotes: \"…\"")
      wrongValue(node, key: key, expected: .localized(straight))
      return nil
    }
    return text
  }

  /// One text, or `{fr: …, nl: …, en: …}`; French and Dutch stand in for each other, then for English.
  mutating func localized(_ node: Node?, key: String) -> Localized? {
    guard let node, !isNull(node) else { return nil }
    guard case .mapping = node else { return text(node, key: key).map(Localized.init(same:)) }
    guard let mapping = mapping(node, key: key, known: ["fr", "nl", "en"]) else { return nil }
    let fr = text(mapping["fr"], key: "fr")
    let nl = text(mapping["nl"], key: "nl")
    let en = text(mapping["en"], key: "en")
    guard let any = fr ?? nl ?? en else {
      report(.missingKey, at: node, ["key": "fr"])
      return nil
    }
    return Localized(fr: fr ?? any, nl: nl ?? any, en: en ?? any)
  }

  mutating func whole(_ node: Node?, key: String) -> Int? {
    guard let node, !isNull(node) else { return nil }
    let digits = node.scalar?.string ?? ""
    guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      wrongValue(
        node, key: key,
        expected: .localized(
          Localized(
            fr: "un nombre entier, 0 ou plus", nl: "een geheel getal, 0 of meer",
            en: "a whole number, 0 or more")))
      return nil
    }
    return Int(digits)
  }

  mutating func day(_ node: Node?, key: String) -> Day? {
    guard let node, !isNull(node) else { return nil }
    if let text = node.scalar?.string, let day = Day(iso: text) { return day }
    wrongValue(node, key: key, expected: "2024-10-21")
    return nil
  }

  /// A whole number, a decimal (`2.5`, `2,5`) or a percentage (`80 %`), 0 or more, exactly.
  mutating func amount(_ node: Node?, key: String, inPercent: Bool) -> Rational? {
    guard let node, !isNull(node) else { return nil }
    var text = Substring(node.scalar?.string ?? "")
    let hasSign = text.last == "%"
    if hasSign { text = text.dropLast() }
    while text.last == " " || text.last == "\u{A0}" { text = text.dropLast() }
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "," })
    let digits = parts.joined()
    let isNumber = (1...2).contains(parts.count) && digits.utf8.count <= 9 && digits.utf8.allSatisfy { (48...57).contains($0) } && text.first != "."
    guard isNumber, let number = Int(digits) else {
      let expected = Localized(fr: "un nombre, 0 ou plus", nl: "een getal, 0 of meer", en: "a number, 0 or more")
      wrongValue(node, key: key, expected: .localized(expected))
      return nil
    }
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    return Rational(number, over: scale * (hasSign || inPercent ? 100 : 1))
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?, key: String
  ) -> Choice? where Choice.RawValue == String {
    guard let node, !isNull(node) else { return nil }
    if let text = node.scalar?.string, let choice = Choice(rawValue: text) { return choice }
    wrongValue(node, key: key, among: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// Minutes: `3h`, `2h30`, `90min`.
  mutating func duration(_ node: Node?, key: String) -> Int? {
    guard let node, !isNull(node) else { return nil }
    if let text = node.scalar?.string, let minutes = DurationReading.minutes(text) {
      return Int(minutes)
    }
    wrongValue(node, key: key, expected: "3h, 2h30, 90min")
    return nil
  }

  mutating func wrongValue(_ node: Node, key: String, among known: [String]) {
    let text = node.scalar?.string ?? "…"
    report(
      .wrongValue, at: node,
      [
        "key": .text(key), "suggestion": .suggestion(nearest(to: text, among: known)),
        "expected": .list(known),
      ], text: text)
  }

  mutating func wrongValue(_ node: Node, key: String, expected: Diagnostic.Value) {
    report(
      .wrongValue, at: node, ["key": .text(key), "suggestion": "", "expected": expected],
      text: node.scalar?.string ?? "…")
  }

  private func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }
}
