import Foundation
import Synchronization
import TestSupport
import Testing

/// What one run of a program left behind.
struct CommandRun {
  var command: String
  var status: Int32
  var output: String
  var errors: String

  /// Both streams, for what may be said on either.
  var everything: String { output + errors }
}

/// The program under test: the very file that was built together with these tests, and no other.
enum Program {
  /// The folder of the running test bundle, where SwiftPM puts every product of the same build.
  static let products: String = {
    #if os(Linux)
      let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(filePath: executable ?? CommandLine.arguments[0]).deletingLastPathComponent().path
    #else
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      return (bundle?.bundleURL ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent().path
    #endif
  }()

  static let path = products + "/bilan"

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let sample = repository + "/samples/rezone-midi-vif"

  static let python = "/usr/bin/python3"

  /// Nothing of the surroundings reaches the program but what is said here, and which change of `make mutants` is switched on.
  static func environment(_ locale: String = "fr_BE.UTF-8", _ more: [String: String] = [:]) -> [String: String] {
    ["LC_ALL": locale, "PATH": "\(products):/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "PYTHONIOENCODING": "utf-8", "TZ": "UTC"]
      .merging(ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("BILAN_MUTANT") }) { $1 }
      .merging(more) { $1 }
  }
}

/// Runs a program to its end. One that does not end is killed after two minutes, and its status says so (137).
func execute(
  _ program: String, _ arguments: [String], in folder: String = "/", environment: [String: String] = Program.environment()
) throws -> CommandRun {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/timeout")
  process.arguments = ["--signal=KILL", "120", program] + arguments
  process.currentDirectoryURL = URL(filePath: folder)
  process.environment = environment
  process.standardInput = FileHandle.nullDevice
  let (output, errors) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  // Both pipes are emptied before the end is waited for: a full pipe would stop the program.
  let said = Mutex(Data())
  let isRead = DispatchSemaphore(value: 0)
  Thread.detachNewThread {
    let data = (try? errors.fileHandleForReading.readToEnd()) ?? nil
    said.withLock { $0 = data ?? Data() }
    isRead.signal()
  }
  let text = try output.fileHandleForReading.readToEnd() ?? Data()
  isRead.wait()
  process.waitUntilExit()
  return CommandRun(
    command: ([URL(filePath: program).lastPathComponent] + arguments).joined(separator: " "), status: process.terminationStatus,
    output: String(decoding: text, as: UTF8.self), errors: said.withLock { String(decoding: $0, as: UTF8.self) })
}

/// Whatever goes wrong, the program tells it itself: no trap, no stack trace, no signal.
func expectNoCrash(_ run: CommandRun, sourceLocation: SourceLocation = #_sourceLocation) {
  for sign in [
    "Fatal error", "fatalError", "Stack dump", "*** Signal", "Thread 0 crashed", "Illegal instruction", "Segmentation fault", "core dumped", "SQLite error",
  ] {
    #expect(!run.everything.contains(sign), "\(run.command): \(run.everything)", sourceLocation: sourceLocation)
  }
  #expect(run.status < 124, "\(run.command): status \(run.status)", sourceLocation: sourceLocation)
}

extension Workspace {
  /// Runs `bilan` in this folder.
  @discardableResult
  func bilan(_ arguments: String..., in sub: String = ".", locale: String = "fr_BE.UTF-8", sourceLocation: SourceLocation = #_sourceLocation)
    throws -> CommandRun
  {
    try bilan(arguments, in: sub, locale: locale, sourceLocation: sourceLocation)
  }

  func bilan(
    _ arguments: [String], in sub: String = ".", locale: String = "fr_BE.UTF-8", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CommandRun {
    let run = try execute(Program.path, arguments, in: file(sub), environment: Program.environment(locale))
    expectNoCrash(run, sourceLocation: sourceLocation)
    return run
  }

  /// Runs a line of shell in this folder, `bilan` on its path, both streams as one.
  @discardableResult
  func shell(_ line: String, locale: String = "fr_BE.UTF-8", sourceLocation: SourceLocation = #_sourceLocation) throws -> CommandRun {
    let run = try said(by: line, locale)
    expectNoCrash(run, sourceLocation: sourceLocation)
    return run
  }

  /// The same for a line that waits for long.
  func shellThatWaits(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> CommandRun {
    let run = try await waiting { try self.said(by: line, "fr_BE.UTF-8") }
    expectNoCrash(run, sourceLocation: sourceLocation)
    return run
  }

  private func said(by line: String, _ locale: String) throws -> CommandRun {
    // A line of its own, so that the redirection holds for all of it.
    try execute("/bin/sh", ["-c", "exec 2>&1\n\(line)"], in: path, environment: Program.environment(locale))
  }
}

/// A folder of its own for each test, gone when the test ends.
final class Workspace: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "bilan-command-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A project of a few lines (`CorrectionTests.project`), with files of these names and texts.
  static func small(_ files: [String: String] = [:]) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(CorrectionTests.project, to: "projet.yaml")
    for (name, text) in files { try workspace.write(text, to: name) }
    return workspace
  }

  /// One figure of the whole project in 2024; a dash where it is not shown.
  func figure(_ indicator: String) throws -> String {
    let rows = try bilan("indicators", "--by", "axis", "--period", "2024", "--format", "csv").output.split(separator: "\n")
    let row = rows.first { $0.hasPrefix("\(indicator),2024,,,") }
    return row.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) } ?? "–"
  }

  /// The same project with small groups shown, where a test is about figures and not about who is protected.
  func showingSmallGroups() throws -> Workspace {
    let file = try text("projet.yaml")
    try #require(!file.contains("protection:"))
    try write(file + "\nprotection: {off: Essai}\n", to: "projet.yaml")
    return self
  }

  /// The sample project as it stands in the repository.
  static func sample() throws -> Workspace { try Workspace(copyOf: Program.sample, without: "rapports") }

  /// Another project of `samples`.
  static func sample(named name: String) throws -> Workspace { try Workspace(copyOf: "\(Program.repository)/samples/\(name)", without: "rapports") }

  /// The sample project with all its sheets imported. The import is made once; each test has a copy of its own.
  static func imported() throws -> Workspace { try Workspace(copyOf: importedSample.get().path) }

  private static let importedSample: Result<Workspace, any Error> = Result {
    let workspace = try sample()
    let run = try workspace.bilan("import", "presences", "campagnes")
    try #require(run.status == 1, "\(run.everything)")
    // What a static value holds is never released.
    atexit { if let path = try? Workspace.importedSample.get().path { try? FileManager.default.removeItem(atPath: path) } }
    return workspace
  }

  /// A copy of a folder, without what somebody who tried the samples left there.
  convenience init(copyOf source: String, without leftover: String? = nil) throws {
    try self.init()
    for name in try FileManager.default.contentsOfDirectory(atPath: source) where name != leftover {
      try FileManager.default.copyItem(atPath: source + "/" + name, toPath: file(name))
    }
  }

  func file(_ name: String) -> String { path + "/" + name }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: file(name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }

  /// Every file under a folder with its bytes, by its path from there.
  func contents(of folder: String) throws -> [String: Data] { try files(under: file(folder)) }
}

func files(under folder: String) throws -> [String: Data] {
  var found: [String: Data] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
    if !isFolder.boolValue { found[name] = try Data(contentsOf: URL(filePath: folder + "/" + name)) }
  }
  return found
}

/// The text as JSON objects, keys and values as they stand.
func objects(_ text: String) throws -> [[String: Any]] {
  try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
}
