import BilanModel
import BilanText

@testable import BilanImport

/// A whole file, with a project and a name that says nothing, and without a project and a name that says much.
func checkSheet(_ bytes: [UInt8]) throws(Violation) {
  try checkSheet(ScratchSheet(bytes, name: "feuille.csv"), bytes, fuzzProject)
  try checkSheet(ScratchSheet(bytes, name: "2024-10-21 axe 1 stress vicariant.csv"), bytes, nil)
}

private func checkSheet(_ file: ScratchSheet, _ bytes: [UInt8], _ project: Project?) throws(Violation) {
  var importer = Importer(project: project)
  let reading = file.read(by: &importer)
  let lines = ((try? DecodedText(bytes)).map { lineEnds($0.bytes) } ?? 0) + 1
  try checkReading(reading, lines: lines)
  try checkSame(reading, file.read(by: &importer))
  var counting = Importer(project: project, purpose: .figures)
  try checkFigures(file.read(by: &counting), reading)
}

/// What holds of any reading.
func checkReading(_ reading: SheetReading, lines: Int) throws(Violation) {
  let source = reading.source
  try require(0 <= source.rowsKept && source.rowsKept <= source.rowsRead, "\(source.rowsKept) rows kept of \(source.rowsRead)")
  if let line = reading.headerLine { try require((1...lines).contains(line), "headers on line \(line) of \(lines)") }
  if reading.isRefused {
    try require(reading.content.isEmpty && source.rowsKept == 0, "a refused file is counted")
    try require(reading.diagnostics.contains { $0.problem.severity != .note }, "a file is refused and nothing says why")
  }
  try checkContent(reading.content, lines)
  if let summary = reading.summary { try checkSummary(summary, rows: source.rowsRead) }
  for session in reading.sessions { try require((0...source.rowsRead).contains(session.present ?? 0), "\(session.present ?? 0) present of \(source.rowsRead)") }
  for row in reading.refusedRows { try require((1...lines).contains(row.line) && !row.reasons.isEmpty, "a refused row on line \(row.line) of \(lines)") }
  for row in reading.firstRows { try require((1...lines).contains(row.line), "a first row on line \(row.line) of \(lines)") }
  for diagnostic in reading.diagnostics { try checkDiagnostic(diagnostic, lines) }
}

private func checkContent(_ content: SheetContent, _ lines: Int) throws(Violation) {
  for row in content.attendances {
    try require(content.sessions.indices.contains(Int(row.session)), "session \(row.session) of \(content.sessions.count)")
    try require((-1..<content.people.count).contains(Int(row.person)), "person \(row.person) of \(content.people.count)")
    try require((-1..<content.organisations.count).contains(Int(row.organisation)), "organisation \(row.organisation) of \(content.organisations.count)")
    try require((1...lines).contains(Int(row.line)), "an attendance on line \(row.line) of \(lines)")
  }
  for count in content.counts {
    try require((0...1_000_000_000).contains(count.value), "a count of \(count.value)")
    try require((1...lines).contains(Int(count.line)), "a count on line \(count.line) of \(lines)")
  }
  // One name described in two ways is two people to the sheet; but for the spelling, no two are the same.
  let described = content.people.map { person in
    var person = person
    (person.familyName, person.givenName) = ("", "")
    return person
  }
  try require(areDifferent(described), "two people described alike")
  try require(areDifferent(content.organisations.map(\.key)), "two organisations of one key")
  try require(areDifferent(content.sessions.map(\.key)), "two sessions of one key")
  try require(content.sessions.allSatisfy { ($0.minutes ?? 1) >= 1 }, "a session of no length")
}

private func areDifferent(_ keys: [some Hashable]) -> Bool { Set(keys).count == keys.count }

private func checkSummary(_ summary: SheetReading.Summary, rows: Int) throws(Violation) {
  let countable = summary.countable ?? rows
  try require((0...rows).contains(countable), "\(countable) rows count of \(rows)")
  try require((0...countable).contains(summary.present ?? 0), "\(summary.present ?? 0) present of \(countable)")
  // A row may be about several people; where there is no row, there is nobody.
  let people = summary.people ?? 0
  try require(people >= 0 && (rows > 0 || people == 0), "\(people) people in \(rows) rows")
  let communes = summary.communes?.values.reduce(0, +) ?? 0
  try require((0...rows).contains(communes), "\(communes) people with a commune in \(rows) rows")
}

/// Every value that the text of a diagnostic needs is there, in every language.
func checkDiagnostic(_ diagnostic: Diagnostic, _ lines: Int) throws(Violation) {
  if let line = diagnostic.place.line { try require((1...lines).contains(line), "\(diagnostic.problem.code) on line \(line) of \(lines)") }
  for language in Language.allCases {
    for template in [diagnostic.problem.message[language], diagnostic.problem.hint[language]] {
      for piece in template.split(separator: "{").dropFirst() where piece.contains("}") {
        let name = String(piece.prefix { $0 != "}" })
        try require(
          diagnostic.values[name] != nil || name == "text" && diagnostic.place.text != nil, "\(diagnostic.problem.code) has no value for \(name)")
      }
    }
  }
}

/// What an importer remembers of earlier sheets only makes it faster.
func checkSame(_ first: SheetReading, _ second: SheetReading) throws(Violation) {
  try require(first.content == second.content, "read again, a file says something else")
  try require(first.diagnostics == second.diagnostics, "read again, a file has other problems")
  try require(first.source == second.source && first.isRefused == second.isRefused, "read again, a file has other rows")
  try require(first.columns == second.columns && first.evidence == second.evidence, "read again, a file has other columns")
  try require(first.sessions == second.sessions && first.firstRows == second.firstRows, "read again, a file has other sessions")
  try require(first.refusedRows == second.refusedRows && first.answers == second.answers, "read again, other rows of a file are refused")
  let (one, two) = (first.summary, second.summary)
  try require(one?.communes == two?.communes && one?.present == two?.present && one?.people == two?.people, "read again, a file has another summary")
}

/// A reading to be counted at once says the same as one that is kept, without names and notes.
func checkFigures(_ figures: SheetReading, _ kept: SheetReading) throws(Violation) {
  try require(figures.source == kept.source && figures.isRefused == kept.isRefused, "for figures, other rows are kept")
  try require(figures.content.attendances == kept.content.attendances, "for figures, there are other attendances")
  try require(figures.content.counts == kept.content.counts && figures.content.sessions == kept.content.sessions, "for figures, there are other counts")
  try require(figures.content.people.map(\.key) == kept.content.people.map(\.key), "for figures, there are other people")
  try require(
    figures.content.organisations.map(\.key) == kept.content.organisations.map(\.key), "for figures, there are other organisations")
  func problems(_ reading: SheetReading) -> [Diagnostic] { reading.diagnostics.filter { $0.problem.severity != .note } }
  try require(problems(figures) == problems(kept), "for figures, there are other problems")
}
