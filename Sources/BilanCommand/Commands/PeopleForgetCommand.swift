internal import ArgumentParser
internal import BilanAggregation
internal import BilanImport
internal import BilanMatching
internal import BilanModel
internal import BilanStore

struct PeopleForget: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forget",
      abstract: Terminal.text(
        fr: "Montrer ce qui est conservé d'une personne, et l'effacer partout.", nl: "Tonen wat van iemand wordt bewaard, en het overal wissen.",
        en: "Show what is kept of a person, and erase it everywhere."),
      discussion: Terminal.text(
        fr: "Les présences restent comptées, sous une clé aléatoire : aucun chiffre ne change. Sans --yes, rien n'est effacé.",
        nl: "De aanwezigheden blijven meetellen, onder een willekeurige sleutel: geen enkel cijfer verandert. Zonder --yes wordt niets gewist.",
        en: "The attendances stay counted, under a random key: no figure changes. Without --yes nothing is erased."))
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
      let wanted = name.joined(separator: " ")
      guard let store = try Store.openExisting(at: folder.storePath) else { throw unknown(wanted, folder) }
      let facts = try FactTable(store, folder.project)
      let words = Set((PersonName.key(full: wanted) ?? "").split(separator: " "))
      let found = facts.descriptions.filter { person in
        !words.isEmpty && !person.key.hasPrefix("~") && words.isSubset(of: Set(person.key.split(separator: " ")))
      }
      guard !found.isEmpty else { throw unknown(wanted, folder) }
      for person in found { Terminal.print(person.text(facts, language)) }
      guard yes else {
        return report([Diagnostic(.confirmationNeeded, at: SourcePlace(file: folder.storePath))], language)
      }
      try store.anonymise(Set(found.compactMap(\.code)), links: StoredLink.all(of: facts))
      Terminal.print(
        Localized(
          fr: "\(found.count) description(s) effacée(s) ; les chiffres n'ont pas changé.",
          nl: "\(found.count) beschrijving(en) gewist; de cijfers zijn niet veranderd.",
          en: "\(found.count) description(s) erased; the figures have not changed.")[language])
      let left = LeftoverNames(found.map { ($0.familyName, $0.givenName) }).search(folder.path, except: [folder.storePath])
      return report(left, language)
    }
  }

  private func unknown(_ name: String, _ folder: ProjectFolder) -> Failure {
    Failure(.unknownPerson, at: folder.storePath, text: name, status: Failure.usageStatus)
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
      guard let store = try Store.openExisting(at: folder.storePath) else { return .success }
      let codes = try store.people(lastSeenBefore: day)
      Terminal.print(
        Localized(
          fr: "\(codes.count) description(s) de personnes venues pour la dernière fois avant le \(day.belgian)",
          nl: "\(codes.count) beschrijving(en) van personen die voor het laatst kwamen voor \(day.belgian)",
          en: "\(codes.count) description(s) of people last seen before \(day.belgian)")[language])
      if codes.isEmpty { return .success }
      guard yes else { return report([Diagnostic(.confirmationNeeded, at: SourcePlace(file: folder.storePath))], language) }
      try store.anonymise(codes, links: StoredLink.all(of: try FactTable(store, folder.project)))
      Terminal.print(
        Localized(
          fr: "Les noms sont effacés ; tous les comptages restent les mêmes.", nl: "De namen zijn gewist; alle tellingen blijven dezelfde.",
          en: "The names are erased; all counts stay the same.")[language])
      return .success
    }
  }
}

extension StoredLink {
  /// All that was found of who is who, so that it need not be found again: a chain through each settled group, and the open questions.
  static func all(of facts: FactTable) -> [StoredLink] {
    let linkage = facts.people.linkage
    var links: [StoredLink] = []
    var last: [Int32: String] = [:]
    for (index, group) in linkage.settled.enumerated() {
      guard let code = facts.descriptions[index].code else { continue }
      if let previous = last[group] { links.append(StoredLink(previous, code, odds: nil, relation: NameRelation.equal.number)) }
      last[group] = code
    }
    for question in linkage.questions {
      guard let a = facts.descriptions[Int(question.pair.first)].code, let b = facts.descriptions[Int(question.pair.second)].code else { continue }
      links.append(StoredLink(a, b, odds: Int(question.odds), relation: question.evidence.name.number))
    }
    return links
  }
}

extension FactTable.Description {
  /// All that is kept of a person under one description.
  fileprivate func text(_ facts: FactTable, _ language: Language) -> String {
    var parts = [[givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ")]
    if organisation >= 0 { parts.append(facts.organisationNames[Int(organisation)].name) }
    if let code = home.commune, let commune = CommuneIndex.belgium.commune(code) { parts.append(commune.name[language]) }
    if email != nil {
      parts.append(Localized(fr: "empreinte d'une adresse e-mail", nl: "spoor van een e-mailadres", en: "hash of an e-mail address")[language])
    }
    let days = sessions.map { "\(facts.sessions[Int($0)].key.day)" }
    let held = Localized(fr: "séances", nl: "sessies", en: "sessions")[language]
    return parts.joined(separator: " · ") + (days.isEmpty ? "" : " · \(held) : \(days.joined(separator: ", "))")
  }
}
