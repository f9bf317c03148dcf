internal import BilanModel

/// From the rows that were kept of attendance sheets to the participations of the report: whoever adds up the files must come to the figures.
extension ReportWriter {
  var reconciliationBlocks: [Report.Block] {
    guard let counted = publication.reconciliation else { return [] }
    let kept = counted.rowsKept
    guard kept > 0 || counted.told > 0 else { return [] }
    var rows = [
      Table.Row([
        .text(text(fr: "Lignes gardées des feuilles de présence", nl: "Bewaarde rijen van de aanwezigheidslijsten", en: "Rows kept of attendance sheets")),
        .fixed(.count(kept)),
      ])
    ]
    rows += reconciliationSteps(counted).map { Table.Row([.text($0.label), .fixed(.difference(Rational($0.amount)))]) }
    rows.append(
      Table.Row(
        [.text(text(fr: "Participations", nl: "Deelnames", en: "Participations")), .derived(.rows(rows.indices), shown: .count(counted.shown))], kind: .total))
    rows += partRows(unnamed: counted.unnamed)
    return [
      .heading(text(fr: "Des lignes aux participations", nl: "Van rijen naar deelnames", en: "From rows to participations"), level: 1),
      .table(
        Table(
          "reconciliation",
          columns: [
            Table.Column(text(fr: "Étape", nl: "Stap", en: "Step"), width: .text), Table.Column(text(fr: "Nombre", nl: "Aantal", en: "Number")),
          ], rows: rows)),
    ]
  }

  /// What makes more or fewer participations than rows; what changes nothing is left out.
  private func reconciliationSteps(_ counted: Reconciliation) -> [(label: String, amount: Int)] {
    let kept = counted.rowsKept
    let steps: [(label: String, amount: Int)] = [
      counted.told >= kept
        ? (
          text(
            fr: "Présences supplémentaires sur une même ligne (grilles, plusieurs personnes)",
            nl: "Extra aanwezigheden op één rij (roosters, meerdere personen)",
            en: "Further attendances on one row (grids, several people)"), counted.told - kept
        )
        : (text(fr: "Lignes qui ne mentionnent personne", nl: "Rijen die niemand vermelden", en: "Rows that mention nobody"), counted.told - kept),
      (
        text(
          fr: "Même personne sur plusieurs lignes d'une séance", nl: "Dezelfde persoon op meerdere rijen van één sessie",
          en: "Same person on several rows of one session"), counted.attendances - counted.told
      ),
      (
        text(fr: "Absents, excusés ou seulement inscrits", nl: "Afwezig, verontschuldigd of alleen ingeschreven", en: "Absent, excused or only registered"),
        counted.present - counted.attendances
      ),
      (
        text(
          fr: "Sans doute la même personne dans une séance (questions ouvertes)", nl: "Wellicht dezelfde persoon in één sessie (open vragen)",
          en: "Probably the same person in one session (open questions)"), counted.participations - counted.present
      ),
      (
        text(fr: "En dehors des périodes de ce rapport", nl: "Buiten de periodes van dit verslag", en: "Outside the periods of this report"),
        counted.shown - counted.participations
      ),
    ]
    return steps.filter { $0.amount != 0 }
  }

  /// What the participations are made of: those of each period, as everywhere else in the report, and those without a name.
  private func partRows(unnamed: Int) -> [Table.Row] {
    let participations = project.indicators.first { $0.rule == .participations && $0.filter == FactFilter() }
    let ofWhich = text(fr: "dont ", nl: "waarvan ", en: "of which ")
    let periods = participations.map { indicator in
      figures.periods.reversed().map { Table.Row([.text(ofWhich + shortName(of: $0)), cell(indicator, period: $0)]) }
    }
    let nameless = text(fr: "sans nom (comptées)", nl: "zonder naam (meegeteld)", en: "without a name (counted)")
    return (periods ?? []) + (unnamed == 0 ? [] : [Table.Row([.text(ofWhich + nameless), .fixed(.count(unnamed))])])
  }
}
