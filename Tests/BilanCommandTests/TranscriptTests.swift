import Foundation
import Testing

/// What the documentation shows is what the program does: every console block is run.
///
/// A block is fenced with ```console. Lines that begin with "$ " are commands for /bin/sh; the lines after one are what it prints, errors among the
/// rest; `…` alone on a line stands for any lines; `[1]` at the end is an exit status that is not 0. A block runs in a fresh copy of the sample project,
/// unless an HTML comment above it says otherwise: `<!-- in: empty -->` an empty folder, `<!-- in: imported -->` the sample with all its sheets imported,
/// `<!-- in: brede-school-gent -->` another project of `samples`,
/// `<!-- in: same -->` the folder of the block before. `<!-- locale: nl_BE.UTF-8 -->` sets the language.
///
/// With BILAN_RECORD=1 what has changed is written into the page, and the run fails; a step with `…` is left to a person.
@Suite struct TranscriptTests {
  static let pages = ["README.md", "docs/tour.md", "docs/commands.md", "docs/verhaal-schooljaar.md", "docs/histoire-une-ville.md", "docs/story-dublin.md"]

  @Test(arguments: pages)
  func transcriptsAreWhatTheProgramSays(page: String) throws {
    let file = Program.repository + "/" + page
    var text = try String(contentsOfFile: file, encoding: .utf8)
    let blocks = Transcript.blocks(of: text)
    let isRecording = ProcessInfo.processInfo.environment["BILAN_RECORD"] == "1"
    #expect(blocks.reduce(0) { $0 + $1.steps.count } >= 5, "\(page) shows nothing")
    var workspace = try Workspace()
    for block in blocks {
      switch block.folder {
      case "same": break
      case "empty": workspace = try Workspace()
      case "imported": workspace = try Workspace.imported()
      case "sample": workspace = try Workspace.sample()
      default: workspace = try Workspace.sample(named: block.folder)
      }
      for step in block.steps {
        let run = try workspace.shell(step.command, locale: block.locale)
        var lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        if run.status != 0 { lines.append("[\(run.status)]") }
        if !Transcript.matches(lines[...], step.output[...]) {
          if isRecording && !step.output.contains("…") {
            let old = (["\n$ \(step.command)"] + step.output).joined(separator: "\n")
            let new = (["\n$ \(step.command)"] + lines).joined(separator: "\n")
            if let place = text.range(of: old + "\n") { text.replaceSubrange(place, with: new + "\n") }
          }
          Issue.record("\(page):\(step.line): $ \(step.command)\n--- shown\n\(step.output.joined(separator: "\n"))\n--- said\n\(lines.joined(separator: "\n"))")
        }
      }
    }
    if isRecording { try Data(text.utf8).write(to: URL(filePath: file)) }
  }

  /// Every command and every option has its place in docs/commands.md, in the very words of its help.
  @Test func everyOptionIsDocumented() throws {
    let page = try String(contentsOfFile: Program.repository + "/docs/commands.md", encoding: .utf8)
    let workspace = try Workspace()
    let commands = try subcommands(of: "bilan help", in: workspace)
    #expect(commands.isSuperset(of: ["init", "check", "import", "sheets", "choices", "indicators", "report", "compare", "calendar", "trace", "explain"]))
    for command in commands {
      let hasOwn = ["sheets", "choices", "indicators"].contains(command)
      let names = [command] + (hasOwn ? try subcommands(of: "bilan help \(command)", in: workspace).map { "\(command) \($0)" } : [])
      for name in names {
        #expect(page.contains("$ bilan help \(name)\n"), "\(name)")
        let help = try workspace.shell("bilan help \(name)").output
        let options = help.split(whereSeparator: { !$0.isLetter && $0 != "-" }).filter { $0.hasPrefix("--") && $0.count > 2 }
        #expect(!options.isEmpty)
        for option in Set(options) where !page.contains(option) { Issue.record("\(name): \(option) is not in docs/commands.md") }
      }
    }
  }

  private func subcommands(of command: String, in workspace: Workspace) throws -> Set<String> {
    let help = try workspace.shell(command).output
    let part = try #require(help.components(separatedBy: "COMMANDES :\n").last?.components(separatedBy: "\n\n").first)
    let names = part.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
    return Set(names)
  }

  /// The matcher itself.
  @Test func anEllipsisStandsForAnyLines() {
    func matches(_ said: [String], _ shown: [String]) -> Bool { Transcript.matches(said[...], shown[...]) }
    #expect(matches(["a", "b"], ["a", "b"]))
    #expect(!matches(["a", "b"], ["a"]))
    #expect(!matches(["a"], ["a", "b"]))
    #expect(!matches(["a "], ["a"]))
    #expect(matches(["a", "x", "y", "b"], ["a", "…", "b"]))
    #expect(matches(["a", "b"], ["a", "…", "b"]))
    #expect(!matches(["a", "x", "y"], ["a", "…", "b"]))
    #expect(matches([], ["…"]))
    #expect(!matches(["a", "[1]"], ["a"]))
  }
}

enum Transcript {
  struct Step {
    var command: String
    var line: Int
    var output: [String] = []
  }

  struct Block {
    var folder: String
    var locale: String
    var steps: [Step] = []
  }

  static func blocks(of page: String) -> [Block] {
    var blocks: [Block] = []
    var (folder, locale) = ("sample", "fr_BE.UTF-8")
    var isInside = false
    for (index, text) in page.components(separatedBy: "\n").enumerated() {
      if text.hasPrefix("```") {
        if !isInside && text == "```console" {
          blocks.append(Block(folder: folder, locale: locale))
          isInside = true
        } else {
          isInside = false
        }
        (folder, locale) = ("sample", "fr_BE.UTF-8")
      } else if isInside {
        if text.hasPrefix("$ ") {
          blocks[blocks.count - 1].steps.append(Step(command: String(text.dropFirst(2)), line: index + 1))
        } else if let last = blocks[blocks.count - 1].steps.indices.last {
          blocks[blocks.count - 1].steps[last].output.append(text)
        }
      } else if let value = comment("in", text) {
        folder = value
      } else if let value = comment("locale", text) {
        locale = value
      }
    }
    return blocks
  }

  private static func comment(_ key: String, _ line: String) -> String? {
    guard line.hasPrefix("<!-- \(key): "), line.hasSuffix(" -->") else { return nil }
    return String(line.dropFirst(7 + key.count).dropLast(4))
  }

  /// Whether what was said is what is shown, where `…` stands for any lines.
  static func matches(_ said: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return said.isEmpty }
    if first == "…" {
      return (said.startIndex...said.endIndex).contains { matches(said[$0...], shown.dropFirst()) }
    }
    return said.first == first && matches(said.dropFirst(), shown.dropFirst())
  }
}
