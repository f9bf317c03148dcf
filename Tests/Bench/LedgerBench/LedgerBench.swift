import BilanExport
import BilanModel

/// Writes a workbook whose sheet of facts has so many lines: `LedgerBench LINES BOOK.xlsx`. `ledger_lines.c` writes the same rows.
@main
struct LedgerBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[1]) else {
      print("usage: LedgerBench LINES BOOK.xlsx")
      return
    }
    let section = Report.Section(title: "Données", isLandscape: true, blocks: [.ledger(ledger(count))])
    let report = Report(language: .fr, title: "", subtitle: "", asOf: Day(iso: "2024-12-31")!, sections: [section])
    try WorkbookRenderer().write(report, to: arguments[2])
  }

  private static func ledger(_ count: Int) -> Ledger {
    let first = Day(iso: "2024-01-01")!.number
    let lines = (0..<count).map { line in
      Ledger.Line(
        day: Day(number: first + Int32(line % 366)), period: 0, axis: line % 5, activity: line % 200, place: line % 7, measure: line % 3,
        isEstimated: line % 11 == 0, value: line % 97 + 1)
    }
    return Ledger(
      periods: [.init("2024", "2024")], axes: (0..<5).map { .init(Code("\($0)"), "Axe \($0) – Formation des professionnels") },
      places: (0..<7).map { .init(Place(number: UInt32(21_001 + $0)), "Commune numéro \($0)") },
      measures: [.init("sessions", "Séances"), .init("participations", "Participations"), .init("hours", "Heures-participants", unitsInOne: 60)],
      activities: (0..<200).map { "Activité numéro \($0)" }, lines: lines)
  }
}
