public import BilanModel

extension NextYear {
  /// What was added, and what is to be planned or reviewed, in sentences.
  public func lines(_ language: Language) -> [String] {
    let span = "\(period.first.belgian) – \(period.last.belgian)"
    var lines = [
      Localized(
        fr: "Période \(period.code) (\(span)) ajoutée à projet.yaml.", nl: "Periode \(period.code) (\(span)) toegevoegd aan projet.yaml.",
        en: "Period \(period.code) (\(span)) added to projet.yaml.")[language]
    ]
    if let base, base.last.number + 1 != period.first.number {
      lines.append(
        Localized(
          fr: "Entre \(base.code) et \(period.code), des jours ne sont d'aucune période.",
          nl: "Tussen \(base.code) en \(period.code) zijn er dagen buiten elke periode.",
          en: "Between \(base.code) and \(period.code) there are days of no period.")[language])
    }
    if let base, targets > 0 {
      let fr = "\(targets) \("valeur(s) cible(s) reprise(s)".agreeing(with: targets, in: .fr)) de \(base.code), à revoir : « review: true » est à enlever."
      let nl = "\(targets) \("streefwaarde(n)".agreeing(with: targets, in: .nl)) overgenomen van \(base.code), na te kijken: ‘review: true’ is te verwijderen."
      let en = "\(targets) \("target(s)".agreeing(with: targets, in: .en)) taken over from \(base.code), to be reviewed: “review: true” is to be taken out."
      lines.append(Localized(fr: fr, nl: nl, en: en)[language])
    }
    func name(_ axis: Axis, _ activity: Activity) -> String {
      "\(activity.title[language]) (\(Localized(fr: "axe", nl: "as", en: "axis")[language]) \(axis.code))"
    }
    if !toPlan.isEmpty {
      let list = toPlan.map { name($0.axis, $0.activity) }.joined(separator: ", ")
      lines.append(Localized(fr: "À prévoir à nouveau : \(list).", nl: "Opnieuw te plannen: \(list).", en: "To be planned anew: \(list).")[language])
    }
    if !counted.isEmpty {
      func list(_ word: String) -> String { counted.map { "\($0.number) \(word) \(name($0.axis, $0.activity))" }.joined(separator: ", ") }
      lines.append(
        Localized(
          fr: "Séances prévues comptées pour \(period.code) aussi, à revoir : \(list("pour")).",
          nl: "Geplande sessies die ook voor \(period.code) tellen, na te kijken: \(list("voor")).",
          en: "Planned sessions counted for \(period.code) too, to be reviewed: \(list("for")).")[language])
    }
    lines.append(Localized(fr: "Dossiers : ", nl: "Mappen: ", en: "Folders: ")[language] + folders.joined(separator: ", "))
    return lines
  }
}
