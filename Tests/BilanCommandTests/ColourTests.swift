import BilanModel
import Foundation
import Testing

@testable import BilanCommand

/// Colours: only where a terminal or `--color` asks for them, and only ours.
@Suite struct ColourTests {
  private static let sheet =
    "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Commune;Présent\n31/02/2024;Dupont;Anne;Foret\u{1B}[32m;x\n21/10/2024;Maes;Jan;Foret\u{1B}[32m;x\n"
  private static let error = "\u{1B}[1;31merreur[B0"
  private static var colour: Regex<Substring> { /\u{1B}\[[0-9;]+m/ }

  /// What a terminal is given, made by Python's pty, with these variables.
  private func onTerminal(_ workspace: Workspace, _ arguments: [String], _ variables: [String: String] = ["TERM": "xterm"]) throws -> String {
    let program = "import pty, sys; pty.spawn(sys.argv[1:])"
    let run = try execute(
      Program.python, ["-c", program, Program.path] + arguments, in: workspace.path, environment: Program.environment("fr_BE.UTF-8", variables))
    return run.output
  }

  @Test func aTerminalShowsErrorsInColourAndAFileDoesNot() throws {
    let workspace = try Workspace.small(["a.csv": ColourTests.sheet])
    let shown = try onTerminal(workspace, ["check", "a.csv"])
    #expect(shown.contains(ColourTests.error) && shown.contains("\u{1B}[1ma.csv\u{1B}[0m"), "\(shown)")
    let plain = try workspace.bilan("check", "a.csv").everything
    #expect(plain.contains("erreur[B0") && plain.firstMatch(of: ColourTests.colour) == nil)
    // The same words, but for colours and the line ends of a terminal.
    #expect(shown.replacing(ColourTests.colour, with: "").replacing("\r\n", with: "\n") == plain)
  }

  @Test(arguments: [["NO_COLOR": "1", "TERM": "xterm"], ["TERM": "dumb"]])
  func whoWantsNoColourGetsNone(variables: [String: String]) throws {
    let workspace = try Workspace.small(["a.csv": ColourTests.sheet])
    let shown = try onTerminal(workspace, ["check", "a.csv"], variables)
    #expect(shown.contains("erreur[B0") && shown.firstMatch(of: ColourTests.colour) == nil, "\(shown)")
    #expect(try onTerminal(workspace, ["check", "a.csv", "--color", "always"], variables).contains(ColourTests.error))
  }

  @Test func anEmptyNoColorSaysNothing() throws {
    let workspace = try Workspace.small(["a.csv": ColourTests.sheet])
    #expect(try onTerminal(workspace, ["check", "a.csv"], ["NO_COLOR": "", "TERM": "xterm"]).contains(ColourTests.error))
    #expect(try onTerminal(workspace, ["check", "a.csv", "--color=never"]).firstMatch(of: ColourTests.colour) == nil)
  }

  /// Standard error, too, where colour is asked for; and still nothing that a sheet holds.
  @Test func whatASheetHoldsColoursNothing() throws {
    let workspace = try Workspace.small(["a.csv": ColourTests.sheet])
    for command in ["check", "import"] {
      let run = try workspace.bilan(command, "a.csv", "--color", "always")
      #expect(run.everything.contains("\u{1B}[1;31merreur[B0"), "\(run.everything)")
      #expect(!run.everything.contains("\u{1B}[32m"), "\(run.everything)")
    }
  }

  @Test func anUnknownUseIsRefused() throws {
    let run = try Workspace().bilan("check", "x.csv", "--color", "bunt")
    #expect(run.status == 64 && run.errors.contains("auto, always, never"), "\(run.errors)")
  }

  @Test func linesStandBelowOneAnother() {
    let lines = [PaintedText("a", .error), PaintedText("b") + PaintedText("c\u{1B}", .note), PaintedText("")]
    #expect(lines.joined().shown(isColoured: false) == "a\nb" + "c\u{1B}".visible + "\n")
    #expect(lines.joined().shown(isColoured: true) == "\u{1B}[1;31ma\u{1B}[0m\nb\u{1B}[36m" + "c\u{1B}".visible + "\u{1B}[0m\n")
    #expect([PaintedText]().joined().isEmpty && !lines.joined().isEmpty)
  }
}

/// How long the rest takes.
@Suite struct TimeLeftTests {
  @Test func theRestTakesAsLongAsWhatIsDone() {
    #expect(TimeLeft(after: .seconds(4), done: 1, all: 3)?.seconds == 8)
    #expect(TimeLeft(after: .milliseconds(1500), done: 3, all: 4)?.seconds == 1)
    #expect(TimeLeft(after: .seconds(1), done: 99, all: 100)?.seconds == 1, "never none")
  }

  @Test func nothingIsSaidTooEarlyOrTooLate() {
    #expect(TimeLeft(after: .milliseconds(999), done: 1, all: 2) == nil)
    #expect(TimeLeft(after: .seconds(9), done: 0, all: 2) == nil)
    #expect(TimeLeft(after: .seconds(9), done: 2, all: 2) == nil)
  }

  @Test func longTimesAreMinutes() {
    #expect(TimeLeft(after: .seconds(90), done: 1, all: 2)?.text.fr == "encore 90 s environ")
    #expect(TimeLeft(after: .seconds(91), done: 1, all: 2)?.text.nl == "nog ongeveer 2 min")
    #expect(TimeLeft(after: .seconds(630), done: 1, all: 2)?.text.en == "about 11 min left")
  }
}
