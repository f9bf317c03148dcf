internal import BilanProtection

/// What is known of people who came several times: each has as many participations.
extension ReportAudit {
  /// Those whom an indicator counts from a number of sessions on, and those who completed a training.
  mutating func takeVisits(_ numbers: WrittenNumbers, _ secrets: Secrets) {
    var periods: [WrittenNumbers.SessionName: Set<String>] = [:]
    for line in numbers.lines.keys { if let session = line.session { periods[session, default: []].insert(line.period) } }
    // The sessions of an axis, or of all, that may lie in a period.
    func held(_ axis: String, _ period: String) -> [WrittenNumbers.SessionName] {
      numbers.sessions.keys.filter { session in (axis == "-" || axis == session.axis) && (periods[session].map { $0.contains(period) } ?? true) }
    }
    for (code, value) in numbers.figures.sorted(by: { $0.key < $1.key }) {
      let parts = code.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4, let least = secrets.returning[parts[0]] else { continue }
      if let value { add([(.figure(code), 1)], from: Double(value), to: Double(value)) }
      take(.figure(code), cameTo: least, numbers, cell: parts[1...].joined(separator: "/"), among: held(parts[2], parts[1]).count, secrets)
    }
    for (training, value) in numbers.trainings.sorted(by: { $0.key.code < $1.key.code }) where !secrets.periodsOfBegunTrainings.contains(training.period) {
      let axes = Set(numbers.sessions.keys.filter { $0.activity == training.title }.map(\.axis))
      guard axes.count == 1, let axis = axes.first else { continue }
      if let value { add([(.training(training), 1)], from: Double(value), to: Double(value)) }
      let ofAxis = held(axis, training.period)
      // Sessions of anything else on the axis leave open how many participations are the training's.
      let isOnly = ofAxis.allSatisfy { $0.activity == training.title }
      take(.training(training), cameTo: training.needed, numbers, cell: "\(training.period)/\(axis)/-", among: isOnly ? ofAxis.count : 0, secrets)
    }
  }

  /// Each of some people has so many participations at least, and everybody else one; nobody else has as many, at so many sessions.
  private mutating func take(_ some: Name, cameTo least: Int, _ numbers: WrittenNumbers, cell: String, among sessions: Int, _ secrets: Secrets) {
    let (people, participations) = ("participants/" + cell, "participations/" + cell)
    guard numbers.figures[people] != nil, numbers.figures[participations] != nil else { return }
    let all: [(name: Name, factor: Int)] = [(.figure(participations), 1), (.figure(people), -1), (some, 1 - least)]
    add(all, from: 0, to: LinearProgram.infinity)
    add([(some, 1), (.figure(people), -1)], from: -LinearProgram.infinity, to: 0)
    guard sessions >= least else { return }
    add(
      [(.figure(participations), 1), (.figure(people), 1 - least), (some, least - 1 - sessions)], from: -LinearProgram.infinity, to: Double(secrets.unnamed))
  }
}
