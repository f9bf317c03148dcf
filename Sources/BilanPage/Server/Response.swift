/// An answer to the browser; what protects the page is added to every one of them when it is written.
struct Response: Sendable {
  var status: Status
  var headers: [(String, String)] = []
  var body: [UInt8] = []

  /// The few there are.
  enum Status: Int, Sendable {
    case ok = 200
    case seeOther = 303
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case notAllowed = 405
    case late = 408
    case lengthRequired = 411
    case tooLarge = 413
    case noForm = 415
    case headersTooLarge = 431
    case failed = 500
    case busy = 503

    fileprivate var phrase: String {
      switch self {
      case .ok: "OK"
      case .seeOther: "See Other"
      case .badRequest: "Bad Request"
      case .forbidden: "Forbidden"
      case .notFound: "Not Found"
      case .notAllowed: "Method Not Allowed"
      case .late: "Request Timeout"
      case .lengthRequired: "Length Required"
      case .tooLarge: "Content Too Large"
      case .noForm: "Unsupported Media Type"
      case .headersTooLarge: "Request Header Fields Too Large"
      case .failed: "Internal Server Error"
      case .busy: "Service Unavailable"
      }
    }
  }

  init(_ status: Status, headers: [(String, String)] = [], body: [UInt8] = []) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// A page.
  init(_ status: Status = .ok, page: HTML) {
    self.init(status, headers: [("Content-Type", "text/html; charset=utf-8")], body: Array("<!doctype html>\n\(page.source)\n".utf8))
  }

  /// To another page, which the browser asks for by itself: reloading it sends no form a second time.
  init(to link: Link) { self.init(.seeOther, headers: [("Location", link.text)]) }

  /// To the top of that page, whatever part of it was meant.
  mutating func leadToTop() {
    guard let place = headers.firstIndex(where: { $0.0 == "Location" }) else { return }
    headers[place].1 = String(headers[place].1.prefix { $0 != "#" })
  }

  /// A file to be kept by the browser under a name.
  init(download bytes: [UInt8], as name: String, type: String) {
    let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" })
    let disposition = "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PercentCoding.encoded(name))"
    self.init(.ok, headers: [("Content-Type", type), ("Content-Disposition", disposition)], body: bytes)
  }

  /// The answer as it goes over the wire.
  var encoded: [UInt8] {
    var lines = ["HTTP/1.1 \(status.rawValue) \(status.phrase)"]
    let all = headers + Response.protection + [("Content-Length", String(body.count)), ("Connection", "close")]
    // Values are made here and of escaped text: a line break could begin a header of somebody else's.
    lines += all.map { "\($0): \($1.filter { !$0.isNewline })" }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  /// Nothing from elsewhere, nothing inside a page, nothing kept, no word of where one comes from to others.
  ///
  /// `same-origin` and not `no-referrer`: under that, browsers send the forms of the page itself with `Origin: null`, which could then not be told from a stranger's.
  private static let protection = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"), ("Cache-Control", "no-store"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
  ]
}
