import BilanImport
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// How a comparison says what two periods have in common, and what they lack.
extension PeriodComparisonTests {
  /// What is missing is said by its name, and in the year's own order.
  @Test func whatTwoPeriodsLackIsNamed() {
    func scope(_ days: (String, String), _ axes: (String, String), _ language: Language) -> String? {
      comparison([sheet(bytes: 1, on: days.0, axis: axes.0, [Line("berg")]), sheet(bytes: 2, on: days.1, axis: axes.1, [Line("berg")])]).scope(language)
    }
    #expect(scope(("2023-03-01", "2024-06-01"), ("1", "1"), .nl) == "De twee periodes hebben geen enkele maand gemeen.")
    #expect(scope(("2023-03-01", "2024-03-01"), ("1", "3"), .fr) == "Les deux périodes n'ont aucun axe en commun.")
    #expect(scope(("2023-03-01", "2024-06-01"), ("1", "3"), .en) == "The two periods have neither a month nor an axis in common.")
  }

  /// A table of sessions in July holds counts of August where both years counted then: their row says so.
  @Test func countsOfOtherMonthsSayThatTheyAre() throws {
    let found = comparison(
      [
        sheet(bytes: 1, on: "2023-07-01", [Line("berg")]), sheet(bytes: 2, on: "2024-07-01", [Line("berg")]),
        sheet(bytes: 3, on: "2024-09-01", [Line("berg")]),
        sheet(bytes: 4, counts: [count("affiches", 5, on: "2023-08-02", axis: "1"), count("affiches", 7, on: "2024-08-02", axis: "1")]),
      ], metrics: [Metric(code: "affiches", title: Localized(same: "Affiches"))])
    let table = try #require(found.tables(of: nil, .fr).last)
    #expect(table.title == "Périmètre comparable, mois de séances des deux périodes (juillet)")
    #expect(table.rows.map { $0.cells[0] }.contains(.text("Affiches (compté les mêmes mois les deux fois)")))
    #expect(table.rows.map { $0.cells[0] }.contains(.text("Participations")))
  }

  /// "axes seulement en 2023 : aucune" was no French: what there is none of is not listed.
  @Test func whatOnePeriodAloneHasIsListed() {
    let found = comparison([
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-01", [Line("berg", .anderlecht)]),
      sheet(bytes: 3, on: "2024-03-02", axis: "3", [Line("berg", .anderlecht)]),
    ])
    #expect(found.verdict(.fr).contains("axes seulement en 2024 : 3") && found.verdict(.nl).contains("assen alleen in 2024: 3"), "\(found.verdict(.fr))")
    #expect(found.verdict(.fr).contains("communes seulement en 2023 : Forest ; seulement en 2024 : Anderlecht"), "\(found.verdict(.fr))")
    #expect(found.verdict(.en).contains("communes only in 2023: Forest; only in 2024: Anderlecht"))
  }

  @Test func monthsOfASchoolYearFollowEachOther() throws {
    let years = [("2022-09-01", "2023-08-31", "2022-2023"), ("2023-09-01", "2024-08-31", "2023-2024")].map {
      Period(code: Code($0.2), first: day($0.0), last: day($0.1))!
    }
    let project = project(periods: years)
    let days = ["2022-10-05", "2022-11-05", "2023-09-05", "2023-10-05", "2023-11-05", "2023-12-05", "2024-01-05", "2024-05-05"]
    let sheets = days.enumerated().map { sheet(bytes: $0 + 1, on: $1, [Line("berg")]) }
    let found = Publication(facts(sheets, of: project), project, periods: years).comparison(from: years[0], to: years[1])
    #expect(
      found.verdict(.fr).contains("mois avec des séances : 2022-2023, 2 (octobre, novembre) ; 2023-2024, 6 (septembre à janvier, mai)"), "\(found.verdict(.fr))"
    )
    #expect(found.commonMonths(.nl) == "oktober, november")
  }

  /// Who reads the note alone is told where nothing can be compared, and what was compared where something can.
  @Test(arguments: [("2024-06-01", "Les deux périodes n'ont aucun mois en commun."), ("2024-03-05", nil)])
  func theNoteSaysWhatCanBeCompared(date: String, sentence: String?) throws {
    let project = project(axes: [axis("1")])
    let sheets = [sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: date, [Line("berg", .forest)])]
    let form = try #require(FormFile(named: "note", in: nil).form)
    let notes = Report(
      ReportRequest(
        project: project, facts: facts(sheets, of: project), period: year(2024), base: year(2023), language: .fr, narrative: Narrative(), form: form, asOf: nil)
    ).sections.flatMap(\.notes)
    #expect(notes.contains { $0.contains(sentence ?? "comparable") } == (sentence != nil), "\(notes)")
  }

  /// A metric of one period alone narrows nothing: the rest is compared as it stands.
  @Test func aMetricOfOnePeriodAloneNarrowsNothing() {
    let found = comparison(
      [
        sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]), sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)]),
        sheet(bytes: 3, counts: [count("dossiers", 5, on: "2024-03-01", until: "2024-03-31", axis: "1", .forest)]),
      ], metrics: [Metric(code: "dossiers", title: Localized(same: "Dossiers"))])
    #expect(found.like == nil && found.scope(.nl) == nil, "\(found.comparability.caveats)")
  }

  /// 131 [130–133] and 133 [131–133] may be the same number.
  @Test func aChangeWithinItsRangesIsNotEstablished() {
    func change(_ a: Int, _ before: ClosedRange<Int>?, _ b: Int, _ after: ClosedRange<Int>?) -> Change {
      var (old, new) = (Figure(value: Rational(a), status: .value), Figure(value: Rational(b), status: .value))
      (old.range, new.range) = (before, after)
      return Change(before: old, after: new)
    }
    #expect(change(131, 130...133, 133, 131...133).isWithinRanges)
    #expect(change(131, 130...133, 133, nil).isWithinRanges)
    #expect(!change(131, 130...132, 133, nil).isWithinRanges)
    #expect(!change(147, 146...149, 196, 191...206).isWithinRanges)
    #expect(!change(131, nil, 133, nil).isWithinRanges)
  }

  /// An audience that one year counts whole and the other estimates in part is not counted alike.
  @Test func aMonthEstimatedInPartIsNotCompared() throws {
    func counts(_ date: String, _ value: Int, _ place: Place, estimated: Bool = false) -> CampaignCount {
      CampaignCount(
        metric: "public", axis: "1", activity: "theatre", day: day(date), place: place, value: value, isEstimated: estimated, line: 1)
    }
    func change(_ counts: [CampaignCount]) -> Change? {
      comparison([sheet(bytes: 1, counts: counts)], metrics: [Metric(code: "public", title: Localized(same: "Public"))])
        .like?.rows.first { $0.axis == nil && $0.indicator.code == "public" && !$0.isEstimated }?.change
    }
    let counted = [
      counts("2023-10-12", 190, .saintGilles), counts("2023-11-23", 58, .forest), counts("2024-10-17", 128, .saintGilles), counts("2024-11-25", 201, .forest),
    ]
    let before = counts("2023-11-24", 90, .forest, estimated: true)
    // Counted in the same months of the same places, the whole is compared.
    #expect(change(counted) == nil)
    #expect(change(counted + [before])?.before.value == 190 && change(counted + [before])?.after.value == 128)
    // Where both years estimate a part, what they count is compared.
    #expect(change(counted + [before, counts("2024-11-26", 40, .forest, estimated: true)]) == nil)
    let elsewhere = counts("2024-03-14", 208, .anderlecht)
    let both = change(counted + [elsewhere, before, counts("2024-11-26", 40, .forest, estimated: true)])
    #expect(both?.before.value == 248 && both?.after.value == 329)
  }

  @Test func theWhyIsASentence() throws {
    let found = comparison([
      sheet(bytes: 1, on: "2023-03-01", [Line("berg", .forest)]),
      sheet(bytes: 2, on: "2024-03-01", [Line("berg", .forest)]), sheet(bytes: 3, on: "2024-03-09", [Line("berg", .forest)]),
    ])
    #expect(found.why(of: nil, .fr) == "Les participations passent de 1 à 2 (+1, soit +100\u{A0}%), dont\u{A0}: nombre de séances avec feuille de présence +1.")
    #expect(found.why(of: nil, .nl) == "Het aantal deelnames steeg van 1 naar 2 (+1, dat is +100%), waarvan: aantal sessies met aanwezigheidslijst +1.")
    #expect(found.why(of: nil, .en) == "Participations rose from 1 to 2 (+1, or +100%), of which: number of sessions with an attendance sheet +1.")
    #expect(found.why(of: found.project.axes[1], .fr) == nil)
  }
}
