import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// Whoever is not the browser that was opened gets nothing, wherever he knocks and whatever he says. Over real connections.
@Suite struct AttackTests {
  /// One way to ask for something that one may not.
  private struct Attack {
    var address: String
    var way: String
    var answer: Answer

    var name: String { "\(address): \(way)" }
  }

  /// Each address × each way: none may be answered by a page or by a deed.
  @Test func nobodyGetsIn() async throws {
    let caller = try Caller { try ProjectFolder.make(at: $0, language: .fr) }
    let stranger = try Caller()
    let cookie = try await caller.enter()
    let word = try await caller.word(cookie)
    let before = caller.files
    var attacks: [Attack] = []
    for path in Routes.pages.keys.sorted() + Routes.assets.keys.sorted() {
      attacks += try await looks(at: path, caller, cookie, stolen: stranger.enter(to: caller))
    }
    for path in Routes.forms.keys.sorted() { attacks += try await deeds(at: path, caller, cookie, word) }
    let accepted = attacks.filter { $0.answer.status < 400 || $0.answer.body.contains("mot") && $0.answer.body.contains(word) }
    #expect(accepted.map(\.name) == [])
    #expect(attacks.count >= (Routes.pages.count + Routes.assets.count) * 12 + Routes.forms.count * 19)
    try compareTable(attacks)
    // Nothing has changed, and who belongs there still is let in.
    #expect(caller.files == before)
    #expect(try await caller.get("/", cookie).status == 200)
  }

  /// `docs/page-attacks.md` says what was tried and how it was answered. With BILAN_RECORD=1 it is written anew, and the run fails.
  private func compareTable(_ attacks: [Attack]) throws {
    func table(_ method: String, _ title: String) -> String {
      let all = attacks.filter { $0.address.hasPrefix(method) }
      var ways: [String] = []
      for attack in all where !ways.contains(attack.way) { ways.append(attack.way) }
      let lines = ways.map { way in
        let answers = all.filter { $0.way == way }.map(\.answer.status)
        let statuses = Set(answers).sorted().map { status in "\(status) × \(answers.count { $0 == status })" }
        return "| \(way) | \(answers.count) | \(statuses.joined(separator: ", ")) | \(answers.count { $0 < 400 }) |\n"
      }
      return "## \(title)\n\n| what was tried | addresses | answered by | accepted |\n|---|--:|---|--:|\n" + lines.joined() + "\n"
    }
    let text =
      "# What strangers are answered\n\nWritten by `Tests/Page/AttackTests.swift`, over real connections: each address of the page × each way to ask for what one may not. What is slow, endless, misshapen or climbs is tried there, too.\n\n"
      + table("GET", "Pages to look at (GET)") + table("HEAD", "HEAD") + table("POST", "Forms (POST)")
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/docs/page-attacks.md"
    if ProcessInfo.processInfo.environment["BILAN_RECORD"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("docs/page-attacks.md was written anew: look at what changed, then run the tests without BILAN_RECORD.")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text, "docs/page-attacks.md has drifted: BILAN_RECORD=1 writes it anew")
  }

  private func looks(at path: String, _ caller: Caller, _ cookie: String, stolen: String) async throws -> [Attack] {
    func get(_ name: String, _ headers: [String]) async throws -> Attack {
      Attack(address: "GET \(path)", way: name, answer: try await caller.send((["GET \(path) HTTP/1.1"] + headers).joined(separator: "\r\n") + "\r\n\r\n"))
    }
    let host = "Host: \(caller.host)"
    let key = cookie.split(separator: "=")[0]
    return [
      try await get("no cookie", [host]), try await get("empty cookie", [host, "Cookie: \(key)="]),
      try await get("wrong cookie", [host, "Cookie: \(key)=\(String(repeating: "0", count: 64))"]),
      try await get("cookie of another run", [host, "Cookie: \(stolen)"]),
      try await get("ticket as cookie", [host, "Cookie: \(key)=\(caller.ticket)"]),
      try await get("foreign host", ["Host: bilan.example.org", "Cookie: \(cookie)"]),
      try await get("foreign host, this port", ["Host: bilan.example.org:\(caller.port)", "Cookie: \(cookie)"]),
      try await get("another port", ["Host: 127.0.0.1:1", "Cookie: \(cookie)"]), try await get("no host", ["Cookie: \(cookie)"]),
      try await get("two hosts", [host, "Host: bilan.example.org", "Cookie: \(cookie)"]),
      try await get("two hosts, the foreign one first", ["Host: bilan.example.org", host, "Cookie: \(cookie)"]),
      Attack(address: "HEAD \(path)", way: "HEAD", answer: try await caller.send("HEAD \(path) HTTP/1.1\r\n\(host)\r\nCookie: \(cookie)\r\n\r\n")),
    ]
  }

  private func deeds(at path: String, _ caller: Caller, _ cookie: String, _ word: String) async throws -> [Attack] {
    let said = "mot=\(word)&langue=nl"
    func post(_ name: String, _ cookie: String?, origin: String?, host: String? = nil, type: String? = nil, _ body: String) async throws -> Attack {
      let answer =
        if let type { try await caller.post(path, cookie, origin: origin, host: host, type: type, body: body) } else {
          try await caller.post(path, cookie, origin: origin, host: host, body: body)
        }
      return Attack(address: "POST \(path)", way: name, answer: answer)
    }
    func raw(_ name: String, _ lines: [String]) async throws -> Attack {
      let head = ["POST \(path) HTTP/1.1", "Host: \(caller.host)", "Cookie: \(cookie)", "Origin: \(caller.origin)"] + lines
      return Attack(address: "POST \(path)", way: name, answer: try await caller.send(head.joined(separator: "\r\n") + "\r\n\r\n\(said)"))
    }
    let form = "Content-Type: application/x-www-form-urlencoded"
    let foreign = "bilan.example.org:\(caller.port)"
    return [
      try await post("no cookie", nil, origin: caller.origin, said), try await post("wrong cookie", "bilan-\(caller.port)=0", origin: caller.origin, said),
      try await post("no origin", cookie, origin: nil, said), try await post("null origin", cookie, origin: "null", said),
      try await post("foreign origin", cookie, origin: "https://example.org", said),
      try await post("origin of another port", cookie, origin: "http://127.0.0.1:1", said),
      try await post("origin over another name", cookie, origin: "http://localhost:\(caller.port)", said),
      try await post("foreign host and origin", cookie, origin: "http://\(foreign)", host: foreign, said),
      try await post("no word", cookie, origin: caller.origin, "langue=nl"),
      try await post("wrong word", cookie, origin: caller.origin, "mot=\(caller.ticket)&langue=nl"),
      try await post("a text and no form", cookie, origin: caller.origin, type: "text/plain", said),
      try await post("a damaged form", cookie, origin: caller.origin, type: "multipart/form-data; boundary=x", "--y\r\n\r\n\(said)"),
      Attack(address: "POST \(path)", way: "GET for POST", answer: try await caller.get("\(path)?\(said)", cookie)),
      try await raw("too large", [form, "Content-Length: \(Limits().files + 1)"]), try await raw("negative length", [form, "Content-Length: -1"]),
      try await raw("no length", [form]), try await raw("two lengths", [form, "Content-Length: \(said.utf8.count)", "Content-Length: 0"]),
      try await raw("two origins", [form, "Content-Length: \(said.utf8.count)", "Origin: \(caller.origin)"]),
      try await raw("in chunks", [form, "Transfer-Encoding: chunked"]),
    ]
  }

  @Test func theAddressOfTheStartWorksOnce() async throws {
    let caller = try Caller()
    let path = "/entrer/\(caller.ticket)"
    #expect(try await caller.get("/entrer/\(String(repeating: "0", count: 64))", nil).status == 403)
    #expect(try await caller.get("/entrer/", nil).status == 403)
    #expect(try await caller.send("GET \(path) HTTP/1.1\r\nHost: bilan.example.org\r\n\r\n").status == 403)
    let first = try await caller.get(path, nil)
    #expect(first.status == 200)
    let cookie = try unwrapped(first.header("set-cookie"))
    #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
    #expect(try await caller.get(path, nil).status == 403)
    // Who is in may follow it again.
    #expect(try await caller.get(path, String(cookie.prefix { $0 != ";" })).status == 200)
    #expect(!cookie.contains(caller.ticket))
  }

  @Test func pathsThatClimbLeadNowhere() async throws {
    let caller = try Caller { try ProjectFolder.make(at: $0, language: .fr) }
    let cookie = try await caller.enter()
    let paths = [
      "/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2fetc/passwd", "//etc/passwd", "/etc/passwd", "/projet.yaml", "/bilan.sqlite", "/..\\projet.yaml",
      "/style.css/../projet.yaml", "/%00", "/%zz", "/rapport/fichier?nom=../projet.yaml", "/rapport/fichier?nom=%2Fetc%2Fpasswd", "http://example.org/", "*",
    ]
    for path in paths {
      let answer = try await caller.get(path, cookie)
      #expect(answer.status >= 400, "\(path)")
      #expect(!answer.body.contains("coordinating_commune") && !answer.body.contains("root:"), "\(path)")
    }
  }

  @Test func whatIsLateIsCutOff() async throws {
    var limits = Limits()
    (limits.headTime, limits.bodyTime) = (.milliseconds(300), .milliseconds(300))
    let caller = try Caller(limits: limits)
    let cookie = try await caller.enter()
    #expect(try await caller.send("GET / HTTP/1.1\r\nHost: \(caller.host)\r\n").status == 408)
    let head = "POST /langue HTTP/1.1\r\nHost: \(caller.host)\r\nCookie: \(cookie)\r\nOrigin: \(caller.origin)\r\n"
    #expect(try await caller.send(head + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nmot=").status == 408)
  }

  @Test func whatIsEndlessOrMisshapenIsCutOff() async throws {
    let caller = try Caller()
    #expect(try await caller.send("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 1 << 20)).status == 431)
    #expect(try await caller.send("GET / HTTP/1.1\r\nHost: \(caller.host)\r\n folded: x\r\n\r\n").status == 400)
    #expect(try await caller.send("GET / HTTP/2\r\nHost: \(caller.host)\r\n\r\n").status == 400)
    #expect(try await caller.send("\r\n\r\n").status == 400)
  }

  @Test(.timeLimit(.minutes(5))) func whoComesWhenAllPlacesAreTakenIsToldToComeAgain() async throws {
    var limits = Limits()
    (limits.headTime, limits.connections) = (.seconds(600), 2)
    let caller = try Caller(limits: limits)
    let cookie = try await caller.enter()
    var silent: [Wire] = []
    // Somebody silent who comes while the browser's own connection still holds a place is turned away, too: more come until both places are theirs.
    while try await caller.get("/style.css", cookie).status != 503 {
      silent.append(try Wire(port: caller.port))
      try await Task.sleep(for: .milliseconds(20))
    }
    silent.removeAll()
    while try await caller.get("/style.css", cookie).status != 200 { try await Task.sleep(for: .milliseconds(20)) }
  }

  @Test func everyAnswerIsProtected() async throws {
    let caller = try Caller()
    let cookie = try await caller.enter()
    for answer in [
      try await caller.get("/", cookie), try await caller.get("/", nil), try await caller.get("/nulle-part", cookie),
      try await caller.get("/style.css", cookie),
    ] {
      let policy = try unwrapped(answer.header("content-security-policy"))
      #expect(policy.hasPrefix("default-src 'none'; ") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe") && !policy.contains("*"))
      #expect(answer.header("cache-control") == "no-store")
      #expect(answer.header("x-content-type-options") == "nosniff")
      #expect(answer.header("referrer-policy") == "same-origin")
      #expect(!answer.body.contains("<style") && !answer.body.contains(" style=") && !answer.body.contains(" onclick="))
    }
  }

  @Test func bothAddressesOfTheMachineAnswerAndNoOther() async throws {
    let caller = try Caller()
    let answer = try? await caller.send("GET / HTTP/1.1\r\nHost: [::1]:\(caller.port)\r\n\r\n", v6: true)
    // A machine may have no IPv6; where it has, it answers as strictly.
    if let answer { #expect(answer.status == 403) }
    // 127.0.0.2 is this machine too, and only who listens on all addresses answers there.
    #expect(throws: Wire.Refused.self) { try Wire(port: caller.port, host: 0x7F00_0002) }
    // The system leaves lines out of this list while others come and go: what stands there is looked at.
    let port = String(caller.port, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 4 - port.count) + port
    let listening = ["/proc/net/tcp", "/proc/net/tcp6"].compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.joined()
    let own = listening.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0.count > 3 && $0[1].hasSuffix(":\(padded)") && $0[3] == "0A" }
    for line in own { #expect(["0100007F", "00000000000000000000000001000000"].contains(String(line[1].prefix { $0 != ":" }))) }
  }

  @Test func itEndsWhenNobodyComes() async throws {
    var limits = Limits()
    limits.idleTime = .milliseconds(300)
    let caller = try Caller(limits: limits)
    await caller.ended()
    #expect(throws: Wire.Refused.self) { try Wire(port: caller.port) }
  }
}

extension Caller {
  /// The cookie of this run, as if it belonged to another one.
  fileprivate func enter(to other: Caller) async throws -> String {
    let answer = try await send("GET /entrer/\(ticket) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    let value = answer.header("set-cookie").map { $0.prefix { $0 != ";" }.split(separator: "=")[1].description } ?? "x"
    return "bilan-\(other.port)=\(value)"
  }
}
