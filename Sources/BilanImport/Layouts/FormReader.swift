internal import BilanModel
internal import BilanText
internal import Yams

/// Makes a form of a YAML document; what is wrong is collected in `fields`, with line and column.
struct FormReader {
  var fields: ProjectFields

  init(_ fields: ProjectFields) { self.fields = fields }

  mutating func form(_ root: Node?, code: String) -> Form? {
    guard let root else {
      fields.report(.missingKey, at: nil, ["key": "title"])
      return nil
    }
    guard let map = fields.mapping(root, key: "form", known: ["title", "output", "sheets"]) else { return nil }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let output: Form.Output? = fields.choice(map["output"], key: "output")
    let sheets = fields.required(map, "sheets").map { fields.list($0, key: "sheets") } ?? []
    let read = sheets.compactMap { sheet($0) }
    guard let title else { return nil }
    return Form(code: Code(code), title: title, output: output ?? .workbookAndText, sheets: read)
  }

  private mutating func sheet(_ node: Node) -> Form.Sheet? {
    let known = ["title", "purpose", "landscape", "one_page", "compact", "blocks"]
    guard let map = fields.mapping(node, key: "sheets", known: known) else { return nil }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let purpose = fields.localized(map["purpose"], key: "purpose")
    let isLandscape: YesNo? = fields.choice(map["landscape"], key: "landscape")
    let fitsOnePage: YesNo? = fields.choice(map["one_page"], key: "one_page")
    let isCompact: YesNo? = fields.choice(map["compact"], key: "compact")
    let blocks = fields.required(map, "blocks").map { fields.list($0, key: "blocks") } ?? []
    let read = blocks.compactMap { block($0) }
    guard let title else { return nil }
    return Form.Sheet(
      title: title, purpose: purpose, isLandscape: isLandscape == .yes, fitsOnePage: fitsOnePage == .yes, isCompact: isCompact == .yes,
      blocks: read)
  }

  private enum YesNo: String, CaseIterable { case yes, no }

  // MARK: - Blocks

  /// Blocks that say more than their name.
  private static let detailed = ["heading", "text", "project", "narrative", "axes", "charts", "people", "table", "questions", "grid"]
  private static let known = detailed + Form.Content.allCases.map(\.rawValue)

  /// `- key_figures`, or `- heading: …`.
  private mutating func block(_ node: Node) -> Form.Block? {
    if let name = node.scalar?.string {
      if let content = Form.Content(rawValue: name) { return .content(content) }
      unknown(name, at: node)
      return nil
    }
    guard case .mapping(let pairs) = node, let (key, value) = pairs.first, pairs.count == 1, let name = key.string else {
      fields.wrongValue(node, key: "blocks", among: Self.known)
      return nil
    }
    guard Self.detailed.contains(name) else {
      unknown(name, at: key)
      return nil
    }
    return block(name, value)
  }

  private mutating func unknown(_ name: String, at node: Node) {
    fields.report(
      .unknownBlock, at: node, ["suggestion": .suggestion(nearest(to: name, among: Self.known)), "known": .list(Self.known)], text: name)
  }

  private mutating func block(_ name: String, _ node: Node) -> Form.Block? {
    switch name {
    case "heading": fields.localized(node, key: name).map { .heading($0) }
    case "text": fields.localized(node, key: name).map { .text($0) }
    case "project": .project(choices(node, key: name))
    case "axes": .axes(choices(node, key: name))
    case "charts": .charts(choices(node, key: name))
    case "people": .people(by: choices(node, key: name))
    case "questions": .questions(texts(node, key: name))
    case "narrative": narrative(node)
    case "grid": grid(node)
    case "table": table(node)
    default: nil
    }
  }

  private mutating func choices<Choice: RawRepresentable & CaseIterable>(_ node: Node, key: String) -> [Choice] where Choice.RawValue == String {
    fields.list(node, key: key).compactMap { fields.choice($0, key: key) }
  }

  private mutating func texts(_ node: Node?, key: String) -> [Localized] {
    fields.list(node, key: key).compactMap { fields.localized($0, key: key) }
  }

  private mutating func narrative(_ node: Node) -> Form.Block? {
    guard let map = fields.mapping(node, key: "narrative", known: ["chapter", "title", "paragraphs"]) else { return nil }
    let chapter: Form.Chapter? = fields.required(map, "chapter").flatMap { fields.choice($0, key: "chapter") }
    let title = fields.localized(map["title"], key: "title")
    let limit = fields.whole(map["paragraphs"], key: "paragraphs")
    return chapter.map { .narrative($0, title: title, limit: limit) }
  }

  private mutating func grid(_ node: Node) -> Form.Block? {
    guard let map = fields.mapping(node, key: "grid", known: ["title", "columns", "rows", "amounts", "total", "balance"]) else { return nil }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let columns = fields.required(map, "columns").map { texts($0, key: "columns") } ?? []
    let rows = fields.required(map, "rows").map { texts($0, key: "rows") } ?? []
    let amounts = fields.whole(map["amounts"], key: "amounts") ?? 0
    let total = fields.localized(map["total"], key: "total")
    let balance = fields.localized(map["balance"], key: "balance")
    return title.map { .grid(Form.Grid(title: $0, columns: columns, rows: rows, amounts: amounts, total: total, balance: balance)) }
  }
}
