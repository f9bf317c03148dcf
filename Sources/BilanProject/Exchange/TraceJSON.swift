public import BilanAggregation
internal import BilanModel

/// One traced figure as an object.
public struct TraceJSON: Encodable {
  let trace: Trace

  public init(_ trace: Trace) { self.trace = trace }

  private enum Key: CodingKey { case code, withinProject, value, status, rule, sheets, leaves, parts }
  private struct Sheet: Encodable {
    var sheet: Int
    var file: String
    var sha256: String
  }
  private struct Leaf: Encodable {
    var kind: String
    var number: Int?
    var value: JSONNumber
    var day: String?
    var activity: String?
    /// `sheet:line`.
    var lines: [String]
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(FigureCode.text(of: trace.key), forKey: .code)
    // Of all places, but without who comes from elsewhere: not the figure that the code names by itself.
    if trace.isWithinProject { try object.encode(true, forKey: .withinProject) }
    try object.encode(trace.figure.value.map(JSONNumber.init), forKey: .value)
    try object.encode(trace.figure.status.rawValue, forKey: .status)
    try object.encode(trace.indicator.rule.method.en, forKey: .rule)
    let sheets = trace.sources.sorted { $0.key < $1.key }.map { Sheet(sheet: $0.key + 1, file: $0.value.name, sha256: $0.value.hash) }
    try object.encode(sheets, forKey: .sheets)
    try object.encode(trace.leaves.map(leaf), forKey: .leaves)
    try object.encode(trace.parts.map(TraceJSON.init), forKey: .parts)
  }

  private func leaf(_ leaf: Trace.Leaf) -> Leaf {
    var (kind, number): (String, Int?) = ("", nil)
    switch leaf.kind {
    case .attendance: kind = "attendance"
    case .session: kind = "session"
    case .count: kind = "count"
    case .planned: kind = "planned"
    case .person(let index): (kind, number) = ("person", index)
    case .organisation(let index): (kind, number) = ("organisation", index)
    }
    return Leaf(
      kind: kind, number: number, value: JSONNumber(leaf.value), day: leaf.session?.day.description,
      activity: leaf.session.map { "\($0.axis)/\($0.activity)" }, lines: leaf.lines.map { "\($0.source + 1):\($0.line)" })
  }
}
