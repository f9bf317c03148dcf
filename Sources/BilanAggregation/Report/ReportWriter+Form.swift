internal import BilanModel

/// The funder's form, filled.
extension ReportWriter {
  var form: Report.Section {
    var blocks: [Report.Block] = [
      .fields(fields),
      .heading(
        text(fr: "Résumé du projet", nl: "Samenvatting van het project", en: "Summary of the project"),
        level: 1),
    ]
    blocks += paragraphs(of: .summary)
    for axis in project.axes { blocks += self.blocks(of: axis) }
    let chapters: [(Narrative.Chapter, Localized)] = [
      (
        .results,
        Localized(fr: "Principaux résultats", nl: "Belangrijkste resultaten", en: "Main results")
      ),
      (
        .difficulties,
        Localized(
          fr: "Difficultés rencontrées", nl: "Ondervonden moeilijkheden", en: "Difficulties met")
      ),
      (.lessons, Localized(fr: "Enseignements", nl: "Lessen", en: "Lessons")),
      (
        .nextSteps,
        Localized(fr: "Suites prévues", nl: "Verdere stappen", en: "Next steps")
      ),
    ]
    for (chapter, title) in chapters {
      let paragraphs = self.paragraphs(of: chapter)
      if !paragraphs.isEmpty { blocks += [.heading(text(title), level: 1)] + paragraphs }
    }
    return Report.Section(
      title: text(fr: "Fiche projet", nl: "Projectfiche", en: "Project form"), blocks: blocks)
  }

  private var fields: [Report.Field] {
    let list = { (items: [String]) in items.isEmpty ? "–" : items.joined(separator: ", ") }
    var fields = [
      Report.Field(
        label: text(fr: "Intitulé du projet", nl: "Titel van het project", en: "Project title"),
        text: text(project.title))
    ]
    if let reference = project.reference {
      fields.append(
        Report.Field(label: text(fr: "Référence", nl: "Referentie", en: "Reference"), text: reference))
    }
    if let funder = project.funder {
      fields.append(
        Report.Field(
          label: text(fr: "Pouvoir subsidiant", nl: "Subsidiërende overheid", en: "Funder"),
          text: text(funder)))
    }
    fields += [
      Report.Field(
        label: text(
          fr: "Commune coordinatrice", nl: "Coördinerende gemeente", en: "Coordinating commune"),
        text: text(project.coordinatingCommune.name)),
      Report.Field(
        label: text(
          fr: "Communes participantes", nl: "Deelnemende gemeenten", en: "Participating communes"),
        text: list(project.participatingCommunes.map { text($0.name) })),
      Report.Field(
        label: text(fr: "Partenaires", nl: "Partners", en: "Partners"),
        text: list(project.partners.map { text($0) })),
      Report.Field(
        label: text(fr: "Service et contact", nl: "Dienst en contact", en: "Service and contact"),
        text: list(contact)),
      Report.Field(
        label: text(fr: "Période", nl: "Periode", en: "Period"),
        text: text(
          fr: "\(period.code) : du \(period.first.belgian) au \(period.last.belgian)",
          nl: "\(period.code): van \(period.first.belgian) tot \(period.last.belgian)",
          en: "\(period.code): from \(period.first.belgian) to \(period.last.belgian)")),
    ]
    return fields
  }

  private var contact: [String] {
    let contact = project.contact
    return [
      contact.service.map { text($0) }, contact.role.map { text($0) }, contact.email,
      contact.phone,
    ].compactMap(\.self)
  }

  /// An axis of the form: how far it came, its figures in one line, and what is told of it.
  private func blocks(of axis: Axis) -> [Report.Block] {
    var blocks: [Report.Block] = [.heading(name(of: axis), level: 2)]
    var state = [
      Report.Field(
        label: text(fr: "État", nl: "Stand", en: "Status"), text: text(axis.status.text))
    ]
    if let reason = axis.reason {
      state.append(
        Report.Field(label: text(fr: "Motif", nl: "Reden", en: "Reason"), text: text(reason)))
    }
    if let line = figureLine(of: axis) {
      state.append(
        Report.Field(label: text(fr: "Chiffres", nl: "Cijfers", en: "Figures"), text: line))
    }
    blocks.append(.fields(state))
    return blocks + paragraphs(of: .axis(axis.code))
  }

  /// `Séances : 6 · Participations : 196 …`, of what is known; nil when nothing is.
  private func figureLine(of axis: Axis) -> String? {
    let colon = language == .fr ? "\u{A0}: " : ": "
    var parts: [String] = []
    for indicator in project.indicators {
      for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
        let figure = figures.figure(
          indicator, estimated: isEstimated, period: period, axis: axis)
        guard figure.value != nil else { continue }
        parts.append(
          text(indicator.title(isEstimated: isEstimated)) + colon + style.text(of: cell(figure)))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  // MARK: - Narrative

  func paragraphs(of chapter: Narrative.Chapter) -> [Report.Block] {
    var blocks: [Report.Block] = []
    var items: [String] = []
    for paragraph in request.narrative.chapters[chapter] ?? [] {
      let content = paragraph.parts.map(filled).joined()
      if paragraph.kind != .item, !items.isEmpty {
        blocks.append(.list(items))
        items = []
      }
      switch paragraph.kind {
      case .text: blocks.append(.paragraph(content))
      case .heading: blocks.append(.heading(content, level: 2))
      case .item: items.append(content)
      }
    }
    if !items.isEmpty { blocks.append(.list(items)) }
    return blocks
  }

  private func filled(_ part: Narrative.Inline) -> String {
    switch part {
    case .text(let text): return text
    case .figure(let name):
      // A period named in the prose may be none of those the report compares.
      let named = name.period.flatMap { project.period(named: $0.text) } ?? period
      let figures =
        figures.periods.contains(named)
        ? figures : FigureSet(request.facts, project: project, periods: [named])
      let figure = figures[
        FigureKey(
          indicator: name.indicator, isEstimated: name.isEstimated, period: named.code,
          axis: name.axis, place: name.place)]
      return style.text(of: cell(figure))
    }
  }
}

extension Axis.Status {
  /// As the form says it.
  var text: Localized {
    switch self {
    case .planned: Localized(fr: "Prévu", nl: "Gepland", en: "Planned")
    case .running: Localized(fr: "En cours", nl: "Lopend", en: "Running")
    case .done: Localized(fr: "Réalisé", nl: "Gerealiseerd", en: "Done")
    case .changed: Localized(fr: "Modifié", nl: "Gewijzigd", en: "Changed")
    case .notImplemented:
      Localized(fr: "Non réalisé", nl: "Niet gerealiseerd", en: "Not implemented")
    }
  }
}
