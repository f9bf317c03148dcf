internal import BilanModel
internal import BilanProtection

/// Tries, before a report takes its place, to find somebody in it: reads the finished workbook alone and works out between what each small number lies.
///
/// It shares nothing with what chose the numbers to hide but the linear programs of Clp: the workbook is read again, and what is known between its numbers is written down here a second time.
struct ReportAudit {
  private var columns: [Name: Int] = [:]
  private var rows: [LinearProgram.Row] = []

  /// What a workbook must not tell.
  struct Secrets {
    /// The codes of figures that are too small to be shown, each with its threshold.
    var small: [(code: String, threshold: Int)]
    /// So many people of a session and a commune are enough to be known for certain; nil where those are not looked at.
    var people: Int?
    /// As many participations of a period have no name at most.
    var unnamed = 0
    /// To how many sessions at least those came whom an indicator counts, by its code.
    var returning: [String: Int] = [:]
    /// The codes of periods in which sessions before them count towards trainings.
    var periodsOfBegunTrainings: Set<String> = []
  }

  /// A number that the attack is about.
  enum Name: Hashable {
    case figure(String)
    case spot(WrittenNumbers.SessionName, place: String)
    case training(WrittenNumbers.Training)
  }

  /// The codes of figures that are too small to be shown, and can be found all the same; and sessions and communes, and trainings, of which it is certain that few people were there.
  ///
  /// All of them where the workbook cannot be read again.
  ///
  /// - Parameters:
  ///   - workbook: The bytes of the file; nil where nobody can read it.
  ///   - participations: What participations are called.
  static func found(in workbook: [UInt8]?, participations: Localized, _ secrets: Secrets) -> [String] {
    guard let numbers = workbook.flatMap({ WrittenNumbers(workbook: $0, participations: participations) }) else { return secrets.small.map(\.code) }
    return found(in: numbers, secrets)
  }

  static func found(in numbers: WrittenNumbers, _ secrets: Secrets) -> [String] {
    var audit = ReportAudit()
    audit.takeFigures(numbers)
    audit.takeSessions(numbers)
    audit.takePeople(numbers, unnamed: secrets.unnamed)
    audit.takeVisits(numbers, secrets)
    let program = LinearProgram(columns: audit.columns.map { _ in (0, LinearProgram.infinity, 0) }, rows: audit.rows)
    let figures = secrets.small.filter { code, threshold in
      if case .some(.some) = numbers.figures[code] { return true }
      guard let column = audit.columns[.figure(code)] else { return false }
      return !program.canBeNone(column) || !program.canReach(threshold, column)
    }
    return figures.map(\.code) + audit.certain(program, fewerThan: secrets.people)
  }

  /// Sessions and communes, and trainings, of which nothing is told, and that everybody knows to be some people, and few.
  private func certain(_ program: LinearProgram, fewerThan people: Int?) -> [String] {
    guard let people else { return [] }
    let spots = columns.compactMap { name, column in
      switch name {
      case .spot(let session, let place): (session.code + "/" + place, column)
      case .training(let training): (training.code, column)
      case .figure: nil
      }
    }
    var certain: [String] = []
    // An example in which one is 0, or many, is one for many of them.
    var solution = program.solve() == .solved ? program.solution : []
    for (code, column) in spots.sorted(by: { $0.0 < $1.0 }) {
      if solution.isEmpty || solution[column] < 1e-6 || solution[column] > Double(people) - 1e-6 { continue }
      if program.canBeNone(column) { solution = program.solution } else if !program.canReach(people, column) { certain.append(code) }
    }
    return certain
  }

  private mutating func column(_ name: Name) -> Int {
    if let known = columns[name] { return known }
    columns[name] = columns.count
    return columns.count - 1
  }

  mutating func add(_ terms: [(name: Name, factor: Int)], from lower: Double, to upper: Double) {
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

  /// Nobody is at a session twice: those of a session, and of a session and a commune, are no more than the different people of its axis, there. Who gave no name is no different person.
  private mutating func takePeople(_ numbers: WrittenNumbers, unnamed: Int) {
    let cells = numbers.figures.keys.compactMap(FigureCell.init).filter { $0.indicator == Indicator.participants.code.text && $0.axis != "-" }
    let lines = Dictionary(grouping: numbers.lines.keys) { [$0.period, $0.axis] }
    for cell in cells.sorted(by: { $0.code < $1.code }) {
      var least = 0
      for session in Set((lines[[cell.period, cell.axis]] ?? []).compactMap(\.session)).sorted(by: { $0.code < $1.code }) {
        func told(_ place: String?) -> Int? { numbers.lines[WrittenNumbers.Line(period: cell.period, axis: cell.axis, session: session, place: place)] }
        if cell.place == "-" {
          least = max(least, (numbers.sessions[session] ?? nil) ?? 0)
        } else if let value = told(cell.place) {
          least = max(least, value)
        } else if told(nil) != nil, columns[.spot(session, place: cell.place)] != nil {
          add([(.spot(session, place: cell.place), 1), (.figure(cell.code), -1)], from: -LinearProgram.infinity, to: Double(unnamed))
        }
      }
      if least > unnamed { add([(.figure(cell.code), 1)], from: Double(least - unnamed), to: LinearProgram.infinity) }
    }
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

extension LinearProgram {
  /// Whether a column can be 0; where nobody can say, it cannot.
  fileprivate func canBeNone(_ column: Int) -> Bool {
    setCost(column, 1)
    defer { setCost(column, 0) }
    return solve() == .solved && value < 1e-6
  }

  /// Whether a column can be as much as a number; where nobody can say, it cannot.
  fileprivate func canReach(_ number: Int, _ column: Int) -> Bool {
    setCost(column, -1)
    defer { setCost(column, 0) }
    switch solve() {
    case .unbounded: return true
    case .solved: return -value > Double(number) - 1e-6
    case .impossible, .unknown: return false
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
