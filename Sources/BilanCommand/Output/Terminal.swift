internal import BilanModel
internal import Synchronization
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The two streams of the command line, and the language of the one who reads them.
enum Terminal {
  /// The language before any project is known: `--language`, else the system's, else French. Help is shown in it.
  static let language: Language = typed("--language").flatMap(Language.init(rawValue:)) ?? system ?? .fr

  /// What was typed behind an option, before the command line is understood as a whole.
  static func typed(_ option: String) -> String? {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// The language of the system's locale, where it is one of ours. `C` and `POSIX` say nothing.
  static let system: Language? = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name), value.pointee != 0 {
        return Language(locale: String(cString: value))
      }
    }
    return nil
  }()

  private static let inUse = Mutex<Language?>(nil)

  /// The language in which the command speaks since a project is open; nil before.
  static var spoken: Language? {
    get { inUse.withLock { $0 } }
    set { inUse.withLock { $0 = newValue } }
  }

  private static let project = Mutex<PlaceWords?>(nil)

  /// What the project that the command works on calls its unit; nil before one is open, and where it is a commune.
  static var placeWords: PlaceWords? {
    get { project.withLock { $0 } }
    set { project.withLock { $0 = newValue } }
  }

  /// A text of ours with the project's own word for its unit.
  static func inOwnWords(_ text: Localized) -> Localized { placeWords?.applied(to: text) ?? text }

  static func text(fr: String, nl: String, en: String) -> String {
    Localized(fr: fr, nl: nl, en: en)[language]
  }

  /// Results, without what would steer the terminal (`visible`). What cannot be written is remembered: a command whose results are lost has not succeeded.
  static func print(_ text: String) { print(PaintedText(text)) }

  static func print(_ text: PaintedText) {
    ProgressLine.clear()
    if !write(text.shown(isColoured: outputIsColoured) + "\n", to: STDOUT_FILENO) { outputFailed.store(true, ordering: .relaxed) }
  }

  /// A table for a spreadsheet, which knows by the byte order mark how its letters are written.
  static func printForSpreadsheet(_ text: String) {
    ProgressLine.clear()
    if !write("\u{FEFF}" + text.visible + "\n", to: STDOUT_FILENO) { outputFailed.store(true, ordering: .relaxed) }
  }

  private static let outputFailed = Atomic<Bool>(false)

  /// Whether some result could not be written to standard output.
  static var hasLostResults: Bool { outputFailed.load(ordering: .relaxed) }

  /// Diagnostics and progress; likewise.
  static func printError(_ text: String) { printError(PaintedText(text)) }

  static func printError(_ text: PaintedText) {
    ProgressLine.clear()
    _ = write(text.shown(isColoured: errorIsColoured) + "\n", to: STDERR_FILENO)
  }

  private static let outputIsColoured = ColourUse.isWanted(onTerminal: isatty(STDOUT_FILENO) == 1)
  private static let errorIsColoured = ColourUse.isWanted(onTerminal: errorIsTerminal)

  /// Unbuffered, so that the two streams come in the order in which they were written.
  private static func write(_ text: String, to stream: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { posixWrite(stream, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  static let errorIsTerminal = isatty(STDERR_FILENO) == 1

  /// What somebody typed up to the end of a line.
  ///
  /// - Returns: Nil at the end of the input, and for a line that nobody types: over 1,000 bytes are a file or a device, which may never end.
  static func readAnswer() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while line.count <= 1_000 {
      let count = posixRead(STDIN_FILENO, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }

  /// Writes what steers the terminal, where there is one.
  static func steer(_ text: String) {
    if errorIsTerminal { _ = write(text, to: STDERR_FILENO) }
  }

  /// Columns for help: those of the terminal, or the usual 80 where there is none, as for a manual page.
  static var helpWidth: Int { isatty(STDOUT_FILENO) == 1 ? width : 80 }

  /// Columns of the terminal, or 100 where there is none.
  static var width: Int {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? max(40, min(Int(size.ws_col), 160)) : 100
  }
}

private func posixRead(_ stream: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int { read(stream, bytes, count) }

private func posixWrite(_ stream: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(stream, bytes, count)
}
