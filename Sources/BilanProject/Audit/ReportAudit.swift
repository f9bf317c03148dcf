internal import BilanModel
internal import BilanProtection

/// Tries, before a report takes its place, to find somebody in it: reads the finished workbook alone and works out between what each small number lies.
///
/// It shares nothing with what chose the numbers to hide but the linear programs of Clp: the workbook is read again, and what is known between its numbers is written down here a second time.
struct ReportAudit {
  private var columns: [Name: Int] = [:]
  private var rows: [LinearProgram.Row] = []

  /// A number that the attack is about.
  private enum Name: Hashable {
    case figure(String)
    case spot(WrittenNumbers.SessionName, place: String)
  }

  /// The codes of figures that are too small to be shown, and can be found all the same.
  ///
  /// All of them where the workbook cannot be read again.
  ///
  /// - Parameters:
  ///   - workbook: The bytes of the file; nil where nobody can read it.
  ///   - participations: What participations are called.
  ///   - small: The codes of figures that are too small, each with its threshold.
  static func found(in workbook: [UInt8]?, participations: Localized, small: [(code: String, threshold: Int)]) -> [String] {
    guard let numbers = workbook.flatMap({ WrittenNumbers(workbook: $0, participations: participations) }) else { return small.map(\.code) }
    return found(in: numbers, small: small)
  }

  static func found(in numbers: WrittenNumbers, small: [(code: String, threshold: Int)]) -> [String] {
    var audit = ReportAudit()
    audit.takeFigures(numbers)
    audit.takeSessions(numbers)
    let program = LinearProgram(columns: audit.columns.map { _ in (0, LinearProgram.infinity, 0) }, rows: audit.rows)
    return small.filter { code, threshold in
      if case .some(.some) = numbers.figures[code] { return true }
      guard let column = audit.columns[.figure(code)] else { return false }
      program.setCost(column, 1)
      defer { program.setCost(column, 0) }
      guard program.solve() == .solved, program.value < 1e-6 else { return true }
      program.setCost(column, -1)
      switch program.solve() {
      case .unbounded: return false
      case .solved: return -program.value < Double(threshold) - 1e-6
      case .impossible, .unknown: return true
      }
    }.map(\.code)
  }

  private mutating func column(_ name: Name) -> Int {
    if let known = columns[name] { return known }
    columns[name] = columns.count
    return columns.count - 1
  }

  private mutating func add(_ terms: [(name: Name, factor: Int)], from lower: Double, to upper: Double) {
    rows.append(LinearProgram.Row(terms: terms.map { (column($0.name), Double($0.factor)) }, lower: lower, upper: upper))
  }

  /// Participations add up by axis and by commune; different people and organisations of a total are between the largest of its parts and all of them, and no more than participations.
  private mutating func takeFigures(_ numbers: WrittenNumbers) {
    let cells = numbers.figures.keys.compactMap(FigureCell.init).sorted { $0.code < $1.code }
    let known = Set(cells)
    for cell in cells {
      if case .some(.some(let value)) = numbers.figures[cell.code] { add([(.figure(cell.code), 1)], from: Double(value), to: Double(value)) }
      for way in cell.ways(among: known) {
        let parts = way.map { (name: Name.figure($0.code), factor: -1) }
        let total = (name: Name.figure(cell.code), factor: 1)
        if cell.indicator == Indicator.participations.code.text {
          add([total] + parts, from: 0, to: 0)
        } else {
          add([total] + parts, from: -LinearProgram.infinity, to: 0)
          for part in parts { add([total, part], from: 0, to: LinearProgram.infinity) }
        }
      }
      guard cell.indicator != Indicator.participations.code.text else { continue }
      var above = cell
      above.indicator = Indicator.participations.code.text
      if known.contains(above) { add([(.figure(cell.code), 1), (.figure(above.code), -1)], from: -LinearProgram.infinity, to: 0) }
    }
  }

  /// What the list of sessions and the lines of facts say of each session and commune.
  private mutating func takeSessions(_ numbers: WrittenNumbers) {
    let cells = numbers.figures.keys.compactMap(FigureCell.init).filter { $0.indicator == Indicator.participations.code.text }
    let places = Set(cells.map(\.place)).subtracting(["-"]).sorted()
    guard !places.isEmpty, !numbers.lines.isEmpty else { return }
    for (session, value) in numbers.sessions.sorted(by: { ($0.key.day, $0.key.axis, $0.key.activity) < ($1.key.day, $1.key.axis, $1.key.activity) }) {
      guard let value else { continue }
      let lines = numbers.lines.filter { $0.key.session == session }
      // Where lines of one name are of several sessions nothing is taken of them.
      guard lines.values.reduce(0, +) == value else { continue }
      for place in places { _ = column(.spot(session, place: place)) }
      add(places.map { (.spot(session, place: $0), 1) }, from: Double(value), to: Double(value))
      let told = Set(lines.keys.compactMap(\.place))
      for (line, value) in lines {
        let of = line.place.map { [$0] } ?? places.filter { !told.contains($0) }
        add(of.map { (.spot(session, place: $0), 1) }, from: Double(value), to: Double(value))
      }
    }
    takeCommunes(numbers, cells)
  }

  /// Sessions that are told, of an axis and a commune, are no more than its participations.
  private mutating func takeCommunes(_ numbers: WrittenNumbers, _ cells: [FigureCell]) {
    for cell in cells where cell.axis != "-" && cell.place != "-" {
      let sessions = Set(numbers.lines.keys.filter { $0.period == cell.period && $0.axis == cell.axis }.compactMap(\.session))
      let spots = sessions.map { Name.spot($0, place: cell.place) }.filter { columns[$0] != nil }
      guard !spots.isEmpty else { continue }
      let isEachTold = numbers.sessions.allSatisfy { session, value in
        session.axis != cell.axis || value != nil && columns[.spot(session, place: cell.place)] != nil
      }
      add([(.figure(cell.code), 1)] + spots.map { ($0, -1) }, from: 0, to: isEachTold ? 0 : LinearProgram.infinity)
    }
  }
}

/// A figure by its code: indicator, period, axis and place, `-` for a total.
private struct FigureCell: Hashable {
  var indicator, period, axis, place: String

  /// Nil for a code of another indicator than participations and different people or organisations, or of a category.
  init?(_ code: String) {
    let parts = code.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let known = [Indicator.participations, .participants, .organisations].map(\.code.text)
    guard parts.count == 4, known.contains(parts[0]) else { return nil }
    (indicator, period, axis, place) = (parts[0], parts[1], parts[2], parts[3])
  }

  var code: String { "\(indicator)/\(period)/\(axis)/\(place)" }

  /// The ways in which a total is made of parts that are known.
  func ways(among known: Set<FigureCell>) -> [[FigureCell]] {
    let alike = known.filter { $0.indicator == indicator && $0.period == period }
    var ways: [[FigureCell]] = []
    if axis == "-" { ways.append(alike.filter { $0.axis != "-" && $0.place == place }.sorted { $0.code < $1.code }) }
    if place == "-" { ways.append(alike.filter { $0.place != "-" && $0.axis == axis }.sorted { $0.code < $1.code }) }
    return ways.filter { !$0.isEmpty }
  }
}
