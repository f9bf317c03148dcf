internal import BilanAggregation
internal import BilanMatching
internal import BilanModel
internal import BilanProject
internal import BilanStore

extension OpenQuestion {
  /// One question as it is shown: both sides under each other, then the reasons.
  func text(number: Int, of count: Int, _ project: Project, _ language: Language) -> String {
    let reasons = { (list: [Localized]) in list.isEmpty ? "–" : list.map { project.inOwnWords($0)[language] }.joined(separator: ", ") }
    let likely =
      isLikelySame
      ? Localized(fr: "oui", nl: "ja", en: "yes") : Localized(fr: "non", nl: "nee", en: "no")
    let labels = Localized(
      fr:
        "  pour     : \(reasons(reasonsFor))\n  contre   : \(reasons(reasonsAgainst))\n  effet    : \(figures) \("chiffre(s)".agreeing(with: figures, in: .fr)) du rapport ; retenu en attendant : \(likely.fr)",
      nl:
        "  voor     : \(reasons(reasonsFor))\n  tegen    : \(reasons(reasonsAgainst))\n  gevolg   : \(figures) \("cijfer(s)".agreeing(with: figures, in: .nl)) van het verslag; intussen aangenomen: \(likely.nl)",
      en:
        "  for      : \(reasons(reasonsFor))\n  against  : \(reasons(reasonsAgainst))\n  effect   : \(figures) \("figure(s)".agreeing(with: figures, in: .en)) of the report; taken for granted until then: \(likely.en)"
    )
    return "\(number)/\(count)\n  A  \(first.text(project, language))\n  B  \(second.text(project, language))\n\(labels[language])"
  }
}

extension OpenQuestion.Side {
  /// Name, organisation, commune, sessions.
  func text(_ project: Project, _ language: Language) -> String {
    var parts = [name.isEmpty ? Localized(fr: "(nom effacé)", nl: "(naam gewist)", en: "(name erased)")[language] : name]
    if let organisation { parts.append(organisation) }
    if let place = placeName(project, language) { parts.append(place) }
    var held = Localized(
      fr: "\(sessions) \("séance(s)".agreeing(with: sessions, in: .fr))", nl: "\(sessions) \("sessie(s)".agreeing(with: sessions, in: .nl))",
      en: "\(sessions) \("session(s)".agreeing(with: sessions, in: .en))")[language]
    if let days { held += days.lowerBound == days.upperBound ? " (\(days.lowerBound))" : " (\(days.lowerBound) … \(days.upperBound))" }
    return (parts + [held]).joined(separator: " · ")
  }
}

extension Questions {
  /// How many there are, and between which numbers while questions are open.
  func summary(_ language: Language) -> String {
    let style = NumberStyle(language)
    let (low, retained, high) = interval
    let (least, number, most) = (style.text(of: .count(low)), style.text(of: .count(retained)), style.text(of: .count(high)))
    let what =
      subject == .person
      ? Localized(fr: "personnes différentes", nl: "verschillende personen", en: "different people")
      : Localized(fr: "organisations différentes", nl: "verschillende organisaties", en: "different organisations")
    let left = open.count
    if left == 0 {
      return Localized(
        fr: "\(number) \(what.fr) ; aucune question ouverte", nl: "\(number) \(what.nl); geen open vragen", en: "\(number) \(what.en); no open question")[
          language]
    }
    let more = Localized(
      fr: " (jusqu'à \(further) de plus selon les réponses)", nl: " (tot \(further) meer naargelang van de antwoorden)",
      en: " (up to \(further) more, depending on the answers)")
    let open = Localized(
      fr: "entre \(least) et \(most) \(what.fr), \(number) retenues ; \(left) \("question(s) ouverte(s)".agreeing(with: left, in: .fr))",
      nl: "tussen \(least) en \(most) \(what.nl), \(number) aangenomen; \(left) open \("(vraag|vragen)".agreeing(with: left, in: .nl))",
      en: "between \(least) and \(most) \(what.en), \(number) retained; \(left) open \("question(s)".agreeing(with: left, in: .en))")
    return open[language] + (further > 0 ? more[language] : "")
  }
}
