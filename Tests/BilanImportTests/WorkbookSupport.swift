import BilanModel
import TestSupport

@testable import BilanImport

/// Reads a workbook as a file of its own, in both formats where `both` says so.
func readBook(_ book: TinyBook, name: String = "feuille.xlsx", project: Project? = testProject, options: SessionOptions = SessionOptions()) throws
  -> [SheetReading]
{
  try readBook(name.hasSuffix(".ods") ? book.ods : book.xlsx, name: name, project: project, options: options)
}

func readBook(_ bytes: [UInt8], name: String = "feuille.xlsx", project: Project? = testProject, options: SessionOptions = SessionOptions()) throws
  -> [SheetReading]
{
  let folder = try Folder()
  var importer = Importer(project: project, options: options)
  let readings = importer.readAll(try folder.write(name, bytes))
  for reading in readings { checkTexts(reading.diagnostics) }
  return readings
}

/// A list of three people at one session, as rows of a workbook.
enum SmallList {
  static let head: [[String]] = [["Activité", "Stress vicariant des professionnels"], ["Date", "21/10/2024"], []]
  static let titles = ["Nom", "Prénom", "Commune", "Présent"]
  static let people = [["Maes", "Lotte", "Forest", "oui"], ["Benali", "Karim", "Anderlecht", "oui"], ["Peeters", "Jan", "Forest", "non"]]
}
