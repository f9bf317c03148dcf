internal import BilanProject

extension Site {
  /// What was understood of each file that waits, what is doubtful, and what would become of it.
  func check(_ request: Request) async throws -> Response {
    let folder = try project()
    try await readWhatIsOld(in: folder)
    let view = view(folder.project)
    let items = intake.items
    let ready = items.filter(\.canBeKept).count
    return Response(
      page: view.page(view.say("Vérifier avant de garder", "Nakijken vóór het bewaren", "Check before keeping"), in: .sheets) {
        if items.isEmpty {
          H.p { view.say("Aucun fichier n'attend.", "Er wacht geen enkel bestand.", "No file is waiting.") }
          H.p { H.a(.href(Link("/feuilles"))) { view.say("Déposer des feuilles", "Lijsten toevoegen", "Add sheets") } }
        } else {
          H.p(.class("lead")) {
            view.counted(items.count, "fichier(s) lu(s)", "(bestand|bestanden) gelezen", "file(s) read") + ", "
              + view.counted(ready, "prêt(s) à être gardé(s).", "klaar om te bewaren.", "ready to be kept.")
            " "
            view.say("Rien n'en est encore gardé.", "Daarvan is nog niets bewaard.", "Nothing of them is kept yet.")
          }
          keepAll(ready, view)
          if items.count > 5 { list(of: items, folder.project, view) }
          for item in items where item.asksForALook || items.count <= 5 { WaitingCard(item: item, project: folder.project, view: view).html }
          plain(items.count > 5 ? items.filter { !$0.asksForALook } : [], folder.project, view)
          if items.count > 1 { keepAll(ready, view) }
        }
      })
  }

  /// Many files at a glance.
  private func list(of items: [Intake.Item], _ project: Project, _ view: View) -> HTML {
    let title = view.say("Les fichiers", "De bestanden", "The files")
    return view.scrolling(title) {
      H.table {
        H.caption { title }
        H.tbody {
          for item in items.sorted(by: { $0.asksForALook && !$1.asksForALook }) {
            H.tr {
              H.th(.scope(.row)) { H.a(.href(Link("", fragment: "fichier-\(item.id)"))) { item.name } }
              H.td {
                let standing = WaitingCard(item: item, project: project, view: view).standing
                H.span(.class("state \(standing.look)")) { standing.word }
              }
            }
          }
        }
      }
    }
  }

  /// Those about which there is nothing to say, folded.
  @HTMLBuilder private func plain(_ items: [Intake.Item], _ project: Project, _ view: View) -> HTML {
    if !items.isEmpty {
      H.details {
        H.summary { view.counted(items.count, "fichier(s) sans remarque", "(bestand|bestanden) zonder opmerking", "file(s) without a remark") }
        for item in items { WaitingCard(item: item, project: project, view: view).html }
      }
    }
  }

  private func keepAll(_ ready: Int, _ view: View) -> HTML {
    H.div(.class("buttons")) {
      if ready > 0 {
        view.form(to: Link("/feuilles/garder")) {
          H.button(.class("main"), .type(.submit)) {
            ready == 1
              ? view.say("Garder ce fichier", "Dit bestand bewaren", "Keep this file")
              : view.say("Garder les \(ready) fichiers prêts", "De \(ready) klare bestanden bewaren", "Keep the \(ready) files that are ready")
          }
        }
      }
      view.form(to: Link("/feuilles/ecarter")) {
        H.button(.type(.submit)) { view.say("Tout écarter", "Alles weglaten", "Put all aside") }
      }
    }
  }

  /// Takes files in and reads them; nothing is kept.
  ///
  /// - Returns: Their numbers.
  func takeIn(
    _ files: [Form.File], as answers: Intake.Answers = Intake.Answers(), of sheet: StoredSheet? = nil, in folder: ProjectFolder
  ) async throws -> [Int] {
    var intake = intake
    let added = try await intake.add(files, to: Deposit(in: folder.path), as: answers, of: sheet, progress: steps.tell)
    self.intake = intake
    do { try await read(added, in: folder) } catch let error as CancellationError {
      // Nobody has seen what they are: they are handed in again, or not.
      for item in self.intake.items where added.contains(item.id) {
        Deposit(in: folder.path).drop(item.path)
        self.intake[item.id] = nil
      }
      throw error
    }
    return added
  }

  /// Reads files again, as they would be kept now.
  func read(_ ids: [Int], in folder: ProjectFolder) async throws {
    let stamp = try await folder.stamp()
    var intake = intake
    try await intake.read(ids, in: folder, language(of: folder.project), progress: steps.tell)
    self.intake = intake
    if intake.items.allSatisfy({ ids.contains($0.id) }) { intakeStamp = stamp } else if intakeStamp != stamp { intakeStamp = nil }
  }

  /// Reads what waits again where the project has become another since: on the page, by a command, or by hand.
  private func readWhatIsOld(in folder: ProjectFolder) async throws {
    if intake.items.isEmpty { return }
    let stamp = try await folder.stamp()
    if stamp != nil, stamp == intakeStamp { return }
    let changes = intakeChanges
    var intake = intake
    try await intake.read(intake.items.map(\.id), in: folder, language(of: folder.project), progress: { _, _ in })
    // What was done to them meanwhile stands.
    if changes == intakeChanges { (self.intake, intakeStamp) = (intake, stamp) }
  }

  /// Takes an answer about one file, and reads it again by it.
  func answer(_ request: Request) async throws -> Response {
    let folder = try project()
    let form = request.form
    guard let id = form["fichier"].flatMap({ Int($0) }), var item = intake[id] else { return Response(to: Link("/feuilles/a-verifier")) }
    item.answers.activity = form["activite"]
    item.answers.date = form["jour"].flatMap { Day(iso: $0) }
    item.answers.commune = form["commune"].flatMap { code in folder.project.communes.first { $0.code.text == code } }
    item.answers.dateOrder = form["ordre"].flatMap { DateOrder(rawValue: $0) }
    item.answers.takeColumns(form, item.outlines)
    item.hasLostItsPlace = false
    for question in item.questions { item.answers[question] = .asked }
    // Each question says of which worksheet it is: another window may have shown others.
    for (number, worksheet) in form.all("feuille").enumerated() {
      guard let question = item.questions.first(where: { $0.worksheet ?? "" == worksheet }) else { continue }
      item.answers[question] = form["place-\(number)"].flatMap { Placing(answer: $0, to: question) } ?? .asked
    }
    let before = intake
    intake[id] = item
    do { try await read([id], in: folder) } catch let error as CancellationError {
      intake = before
      throw error
    }
    return Response(to: Link("/feuilles/a-verifier", fragment: "fichier-\(id)"))
  }

  /// Keeps what can be kept: all files that are ready, or one.
  func keep(_ request: Request) async throws -> Response {
    let folder = try project()
    let one = request.form["fichier"].flatMap { Int($0) }
    let items = try await ready(one, in: folder)
    if items.isEmpty { return Response(to: intake.items.isEmpty ? Link("/feuilles") : Link("/feuilles/a-verifier")) }
    let deposit = Deposit(in: folder.path)
    var (refused, left, former, around): (Int, [String], [String], [Diagnostic]) = (0, [], [], [])
    // What was said of none is one act, which is undone as one; each other is one of its own.
    let plain = items.filter(\.answers.isEmpty)
    for group in (plain.isEmpty ? [] : [plain]) + items.filter({ !$0.answers.isEmpty }).map({ [$0] }) {
      let (result, moved) = try await keep(group, in: folder)
      former += moved
      around += result.overlaps.filter { !around.contains($0) }
      refused += result.tally.rowsRefused
      left += result.tally.open.map { $0.file.split(separator: "/").last.map(String.init) ?? $0.file }
    }
    if left.isEmpty { tellKept(items.count, refused, former, around) } else { tellLeft(left, around) }
    if one == nil {
      for item in intake.items where item.isThere {
        deposit.drop(item.path)
        intake[item.id] = nil
      }
    }
    // What waits on may be something else now, beside what was just kept.
    try await read(intake.items.map(\.id), in: folder)
    return Response(to: intake.items.isEmpty ? Link("/feuilles") : Link("/feuilles/a-verifier"))
  }

  /// What is ready to be kept, as it was shown. Something may have been kept or taken back since: what would become something else is shown again first, and nothing is kept.
  private func ready(_ one: Int?, in folder: ProjectFolder) async throws -> [Intake.Item] {
    func isAsked(_ item: Intake.Item) -> Bool { item.canBeKept && (one == nil || item.id == one) }
    let shown = intake
    try await read(intake.items.map(\.id), in: folder)
    let items = intake.items.filter(isAsked)
    let others = items.filter { item in shown[item.id].map { !item.becomesTheSame(as: $0) } ?? true }
    // Where some are no more ready, the others are kept all the same, and those are shown again with the reason.
    let changed = items.isEmpty ? shown.items.filter(isAsked) : others
    if !changed.isEmpty { tellChanged(changed.map(\.name)) }
    return others.isEmpty ? items : []
  }

  private func tellChanged(_ files: [String]) {
    let names = files.joined(separator: ", ")
    tell(
      "Rien n'a été gardé\u{A0}: entre-temps, autre chose a changé ce que donnerait \(names). Voici ce que ce serait maintenant.",
      "Er werd niets bewaard: intussen veranderde iets wat \(names) zou opleveren. Dit zou het nu zijn.",
      "Nothing was kept: something else has meanwhile changed what \(names) would give. This is what it would be now.", isTrouble: true)
  }

  private func tellLeft(_ files: [String], _ around: [Diagnostic]) {
    let names = files.joined(separator: ", ")
    tell(
      "Non gardé, car semblable à une feuille gardée entre-temps\u{A0}: \(names). À déposer à nouveau.",
      "Niet bewaard, wegens gelijkenis met een lijst die intussen bewaard werd: \(names). Opnieuw toe te voegen.",
      "Not kept, because of a resemblance to a sheet that was kept meanwhile: \(names). To be added again.", isTrouble: true, problems: around)
  }

  /// Keeps files together. Those that a stop leaves out wait again.
  ///
  /// - Returns: What was done, and what files are called now that stood there and were changed since they were kept.
  private func keep(_ group: [Intake.Item], in folder: ProjectFolder) async throws -> (ImportResult, former: [String]) {
    let (settled, trouble) = await SettledFile.settle(group, in: Deposit(in: folder.path), kept: try folder.keptHashes())
    for file in settled { intake[file.item.id] = nil }
    let answers = group[0].answers
    let request = answers.request(settled.map(\.path), language(of: folder.project))
    var seen: Set<String> = []
    do {
      if let trouble { throw trouble }
      let result = try await folder.importSheets(request, use: { sheet, _ in seen.insert(sheet.file) }, progress: steps.tell)
      return (result, settled.compactMap(\.former))
    } catch {
      // Of two files with the same content one was settled.
      for file in settled where seen.insert(file.path).inserted { intake.takeBack(file.putBack(Deposit(in: folder.path))) }
      throw error
    }
  }

  /// - Parameters:
  ///   - former: What files are called now that were changed in the folder since they were kept.
  ///   - around: What is doubtful between these sheets and others that are kept.
  private func tellKept(_ kept: Int, _ refused: Int, _ former: [String], _ around: [Diagnostic]) {
    let names = former.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: ", ")
    func text(_ language: Language, _ files: String, _ rows: String, _ changed: String) -> String {
      let done = "\(kept) " + files.agreeing(with: kept, in: language)
      let toMend = refused == 0 ? "" : " \(refused) " + rows.agreeing(with: refused, in: language)
      return done + toMend + (former.isEmpty ? "" : " \(changed)\(language.colon(tied: true)) \(names)")
    }
    tell(
      text(
        .fr, "fichier(s) gardé(s).", "ligne(s) à corriger (se trouve|se trouvent) dans un fichier «\u{A0}a-corriger\u{A0}», à côté de la feuille.",
        "Modifié dans le dossier sans avoir été déposé, et donc mis de côté sous un autre nom, sans être compté"),
      text(
        .nl, "(bestand|bestanden) bewaard.", "(rij staat|rijen staan) in een bestand ‘a-corriger’ naast de lijst, om te verbeteren.",
        "In de map gewijzigd zonder te zijn toegevoegd, en daarom onder een andere naam opzijgezet, niet meegeteld"),
      text(
        .en, "file(s) kept.", "row(s) to be corrected (is|are) in an “a-corriger” file beside the sheet.",
        "Changed in the folder without being added, and so put aside under another name, not counted"), problems: around)
  }

  /// Puts one file aside, or all of them: nothing of them stays.
  func putAside(_ request: Request) async throws -> Response {
    let folder = try project()
    let deposit = Deposit(in: folder.path)
    let one = request.form["fichier"].flatMap { Int($0) }
    for item in intake.items where one == nil || item.id == one {
      deposit.drop(item.path)
      intake[item.id] = nil
    }
    // What was held against it stands by itself now.
    if intake.items.contains(where: { $0.isOpen || $0.twin != nil }) { try await read(intake.items.map(\.id), in: folder) }
    return Response(to: intake.items.isEmpty ? Link("/feuilles") : Link("/feuilles/a-verifier"))
  }
}

/// A file that waited and stands now where the project keeps its sheets.
private struct SettledFile: Sendable {
  var path: String
  /// Whether nothing stood there before.
  var isNew: Bool
  /// What is called otherwise now that stood there and was changed since.
  var former: String?
  var item: Intake.Item

  /// Puts files where the project keeps its sheets, away from the page's own thread of work.
  ///
  /// - Returns: Those that stand there now; and what stopped it before all did.
  @concurrent static func settle(_ group: [Intake.Item], in deposit: Deposit, kept: Set<String>) async -> (files: [SettledFile], trouble: (any Error)?) {
    var settled: [SettledFile] = []
    do {
      for item in group {
        try Task.checkCancellation()
        let kind = item.readings.first { !$0.sheet.isRefused }?.sheet.source.kind ?? .attendance
        let found = try deposit.settle(item.path, as: kind, replaces: item.replaces, kept: kept)
        settled.append(SettledFile(path: found.path, isNew: found.isNew, former: found.former, item: item))
      }
      return (settled, nil)
    } catch {
      return (settled, error)
    }
  }

  /// The file as it waits again: where it waited before, but for what stood among the sheets already, which stays there.
  func putBack(_ deposit: Deposit) -> Intake.Item {
    var item = item
    if !isNew || (try? deposit.takeBack(path, to: item.path)) == nil { item.path = path }
    return item
  }
}
