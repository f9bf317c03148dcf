internal import BilanProject

/// A part of a list that is too long for one page.
struct Paging {
  /// From 1.
  let number: Int
  let pages: Int
  let size: Int

  /// - Parameter asked: The number of the page, as the address says it; the first where it says none, the last where there are fewer.
  init(_ asked: String?, of count: Int, size: Int = 200) {
    self.size = size
    pages = max(1, (count + size - 1) / size)
    number = min(max(1, asked.flatMap { Int($0) } ?? 1), pages)
  }

  init(_ page: SheetPage) { (number, pages, size) = (page.number, page.pages, 0) }

  /// How many elements stand on the pages before.
  var skipped: Int { (number - 1) * size }

  /// The elements of a list that stand on this page.
  func part<Element>(of all: [Element]) -> ArraySlice<Element> { all.dropFirst(skipped).prefix(size) }
}

extension View {
  /// The page before, where this is, the page after; nothing where there is one page only.
  @HTMLBuilder func pages(_ paging: Paging, of list: String, link: (Int) -> Link) -> HTML {
    if paging.pages > 1 {
      let style = NumberStyle(language)
      let (number, all) = (style.text(of: .count(paging.number)), style.text(of: .count(paging.pages)))
      H.nav(.label(say("Pages", "Pagina's", "Pages") + colon + " " + list)) {
        H.ul {
          if paging.number > 1 { H.li { H.a(.href(link(paging.number - 1))) { say("Page précédente", "Vorige pagina", "Previous page") } } }
          H.li(.class("quiet")) { say("Page \(number) sur \(all)", "Pagina \(number) van \(all)", "Page \(number) of \(all)") }
          if paging.number < paging.pages { H.li { H.a(.href(link(paging.number + 1))) { say("Page suivante", "Volgende pagina", "Next page") } } }
        }
      }
    }
  }
}
