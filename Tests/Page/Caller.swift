import Foundation
import TestSupport

@testable import BilanPage
@testable import BilanProject

/// A server that runs for one test, in a folder of its own, and a browser that says exactly what it is told to.
final class Caller: Sendable {
  let folder: String
  let server: PageServer
  let port: UInt16
  private let run: Task<Void, Never>

  /// A test waits for its answers, on however slow a machine.
  static let patient: Limits = {
    var limits = Limits()
    limits.patience = .seconds(600)
    return limits
  }()

  init(limits: Limits = Caller.patient, prepare: (String) throws -> Void = { _ in }) throws {
    folder = FileManager.default.temporaryDirectory.path + "/bilan-page-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try prepare(folder)
    let server = try PageServer(folder: folder, language: nil, usual: .fr, recents: RecentProjects(at: nil), limits: limits)
    self.server = server
    port = UInt16(server.address.split(separator: ":")[2].prefix { $0 != "/" })!
    run = Task { await server.run() }
  }

  deinit {
    server.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Waits until the server has ended by itself.
  func ended() async { await run.value }

  /// Every file of the folder with what is in it.
  var files: [String: Data] {
    var files: [String: Data] = [:]
    for name in FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [] {
      files[name] = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
    }
    return files
  }

  var host: String { "127.0.0.1:\(port)" }
  var origin: String { "http://\(host)" }
  var ticket: String { String(server.address.split(separator: "/").last!) }

  /// Goes in by the address of the start; the cookie that was given.
  func enter() async throws -> String {
    let answer = try await send("GET /entrer/\(ticket) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    return String(try unwrapped(answer.header("set-cookie")).split(separator: ";")[0])
  }

  /// The word that the forms of a page say.
  func word(_ cookie: String) async throws -> String {
    let page = try await get("/", cookie).body
    let start = try unwrapped(page.range(of: "name=\"mot\" value=\""))
    return String(page[start.upperBound...].prefix(64))
  }

  func get(_ path: String, _ cookie: String?) async throws -> Answer {
    try await send("GET \(path) HTTP/1.1\r\nHost: \(host)\r\n" + (cookie.map { "Cookie: \($0)\r\n" } ?? "") + "\r\n")
  }

  func post(_ path: String, _ cookie: String?, origin: String?, host: String? = nil, type: String = "application/x-www-form-urlencoded", body: String)
    async throws -> Answer
  {
    try await post(path, cookie, origin: origin, host: host, type: type, bytes: Array(body.utf8))
  }

  func post(_ path: String, _ cookie: String?, origin: String?, host: String? = nil, type: String, bytes: [UInt8]) async throws -> Answer {
    var lines = ["POST \(path) HTTP/1.1", "Host: \(host ?? self.host)", "Content-Type: \(type)", "Content-Length: \(bytes.count)"]
    if let cookie { lines.append("Cookie: \(cookie)") }
    if let origin { lines.append("Origin: \(origin)") }
    return try await send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + bytes)
  }

  func send(_ text: String, v6: Bool = false) async throws -> Answer { try await send(Array(text.utf8), v6: v6) }

  /// Sends these bytes over a connection of their own and reads what comes until it is closed.
  func send(_ bytes: [UInt8], v6: Bool = false) async throws -> Answer {
    let port = port
    // The server works on the threads of the tests.
    return try await waiting {
      let wire = try Wire(port: port, v6: v6)
      wire.send(bytes)
      return Answer(wire.rest())
    }
  }
}

/// What came back.
struct Answer: Sendable {
  let status: Int
  let headers: [(name: String, value: String)]
  let body: String

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let end = text.range(of: "\r\n\r\n")
    let lines = text[..<(end?.lowerBound ?? text.endIndex)].components(separatedBy: "\r\n")
    status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    headers = lines.dropFirst().map { line in
      let sides = line.split(separator: ":", maxSplits: 1)
      return (sides[0].lowercased(), sides.count > 1 ? sides[1].trimmingCharacters(in: .whitespaces) : "")
    }
    body = end.map { String(text[$0.upperBound...]) } ?? ""
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// A value that has to be there.
func unwrapped<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}

private struct Missing: Error {}
