internal import BilanProject

/// What a form asks people for, to be typed and kept; it fills every report of this form and period.
struct AnswersForm {
  let form: AskedForm
  let options: ReportOptions
  let period: Period
  /// What was typed and cannot be kept as it stands.
  let typed: TypedAnswers?
  let view: View

  private var open: Int { form.asked.count { form.answers.text(of: $0, view.language) == nil } }

  @HTMLBuilder var html: HTML {
    if !form.asked.isEmpty {
      H.section(.id("reponses")) {
        H.h2 { view.say("Ce que le formulaire demande", "Wat het formulier vraagt", "What the form asks for") }
        H.details(.open(typed != nil)) {
          H.summary {
            open == 0
              ? view.say("Tout est rempli", "Alles is ingevuld", "Everything is filled in")
              : view.say(
                "\(open) sur \(form.asked.count) à remplir", "\(open) van \(form.asked.count) in te vullen", "\(open) of \(form.asked.count) to be filled in")
          }
          H.p(.class("quiet")) {
            view.say(
              "Vos réponses sont gardées dans reponses.yaml, à côté de projet.yaml, et remplissent ce formulaire chaque fois qu'il est écrit. Ce qui reste vide se remplit à la main dans le classeur.",
              "Uw antwoorden worden bewaard in reponses.yaml, naast projet.yaml, en vullen dit formulier telkens als het geschreven wordt. Wat leeg blijft, vult u met de hand in de werkmap in.",
              "Your answers are kept in reponses.yaml, beside projet.yaml, and fill this form whenever it is written. What stays empty is filled in by hand in the workbook."
            )
          }
          view.form(to: Link("/rapport/repondre")) {
            H.input(.type(.hidden), .name("formulaire"), .value(options.form))
            H.input(.type(.hidden), .name("periode"), .value(period.code.text))
            H.input(.type(.hidden), .name("langue"), .value(options.language.rawValue))
            H.input(.type(.hidden), .name("etat"), .value(form.fileHash ?? ""))
            view.faults(
              Localized(fr: "Rien n'est encore gardé\u{A0}:", nl: "Er is nog niets bewaard:", en: "Nothing has been kept yet:"),
              (typed?.problems ?? [:]).sorted { $0.key < $1.key }.map { (AnswersForm.id($0.key), $0.value) })
            for group in groups { fields(of: group) }
            H.button(.type(.submit)) { view.say("Garder ces réponses", "Deze antwoorden bewaren", "Keep these answers") }
          }
        }
      }
    }
  }

  /// Items that stand together: questions, or the cells of one row of a table.
  private var groups: [(title: String?, items: [(number: Int, asked: FormAnswers.Asked)])] {
    var groups: [(title: String?, items: [(number: Int, asked: FormAnswers.Asked)])] = []
    for (number, asked) in form.asked.enumerated() {
      var title: String?
      if case .cell(let place, _) = asked { title = view.say(place.grid) + " – " + view.say(place.row) }
      if groups.isEmpty || groups[groups.count - 1].title != title { groups.append((title, [])) }
      groups[groups.count - 1].items.append((number, asked))
    }
    return groups
  }

  @HTMLBuilder private func fields(of group: (title: String?, items: [(number: Int, asked: FormAnswers.Asked)])) -> HTML {
    if let title = group.title {
      H.fieldset {
        H.legend { title }
        // Above the row: beside a field it would push the others away.
        for item in group.items { problem(item.number, item.asked) }
        H.div(.class("row")) { for item in group.items { field(item.number, item.asked) } }
      }
    } else {
      for item in group.items {
        problem(item.number, item.asked)
        field(item.number, item.asked)
      }
    }
  }

  @HTMLBuilder private func problem(_ number: Int, _ asked: FormAnswers.Asked) -> HTML {
    if let problem = typed?.problems[number] { H.p(.class("state wrong"), .id(fault(number))) { label(of: asked) + view.colon + " " + view.say(problem) } }
  }

  private func field(_ number: Int, _ asked: FormAnswers.Asked) -> HTML {
    let id = AnswersForm.id(number)
    let value = typed?.texts[number] ?? form.answers.text(of: asked, view.language) ?? ""
    let isWrong = typed?.problems[number] != nil
    return view.field(label(of: asked), id: id) { _ in
      H.input(.type(.text), .id(id), .name("reponse"), .value(value), .described(by: isWrong ? fault(number) : nil), .invalid(isWrong))
    }
  }

  /// Where it stands what is wrong with an answer.
  private func fault(_ number: Int) -> String { AnswersForm.id(number) + "-faute" }

  private static func id(_ number: Int) -> String { "reponse-\(number + 1)" }

  private func label(of asked: FormAnswers.Asked) -> String {
    switch asked {
    case .question(let label): view.say(label)
    case .cell(let place, _): view.say(place.column)
    }
  }
}
