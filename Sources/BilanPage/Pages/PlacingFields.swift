internal import BilanProject

/// The question whether a file that waits, or one of its worksheets, is one of the sheets that are kept.
struct PlacingFields {
  let item: Intake.Item
  let question: Intake.Question
  /// Which of the questions about the file it is.
  let number: Int
  let view: View

  private var answer: Placing { item.answers[question] }
  /// Whether the file has several tables of which each is asked about by itself.
  private var isOfSeveral: Bool { question.worksheet == nil && item.readings.count > 1 }

  var html: HTML {
    H.fieldset {
      H.legend { title }
      H.input(.type(.hidden), .name("feuille"), .value(question.worksheet ?? ""))
      if !question.waiting.isEmpty {
        let names = question.waiting.map { view.quoted($0) }.joined(separator: ", ")
        H.p {
          view.say(
            "Elle ressemble à \(names), qui attend aussi. Écartez celle qui ne compte pas, ou gardez les deux.",
            "Deze lijst lijkt op \(names), die ook wacht. Laat weg wat niet telt, of bewaar beide.",
            "It resembles \(names), which waits as well. Put aside what does not count, or keep both.")
        }
      }
      for sheet in question.candidates {
        radio(
          String(sheet.id), answer == .replacing([sheet.id]),
          view.say("Nouvelle version de la feuille n° \(sheet.id)", "Nieuwe versie van lijst nr. \(sheet.id)", "Next version of sheet no. \(sheet.id)")
            + view.colon + " \(sheet.source.name)" + (sheet.firstDay.map { ", \($0.belgian)" } ?? ""))
      }
      if isOfSeveral {
        radio("non", answer == .asked, view.say("Voir chaque feuille du classeur", "Elk werkblad apart bekijken", "See each worksheet by itself"))
      } else {
        others
      }
    }
  }

  private var title: String {
    guard let worksheet = question.worksheet else {
      if question.candidates.isEmpty { return view.say("Laquelle compte\u{A0}?", "Welke telt?", "Which one counts?") }
      return view.say("Est-ce une feuille déjà gardée\u{A0}?", "Is deze lijst al bewaard?", "Is it a sheet that is kept already?")
    }
    let name = view.quoted(worksheet)
    return view.say(
      "Feuille \(name)\u{A0}: est-elle déjà gardée\u{A0}?", "Blad \(name): is deze lijst al bewaard?", "Sheet \(name): is it kept already?")
  }

  @HTMLBuilder private var others: HTML {
    if !question.candidates.isEmpty, ![.nextVersion, .partOfSheet].contains(question.open?.doubt) {
      radio(
        "deplacer", answer == .move,
        view.say(
          "La même feuille, pour une autre séance\u{A0}: la déplacer", "Dezelfde lijst, voor een andere sessie: verplaatsen",
          "The same sheet, of another session: move it"))
    }
    radio(
      "a-cote", answer == .beside, view.say("Une autre feuille\u{A0}: garder les deux", "Een andere lijst: beide bewaren", "Another sheet: keep both"))
  }

  private func radio(_ value: String, _ isChosen: Bool, _ text: String) -> HTML {
    let id = "place-\(item.id)-\(number)-\(value)"
    return H.div(.class("choice")) {
      H.input(.type(.radio), .id(id), .name("place-\(number)"), .value(value), .checked(isChosen))
      H.label(.for(id)) { text }
    }
  }
}

extension Placing {
  /// As the form says it; only a sheet that the file may be can be replaced.
  init?(answer: String, to question: Intake.Question) {
    switch answer {
    case "a-cote": self = .beside
    case "deplacer": self = .move
    default:
      guard let number = Int64(answer), question.candidates.contains(where: { $0.id == number }) else { return nil }
      self = .replacing([number])
    }
  }
}
