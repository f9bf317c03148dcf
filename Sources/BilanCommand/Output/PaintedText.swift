internal import ArgumentParser
internal import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A text of which a terminal may show some parts in colour. Only what we paint is: what stands in the text itself is made visible, and steers nothing.
struct PaintedText: Sendable {
  private var pieces: [Piece]

  private struct Piece: Sendable {
    var text: String
    var ink: Ink?
  }

  /// By what they mean, in colours that are told apart on dark and on light ground; the words say the same without them.
  enum Ink: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case note = "36"
    case place = "1"
  }

  init(_ text: String, _ ink: Ink? = nil) { pieces = [Piece(text: text, ink: ink)] }

  var isEmpty: Bool { pieces.allSatisfy(\.text.isEmpty) }

  static func + (a: PaintedText, b: PaintedText) -> PaintedText {
    var sum = a
    sum += b
    return sum
  }

  static func += (a: inout PaintedText, b: PaintedText) { a.pieces += b.pieces }

  static func + (a: PaintedText, b: String) -> PaintedText { a + PaintedText(b) }

  /// What is written, by the sequences of ECMA-48 (SGR) where there is colour.
  func shown(isColoured: Bool) -> String {
    pieces.map { piece in
      guard isColoured, let ink = piece.ink else { return piece.text.visible }
      return "\u{1B}[\(ink.rawValue)m\(piece.text.visible)\u{1B}[0m"
    }.joined()
  }
}

extension [PaintedText] {
  /// Lines below one another.
  func joined() -> PaintedText {
    guard let first else { return PaintedText("") }
    let lineEnd = PaintedText("\n")
    return dropFirst().reduce(into: first) { text, line in
      text += lineEnd
      text += line
    }
  }
}

/// When a terminal shows colours.
enum ColourUse: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// `--color` goes first, then `NO_COLOR` (no-color.org: set and not empty), then whether it is a terminal that knows colours.
  static func isWanted(onTerminal isTerminal: Bool) -> Bool {
    switch Terminal.typed("--color").flatMap(ColourUse.init(rawValue:)) ?? .auto {
    case .always: true
    case .never: false
    case .auto: isTerminal && !isSet("NO_COLOR") && getenv("TERM").map { String(cString: $0) != "dumb" } ?? true
    }
  }

  private static func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }
}

/// `--color`, which every command takes.
struct ColourArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Couleurs : auto (au terminal, sauf si NO_COLOR), always ou never.", nl: "Kleuren: auto (in de terminal, tenzij NO_COLOR), always of never.",
        en: "Colours: auto (on a terminal, unless NO_COLOR), always or never."), valueName: "auto|always|never"))
  var color = ColourUse.auto
}
