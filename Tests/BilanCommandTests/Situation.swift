import BilanModel
import Foundation
import Testing

/// What brings a problem about, in a copy of `samples/errors`: lines of shell before, and the command that says it.
struct Situation {
  static let samples = Program.repository + "/samples/errors"

  /// What the run of a sheet needs beside it.
  static let options = [
    "B0219": "--column full_name=Participant", "B0243": "--min-minutes 5", "B0249": "--date 2024-10-21", "B0330": "--activity 1/stress-vicariant",
  ]

  /// No code stands in two of these.
  static let all = Dictionary(
    uniqueKeysWithValues: [files, answers, store, folder, versions, codes, figures, reports, people, seals].joined().map { ($0.key, $0.value) })

  var before = ""
  var command: String
  /// Where the severity does not tell it: 64 for a wrong command, 74 for what cannot be read or written.
  var status: Int32?
  /// Whether the program waits half a minute for another one.
  var isSlow = false

  static func isSheet(_ code: String) -> Bool {
    all[code] == nil && FileManager.default.fileExists(atPath: "\(samples)/\(code).csv")
  }

  static func of(_ code: String) -> Situation? {
    if let situation = all[code] { return situation }
    if isSheet(code) { return Situation(command: "bilan check \(options[code] ?? "") \(code).csv") }
    let project = "\(samples)/\(code)/projet.yaml"
    return FileManager.default.fileExists(atPath: project) ? Situation(command: "bilan indicators list --project \(code)") : nil
  }

  /// The folder in which the command says it, in any language: the project, and of the samples those of the codes that are named.
  func prepared() throws -> Workspace {
    let workspace = try Workspace()
    let lines = before + command
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.samples) {
      let code = String(name.prefix { $0 != "." })
      if Problem(code: code) == nil || lines.contains(code) {
        try FileManager.default.copyItem(atPath: Self.samples + "/" + name, toPath: workspace.file(name))
      }
    }
    if !before.isEmpty { try workspace.shell(before) }
    return workspace
  }

  /// What the program says in a copy of the prepared folder, which stays as it is for the next language.
  func run(in language: Language, _ more: String = "", after prepared: Workspace) async throws -> CommandRun {
    let workspace = try Workspace(copyOf: prepared.path)
    let line = "\(command) \(more) --language \(language.rawValue)"
    return isSlow ? try await workspace.shellThatWaits(line) : try workspace.shell(line)
  }
}
