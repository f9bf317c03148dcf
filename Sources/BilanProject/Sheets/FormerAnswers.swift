internal import BilanImport
internal import BilanModel
internal import BilanStore

/// Finds what was answered about the kept file of which another is the next version: it stays with that.
///
/// A file is the next version where a person says so; where it takes the place of the kept one as it stands; and where it does so, or that is asked, once it is read by what was answered. Of itself it takes
/// the place then only of one of its name whose bytes are in no file any more, and which said the same session of itself, or most rows of which are alike.
struct FormerAnswers {
  private let files: [AnsweredFile]
  private let byName: [String: [Int]]
  private let byLine: [Substring: [Int]]
  /// The kept sheets whose place a person says is taken; empty where nobody does.
  private let replaced: Set<Int64>
  private let store: Store
  private let run: SheetRun

  /// - Parameter request: It says whether the files are kept already.
  init(_ store: Store, _ request: ImportRequest, _ run: SheetRun) throws {
    (self.store, self.run, replaced) = (store, run, request.replaced)
    // What is none of those that are kept is the next version of none.
    let files: [AnsweredFile] =
      switch request.placing {
      case .asked, .move, .replacing: try store.answeredFiles()
      case .beside, .byName: []
      }
    self.files = files
    byName = Dictionary(grouping: files.indices) { files[$0].name }
    byLine = files.indices.reduce(into: [:]) { byLine, index in
      for line in files[index].stated.lines { byLine[line, default: []].append(index) }
    }
  }

  /// A file as it is read by what was answered about the one it follows.
  typealias Found = (readings: [SheetReading], answers: SheetAnswers)

  /// Nil where a file follows none about which something was answered, or it is open which.
  ///
  /// - Parameters:
  ///   - plain: All that was read of it.
  ///   - gone: The kept sheets that stand in no file any more.
  func found(for plain: [SheetReading], gone: GoneOfFile) throws -> Found? {
    let sheets = plain.compactMap(\.sheet)
    let places = run.project?.places ?? .belgium
    let now = SheetAnswers(run.options, places)
    let (said, saysDay) = (StatedScope(sheets).lines, StatedScope(sheets).saysDay)
    var candidates: [SheetAnswers: Former] = [:]
    for file in formers(of: plain[0].source.fileName, said, gone) {
      var answers = WorkbookAnswer.stillSaid(file.answers(for: sheets), of: plain)
      // The same people come week after week: a list that names no day is of a day that a person says, each time.
      if !isSaid, !saysDay { answers.date = nil }
      answers = answers.without(now)
      if !answers.isEmpty { candidates[answers, default: Former()].add(file, saying: said, gone) }
    }
    // Rows that were mended complete their sheet.
    guard !candidates.isEmpty, !plain[0].source.name.contains(".a-corriger"), try !store.knows(hash: plain[0].source.hash) else { return nil }
    let goes = try Set(sheets.flatMap { try store.foresee($0, answers: now, gone: gone).previous.map(\.id) })
    let sure = candidates.filter { isSaid || !$0.value.sheets.isDisjoint(with: goes) }
    var found: [Found] = []
    for (answers, former) in sure.isEmpty ? candidates : sure {
      let options = run.options.completed(by: answers, places)
      let readings = run.read(plain[0].file, by: options)
      // What fits the earlier version only, as a column that is called otherwise now, is no answer.
      guard readings.count(where: \.isRefused) <= plain.count(where: \.isRefused) else { continue }
      if try !sure.isEmpty || follow(readings, SheetAnswers(options, places), former, gone) { found.append((readings, answers)) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a person says whose next version the file is.
  private var isSaid: Bool { !replaced.isEmpty }

  /// The files of which this may be the next version: the one that is said, else those of its name that are gone, and those of its sessions or days.
  private func formers(of name: String, _ said: Set<Substring>, _ gone: GoneOfFile) -> [AnsweredFile] {
    if isSaid { return files.filter { !$0.sheets.isDisjoint(with: replaced) } }
    let named = byName[name, default: []].filter { !files[$0].sheets.isDisjoint(with: gone.ofName) }
    return Set(named + said.flatMap { byLine[$0, default: []] }).sorted().map { files[$0] }
  }

  /// Kept sheets about which one and the same was answered.
  private struct Former {
    var sheets: Set<Int64> = []
    /// Those of them whose bytes are in no file any more, and those of these that said a session or a day of the new file.
    var (gone, goneAndSaid): (Set<Int64>, Set<Int64>) = ([], [])

    mutating func add(_ file: AnsweredFile, saying said: Set<Substring>, _ gone: GoneOfFile) {
      sheets.formUnion(file.sheets)
      self.gone.formUnion(file.sheets.intersection(gone.ofName))
      if !file.stated.lines.isDisjoint(with: said) { goneAndSaid.formUnion(file.sheets.intersection(gone.ofName)) }
    }
  }

  /// Whether a file, read by what was answered about some sheets, is likely their next version.
  private func follow(_ readings: [SheetReading], _ answers: SheetAnswers, _ former: Former, _ gone: GoneOfFile) throws -> Bool {
    try readings.compactMap(\.sheet).contains { sheet in
      switch try store.foresee(sheet, answers: answers, gone: gone) {
      case .undecided(_, let previous, _): previous.contains { former.sheets.contains($0.id) }
      case .replaced(_, let previous, let change):
        previous.contains { former.goneAndSaid.contains($0.id) || change.isOfVersions && former.gone.contains($0.id) }
      case .added, .unchanged, .moved: false
      }
    }
  }
}
