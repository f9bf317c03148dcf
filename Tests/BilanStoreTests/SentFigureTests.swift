import BilanModel
import Testing

@testable import BilanStore

/// Figures that were sent come back as they went in.
@Suite struct SentFigureTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  /// A figure of each kind.
  static let figures: [FigureKey: Figure] = {
    var share = Figure(value: Rational(3, over: 20), status: .value, quotient: Figure.Quotient(15, over: 100, as: .percent))
    share.ratioRange = Rational(1, over: 10)...Rational(1, over: 5)
    return [
      FigureKey(indicator: "participants", period: "2024"): Figure(value: 87, status: .value, range: 84...91),
      FigureKey(indicator: "participants", period: "2024", axis: "1", place: .notStated, category: Category(.gender, "")): Figure(
        value: 3, status: .value),
      FigureKey(indicator: "affiches", isEstimated: true, period: "2024", place: Place(number: 21013)): Figure(
        value: Rational(1, over: 3), status: .partial),
      FigureKey(indicator: "part", period: "2024", axis: "2"): share,
      FigureKey(indicator: "part", period: "2024", axis: "3"): Figure(value: nil, status: .noBase),
      FigureKey(indicator: "participations", period: "2024"): Figure(value: nil, status: .protected),
      FigureKey(indicator: "participations", period: "2024", axis: "1"): Figure(value: nil, status: .protected),
    ]
  }()

  static let findable: [FigureKey: Rational] = [FigureKey(indicator: "participations", period: "2024"): 146]

  @Test func everyPartOfAFigureIsKept() throws {
    let period = try #require(Period(named: "2024"))
    let (figures, findable) = (Self.figures, Self.findable)
    let store = try Store.open(at: folder.store)
    try store.freeze(figures, findable: findable, of: period, on: today, recording: store.recording(on: today))
    let kept = try #require(try store.sentReports().first)
    #expect(kept.figures == figures && kept.findable == findable)
    #expect((kept.period, kept.sentOn, kept.told) == (period, today, 0))
    #expect(try store.journal().map(\.act) == [.reportSent])
    // The newest of a period holds; an undo takes it away with its figures.
    try store.freeze([:], of: period, on: today, recording: store.recording(on: today))
    #expect(try store.sentReports().map(\.figures.count) == [0])
    #expect(try store.undoLast())
    #expect(try store.sentReports().map(\.figures) == [figures])
  }

  /// What a report compared with left as well; it is no report of its own, and goes with it.
  @Test func thePeriodComparedWithIsKeptBesideTheReport() throws {
    let (base, period) = (try #require(Period(named: "2023")), try #require(Period(named: "2024")))
    func figures(_ period: Code<Period>, _ value: Rational?) -> [FigureKey: Figure] {
      [FigureKey(indicator: "participants", period: period): Figure(value: value, status: value == nil ? .protected : .value)]
    }
    let store = try Store.open(at: folder.store)
    try store.freeze(figures("2024", 87), of: period, beside: (base, figures("2023", nil)), on: today, recording: store.recording(on: today))
    #expect(try store.sentReports().map(\.period) == [period])
    #expect(try store.releases().map(\.period) == [period, base])
    #expect(try store.releases().map(\.figures) == [figures("2024", 87), figures("2023", nil)])
    #expect(try store.undoLast())
    #expect(try store.releases().isEmpty)
  }
}
