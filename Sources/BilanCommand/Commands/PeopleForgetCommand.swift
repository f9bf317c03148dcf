internal import ArgumentParser
internal import BilanAggregation
internal import BilanImport
internal import BilanMatching
internal import BilanModel
internal import BilanProject
internal import BilanStore

struct PeopleForget: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forget",
      abstract: Terminal.text(
        fr: "Montrer ce qui est conservé d'une personne, et l'effacer partout.", nl: "Tonen wat van iemand wordt bewaard, en het overal wissen.",
        en: "Show what is kept of a person, and erase it everywhere."),
      discussion: Terminal.text(
        fr: """
          Les présences restent comptées, sous une clé aléatoire : aucun chiffre ne change, même si la ligne disparaît d'une prochaine version de la feuille. \
          Le nom ne revient pas : là où il se trouve encore dans une feuille, la présence est comptée sans nom. Sans --yes, rien n'est effacé.
          """,
        nl: """
          De aanwezigheden blijven meetellen, onder een willekeurige sleutel: geen enkel cijfer verandert, ook niet als de rij uit een volgende versie van de lijst verdwijnt. \
          De naam komt niet terug: waar hij nog in een lijst staat, telt de aanwezigheid mee zonder naam. Zonder --yes wordt niets gewist.
          """,
        en: """
          The attendances stay counted, under a random key: no figure changes, even where the row is gone from a later version of the sheet. \
          The name does not come back: where it still stands in a sheet, the attendance is counted without a name. Without --yes nothing is erased.
          """))
  }

  @OptionGroup var options: ProjectOptions
  @Flag(help: ArgumentHelp(Terminal.text(fr: "Effacer pour de bon.", nl: "Definitief wissen.", en: "Erase for good.")))
  var yes = false
  @Argument(help: ArgumentHelp(Terminal.text(fr: "Le nom de la personne.", nl: "De naam van de persoon.", en: "The person's name."), valueName: "name"))
  var name: [String]

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let found = try folder.people(named: name.joined(separator: " "))
      for person in found.descriptions { Terminal.print(person.text(found.facts, folder.project.places, language)) }
      if found.areOnlyInUndo {
        Terminal.print(
          Localized(
            fr: "plus aucune feuille ne donne ce nom ; il est gardé pour « bilan undo »",
            nl: "geen enkele lijst noemt deze naam nog; hij is bewaard voor ‘bilan undo’",
            en: "no sheet names this person any more; the name is kept for “bilan undo”")[language])
      }
      if !found.perhaps.isEmpty {
        Terminal.print(
          Localized(
            fr: "peut-être la même personne, qui n'est pas effacée avec elle (bilan people) :",
            nl: "misschien dezelfde persoon, die niet mee gewist wordt (bilan people):",
            en: "perhaps the same person, not erased with this one (bilan people):")[language])
        for person in found.perhaps { Terminal.print("  " + person.text(found.facts, folder.project.places, language)) }
      }
      guard yes else {
        return report([Diagnostic(.confirmationNeeded, at: SourcePlace(file: folder.storePath))], language)
      }
      let left = try found.erase()
      let count = found.descriptions.count
      Terminal.print(
        Localized(
          fr: "\(count) \("description(s) effacée(s)".agreeing(with: count, in: .fr)) ; les chiffres n'ont pas changé.",
          nl: "\(count) \("beschrijving(en)".agreeing(with: count, in: .nl)) gewist; de cijfers zijn niet veranderd.",
          en: "\(count) \("description(s)".agreeing(with: count, in: .en)) erased; the figures have not changed.")[language])
      return report(left, language)
    }
  }
}

struct PeoplePurge: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "purge",
      abstract: Terminal.text(
        fr: "Remplacer pour de bon les noms des personnes venues pour la dernière fois avant un jour.",
        nl: "De namen van personen die voor een bepaalde dag voor het laatst kwamen, definitief vervangen.",
        en: "Replace for good the names of people last seen before a day."),
      discussion: Terminal.text(
        fr:
          "Les noms et les empreintes d'e-mail font place à des clés aléatoires ; tous les comptages restent exactement les mêmes. Sans --yes, rien n'est effacé.",
        nl: "Namen en e-mailsporen maken plaats voor willekeurige sleutels; alle tellingen blijven exact dezelfde. Zonder --yes wordt niets gewist.",
        en: "Names and e-mail hashes give way to random keys; all counts stay exactly the same. Without --yes nothing is erased."))
  }

  @OptionGroup var options: ProjectOptions
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le premier jour dont les noms restent ; la fin de conservation du projet si rien n'est dit.",
        nl: "De eerste dag waarvan de namen blijven; anders het einde van de bewaartermijn van het project.",
        en: "The first day of which names stay; the end of the project's retention unless given."), valueName: "day"))
  var before: String?
  @Flag(help: ArgumentHelp(Terminal.text(fr: "Effacer pour de bon.", nl: "Definitief wissen.", en: "Erase for good.")))
  var yes = false

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      guard let day = before.flatMap({ Day(iso: $0) }) ?? (before == nil ? folder.project.retention : nil) else {
        throw ValidationError(
          Localized(
            fr: "--before demande un jour : 2025-01-01", nl: "--before vraagt een dag: 2025-01-01", en: "--before wants a day: 2025-01-01")[language])
      }
      guard let found = try folder.people(lastSeenBefore: day) else { return .success }
      let count = found.descriptions.count
      Terminal.print(
        Localized(
          fr: "\(count) \("description(s)".agreeing(with: count, in: .fr)) de personnes venues pour la dernière fois avant le \(day.belgian)",
          nl: "\(count) \("beschrijving(en)".agreeing(with: count, in: .nl)) van personen die voor het laatst kwamen voor \(day.belgian)",
          en: "\(count) \("description(s)".agreeing(with: count, in: .en)) of people last seen before \(day.belgian)")[language])
      if count == 0 { return .success }
      guard yes else { return report([Diagnostic(.confirmationNeeded, at: SourcePlace(file: folder.storePath))], language) }
      let left = try found.erase()
      Terminal.print(
        Localized(
          fr: "Les noms sont effacés ; tous les comptages restent les mêmes.", nl: "De namen zijn gewist; alle tellingen blijven dezelfde.",
          en: "The names are erased; all counts stay the same.")[language])
      return report(left, language)
    }
  }
}

extension FactTable.Description {
  /// All that is kept of a person under one description.
  fileprivate func text(_ facts: FactTable, _ places: Gazetteer, _ language: Language) -> String {
    var parts = [[givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")]
    if organisation >= 0 { parts.append(facts.organisationNames[Int(organisation)].name) }
    if let code = home.commune, let commune = places.commune(code) { parts.append(commune.name[language]) }
    if email != nil {
      parts.append(Localized(fr: "empreinte d'une adresse e-mail", nl: "spoor van een e-mailadres", en: "hash of an e-mail address")[language])
    }
    if birth != nil {
      parts.append(Localized(fr: "empreinte d'une date de naissance", nl: "spoor van een geboortedatum", en: "hash of a date of birth")[language])
    }
    if number != nil { parts.append(Localized(fr: "empreinte d'un numéro", nl: "spoor van een nummer", en: "hash of a number")[language]) }
    let days = sessions.map { "\(facts.sessions[Int($0)].key.day)" }
    let held = Localized(fr: "séances", nl: "sessies", en: "sessions")[language]
    return parts.joined(separator: " · ") + (days.isEmpty ? "" : " · \(held) : \(days.joined(separator: ", "))")
  }
}
