import Foundation
import TestSupport
import Testing

/// The page in a real browser: a newcomer's first hour, and what has to hold of every page, in each language.
@Suite(.serialized) struct BrowserTests {
  @Test(arguments: ["fr", "nl", "en"]) func aNewcomerGetsToTheWorkbook(language: String) async throws {
    let run = try await waiting { try Self.story(language) }
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.hasSuffix("\(language): done\n"))
  }

  /// Ten files as partners send them: the figures on the page and in the workbook are those counted by hand beforehand.
  @Test(arguments: ["fr", "nl"]) func figuresOfTenFilesAreThoseCountedByHand(language: String) async throws {
    let run = try await waiting { try Self.story(language, of: "by_hand.py") }
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.hasSuffix("\(language): done\n"))
  }

  private static func story(_ language: String, of script: String = "story.py") throws -> (status: Int32, said: String) {
    let here = URL(filePath: #filePath).deletingLastPathComponent().path
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = [
      "--signal=KILL", "300", "/usr/bin/python3", "-B", here + "/Browser/\(script)", URL(filePath: executable).deletingLastPathComponent().path + "/bilan",
      language,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
