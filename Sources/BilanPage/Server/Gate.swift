internal import Synchronization

/// Who may come in. Every request goes by here before anything else looks at it.
///
/// A page of another site that the browser shows can send requests to this address, too: it is kept out by the host it names, the cookie it has not, the origin it comes from and the word it does not know.
final class Gate: Sendable {
  /// The names by which the browser may speak to this server: a name that somebody made to lead here is none of them.
  private let hosts: Set<String>
  private let cookieName: String
  private let ticket = Secret()
  private let session = Secret()
  private let word = Secret()
  private let isTicketUsed = Mutex(false)

  init(port: UInt16) {
    hosts = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
    // Cookies do not tell ports apart: two projects open at once have one each.
    cookieName = "bilan-\(port)"
    address = "http://127.0.0.1:\(port)/entrer/\(ticket.text)"
  }

  /// The address that lets its first visitor in, and nobody after.
  let address: String

  /// What every form of the page says, and no other page knows.
  var formWord: String { word.text }

  /// The name of the field of a form that says it.
  static let wordField = "mot"

  /// What a request may do.
  enum Verdict {
    case refused(Response.Status)
    /// The first visit: it brings the cookie home.
    case enters(cookie: String)
    case admitted
  }

  /// By the lines above the body alone: nobody who is not let in gets to send one.
  func verdict(on head: RequestHead) -> Verdict {
    guard let host = head["host"], hosts.contains(host.lowercased()) else { return .refused(.forbidden) }
    guard head.method == "GET" || head.method == "POST" else { return .refused(.notAllowed) }
    if head.method == "GET", head.path.hasPrefix("/entrer/") { return entry(head) }
    guard session.matches(cookie(of: head)) else { return .refused(.forbidden) }
    if head.method == "POST", head["origin"] != "http://\(host.lowercased())" { return .refused(.forbidden) }
    return .admitted
  }

  /// Whether the form was made by this page.
  func knowsWord(_ form: Form) -> Bool { word.matches(form[Gate.wordField]) }

  private func entry(_ head: RequestHead) -> Verdict {
    // Who is in already may follow the address again, as by the browser's own list of pages.
    let isIn = session.matches(cookie(of: head))
    guard ticket.matches(String(head.path.dropFirst("/entrer/".count))) else { return .refused(.forbidden) }
    let isFirst = isTicketUsed.withLock { isUsed in
      defer { isUsed = true }
      return !isUsed
    }
    guard isFirst || isIn else { return .refused(.forbidden) }
    return .enters(cookie: "\(cookieName)=\(session.text); Path=/; HttpOnly; SameSite=Strict")
  }

  private func cookie(of head: RequestHead) -> String? {
    head["cookie"]?.split(separator: ";").lazy.map { $0.trimmed.split(separator: "=", maxSplits: 1).map(String.init) }.first {
      $0.count == 2 && $0[0] == self.cookieName
    }?[1]
  }
}
