import BilanProject
import Foundation
import TestSupport
import Testing

/// One life of a random project: acts as people do them, each done by the program and by the model, which have to agree.
struct Life {
  let folder: String
  private var random: Seeded
  private(set) var model: LifeModel
  /// What stood before each command that can be undone, the last one last.
  private var before: [LifeModel] = []
  /// What the journal has to hold.
  private(set) var acts: [JournalEntry.Act] = []
  private var versions = 0
  private(set) var said: [String] = []
  /// Sheets that were replaced or removed, which somebody may import again.
  private var old: [LifeModel.Sheet] = []

  init(_ seed: UInt64, in folder: String) throws {
    random = Seeded(seed)
    self.folder = folder
    model = LifeModel(isByName: seed.isMultiple(of: 3))
    try FileManager.default.createDirectory(atPath: folder + "/presences", withIntermediateDirectories: true)
    try model.projectFile.write(toFile: folder + "/projet.yaml")
  }

  func project() throws -> ProjectFolder { try ProjectFolder(folder) }

  /// Does one act, drawn by how often people do it.
  mutating func step() async throws {
    let draw = random.below(100)
    switch draw {
    case ..<34: try await add()
    case ..<40: try await importAgain()
    case ..<52: try await replace()
    case ..<60: try await move()
    case ..<65: try await bringBack()
    case ..<72: try remove()
    case ..<80: try decide()
    case ..<86: try rename()
    case ..<96: try undo()
    case ..<98: try addYear()
    default: try forget()
    }
  }

  // MARK: - Sheets

  private mutating func draw(_ id: Int64 = 0) -> LifeModel.Sheet {
    versions += 1
    var sheet = LifeModel.Sheet(id: id, file: "presences/liste \(word(versions)).csv", text: "", session: nil)
    if random.chance(0.2) {
      sheet.file = "presences/comptage \(word(versions)).csv"
      for _ in 0...random.below(3) {
        let count = LifeModel.Count(metric: random.below(2), day: random.below(LifeModel.days.count), commune: random.below(3), value: 1 + random.below(4) * 10)
        // Two rows of one day and place are a sum, which is another matter.
        if !sheet.counts.contains(where: { ($0.metric, $0.day, $0.commune) == (count.metric, count.day, count.commune) }) { sheet.counts.append(count) }
      }
    } else {
      sheet.session = LifeModel.Session(activity: random.below(4), day: random.below(LifeModel.days.count))
      sheet.place = random.chance(0.5) ? random.below(3) : nil
      sheet.rows = rows(2 + random.below(5))
    }
    sheet.text = model.text(of: sheet, version: versions)
    sheet.typed = sheet.rows
    return sheet
  }

  /// A number in consonants: one in figures at the end of a file's name says which version of a count it is.
  private func word(_ number: Int) -> String { String(String(number).map { Array("bcdfghjklm")[$0.wholeNumberValue!] }) }

  private mutating func rows(_ count: Int) -> [LifeModel.Row] {
    var people = Array(LifeModel.people.indices)
    random.shuffle(&people)
    return people.prefix(count).map { person in
      LifeModel.Row(person: person, commune: random.pick(LifeModel.people[person].communes), isPresent: random.chance(0.8))
    }
  }

  private mutating func add() async throws {
    let sheet = draw()
    try write(sheet)
    let isSaid = random.chance(0.7)
    try await keep(sheet, placing: isSaid ? .beside : .asked, expected: isSaid ? [.added] : [.added, .undecided])
  }

  private mutating func importAgain() async throws {
    guard !model.sheets.isEmpty else { return }
    let sheet = random.pick(model.sheets)
    try write(sheet)
    try await keep(sheet, placing: .asked, expected: [.unchanged])
  }

  /// A corrected file, of the same name or another one, for a sheet that is kept.
  private mutating func replace() async throws {
    guard !model.sheets.isEmpty else { return }
    let former = random.pick(model.sheets)
    var sheet = draw()
    if random.chance(0.7) {
      // Corrected: most of it is as it was.
      (sheet.session, sheet.place, sheet.counts) = (former.session, former.place, former.counts)
      sheet.rows = former.typed
      if random.chance(0.5), !sheet.rows.isEmpty { sheet.rows.remove(at: random.below(sheet.rows.count)) }
      for row in rows(2) where !sheet.rows.contains(where: { $0.person == row.person }) && sheet.session != nil { sheet.rows.append(row) }
      if sheet.session != nil, sheet.rows.isEmpty { sheet.rows = rows(2) }
      if let index = sheet.counts.indices.randomElement(using: &random) { sheet.counts[index].value += 1 }
    }
    if (sheet.session == nil) == (former.session == nil), random.chance(0.5) { sheet.file = former.file }
    sheet.text = model.text(of: sheet, version: versions)
    sheet.typed = sheet.rows
    try write(sheet)
    try await keep(sheet, placing: .replacing([former.id]), expected: [.replaced])
  }

  /// The same file was of another day.
  private mutating func move() async throws {
    guard let former = model.sheets.filter({ $0.session != nil }).randomElement(using: &random) else { return }
    var sheet = former
    sheet.session?.day = random.below(LifeModel.days.count)
    guard sheet.session != former.session else { return }
    try write(sheet)
    try await keep(sheet, placing: .move, date: sheet.session?.day, expected: [.moved])
  }

  /// A version that was replaced, or a sheet that was removed, is imported again: nothing is known beforehand of what becomes of it, but the figures have to follow.
  /// One that says a code whose renaming was undone since is refused.
  private mutating func bringBack() async throws {
    guard let sheet = old.randomElement(using: &random) else { return }
    try write(sheet)
    try await keep(sheet, placing: .asked, expected: [.added, .unchanged, .replaced, .undecided, .moved, .refused])
  }

  private func write(_ sheet: LifeModel.Sheet) throws { try sheet.text.write(toFile: "\(folder)/\(sheet.file)") }

  private mutating func keep(_ sheet: LifeModel.Sheet, placing: Placing, date: Int? = nil, expected: [ImportTally.Result]) async throws {
    let options = SessionOptions(date: date.map { LifeModel.days[$0] })
    var read: SheetReading?
    let result = try await project().importSheets(ImportRequest(["\(folder)/\(sheet.file)"], options: options, placing: placing)) { reading, _ in read = reading
    }
    let kept = result.tally.counts.keys.first ?? .refused
    said.append("\(sheet.file) \(placing) \(date.map { LifeModel.days[$0].description } ?? "") → \(kept) \(result.tally.replacements.flatMap(\.previous))")
    #expect(result.tally.counts.count == 1 && expected.contains(kept), "\(said)")
    guard [.added, .replaced, .moved].contains(kept) else { return }
    var sheet = sheet
    // Where it stands now is what the reading says: an answer of an earlier import stays with a file.
    if let session = read?.sessions.first, let day = session.day.flatMap({ LifeModel.days.firstIndex(of: $0) }), sheet.session != nil {
      sheet.session?.day = day
    }
    let previous = result.tally.replacements.flatMap(\.previous)
    before.append(model)
    var former: [LifeModel.Sheet] = []
    for id in previous {
      guard let index = model.sheets.firstIndex(where: { $0.id == id }) else {
        Issue.record("replaced \(id), which is not there: \(said)")
        continue
      }
      former.append(model.sheets.remove(at: index))
    }
    sheet.rows = model.rows(sheet, taking: former)
    sheet.id = try project().sheets().map(\.id).max() ?? 0
    model.sheets.append(sheet)
    old += former.filter { $0.text != sheet.text }
    acts.append(kept == .added ? .added : kept == .replaced ? .replaced : .moved)
  }

  private mutating func remove() throws {
    guard !model.sheets.isEmpty else { return }
    let sheet = model.sheets[random.below(model.sheets.count)]
    said.append("remove \(sheet.id)")
    _ = try project().removeSheet(sheet.id)
    before.append(model)
    model.sheets.removeAll { $0.id == sheet.id }
    old.append(sheet)
    acts.append(.removed)
  }

  // MARK: - People

  private mutating func decide() throws {
    guard let questions = try project().questions(), let question = questions.open.randomElement(using: &random) else { return }
    guard let person = LifeModel.people.firstIndex(where: { question.first.name == "\($0.first) \($0.last)" && question.second.name == question.first.name })
    else {
      Issue.record("asked about \(question.first.name) and \(question.second.name): \(said)")
      return
    }
    let isSame = random.chance(0.5)
    said.append("decide \(question.first.name) \(isSame)")
    try questions.answer(question, isSame: isSame)
    before.append(model)
    model.decided[person] = isSame
    acts.append(.decided)
  }

  /// Once in a life, of somebody of one commune: of several it is not known which row is whose.
  private mutating func forget() throws {
    guard model.erased == nil else { return }
    let kept = Set(model.sheets.flatMap(\.rows).compactMap(\.person)).filter { LifeModel.people[$0].communes.count == 1 }
    guard let person = kept.sorted().randomElement(using: &random) else { return }
    said.append("forget \(LifeModel.people[person].last)")
    _ = try project().people(named: "\(LifeModel.people[person].first) \(LifeModel.people[person].last)").erase()
    model.erased = person
    before = []
    acts.append(.erased)
  }

  // MARK: - The project

  private mutating func rename() throws {
    versions += 1
    let kind = random.pick(KeptCode.Kind.allCases)
    let next = model
    var changed = next
    let old: String
    let new = "c\(versions)"
    switch kind {
    case .axis:
      let index = random.below(2)
      old = model.axes[index]
      changed.axes[index] = new
      acts.append(.renamedAxis)
    case .activity:
      let index = random.below(4)
      old = "\(model.axes[index / 2])/\(model.activities[index])"
      changed.activities[index] = new
      acts.append(.renamedActivity)
    case .metric:
      let index = random.below(2)
      old = model.metrics[index]
      changed.metrics[index] = new
      acts.append(.renamedMetric)
    }
    said.append("rename \(kind) \(old) \(new)")
    // Before the first import there is no store, and nothing to undo.
    let isKept = FileManager.default.fileExists(atPath: folder + "/bilan.sqlite")
    _ = try project().rename(kind, old, to: new)
    model = changed
    if isKept { before.append(next) } else { acts.removeLast() }
  }

  private mutating func addYear() throws {
    guard !model.periods.contains(2025) else { return }
    said.append("year 2025")
    _ = try project().addYear("2025")
    before.append(model)
    model.periods.append(2025)
    acts.append(.yearAdded)
  }

  private mutating func undo() throws {
    guard let last = before.last else {
      #expect(throws: Failure.self, "\(said)") { try project().undo() }
      return
    }
    said.append("undo \(acts.last.map(\.rawValue) ?? "")")
    try project().undo().carryOut()
    before.removeLast()
    old += model.sheets.filter { !last.sheets.contains($0) }
    model = last
    acts.append(.undone)
  }
}

extension Seeded {
  fileprivate mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  fileprivate mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

  fileprivate mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  fileprivate mutating func shuffle<Element>(_ list: inout [Element]) { list.shuffle(using: &self) }
}
