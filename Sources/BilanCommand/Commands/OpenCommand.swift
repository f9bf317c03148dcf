internal import ArgumentParser
internal import BilanModel
internal import BilanPage
internal import BilanProject
internal import Dispatch
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

struct OpenCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "open",
      abstract: Terminal.text(
        fr: "Travailler dans le navigateur : feuilles, chiffres, qui est qui, rapport.",
        nl: "Werken in de browser: lijsten, cijfers, wie is wie, verslag.",
        en: "Work in the browser: sheets, figures, who is who, report."),
      discussion: Terminal.text(
        fr: "La page n'est visible que sur cet ordinateur, et pour le navigateur qui l'ouvre ; rien n'est envoyé nulle part. Ctrl-C l'arrête.",
        nl: "De pagina is alleen op deze computer te zien, en voor de browser die ze opent; er wordt niets verstuurd. Ctrl-C stopt ze.",
        en: "The page can be seen on this computer only, and by the browser that opens it; nothing is sent anywhere. Ctrl-C stops it."))
  }

  @OptionGroup var options: ProjectOptions
  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Ne pas ouvrir le navigateur : afficher l'adresse, qui ne sert qu'une fois.",
        nl: "De browser niet openen: het adres tonen, dat één keer werkt.", en: "Do not open the browser: show the address, which works once.")))
  var noBrowser = false

  func run() async throws {
    let language = options.language ?? Terminal.language
    try await telling(language) {
      let server = try PageServer(folder: options.project, language: options.language, usual: language, sample: OpenCommand.sample, recents: .usual)
      if noBrowser || !Browser.open(server.address) { Terminal.print(server.address) }
      let ends = OpenCommand.stopping(server)
      defer { for end in ends { end.cancel() } }
      await server.run()
      return .success
    }
  }

  /// The sample project, where the program runs from its own sources.
  private static var sample: String? {
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return ["samples/rezone-midi-vif", "\(folder)/../../samples/rezone-midi-vif"].first { access("\($0)/projet.yaml", F_OK) == 0 }
  }

  /// Whoever ends the program ends the server, which tidies up.
  private static func stopping(_ server: PageServer) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { server.stop() }
      source.resume()
      return source
    }
  }
}
