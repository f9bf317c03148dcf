internal import BilanAggregation
internal import BilanImport
internal import BilanModel
public import BilanStore

/// A sheet of which nothing was kept, because it may be one that is kept already and nobody said so.
public struct OpenSheet: Sendable {
  public var file: String
  public var doubt: Outcome.Doubt
  /// The sheets it may be; the change and the effect are those of taking the place of the first.
  public var previous: [StoredSheet]
  public var change: Outcome.Change
  /// The figures that would be others; nil where it was not worked out, as for those behind the first twenty of an import.
  public var effect: [FigureChange]?
  /// What was answered about them, by which this one is read; nil where nothing was.
  public var answers: SheetAnswers?
  let sheet: Sheet
  /// Nil for a file that is one sheet.
  public var worksheet: String? { sheet.source.part }

  init(_ reading: SheetReading, _ sheet: Sheet, _ doubt: Outcome.Doubt, _ previous: [StoredSheet], _ change: Outcome.Change) {
    file = reading.file
    self.sheet = sheet
    self.doubt = doubt
    self.previous = previous
    self.change = change
  }

  var diagnostic: Diagnostic {
    let place = SourcePlace(file: file, part: sheet.source.part)
    let names = previous.map { sheet in
      // Of one name, the day tells them apart.
      let day = doubt == .nowhere ? sheet.firstDay.map { ", \($0.belgian)" } ?? "" : ""
      func named(_ number: String) -> String { "\(sheet.source.name) (\(number) \(sheet.id)\(day))" }
      return Localized(fr: named("n°"), nl: named("nr."), en: named("no."))
    }
    let problem: Problem =
      switch doubt {
      case .sameContent: .sameContentElsewhere
      case .nextVersion: .nextVersion
      case .partOfSheet: .partOfSheet
      case .nowhere: .otherSessionNowhere
      }
    return Diagnostic(problem, at: place, ["sheets": .phrases(names), "id": .text(String(previous[0].id)), "file": .text(file)])
  }

  /// What taking the place of the first of the sheets does to the figures of a project; it is done in a copy of the store.
  ///
  /// - Parameter before: what is kept now.
  mutating func findEffect(in store: Store, _ project: Project, from before: FactTable) throws {
    let (sheet, replaced) = (sheet, previous[0].id)
    let after = try FactTable.after(in: store, project) { try $0.keep(sheet, as: .replacing([replaced]), on: .today) }.facts
    effect = FigureChange.all(from: before, to: after, project)
  }
}
