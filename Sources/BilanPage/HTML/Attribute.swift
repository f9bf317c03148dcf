internal import BilanProject

/// An attribute of an element; nil as a value leaves it out.
struct Attribute: Sendable {
  let name: StaticString
  let value: String?
  var isFlag = false

  private init(_ name: StaticString, _ value: String?) { (self.name, self.value) = (name, value) }

  private init(flag name: StaticString, _ isOn: Bool) {
    self.init(name, isOn ? "" : nil)
    isFlag = true
  }

  static func `class`(_ name: String?) -> Attribute { Attribute("class", name) }
  static func id(_ name: String?) -> Attribute { Attribute("id", name) }
  static func lang(_ language: Language) -> Attribute { Attribute("lang", language.rawValue) }
  static func href(_ link: Link) -> Attribute { Attribute("href", link.text) }
  static func src(_ link: Link) -> Attribute { Attribute("src", link.text) }
  static func action(_ link: Link) -> Attribute { Attribute("action", link.text) }
  static func name(_ name: String) -> Attribute { Attribute("name", name) }
  static func value(_ value: String?) -> Attribute { Attribute("value", value) }
  static func type(_ type: InputType) -> Attribute { Attribute("type", type.rawValue) }
  static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
  static func colspan(_ count: Int) -> Attribute { Attribute("colspan", count > 1 ? String(count) : nil) }
  static func rowspan(_ count: Int) -> Attribute { Attribute("rowspan", count > 1 ? String(count) : nil) }
  static func rows(_ count: Int) -> Attribute { Attribute("rows", String(count)) }
  static func described(by id: String?) -> Attribute { Attribute("aria-describedby", id) }
  /// What a field holds is wrong; the text that it is described by says why.
  static func invalid(_ isWrong: Bool) -> Attribute { Attribute("aria-invalid", isWrong ? "true" : nil) }
  static func label(_ text: String?) -> Attribute { Attribute("aria-label", text) }
  static func labelled(by id: String) -> Attribute { Attribute("aria-labelledby", id) }
  static func current(_ isCurrent: Bool) -> Attribute { Attribute("aria-current", isCurrent ? "page" : nil) }
  static func role(_ role: Role) -> Attribute { Attribute("role", role.rawValue) }
  static func tabindex(_ number: Int) -> Attribute { Attribute("tabindex", String(number)) }
  /// Within it, keys stand for buttons.
  static let takesKeys = Attribute(flag: "data-keys", true)
  /// The key that stands for a button.
  static func key(_ key: String) -> Attribute { Attribute("data-key", key) }
  static func selected(_ isOn: Bool) -> Attribute { Attribute(flag: "selected", isOn) }
  static func checked(_ isOn: Bool) -> Attribute { Attribute(flag: "checked", isOn) }
  static func open(_ isOn: Bool) -> Attribute { Attribute(flag: "open", isOn) }
  /// The key of the field whose text a button copies.
  static func copies(_ id: String) -> Attribute { Attribute("data-copy", id) }
  /// Not shown until the script of the page shows it.
  static let hidden = Attribute(flag: "hidden", true)
  static let readonly = Attribute(flag: "readonly", true)
  static let required = Attribute(flag: "required", true)
  /// Where the browser goes when the page is there.
  static let autofocus = Attribute(flag: "autofocus", true)
  /// What is typed is not kept by the browser to be offered again.
  static let noAutocomplete = Attribute("autocomplete", "off")
  static let multiple = Attribute(flag: "multiple", true)
  /// Every file of a folder, and of those in it.
  static let folder = Attribute(flag: "webkitdirectory", true)
  static let `defer` = Attribute(flag: "defer", true)
  static let post = Attribute("method", "post")
  static let withFiles = Attribute("enctype", "multipart/form-data")
  static let charset = Attribute("charset", "utf-8")
  static func max(_ number: Int?) -> Attribute { Attribute("max", number.map(String.init)) }
  /// The script of the page keeps it true, and shows the page itself when it is there.
  static let tellsHowFar = Attribute(flag: "data-state", true)
  static func content(_ text: String) -> Attribute { Attribute("content", text) }
  /// The page is left for another one after no time.
  static let refresh = Attribute("http-equiv", "refresh")
  static let stylesheet = Attribute("rel", "stylesheet")
  static let icon = Attribute("rel", "icon")

  static func x(_ length: Length) -> Attribute { Attribute("x", length.text) }
  static func y(_ length: Length) -> Attribute { Attribute("y", length.text) }
  static func width(_ length: Length) -> Attribute { Attribute("width", length.text) }
  static func height(_ length: Length) -> Attribute { Attribute("height", length.text) }
  static func x1(_ length: Length) -> Attribute { Attribute("x1", length.text) }
  static func y1(_ length: Length) -> Attribute { Attribute("y1", length.text) }
  static func x2(_ length: Length) -> Attribute { Attribute("x2", length.text) }
  static func y2(_ length: Length) -> Attribute { Attribute("y2", length.text) }

  /// What is typed into a field, or what a button does.
  enum InputType: String, Sendable { case text, hidden, file, date, radio, checkbox, submit, button, number }
  /// Of what a cell is the header.
  enum Scope: String, Sendable { case col, row }
  /// What a part of the page is.
  enum Role: String, Sendable { case status, alert, region, group, img }
}

/// A length in a drawing: so many points, or a part of its width.
enum Length: Sendable {
  case points(Int)
  case percent(Double)

  fileprivate var text: String {
    switch self {
    case .points(let points): return String(points)
    case .percent(let percent):
      let hundredths = Int((percent * 100).rounded())
      return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)%"
    }
  }
}

/// An address of this server: a path that stands in the program, and values that are escaped.
struct Link: Sendable {
  let text: String

  /// An address that the browser said; nil for what is no page of this server.
  init?(to target: String) {
    guard let head = RequestHead(Array("GET \(target) HTTP/1.1".utf8)[...]), Routes.pages[head.path] != nil else { return nil }
    text = target
  }

  /// - Parameters:
  ///   - query: Values behind the question mark; those that are nil are left out. Names of people never stand here.
  ///   - fragment: The part of the page.
  init(_ path: StaticString, _ query: [(StaticString, String?)] = [], fragment: String? = nil) {
    let pairs = query.compactMap { name, value in value.map { "\(name)=\(PercentCoding.encoded($0))" } }
    text = "\(path)" + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")) + (fragment.map { "#" + PercentCoding.encoded($0) } ?? "")
  }
}
