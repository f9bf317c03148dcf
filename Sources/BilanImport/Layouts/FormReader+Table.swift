internal import BilanModel
internal import Yams

/// A table of figures by dimensions.
extension FormReader {
  private enum Total: String, CaseIterable { case yes, no }

  mutating func table(_ node: Node) -> Form.Block? {
    let known = ["title", "rows", "columns", "indicators", "axis", "period", "filter", "total"]
    guard let map = fields.mapping(node, key: "table", known: known) else { return nil }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let rows = fields.required(map, "rows").map { dimensions($0, key: "rows") } ?? []
    let isOfIndicators = map["columns"]?.scalar?.string == "indicators"
    let columns = isOfIndicators ? [] : map["columns"].map { dimensions($0, key: "columns", besides: ["indicators"]) } ?? []
    let indicators = items(map["indicators"]).compactMap { fields.text($0, key: "indicators") }.map { Code<Indicator>($0) }
    let axis = fields.text(map["axis"], key: "axis").map { [Form.CrossTable.Only(.axis, $0)] } ?? []
    let only = axis + filter(map["filter"])
    let period = fields.text(map["period"], key: "period")
    let total: Total? = fields.choice(map["total"], key: "total")
    guard let title else { return nil }
    let place = SourcePlace(file: fields.file, line: node.mark?.line ?? 1, character: node.mark?.column ?? 1, text: title.fr)
    let table = Form.CrossTable(
      title: title, rows: rows, column: columns.first, indicators: indicators, only: only, period: period, hasTotal: total == .yes, place: place)
    guard !rows.isEmpty, columns.count <= 1, CrossingDimension.areCrossable(table.dimensions) else {
      let expected = Localized(
        fr: "au moins une ventilation en lignes, une au plus en colonnes, chacune une fois, une seule de lieu et une seule de temps",
        nl: "minstens één uitsplitsing in rijen, hoogstens één in kolommen, elk één keer, één van plaats en één van tijd",
        en: "one breakdown in rows at least, one in columns at most, each once, one of place and one of time")
      fields.wrongValue(node, key: "table", expected: .localized(expected))
      return nil
    }
    return .table(table)
  }

  private mutating func dimensions(_ node: Node, key: String, besides others: [String] = []) -> [CrossingDimension] {
    items(node).compactMap { item in
      if let found = item.scalar.flatMap({ CrossingDimension(named: $0.string) }) { return found }
      fields.wrongValue(item, key: key, among: others + CrossingDimension.all.map(\.name))
      return nil
    }
  }

  /// What every figure is of: `{gender: f, activity: 1/stress}`.
  private mutating func filter(_ node: Node?) -> [Form.CrossTable.Only] {
    let dimensions = CrossingDimension.all.filter { $0 != .axis && !$0.isPart }
    guard let node, let map = fields.mapping(node, key: "filter", known: dimensions.map(\.name)) else { return [] }
    return dimensions.compactMap { dimension in fields.text(map[dimension.name], key: dimension.name).map { Form.CrossTable.Only(dimension, $0) } }
  }

  /// One value or a list of them.
  private func items(_ node: Node?) -> [Node] {
    guard let node else { return [] }
    if case .sequence(let items) = node { return Array(items) }
    return [node]
  }
}
