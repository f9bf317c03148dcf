/// Markup that is whole and safe by construction: text becomes markup only by being escaped, and elements and attributes are made here alone.
struct HTML: Sendable {
  /// As the browser gets it.
  private(set) var source: String

  /// Nothing.
  init() { source = "" }

  /// Text that is shown as it stands, whatever is in it.
  init(_ text: String) { source = HTML.escaped(text) }

  fileprivate init(element name: StaticString, _ attributes: [Attribute], content: HTML?) {
    source = "<\(name)"
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      source += value.isEmpty && attribute.isFlag ? " \(attribute.name)" : " \(attribute.name)=\"\(HTML.escaped(value))\""
    }
    source += ">"
    if let content { source += content.source + "</\(name)>" }
  }

  fileprivate init(joining parts: [HTML]) { source = parts.map(\.source).joined() }

  private static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Signs that turn the direction of what follows could make a text say something else than it does.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\0": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Puts markup together; texts among it are escaped.
@resultBuilder enum HTMLBuilder {
  static func buildExpression(_ html: HTML) -> HTML { html }
  static func buildExpression(_ text: String) -> HTML { HTML(text) }
  static func buildExpression(_ html: HTML?) -> HTML { html ?? HTML() }
  static func buildBlock(_ parts: HTML...) -> HTML { HTML(joining: parts) }
  static func buildOptional(_ part: HTML?) -> HTML { part ?? HTML() }
  static func buildEither(first part: HTML) -> HTML { part }
  static func buildEither(second part: HTML) -> HTML { part }
  static func buildArray(_ parts: [HTML]) -> HTML { HTML(joining: parts) }
}

/// An element with content: `H.p(.class("note")) { "text" }`.
struct Tag: Sendable, ExpressibleByStringLiteral {
  private let name: StaticString

  init(stringLiteral name: StaticString) { self.name = name }

  func callAsFunction(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(element: name, attributes, content: content())
  }

  func callAsFunction(_ attributes: [Attribute], @HTMLBuilder content: () -> HTML) -> HTML {
    HTML(element: name, attributes, content: content())
  }
}

/// An element that holds nothing, such as a field to write in.
struct VoidTag: Sendable, ExpressibleByStringLiteral {
  private let name: StaticString

  init(stringLiteral name: StaticString) { self.name = name }

  func callAsFunction(_ attributes: Attribute...) -> HTML { HTML(element: name, attributes, content: nil) }

  func callAsFunction(_ attributes: [Attribute]) -> HTML { HTML(element: name, attributes, content: nil) }
}

/// The elements of the page, and no other: no script and no style stands in a page.
enum H {
  static let html: Tag = "html"
  static let head: Tag = "head"
  static let title: Tag = "title"
  static let body: Tag = "body"
  static let header: Tag = "header"
  static let nav: Tag = "nav"
  static let main: Tag = "main"
  static let footer: Tag = "footer"
  static let section: Tag = "section"
  static let article: Tag = "article"
  static let h1: Tag = "h1"
  static let h2: Tag = "h2"
  static let h3: Tag = "h3"
  static let p: Tag = "p"
  static let div: Tag = "div"
  static let span: Tag = "span"
  static let strong: Tag = "strong"
  static let code: Tag = "code"
  static let pre: Tag = "pre"
  static let mark: Tag = "mark"
  static let ul: Tag = "ul"
  static let ol: Tag = "ol"
  static let li: Tag = "li"
  static let dl: Tag = "dl"
  static let dt: Tag = "dt"
  static let dd: Tag = "dd"
  static let a: Tag = "a"
  static let table: Tag = "table"
  static let caption: Tag = "caption"
  static let thead: Tag = "thead"
  static let tbody: Tag = "tbody"
  static let tr: Tag = "tr"
  static let th: Tag = "th"
  static let td: Tag = "td"
  static let form: Tag = "form"
  static let fieldset: Tag = "fieldset"
  static let legend: Tag = "legend"
  static let label: Tag = "label"
  static let button: Tag = "button"
  static let select: Tag = "select"
  static let option: Tag = "option"
  static let textarea: Tag = "textarea"
  static let details: Tag = "details"
  static let summary: Tag = "summary"
  static let script: Tag = "script"
  static let progress: Tag = "progress"
  static let svg: Tag = "svg"
  static let desc: Tag = "desc"
  static let text: Tag = "text"
  static let tspan: Tag = "tspan"
  static let rect: Tag = "rect"
  static let line: Tag = "line"
  static let meta: VoidTag = "meta"
  static let link: VoidTag = "link"
  static let input: VoidTag = "input"
}
