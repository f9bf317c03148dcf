import Foundation

@testable import BilanImport

/// A file of these bytes in a folder of its own, in memory where the system has a place for that; gone with this object.
final class ScratchSheet {
  private let path: String
  private let folder: String

  init(_ bytes: [UInt8], name: String) {
    var template = Array("\(ScratchSheet.root)/bilan-fuzz-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no folder can be made in \(ScratchSheet.root)")
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = "\(folder)/\(name)"
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    precondition(file >= 0 && bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count, "\(path) cannot be written")
    close(file)
  }

  func read(by importer: inout Importer) -> SheetReading { withExtendedLifetime(self) { importer.read(path) } }

  func readAll(by importer: inout Importer) -> [SheetReading] { withExtendedLifetime(self) { importer.readAll(path) } }

  deinit {
    unlink(path)
    rmdir(folder)
  }

  private static let root: String = {
    let memory = "/dev/shm"
    return access(memory, W_OK) == 0 ? memory : trimmed(NSTemporaryDirectory())
  }()

  private static func trimmed(_ path: String) -> String { path.hasSuffix("/") ? String(path.dropLast()) : path }
}
