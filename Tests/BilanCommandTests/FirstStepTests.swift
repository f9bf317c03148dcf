import Foundation
import Testing

/// What a newcomer tries first: `explain`, `--help`, `init`.
@Suite struct FirstStepTests {
  @Test(arguments: [
    ("fr", "n'est pas une date", "Que faire"), ("nl", "is geen datum", "Wat te doen"), ("en", "is not a date", "What to do"),
  ])
  func explainSpeaksThreeLanguages(language: String, message: String, action: String) throws {
    let workspace = try Workspace()
    for run in [
      try workspace.bilan("explain", "B0301", "--language", language), try workspace.bilan("explain", "b0301", locale: "\(language)_BE.UTF-8"),
    ] {
      #expect(run.status == 0)
      #expect(run.output.hasPrefix("B0301 ("))
      #expect(run.output.contains(message) && run.output.contains(action), "\(run.output)")
    }
    let all = try workspace.bilan("explain", "--language", language)
    #expect(all.status == 0)
    let codes = all.output.split(separator: "\n").map { $0.prefix(5) }
    #expect(codes.count > 50 && codes == codes.sorted() && Set(codes).count == codes.count)
    for code in codes {
      let run = try workspace.bilan("explain", String(code), "--language", language)
      #expect(run.status == 0 && run.output.hasPrefix(code) && !run.output.contains("{"))
    }
  }

  @Test func anUnknownCodeIsNearAKnownOne() throws {
    let run = try Workspace().bilan("explain", "B3301")
    #expect(run.status == 64)
    #expect(run.errors.contains("« B0301 »"), "\(run.errors)")
  }

  @Test(arguments: [
    ("fr_BE.UTF-8", "Des feuilles de présence"), ("nl_BE.UTF-8", "Van aanwezigheidslijsten"), ("en_GB.UTF-8", "From sign-in sheets"),
    ("C", "Des feuilles de présence"),
  ])
  func helpSpeaksTheLanguageOfTheSystem(locale: String, words: String) throws {
    let workspace = try Workspace()
    for arguments in [["--help"], ["help"], ["-h"]] {
      let run = try execute(Program.path, arguments, in: workspace.path, environment: Program.environment(locale))
      #expect(run.status == 0 && run.errors == "")
      #expect(run.output.contains(words), "\(run.output)")
    }
    #expect(try workspace.bilan("--version").output == "0.1.0\n")
  }

  @Test func aSecondInitIsRefused() throws {
    let workspace = try Workspace()
    #expect(try workspace.bilan("init", "p").status == 0)
    let before = try workspace.contents(of: "p")
    let again = try workspace.bilan("init", "p", "--language", "nl")
    #expect(again.status == 64)
    #expect(again.errors.contains("p/projet.yaml") && again.errors.contains("B0610"), "\(again.errors)")
    #expect(try workspace.contents(of: "p") == before)
  }

  @Test(arguments: ["fr", "nl", "en"])
  func aNewProjectWorksFromTheStart(language: String) throws {
    let workspace = try Workspace()
    let made = try workspace.bilan("init", "p", "--language", language)
    #expect(made.status == 0, "\(made.everything)")
    #expect(made.output.hasPrefix("p/projet.yaml"), "\(made.output)")
    for folder in ["presences", "campagnes", "recits"] { #expect(workspace.exists("p/" + folder)) }
    #expect(try workspace.text("p/projet.yaml").contains("language: \(language)"))
    // A project without a sheet: a report that says so, and no crash.
    let empty = try workspace.bilan("report", "--project", "p")
    #expect(empty.status == 0, "\(empty.everything)")
    #expect(empty.errors.contains("B0705"), "\(empty.errors)")
    try workspace.write(
      "Activité : Réunion de la plateforme\nDate : 14/03/2024\nNom;Prénom;Commune\nDupont;Anne;Forest\nDurand;Bob;Ixelles\n", to: "p/presences/a.csv")
    #expect(try workspace.bilan("check", "--project", "p", "p/presences").status == 0)
    #expect(try workspace.bilan("import", "presences", in: "p").status == 0)
    let figures = try workspace.bilan("indicators", "--format", "csv", in: "p").output
    #expect(figures.contains("participants,2024,,,2,"))
    let report = try workspace.bilan("report", in: "p")
    #expect(report.status == 0, "\(report.everything)")
    // What nobody has changed of the template is told: its title, address and target.
    let told = { (run: CommandRun) in run.errors.split(separator: "\n").count { $0.contains("B0669]") } }
    #expect(try told(report) == 3 && told(workspace.bilan("check", in: "p")) == 3, "\(report.errors)")
    let mended = try workspace.text("p/projet.yaml").replacing(/title: {fr: M.*/, with: "title: Vrai titre", maxReplacements: 1)
    try workspace.write(mended.replacing("projet@example.be", with: "vif@example.be").replacing("value: 40", with: "value: 41"), to: "p/projet.yaml")
    #expect(try told(workspace.bilan("report", in: "p")) == 0)
    // A target of one's own may be 40 too; that of the template's axis is the template's.
    for (axis, count) in [("Quartier", 0), (nil, 1)] as [(String?, Int)] {
      let own = mended.replacing("projet@example.be", with: "vif@example.be")
      try workspace.write(axis.map { own.replacing(/title: {fr: Concertation.*/, with: "title: \($0)", maxReplacements: 1) } ?? own, to: "p/projet.yaml")
      #expect(try told(workspace.bilan("check", in: "p")) == count, "\(axis ?? "")")
    }
    #expect(report.output.split(separator: "\n").count == 2)
    let before = try workspace.contents(of: "p")
    let again = try workspace.bilan("init", "p")
    #expect(again.status == 64)
    #expect(again.errors.contains("B0610"))
    #expect(try workspace.contents(of: "p") == before)
  }
}
