/// Every address there is. What is not here does not exist; nothing of an address names a file.
enum Routes {
  typealias Answer = @Sendable (Site, Request) async throws -> Response

  /// What is looked at: none of these changes anything.
  static let pages: [String: Answer] = [
    "/": { try await $0.front($1) },
    "/style.css": { _, _ in Response(.ok, headers: [("Content-Type", "text/css; charset=utf-8")], body: Array(Stylesheet.text.utf8)) },
    "/page.js": { _, _ in Response(.ok, headers: [("Content-Type", "text/javascript; charset=utf-8")], body: Array(Script.text.utf8)) },
    "/icone.svg": { _, _ in Response(.ok, headers: [("Content-Type", "image/svg+xml")], body: Array(Icon.text.utf8)) },
  ]

  /// What is done. The flag says whether files come with the form.
  static let forms: [String: (takesFiles: Bool, answer: Answer)] = [
    "/langue": (false, { await $0.setLanguage($1) })
  ]

  /// How many bytes a form may bring to an address; nil where it takes none.
  static func formLimit(_ path: String, _ limits: Limits) -> Int? { forms[path].map { $0.takesFiles ? limits.files : limits.form } }
}

/// The sign in the browser's tab: three bars.
enum Icon {
  static let text = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="\(Palette.accent)"/>\
    <path d="M3 9h2v4H3zm4-4h2v8H7zm4 2h2v6h-2z" fill="\(Palette.paper)"/></svg>
    """
}
