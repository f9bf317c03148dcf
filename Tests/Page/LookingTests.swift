import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// What is looked at beside the figures themselves.
@Suite struct LookingTests {
  /// The text of a field, as the browser would copy it.
  private func field(_ id: String, of page: String) throws -> String {
    let start = try unwrapped(page.range(of: "id=\"\(id)\""))
    let inside = try unwrapped(page[start.upperBound...].range(of: ">"))
    return String(page[inside.upperBound...].prefix { $0 != "<" })
  }

  @Test func whatIsMissingIsAskedForInTheLanguageOfWhomToAsk() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await caller.get("/chiffres/calendrier", cookie).body
    let french = try field("rappel-1", of: page)
    #expect(french.hasPrefix("Bonjour,\n\n") && french.hasSuffix("Merci d&#39;avance,\nService Essai"))
    #expect(french.contains("(Saint-Gilles)") && french.contains("\n- Axe 1, Réunion de plateforme : 11/06/2024\n"))
    #expect(!page.contains("id=\"rappel-2\""))
    let dutch = try await caller.get("/chiffres/calendrier?periode=2024&texte=nl", cookie).body
    #expect(dutch.contains("<html lang=\"fr\">"))
    #expect(try field("rappel-1", of: dutch).contains("(Sint-Gillis):\n\n- As 1, Platformvergadering: 11/06/2024\n"))
    let complete = try await caller.get("/chiffres/calendrier?periode=2023", cookie).body
    #expect(complete.contains("Rien ne manque") && !complete.contains("<textarea"))
    #expect(try await caller.get("/chiffres/calendrier?periode=1999&texte=xx", cookie).status == 200)
  }

  /// The cells of the row that begins with a title, without their markup.
  private func row(_ title: String, of page: String) -> [String]? {
    page.matches(of: /<tr>(.*?)<\/tr>/).map { row in
      row.output.1.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map { String($0.output.1.replacing(/<[^>]*>/, with: "")) }
    }.first { $0.first == title }
  }

  @Test func twoPeriodsStandSideBySideWithWhereTheyComeFrom() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await caller.get("/chiffres/comparer", cookie).body
    // By hand: two came in 2023, four in 2024, of whom three in Forest.
    #expect(row("Participants uniques", of: page) == ["Participants uniques", "2", "4", "+2", "+100,0\u{A0}%"])
    #expect(page.contains("2023 et 2024 ne se comparent qu&#39;avec prudence"))
    #expect(page.contains("communes seulement en 2024 : Saint-Gilles"))
    #expect(page.contains("Les participations passent de 2 à 4"))
    #expect(page.contains("les petits groupes n&#39;y sont pas protégés"))
    // Each number of both periods leads to its lines.
    for code in ["participants%2F2023%2F-%2F-", "participants%2F2024%2F1%2F-"] {
      #expect(page.contains("href=\"/chiffres/origine?chiffre=\(code)\""), "\(code)")
      let origin = try await caller.get("/chiffres/origine?chiffre=\(code)", cookie)
      #expect(origin.status == 200 && origin.body.contains("les petits groupes n&#39;y sont pas protégés"))
    }
    // Like for like is what both have: Forest, where three came in 2024. It is a part of a figure, and leads nowhere.
    let like = String(try unwrapped(page.range(of: "<caption>Périmètre comparable").map { page[$0.lowerBound...].prefix { $0 != "§" } }))
    #expect(row("Participants uniques", of: like) == ["Participants uniques", "2", "3", "+1", "+50,0\u{A0}%"])
    let halves = try await caller.get("/chiffres/comparer?avant=2023-S2&apres=2024-S1", cookie)
    #expect(halves.status == 200 && row("Participations", of: halves.body)?[2] == "4")
    #expect(halves.body.contains("<option value=\"2023-S2\" selected>2023, 2e semestre</option>"))
    #expect(try await caller.get("/chiffres/comparer?avant=2024&apres=2024", cookie).body.contains("Choisissez deux périodes différentes."))
    #expect(try await caller.get("/chiffres/comparer?avant=1066&apres=2024", cookie).status == 400)
  }

  /// The drawings of a page: what each is called, what it says to those who do not see it, and how wide its bars are.
  private func drawings(_ page: String) -> [(title: String, text: String, bars: [Double])] {
    page.matches(of: /<svg.*?<\/svg>/).map { drawing in
      let svg = drawing.output
      func inside(_ name: String) -> String {
        svg.matches(of: /<(title|desc) id="[^"]*">(.*?)<\/\1>/).first { $0.output.1 == name }.map { String($0.output.2) } ?? ""
      }
      return (inside("title"), inside("desc"), svg.matches(of: /<rect [^>]*width="([0-9.]+)%"/).compactMap { Double($0.output.1) })
    }
  }

  @Test func barsAreAsLongAsTheirNumbersAndSayThem() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let page = try await caller.get("/chiffres?indicateur=participants", cookie).body
    let found = drawings(page)
    #expect(found.map(\.title) == ["Participants uniques par période", "Participants uniques par commune"])
    // By hand: 2 and 4 people; of Forest 2 and 3, of Saint-Gilles none and 1. Others, and those of no commune, are none.
    #expect(found[0].bars == [49, 98])
    #expect(found[0].text == "Diagramme en barres. 2023\u{A0}: 2\u{A0}; 2024\u{A0}: 4.")
    #expect(found[1].bars.map { ($0 / 98 * 3).rounded() } == [2, 3, 0, 1])
    #expect(found[1].text == "Diagramme en barres. Forest\u{A0}: 2023 2, 2024 3\u{A0}; Saint-Gilles\u{A0}: 2023 0, 2024 1.")
    // The same stands in a table beside, each number with where it comes from.
    #expect(row("Saint-Gilles", of: page) == ["Saint-Gilles", "0", "1"])
    // Two measures of one axis are two bars; of the one commune of 2023, too.
    #expect(drawings(try await caller.get("/chiffres?periode=2023", cookie).body).map(\.bars) == [[98, 98], [98, 98]])
  }

  /// The words of a bar stand above it, and what it may be below: nothing touches anything else.
  @Test func wordsBarsAndRangesTouchNowhere() async throws {
    let caller = try await SmallProject.caller()
    // Perhaps one of the people there, perhaps not.
    let sheet = "Réunion de plateforme\nDate : 11/06/2024\n\nNom;Prénom;Organisation;Commune;Présence\nVermeulens;Tine;CPAS;Forest;x\n"
    try Data(sheet.utf8).write(to: URL(filePath: caller.folder + "/presences/juin.csv"))
    _ = try await ProjectFolder(caller.folder).importSheets(ImportRequest([caller.folder + "/presences/juin.csv"], language: .fr))
    let page = try await caller.get("/chiffres?indicateur=participants", caller.enter()).body
    let svg = try #require(page.firstMatch(of: /<svg.*?<\/svg>/)).output
    /// From the top to the bottom: letters rise 12 points above their baseline and their tails 4 below, a bar is 12 high.
    let marks = svg.matches(of: /<(text|rect|line) [^>]*?\by1?="(\d+)"(?: x2="[^"]*" y2="(\d+)")?/).compactMap { mark -> (name: Substring, ClosedRange<Int>)? in
      guard let y = Int(mark.output.2) else { return nil }
      switch mark.output.1 {
      case "text": return ("text", y - 12...y + 4)
      case "rect": return ("rect", y...y + 12)
      default: return ("line", y...(mark.output.3.flatMap { Int($0) } ?? y))
      }
    }
    #expect(Set(marks.map(\.name)) == ["text", "rect", "line"], "\(svg)")
    for (above, below) in zip(marks, marks.dropFirst()) where above.name != "line" || below.name != "line" {
      #expect(below.1.lowerBound > above.1.upperBound, "\(marks)")
    }
  }

  /// From a number to its sheet, and to all that can be done with it.
  @Test func whereAFigureComesFromLeadsToTheSheet() async throws {
    let caller = try await SmallProject.caller()
    let cookie = try await caller.enter()
    let sheet = try unwrapped(try ProjectFolder(caller.folder).sheets().first { $0.source.name.contains("2024") })
    for code in ["participants/2024/1/-", "participations/2024/-/-"] {
      let page = try await caller.get("/chiffres/origine?chiffre=\(code)", cookie).body
      #expect(page.contains("<th scope=\"row\"><a href=\"/feuilles/feuille?numero=\(sheet.id)\">reunion 12 mars 2024.csv</a></th>"), "\(code)")
    }
  }

  /// Where nothing is kept yet, each page says so, and none fails.
  @Test(arguments: [nil, "periods: [2025]\n", "periods: []\n", ""]) func everyPageStandsWithNothingKept(periods: String?) async throws {
    let caller = try Caller { folder in
      guard let periods else {
        try ProjectFolder.make(at: folder, language: .fr)
        return
      }
      try Data("title: X\nlanguage: fr\ncoordinating_commune: Forest\n\(periods)axes: []\n".utf8).write(to: URL(filePath: folder + "/projet.yaml"))
    }
    let cookie = try await caller.enter()
    // These are asked for something that is not there; a project without periods has its file to be mended.
    let missing = [
      "/feuilles/feuille": 404, "/feuilles/retrait": 404, "/feuilles/fichier": 404, "/rapport/fichier": 404, "/feuilles/corriger": 404,
      "/chiffres/origine": 400, "/historique/annuler": 400, "/comptages/qui": 404,
    ]
    let isReadable = (try? ProjectFolder(caller.folder)) != nil
    // Of work there is nothing to say where none is under way.
    #expect(try await caller.get("/travail", cookie).header("location") == "/")
    #expect(try await caller.get("/travail/etat", cookie).status == 200)
    for path in Routes.pages.keys.sorted() where !Routes.ofWork.contains(path) {
      let status = try await caller.get(path, cookie).status
      #expect(isReadable ? status == missing[path] ?? 200 : status == 400, "\(path): \(status)")
    }
  }

  /// One bar has nothing to be compared with, and no bar has nothing to show.
  @Test func oneBarIsNoDrawing() async throws {
    let caller = try await SmallProject.caller()
    let folder = try ProjectFolder(caller.folder)
    let figures = try await folder.indicators().figures
    let view = View(language: .fr, word: "")
    func drawn(_ keys: [FigureKey]) -> String {
      FigureChart(
        id: "x", title: "X", series: ["x"], groups: keys.map { FigureChart.Group(name: $0.period.text, keys: [$0]) }, figures: figures, view: view
      ).html.source
    }
    let keys = ["2023", "2024"].map { FigureKey(indicator: "participants", period: Code($0)) }
    #expect(drawn(keys).contains("<svg") && drawn(Array(keys.prefix(1))).isEmpty && drawn([]).isEmpty)
    #expect(drawn([keys[0], FigureKey(indicator: "participants", period: "2099")]).isEmpty)
  }

  /// What a killed run left half written is told on the first page of all, though that counts figures too.
  @Test func aReportThatWasLeftHalfWrittenIsTold() async throws {
    let caller = try await SmallProject.caller()
    let folder = caller.folder + "/rapports"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let mark = "rapport-2024-fr.xlsx\nrapport-2024-fr.txt\n.bilan-1-0.tmp\n.bilan-1-1.tmp\n"
    for (name, text) in [("rapport-2024-fr.xlsx", "neuf"), ("rapport-2024-fr.txt", "ancien"), (".bilan-1-1.tmp", "neuf"), (".bilan-1-pair0.tmp", mark)] {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    try await ProjectFolder(caller.folder).countAhead()
    let cookie = try await caller.enter()
    #expect(try await caller.get("/", cookie).body.contains("(B0810)"))
    #expect(try String(contentsOfFile: folder + "/rapport-2024-fr.txt", encoding: .utf8) == "neuf")
    #expect(try await !caller.get("/", cookie).body.contains("(B0810)"))
  }
}
