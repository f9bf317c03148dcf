import Foundation

/// A folder of its own for each test, gone when the test ends.
final class Scratch: Sendable {
  let path: String

  static let sample =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/samples/rezone-midi-vif"

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "bilan-project-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The sample project under a name of its own.
  func copyOfSample(_ name: String) throws -> String {
    try FileManager.default.copyItem(atPath: Scratch.sample, toPath: file(name))
    return file(name)
  }

  /// Writes bytes, and the folders above them.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  static func name(_ path: String) -> String { URL(filePath: path).lastPathComponent }
}

extension String {
  /// Writes the text as UTF-8.
  func write(toFile path: String) throws { try write(toFile: path, atomically: true, encoding: .utf8) }

  /// The text as Windows saves it without a word: one byte a character.
  var windows1252: [UInt8] { Array(data(using: .windowsCP1252) ?? Data()) }

  /// The text as "Unicode" of a Windows editor: two bytes a character, a mark first.
  var utf16WithMark: [UInt8] { [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
}
