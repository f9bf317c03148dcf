internal import BilanProject

extension Site {
  /// Whom a metric counts: what else it may be, and, of one of these, what it would do.
  func subject(_ request: Request) async throws -> Response {
    try await subject(request.head.query["comptage"], request.head.query["compte"], isRefused: false)
  }

  /// - Parameter isRefused: Whether it was not agreed to.
  private func subject(_ code: String?, _ answer: String?, isRefused: Bool) async throws -> Response {
    let folder = try project()
    guard let rule = folder.project.protection.rule, let metric = folder.project.metrics.first(where: { $0.code.text == code }) else {
      return Refusal.response(.notFound)
    }
    let asked = answer.flatMap { ProtectionRule.Subject(rawValue: $0) }
    var change: SubjectChange?
    if let asked { change = try await folder.subjectChange(of: metric.code.text, to: asked) }
    let view = view(folder.project)
    let title = view.say("Qui est compté par", "Wie geteld wordt met", "Who is counted by") + " " + view.quoted(view.say(metric.title))
    return Response(
      isRefused ? .badRequest : .ok,
      page: view.page(title, in: .overview, isFaulty: isRefused) {
        H.p { H.a(.href(Link("/comptages"))) { view.say(MetricTable.title) } }
        SubjectText(metric: metric, rule: rule, change: change, isRefused: isRefused, project: folder.project, view: view).html
      })
  }

  /// Says whom a metric counts, as it was shown.
  func changeSubject(_ request: Request) async throws -> Response {
    let (code, answer) = (request.form["comptage"] ?? "", request.form["compte"] ?? "")
    let folder = try project()
    guard let subject = ProtectionRule.Subject(rawValue: answer), folder.project.metrics.contains(where: { $0.code.text == code }) else {
      tell(
        "Ce comptage n'est plus dans projet.yaml.", "Deze telling staat niet meer in projet.yaml.", "This count is no longer in projet.yaml.", isTrouble: true)
      return Response(to: Link("/comptages"))
    }
    guard let done = try folder.say(subject, of: code, agreed: request.hasAgreement) else {
      return try await self.subject(code, answer, isRefused: true)
    }
    let (title, word) = (done.metric.title, done.new.word)
    tell(
      "«\u{A0}\(title.fr)\u{A0}» compte\u{A0}: \(word.fr). Cela s'annule par l'historique.",
      "‘\(title.nl)’ telt: \(word.nl). Dit kan via de geschiedenis ongedaan worden gemaakt.",
      "“\(title.en)” counts: \(word.en). It can be undone in the history.")
    return Response(to: Link("/comptages"))
  }
}

extension Link {
  /// Whom a metric counts, or what it would do if it counted others.
  init(toSubjectOf metric: Metric, as subject: ProtectionRule.Subject? = nil) {
    self.init("/comptages/qui", [("comptage", metric.code.text), ("compte", subject?.rawValue)])
  }
}

/// Whom a metric counts, what else it may be, and what one of these would do.
struct SubjectText {
  let metric: Metric
  let rule: ProtectionRule
  /// What was chosen; nil before that.
  let change: SubjectChange?
  let isRefused: Bool
  let project: Project
  let view: View

  /// So many figures are named.
  private static let most = 20

  @HTMLBuilder var html: HTML {
    H.p {
      view.say("Aujourd'hui", "Nu", "Now") + view.colon + " " + view.say(rule.subject(of: metric, in: project.axes).title)
      if !isSaid {
        view.say(
          ". Ce n'est pas précisé dans projet.yaml.", ". In projet.yaml staat dat niet vermeld.", ". The project file does not state it.")
      }
    }
    H.p(.class("quiet")) { view.say(MetricLines.protection) }
    if isRefused {
      view.faults(Localized(fr: "Rien n'est changé\u{A0}:", nl: "Er is niets gewijzigd:", en: "Nothing was changed:"), [("accord", View.disagreed)])
    }
    choices
    if let change { effect(of: change) }
  }

  private var isSaid: Bool { rule.metrics[metric.code] != nil }

  private var choices: HTML {
    let present = rule.subject(of: metric, in: project.axes)
    return H.nav(.label(view.say("Qui ce comptage peut compter", "Wie deze telling kan tellen", "Whom this count may count"))) {
      H.ul {
        for subject in ProtectionRule.Subject.allCases where subject != present || !isSaid {
          H.li { H.a(.href(Link(toSubjectOf: metric, as: subject)), .current(subject == change?.new)) { view.say(subject.word) } }
        }
      }
    }
  }

  private func effect(of change: SubjectChange) -> HTML {
    H.section {
      H.h2 { view.say("Ce que cela changerait", "Wat dat zou wijzigen", "What this would change") + view.colon + " " + view.say(change.new.word) }
      H.p(.class(change.showsMore ? "problem warning" : nil)) { view.say(change.consequence) }
      list(
        change.hidden,
        view.counted(
          change.hidden.count, "chiffre(s) que les rapports ne montreraient plus", "(cijfer dat|cijfers die) verslagen niet meer zouden tonen",
          "figure(s) that reports would no longer show"))
      list(
        change.shown,
        view.counted(
          change.shown.count, "chiffre(s) que les rapports montreraient à nouveau", "(cijfer dat|cijfers die) verslagen opnieuw zouden tonen",
          "figure(s) that reports would show again"))
      H.p(.class("quiet")) {
        view.say(
          "Les listes par mois et par séance suivent la même règle. Vos feuilles et ce que vous voyez sur cette page ne changent pas.",
          "Lijsten per maand en per sessie volgen dezelfde regel. Uw lijsten en wat u op deze pagina ziet, veranderen niet.",
          "Lists by month and by session follow the same rule. Your sheets and what you see on this page do not change.")
      }
      form(of: change)
    }
  }

  @HTMLBuilder private func list(_ keys: [FigureKey], _ title: String) -> HTML {
    if !keys.isEmpty {
      H.p { title + view.colon }
      H.ul {
        for key in keys.prefix(SubjectText.most) { H.li { H.a(.href(Link(toOriginOf: key))) { view.name(of: key, in: project) } } }
        if keys.count > SubjectText.most { H.li { "… + \(keys.count - SubjectText.most)" } }
      }
    }
  }

  private func form(of change: SubjectChange) -> HTML {
    view.form(to: Link("/comptages/qui/changer")) {
      H.input(.type(.hidden), .name("comptage"), .value(metric.code.text))
      H.input(.type(.hidden), .name("compte"), .value(change.new.rawValue))
      if change.showsMore {
        view.agreement(
          to: Localized(
            fr: "Je suis d'accord que les rapports montrent ces petits nombres", nl: "Ik ga akkoord dat verslagen deze kleine aantallen tonen",
            en: "I agree that reports show these small numbers"), isRefused: isRefused)
      }
      H.div(.class("buttons")) {
        H.button(.class("main"), .type(.submit)) { view.say("Écrire dans projet.yaml", "In projet.yaml schrijven", "Write into projet.yaml") }
        H.a(.class("button"), .href(Link("/comptages"))) { view.say("Ne rien faire", "Niets doen", "Do nothing") }
      }
    }
  }
}
