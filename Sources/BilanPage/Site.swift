internal import BilanProject

/// What the page shows and does, and what it remembers between two requests: which project is open, and in which language it speaks.
actor Site {
  /// The word that every form says.
  let word: String
  /// Where new projects are made.
  let home: String
  /// The sample project; nil where there is none at hand.
  let sample: String?
  let recents: RecentProjects
  /// Where no project says another.
  private let usualLanguage: Language
  /// As asked for at the start, or chosen on the page.
  private var chosenLanguage: Language?
  /// Where the project is that is open.
  private(set) var path: String?
  /// That files of this page wait in it.
  private var hold: DepositHold?
  /// What was counted of it last.
  private let memory = FigureMemory()
  /// Where the answering of questions about who is who stands.
  var review = Review()
  /// Files that wait to be kept.
  var intake = Intake() { didSet { intakeChanges += 1 } }
  /// How often anything was done to them.
  private(set) var intakeChanges = 0
  /// What the project was when all of them were read; nil where that is not known.
  var intakeStamp: ProjectStamp?
  /// The last that was asked to be done.
  private var lastDeed: Work?
  /// The last deed that took longer than a moment, until its answer was fetched.
  var longDeed: Work?
  /// Pages that take longer than a moment, by their addresses, until they were fetched.
  private(set) var looks: [String: Work] = [:]
  /// The counting of what the next page will want.
  private var ahead: Task<Void, Never>?
  /// How far the deed is that is being done.
  let steps = Steps()
  /// How long an answer is waited for before the browser is told that there is none yet.
  let patience: Duration
  /// The files of the report that was written last.
  var lastWritten: [String] = []
  /// What was found of the workbooks that were verified last.
  var verified: [VerifiedBook] = []
  /// Who is to be forgotten, once it was shown what is kept; and where the name of whom was forgotten still stands.
  var forgetting: Forgetting?
  var leftovers: [Diagnostic] = []
  /// Shown on the next page.
  private var notice: View.Notice?

  init(folder: String, language: Language?, usual: Language, word: String, sample: String?, recents: RecentProjects, patience: Duration) {
    self.patience = patience
    (home, chosenLanguage, usualLanguage, self.word, self.sample, self.recents) = (folder, language, usual, word, sample, recents)
  }

  /// Opens the project where there is one.
  func begin() {
    // A project whose file is wrong is open, too: what is wrong is shown.
    do {
      if try ProjectFolder.find(home) != nil { open(home) }
    } catch {
      open(home)
    }
  }

  /// Leaves nothing behind but the project.
  func end() {
    stopAhead()
    guard let path else { return }
    let deposit = Deposit(in: path)
    for item in intake.items { deposit.drop(item.path) }
    if hold?.isLast() ?? true { deposit.clear() }
    hold = nil
  }

  /// Looks are answered as they come, deeds one after another: two windows, or a button pressed twice, do not get into each other's way.
  func respond(to request: Request) async -> Response {
    let memory = memory
    defer { Task.detached { memory.tidy() } }
    if request.head.method == "POST" { return request.path == Routes.stopping ? stopWork(request) : await does(request) }
    return Routes.ofWork.contains(request.path) ? await carryOut(request) : await shows(request)
  }

  private func does(_ request: Request) async -> Response {
    let before = lastDeed
    let deed = Work {
      _ = await before?.response()
      return await self.doNow(request)
    }
    lastDeed = deed
    if let response = await deed.response(within: patience) { return response }
    longDeed = deed
    return Response(to: Link("/travail"))
  }

  private func doNow(_ request: Request) async -> Response {
    steps.begin()
    var response = await carryOut(request)
    // What went wrong is said at the top of the next page.
    if notice?.isTrouble == true { response.leadToTop() }
    // What was being looked at may be something else now.
    looks = [:]
    // Who stops the work wants no other.
    if !Task.isCancelled { countAhead() }
    return response
  }

  private static let mostLooks = 8

  /// A page that takes long is made once, however often it is asked for meanwhile.
  private func shows(_ request: Request) async -> Response {
    let page = request.head.target
    let look = looks[page] ?? Work { await self.carryOut(request) }
    if let response = await look.response(within: patience) {
      looks[page] = nil
      return response
    }
    // Those that nobody came back for go at last.
    if looks.count >= Site.mostLooks { looks = looks.filter { !$0.value.isDone } }
    looks[page] = look
    return waitingPage(for: page)
  }

  /// Counts what is kept now while the answer is on its way: the next page will want it.
  private func countAhead() {
    guard let folder = try? project() else { return }
    ahead?.cancel()
    ahead = Task.detached { try? await folder.countAhead() }
  }

  /// Stops what a page waits for; false where it waits for nothing.
  func stopLook(at page: String) -> Bool {
    guard let look = looks.removeValue(forKey: page) else { return false }
    look.stop()
    return true
  }

  /// Stops what nobody waits for.
  func stopAhead() {
    ahead?.cancel()
    ahead = nil
  }

  private func carryOut(_ request: Request) async -> Response {
    let answer = request.head.method == "POST" ? Routes.forms[request.path]?.answer : Routes.pages[request.path]
    do {
      return try await answer?(self, request) ?? missing()
    } catch let failure as Failure {
      return trouble(failure.diagnostics, request)
    } catch is CancellationError {
      return stopped(request)
    } catch {
      return Refusal.response(.failed)
    }
  }

  // MARK: - What every page begins with

  /// Opens a project.
  func open(_ path: String) {
    end()
    // What a run that was cut short left behind goes now, but nothing that waits on another page.
    let hold = DepositHold(in: path)
    if hold.isFirst { Deposit(in: path).clear() }
    (self.hold, self.path) = (hold, path)
    forgetDoings()
    recents.add(path)
  }

  /// Leaves the project.
  func close() {
    end()
    path = nil
    forgetDoings()
  }

  /// What was done with the project that is left is no business of the next one.
  private func forgetDoings() {
    (intake, review, lastWritten, verified, forgetting, leftovers) = (Intake(), Review(), [], [], nil, [])
  }

  /// The project that is open.
  ///
  /// - Throws: `Failure`, where there is none, or its file cannot be understood.
  func project() throws -> ProjectFolder { try ProjectFolder(path ?? home, memory: memory) }

  /// What stands around a page; what was to be said once is said by it.
  func view(_ project: Project? = nil) -> View {
    defer { notice = nil }
    return frame(project, notice)
  }

  /// What stands around a page that is gone in a moment: what was to be said waits for the next one.
  func passingView(_ project: Project? = nil) -> View { frame(project, nil) }

  private func frame(_ project: Project?, _ notice: View.Notice?) -> View {
    let language = language(of: project)
    return View(language: language, word: word, projectTitle: project.map { $0.title[language] }, placeWords: project?.placeWords, notice: notice)
  }

  /// As chosen on the page, else the project's.
  func language(of project: Project?) -> Language { chosenLanguage ?? project?.language ?? usualLanguage }

  /// Says something on the next page.
  func tell(_ fr: String, _ nl: String, _ en: String, isTrouble: Bool = false, problems: [Diagnostic] = []) {
    notice = View.Notice(text: Localized(fr: fr, nl: nl, en: en), isTrouble: isTrouble, problems: problems)
  }

  func setLanguage(_ request: Request) -> Response {
    if let language = request.form["langue"].flatMap({ Language(rawValue: $0) }) { chosenLanguage = language }
    return Response(to: Routes.page(of: request.head["referer"]))
  }

  // MARK: - What cannot be done

  private func missing() -> Response {
    let view = view(try? project().project)
    return Response(
      .notFound,
      page: view.page(view.say("Cette page n'existe pas", "Deze pagina bestaat niet", "There is no such page"), in: nil) {
        H.p { H.a(.href(Link("/"))) { view.say("Retour à l'aperçu", "Terug naar het overzicht", "Back to the overview") } }
      })
  }

  private func trouble(_ diagnostics: [Diagnostic], _ request: Request) -> Response {
    // What was typed there, the browser remembers; the first page is led to anyway.
    let before = request.head["referer"].map { Routes.page(of: $0) }.flatMap { ["/", request.head.target].contains($0.text) ? nil : $0 }
    let view = view(try? project().project)
    return Response(
      .badRequest,
      page: view.page(view.say("L'opération n'a pas abouti", "De handeling is niet gelukt", "This could not be done"), in: nil) {
        view.problems(diagnostics)
        if let before { H.p { H.a(.href(before)) { view.say("Retour à la page précédente", "Terug naar de vorige pagina", "Back to the page before") } } }
        H.p { H.a(.href(Link("/"))) { view.say("Retour à l'aperçu", "Terug naar het overzicht", "Back to the overview") } }
      })
  }
}
