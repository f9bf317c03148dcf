internal import ArgumentParser
internal import BilanImport
internal import BilanModel
internal import BilanProject

/// What the user says of words of state that sheets use: `--status "Rendez-vous honoré=present"`.
struct StatusArguments: ParsableArguments {
  @Option(
    name: .customLong("status"),
    help: ArgumentHelp(
      Terminal.text(
        fr: "Ce que veut dire un mot de présence : \"Rendez-vous honoré=present\". À répéter. Sens : \(StatusArguments.meanings).",
        nl: "Wat een woord over aanwezigheid betekent: \"Afspraak nagekomen=present\". Herhaalbaar. Betekenissen: \(StatusArguments.meanings).",
        en: "What a word of presence means: \"Appointment kept=present\". Repeatable. Meanings: \(StatusArguments.meanings)."),
      valueName: "word=meaning"))
  var statuses: [String] = []

  private static var meanings: String { StatusChoice.Meaning.allCases.map(\.rawValue).joined(separator: ", ") }

  /// The words and what each means, or the failure that says which one is not written so.
  func choices() throws -> [StatusChoice] {
    try statuses.map { text in
      if let choice = StatusChoice(text) { return choice }
      throw Failure(
        .wrongOption, at: "bilan", ["option": "--status", "suggestion": "", "expected": "\"Rendez-vous honoré=present\""], text: text,
        kind: .usage)
    }
  }
}
