internal import ArgumentParser

/// A command of the program, and the words that lead to it: `bilan people list`.
struct CommandPath {
  private(set) var names = ["bilan"]
  private(set) var types: [any ParsableCommand.Type] = [Bilan.self]

  var type: any ParsableCommand.Type { types[types.count - 1] }

  var subcommands: [String] { type.configuration.subcommands.compactMap { $0.configuration.commandName } }

  /// What has to be typed: `bilan people list`.
  var written: String { names.joined(separator: " ") }

  /// - Parameter words: What follows `bilan`, as far as it names commands; the rest is left aside.
  init(_ words: some Sequence<some StringProtocol>) {
    for word in words { if !descend(to: String(word)) { return } }
  }

  /// Goes on to a command below; false where there is none of that name.
  mutating func descend(to name: String) -> Bool {
    guard let next = type.configuration.subcommands.first(where: { $0.configuration.commandName == name }) else { return false }
    names.append(name)
    types.append(next)
    return true
  }

  /// The command above.
  var parent: CommandPath? { names.count > 1 ? CommandPath(names.dropFirst().dropLast()) : nil }

  /// Every command of the program, from the top.
  static var all: [CommandPath] { below(CommandPath([String]())) }

  private static func below(_ path: CommandPath) -> [CommandPath] {
    [path] + path.subcommands.flatMap { below(CommandPath(path.names.dropFirst() + [$0])) }
  }

  /// The long options that the command takes.
  var options: Set<String> {
    let help = Bilan.helpMessage(for: type, includeHidden: true, columns: ParserText.unlimited)
    return Set(help.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
  }
}
