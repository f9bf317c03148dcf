import BilanModel
import Testing

@testable import BilanImport

/// Where and when single columns and rows of counts are, as their titles say it.
@Suite struct GroupTitleTests {
  /// Day, commune, metric and number of each count, in order; with its activity where it has one.
  static func counts(_ reading: SheetReading) -> [String] {
    reading.content.counts.map { "\($0.day) \($0.place.number) \($0.activity.map { "\($0) " } ?? "")\($0.metric) \($0.value)" }.sorted()
  }

  /// A quarter among its months is counted once, and so is it in the sum that a line of totals is held against.
  @Test func aQuarterAmongItsMonthsIsNoPartOfTheSum() throws {
    let rows = "janvier 2024;5;3\nfévrier 2024;4;2\nmars 2024;6;1\n1er trimestre;15;6\navril 2024;2;2\n"
    let right = try read("Dossiers suivis 2024\nMois;Forest;Anderlecht\n\(rows)TOTAL;17;8\n")
    #expect(right.first("B0402") == nil && right.first("B0401") != nil, "\(right.codes)")
    let wrong = try read("Dossiers suivis 2024\nMois;Forest;Anderlecht\n\(rows)TOTAL;32;14\n")
    #expect(wrong.first("B0402")?.values["sum"] == .count(17), "\(wrong.codes)")
  }
}
