import BilanModel
import Testing

@testable import BilanStore

/// Figures that were sent come back as they went in.
@Suite struct SentFigureTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func everyPartOfAFigureIsKept() throws {
    let period = try #require(Period(named: "2024"))
    var share = Figure(value: Rational(3, over: 20), status: .value, quotient: Figure.Quotient(15, over: 100, as: .percent))
    share.ratioRange = Rational(1, over: 10)...Rational(1, over: 5)
    let figures: [FigureKey: Figure] = [
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
    let store = try Store.open(at: folder.store)
    let findable: [FigureKey: Rational] = [FigureKey(indicator: "participations", period: "2024"): 146]
    try store.freeze(figures, findable: findable, of: period, on: today, recording: store.recording(on: today))
    let kept = try #require(try store.sentReports().first)
    #expect(kept.figures == figures && kept.findable == findable)
    #expect((kept.period, kept.sentOn, kept.told) == (period, today, 0))
    #expect(try store.journal().map(\.act) == [.reportSent])
    // The newest of a period holds; an undo takes it away with its figures.
    try store.freeze([:], of: period, on: today, recording: store.recording(on: today))
    #expect(try store.sentReports().map(\.figures.count) == [0])
    guard case .acts(let acts) = try store.lastAct() else { return #expect(Bool(false)) }
    #expect(try store.undo(acts, on: today))
    #expect(try store.sentReports().map(\.figures) == [figures])
  }
}
