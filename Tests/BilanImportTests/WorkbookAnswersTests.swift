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
}
