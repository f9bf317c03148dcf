internal import BilanProject

extension View {
  /// A form whose answers cannot be taken as they stand: that nothing was done, and the way to each field that says why. The browser goes there first.
  ///
  /// - Parameter fields: The keys of the fields, and what is wrong with each.
  @HTMLBuilder func faults(_ text: Localized, _ fields: [(id: String, text: Localized)]) -> HTML {
    if !fields.isEmpty {
      H.div(.class("problem error"), .role(.alert), .tabindex(-1), .autofocus) {
        H.p { say(text) }
        H.ul { for field in fields { H.li { H.a(.href(Link("", fragment: field.id))) { say(field.text) } } } }
      }
    }
  }
}
