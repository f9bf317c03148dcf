import Foundation
import Testing

/// What sheets hold reaches a terminal as text, in every command: nothing that steers it, turns a line or hides in it.
@Suite struct HostileTextTests {
  /// A colour, the other direction, no width, a control character of eight bits, a bell, a mark of order, a tag.
  private static let payload = "\u{1B}[31m\u{202E}RLO\u{200B}\u{9B}5m\u{7}\u{FEFF}\u{2066}\u{E0041}"

  static func steering(_ text: String) -> Set<String> {
    Set(
      text.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control: scalar != "\n" && scalar != "\t"
        // Joiners belong to names and to our own texts, the soft hyphen to words.
        case .format: !["\u{200C}", "\u{200D}", "\u{2060}", "\u{AD}"].contains(scalar)
        default: false
        }
      }.map { String($0.value, radix: 16) })
  }

  @Test func noCommandLetsASheetSteerTheTerminal() throws {
    let payload = HostileTextTests.payload
    let workspace = try Workspace.small([
      "a.csv":
        "Axe : 1\nActivité : DPO\nLieu : \(payload)\nDate;Nom;Prénom;Organisation;Commune;Présent;Rem\(payload)\n21/10/2024;Dupont\(payload);Anne;Org\(payload);Forest\(payload);x;\(payload)\n"
        + "21/10/2024;Petit;Luc;Org;Forest;peut\(payload);\n31/02\(payload);Claes;Bob;Org;Uccle;x;\n21/10/2024;Dupond;Anne;Org \(payload);Uccle;x;\n"
        // Of so few letters so many control characters are no text.
        + (0..<200).map { "21/10/2024;Personne\($0);Anne;Maison médicale du quartier;Forest;x;\n" }.joined(),
      "b\(payload).csv": "Axe : 1\nActivité : \(payload)\nDate : 22/10/2024\nNom;Prénom;Présent\nMaes;Jan;x\n",
    ])
    let sheets = ["a.csv", "b\(payload).csv"]
    let commands: [[String]] =
      [["check"] + sheets, ["check", "--format", "json"] + sheets, ["import"] + sheets, ["import", "--format", "json"] + sheets]
      + [
        ["sheets"], ["choices"], ["history"], ["indicators"], ["indicators", "--format", "json"], ["indicators", "--format", "csv"], ["people"],
        ["people", "list"], ["people", "merged"], ["people", "forget", "Dupont Anne"], ["people", "forget", payload], ["trace", "participants/2024/1/-"],
        ["trace", payload], ["calendar"], ["report"], ["undo"], ["explain", payload], ["sheets", "new", "--activity", payload, "--date", "2024-11-14"],
        ["rename", "activity", payload, "x"], ["year", payload], ["people", "forget", "Luc Petit", "--yes"],
      ]
    for command in commands {
      let run = try workspace.bilan(command)
      #expect(HostileTextTests.steering(run.everything).isEmpty, "\(command.prefix(3)): \(HostileTextTests.steering(run.everything))")
    }
    // What a program reads says the same as before.
    let json = try workspace.bilan("check", "a.csv", "--format", "json").output
    #expect(json.contains("\\u202e") && json.contains("\\u001b"), "\(json)")
  }
}
