import Foundation
import Testing

@testable import BilanPage
@testable import BilanProject

/// What the page is made of, piece by piece.
@Suite struct PartTests {
  @Test func textIsNeverMarkup() {
    let nasty = "<script>alert('x')</script> & \"y\" \u{202E}"
    let html = H.p(.class(nasty)) { nasty }.source
    #expect(
      html
        == "<p class=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot; \u{FFFD}\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot; \u{FFFD}</p>"
    )
    #expect(H.input(.type(.text), .value(nil), .required).source == "<input type=\"text\" required>")
    #expect(Link("/chiffres", [("periode", "a&b=c d"), ("axe", nil)]).text == "/chiffres?periode=a%26b%3Dc%20d")
  }

  /// WCAG 2.2, 1.4.3 and 1.4.11, computed from the colours themselves.
  @Test func everyColourCanBeReadOnItsGround() {
    for (text, ground) in Palette.texts { #expect(contrast(text, ground) >= 4.5, "\(text) on \(ground): \(contrast(text, ground))") }
    for (sign, ground) in Palette.signs { #expect(contrast(sign, ground) >= 3, "\(sign) on \(ground): \(contrast(sign, ground))") }
    #expect(abs(contrast("#000000", "#FFFFFF") - 21) < 0.01)
    // No colour stands in the stylesheet that is none of the palette.
    let used = Set(Stylesheet.text.matches(of: /#[0-9A-Fa-f]{6}\b/).map { String($0.output) })
    #expect(used.isSubset(of: Set(Palette.texts.flatMap { [$0.text, $0.ground] } + Palette.signs.map(\.sign) + [Palette.line] + Palette.bars)))
    // A light bar is seen by its edge.
    #expect(Palette.signs.contains { $0 == (Palette.accent, Palette.paper) } && Stylesheet.text.contains(".chart rect { stroke: \(Palette.accent); }"))
  }

  private func contrast(_ a: String, _ b: String) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private func luminance(_ colour: String) -> Double {
    let parts = stride(from: 1, to: 7, by: 2).map { start -> Double in
      let from = colour.index(colour.startIndex, offsetBy: start)
      let value = Double(UInt8(colour[from..<colour.index(from, offsetBy: 2)], radix: 16)!) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test func aFormWithFilesIsReadToTheByte() throws {
    let bytes: [UInt8] = [0, 13, 10, 45, 45, 255, 13, 10]
    let head = "--x1\r\nContent-Disposition: form-data; name=\"mot\"\r\n\r\nun & deux\r\n"
    let file = "--x1\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"a; %22b%22.csv\"\r\nContent-Type: text/csv\r\n\r\n"
    let none = "\r\n--x1\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"\"\r\n\r\n\r\n--x1--\r\n"
    let body = Array(head.utf8) + Array(file.utf8) + bytes + Array(none.utf8)
    let form = try unwrapped(Form(body, contentType: "multipart/form-data; boundary=x1"))
    #expect(form["mot"] == "un & deux")
    #expect(form.files.map(\.name) == ["a; \"b\".csv"])
    #expect(Array(form.files[0].bytes) == bytes)
    for cut in [1, 20, head.utf8.count + 10, body.count - 12] { #expect(Form(Array(body[..<cut]), contentType: "multipart/form-data; boundary=x1") == nil) }
    #expect(Form(body, contentType: "multipart/form-data") == nil)
  }

  /// So many fields and files are as many as anybody hands in at once; more are an attack.
  @Test(arguments: [(2_000, true), (2_001, false)]) func aFormHasAnEnd(parts: Int, isRead: Bool) {
    let field = "--x1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n"
    let body = Array((String(repeating: field, count: parts) + "--x1--\r\n").utf8)
    #expect((Form(body, contentType: "multipart/form-data; boundary=x1") != nil) == isRead)
  }

  @Test func addressesAreReadStrictly() {
    func head(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)[...]) }
    #expect(head("GET /a%20b?x=1&y=%C3%A9+z HTTP/1.1")?.path == "/a b")
    #expect(head("GET /a?x=1&y=%C3%A9+z HTTP/1.1")?.query == ["x": "1", "y": "é z"])
    for wrong in ["GET /a", "GET a HTTP/1.1", "GET /a HTTP/3", "GET  /a HTTP/1.1", "GET /é HTTP/1.1", "GET /%ff HTTP/1.1", "GET /a HTTP/1.1\r\nno colon"] {
      #expect(head(wrong) == nil, "\(wrong)")
    }
  }
}
