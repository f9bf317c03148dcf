internal import BilanModel

/// Recognises the meaning of one header cell, and keeps what it has seen: the same few headers come back in every sheet.
struct HeaderReading {
  private let metrics: MetricIndex
  private var seen = ByteTable(minimumCapacity: 256)
  private var meanings: [HeaderMeaning?] = []
  private var folded: [UInt8] = []

  init(metrics: MetricIndex) { self.metrics = metrics }

  mutating func meaning(of text: Span<UInt8>, _ cell: RawCell) -> HeaderMeaning? {
    // No header is longer than a sentence; a longer cell is running text.
    guard !cell.isEmpty, cell.range.count <= 120 else { return nil }
    let (index, isNew) = seen.insert(text, cell.range)
    if isNew { meanings.append(read(text, cell.range)) }
    return meanings[index]
  }

  private mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) -> HeaderMeaning? {
    if let role = role(text, range) { return .role(role) }
    folded.removeAll(keepingCapacity: true)
    Folding.append(text, range, to: &folded)
    if let metric = metrics.metric(folded: folded.span, 0..<folded.count) {
      return .metric(metric)
    }
    // `Présent (O/N)`, `Nom*`, `Aanwezig [x]`.
    if let bracket = range.first(where: { text[$0] == UInt8(ascii: "(") || text[$0] == UInt8(ascii: "[") }),
      bracket > range.lowerBound
    {
      return read(text, range.lowerBound..<bracket)
    }
    // `Nom / Naam`: every part must say the same.
    if let slash = range.first(where: { text[$0] == UInt8(ascii: "/") }), slash > range.lowerBound {
      let left = read(text, range.lowerBound..<slash)
      let right = read(text, slash + 1..<range.upperBound)
      if left != nil, left == right { return left }
      // `Présent / absent / excusé` lists the words of a status.
      let presence: Set<ColumnRole> = [.status, .absence, .excuse]
      if case .role(let a)? = left, case .role(let b)? = right, presence.isSuperset(of: [a, b]) { return .role(.status) }
    }
    return nil
  }

  private mutating func role(_ text: Span<UInt8>, _ range: Range<Int>) -> ColumnRole? {
    folded.removeAll(keepingCapacity: true)
    Folding.append(text, range, to: &folded)
    if let role = ColumnRole.of(folded: folded.span, 0..<folded.count) { return role }
    // `Participant·e·s`, `Présent.e`: the endings that include everybody say nothing more.
    guard folded.contains(32) else { return nil }
    let words = folded.split(separator: 32)
    let kept = words.prefix { !HeaderReading.endings.contains(String(decoding: $0, as: UTF8.self)) }
    guard kept.count < words.count, !kept.isEmpty else { return nil }
    let stem = Array(kept.joined(separator: [32]))
    return ColumnRole.of(folded: stem.span, 0..<stem.count)
  }

  private static let endings: Set<String> = ["e", "s", "es", "ne", "trice", "rice", "in", "innen"]
}

/// What a header says its column holds: something of every sheet, or a metric of this project.
enum HeaderMeaning: Equatable {
  case role(ColumnRole)
  case metric(Int)
}
