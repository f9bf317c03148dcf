import BilanModel
import TestSupport
import Testing

@testable import BilanImport

/// A workbook that is read by several answers is opened once, and every reading is what it would be alone.
@Suite struct WorkbookAnswersTests {
  private static let titles = ["Nom", "Prénom", "Commune", "Présent"]

  /// One list with a day, one with an activity, and counts of two tables below one another.
  private static var book: TinyBook {
    TinyBook([
      .init("A", texts: [["Date", "10/09/2024"], [], titles, ["Maes", "Lotte", "Forest", "oui"], ["Benali", "Karim", "Anderlecht", "non"]]),
      .init("B", texts: [["Activité", "DPO"], ["Date", "21/10/2024"], [], titles, ["Petit", "Luc", "Forest", "oui"]]),
      .init(
        "C",
        texts: [["Activité", "DPO"], [], titles, ["Claes", "Bob", "Forest", "oui"], [], ["Activité", "DPO"], [], titles, ["Claes", "An", "Forest", "oui"]]),
    ])
  }

  private static let answers: [SessionOptions] = [
    SessionOptions(activity: "1/dpo", date: day("2024-03-12")), SessionOptions(activity: "1/dpo"), SessionOptions(date: day("2024-03-12")), SessionOptions(),
  ]

  @Test(arguments: ["xlsx", "ods"]) func eachReadingIsWhatItWouldBeAlone(ending: String) throws {
    let folder = try Folder()
    let path = try folder.write("w.\(ending)", ending == "ods" ? WorkbookAnswersTests.book.ods : WorkbookAnswersTests.book.xlsx)
    for first in WorkbookAnswersTests.answers {
      let key = EmailKey()
      var importer = Importer(project: testProject, options: first, emailKey: key)
      let together = importer.readAll(path, saying: WorkbookAnswersTests.answers)
      #expect(together.count == 5)
      for (options, readings) in zip([first] + WorkbookAnswersTests.answers, together) {
        var alone = Importer(project: testProject, options: options, emailKey: key)
        let expected = alone.readAll(path)
        #expect(readings.count == 4 && readings.map(\.source) == expected.map(\.source))
        #expect(readings.map(\.content) == expected.map(\.content), "\(String(describing: options.date)) \(String(describing: options.activity))")
        #expect(readings.map(\.diagnostics) == expected.map(\.diagnostics))
      }
      // What else was said is forgotten.
      #expect(importer.readAll(path).map(\.content) == together[0].map(\.content))
    }
  }

  /// Of one table there is nothing to tell apart.
  @Test func aFileOfOneTableIsReadByWhatIsSaid() throws {
    let folder = try Folder()
    var importer = Importer(project: testProject, options: WorkbookAnswersTests.answers[0])
    let list = "Nom;Prénom;Présent\nMaes;Lotte;oui\n"
    #expect(importer.readAll(try folder.write("a.csv", list), saying: WorkbookAnswersTests.answers).count == 1)
    let book = TinyBook([.init("A", texts: [WorkbookAnswersTests.titles, ["Maes", "Lotte", "Forest", "oui"]])])
    #expect(importer.readAll(try folder.write("a.xlsx", book.xlsx), saying: WorkbookAnswersTests.answers).count == 1)
  }

  /// What is said of a column is said of the worksheets that have it: of the others nothing is refused for it. Of one that none has, it is asked back.
  @Test func anAnswerIsAboutTheWorksheetsThatHaveTheColumn() throws {
    let folder = try Folder()
    let above = [["Activité", "DPO"], ["Date", "21/10/2024"], []]
    let book = TinyBook([
      .init("A", texts: above + [WorkbookAnswersTests.titles, ["Maes", "Lotte", "Forest", "oui"]]),
      .init("B", texts: above + [["Qui", "D où", "Truc"], ["Petit Luc", "Forest", "x"], ["Claes Bob", "Forest", "x"], ["Benali Karim", "Forest", "x"]]),
    ])
    let path = try folder.write("w.xlsx", book.xlsx)
    func read(_ column: String?) -> [SheetReading] {
      var options = SessionOptions()
      options.columns = column.flatMap { ColumnChoice($0) }.map { [$0] } ?? []
      var importer = Importer(project: testProject, options: options)
      return importer.readAll(path)
    }
    let unsaid = read(nil)
    #expect(unsaid.map(\.part) == ["A"] && unsaid[0].diagnostics.contains { $0.problem == .unreadSheet && $0.place.part == "B" })
    let said = read("full_name=Qui")
    #expect(said.map(\.part) == ["A", "B"] && said.allSatisfy { !$0.isRefused } && said.map { $0.content.people.count } == [1, 3])
    #expect(said[0].content.people == unsaid[0].content.people)
    // One column does not make a table of it yet; the other worksheet is read all the same.
    let begun = read("commune=D où")
    #expect(begun.map(\.part) == ["A"] && !begun[0].isRefused && begun[0].content.people == unsaid[0].content.people)
    let unknown = read("full_name=Kui")
    #expect(unknown.map(\.isRefused) == [true])
    #expect(unknown[0].diagnostics.filter { $0.problem == .unknownColumnChoice }.map(\.place.part) == ["A"])
    #expect(unknown[0].content.isEmpty && unknown[0].answers.isEmpty && unknown[0].source.rowsRead == 0 && unknown[0].firstRows.isEmpty)
  }
}
