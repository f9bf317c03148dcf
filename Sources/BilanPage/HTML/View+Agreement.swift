internal import BilanProject

/// What a form does only for whoever ticks that she agrees to it.
extension View {
  static let disagreed = Localized(
    fr: "Cochez d'abord que vous êtes d'accord.", nl: "Vink eerst aan dat u akkoord gaat.", en: "First tick that you agree.")

  /// The box to be ticked, within a form.
  ///
  /// - Parameters:
  ///   - words: What is agreed to.
  ///   - isRefused: Whether the form was sent without it.
  @HTMLBuilder func agreement(to words: Localized, isRefused: Bool) -> HTML {
    if isRefused {
      H.p(.class("state wrong"), .id("accord-faute")) { say(View.disagreed) }
    }
    H.div(.class("choice")) {
      H.input(
        .type(.checkbox), .id("accord"), .name("accord"), .value("oui"), .required, .described(by: isRefused ? "accord-faute" : nil), .invalid(isRefused))
      H.label(.for("accord")) { say(words) }
    }
  }
}

extension Request {
  /// Whether what the form does was agreed to.
  var hasAgreement: Bool { form["accord"] == "oui" }
}
