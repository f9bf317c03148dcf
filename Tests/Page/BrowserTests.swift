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

  private static func story(_ language: String) throws -> (status: Int32, said: String) {
    let here = URL(filePath: #filePath).deletingLastPathComponent().path
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = [
      "--signal=KILL", "300", "/usr/bin/python3", here + "/Browser/story.py", URL(filePath: executable).deletingLastPathComponent().path + "/bilan", language,
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
