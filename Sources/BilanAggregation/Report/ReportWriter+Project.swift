internal import BilanModel

/// The project as its file describes it, and what people wrote about it.
extension ReportWriter {
  /// A line of the project file; nil where the project says nothing and need not.
  func field(_ field: Form.ProjectField) -> Report.Field? {
    let list = { (items: [String]) in items.isEmpty ? "–" : items.joined(separator: ", ") }
    let value: String?
    switch field {
    case .title: value = text(project.title)
    case .reference: value = project.reference
    case .funder: value = project.funder.map(text)
    case .coordinatingCommune: value = text(project.coordinatingCommune.name)
    case .participatingCommunes: value = list(project.participatingCommunes.map { text($0.name) })
    case .partners: value = list(project.partners.map { text($0) })
    case .contact: value = list(contact)
    case .period:
      value = text(
        fr: "\(period.code) : du \(period.first.belgian) au \(period.last.belgian)",
        nl: "\(period.code): van \(period.first.belgian) tot \(period.last.belgian)",
        en: "\(period.code): from \(period.first.belgian) to \(period.last.belgian)")
    }
    return value.map { Report.Field(label: text(field.label), text: $0) }
  }

  private var contact: [String] {
    let contact = project.contact
    return [
      contact.service.map { text($0) }, contact.role.map { text($0) }, contact.email,
      contact.phone,
    ].compactMap(\.self)
  }

  /// An axis of the form: how far it came, its figures in one line, and what is told of it.
  func blocks(of axis: Axis, _ parts: [Form.AxisPart]) -> [Report.Block] {
    var state: [Report.Field] = []
    var told: [Report.Block] = []
    for part in parts {
      switch part {
      case .status: state.append(Report.Field(label: text(fr: "État", nl: "Stand van zaken", en: "Status"), text: text(axis.status.text)))
      case .reason:
        if let reason = axis.reason { state.append(Report.Field(label: text(fr: "Motif", nl: "Reden", en: "Reason"), text: text(reason))) }
      case .figures:
        if let line = figureLine(of: axis) { state.append(Report.Field(label: text(fr: "Chiffres", nl: "Cijfers", en: "Figures"), text: line)) }
      case .narrative: told += paragraphs(of: .axis(axis.code))
      }
    }
    return [.heading(name(of: axis), level: 2)] + (state.isEmpty ? [] : [.fields(state)]) + told
  }

  /// An axis in one line: how far it came, and why no further.
  func state(of axis: Axis) -> Report.Field {
    let reason = axis.reason.map { ". " + text($0) } ?? ""
    return Report.Field(label: name(of: axis), text: text(axis.status.text) + reason)
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
          text(indicator.title(isEstimated: isEstimated)) + colon + style.text(of: figure.cell(language)))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  // MARK: - Narrative

  /// A chapter under its heading, or nothing where nothing was written.
  func narrative(_ chapter: Narrative.Chapter, _ title: Localized?, limit: Int?) -> [Report.Block] {
    let paragraphs = paragraphs(of: chapter, limit: limit)
    guard let title, !paragraphs.isEmpty else { return paragraphs }
    return [.heading(text(title), level: 1)] + paragraphs
  }

  func paragraphs(of chapter: Narrative.Chapter, limit: Int? = nil) -> [Report.Block] {
    var blocks: [Report.Block] = []
    var items: [String] = []
    let written = request.narrative.chapters[chapter] ?? []
    for paragraph in written.prefix(limit ?? written.count) {
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
      let named = name.period.flatMap { project.period($0) } ?? period
      let figures =
        figures.periods.contains(named)
        ? figures : FigureSet(request.facts, project: project, periods: [named])
      let figure = figures[
        FigureKey(
          indicator: name.indicator, isEstimated: name.isEstimated, period: named.code,
          axis: name.axis, place: name.place)]
      return style.text(of: figure.cell(language))
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

extension Form.ProjectField {
  /// As the form calls it.
  var label: Localized {
    switch self {
    case .title: Localized(fr: "Intitulé du projet", nl: "Titel van het project", en: "Project title")
    case .reference: Localized(fr: "Référence", nl: "Referentie", en: "Reference")
    case .funder: Localized(fr: "Pouvoir subsidiant", nl: "Subsidiërende overheid", en: "Funder")
    case .coordinatingCommune: Localized(fr: "Commune coordinatrice", nl: "Coördinerende gemeente", en: "Coordinating commune")
    case .participatingCommunes: Localized(fr: "Communes participantes", nl: "Deelnemende gemeenten", en: "Participating communes")
    case .partners: Localized(fr: "Partenaires", nl: "Partners", en: "Partners")
    case .contact: Localized(fr: "Service et contact", nl: "Dienst en contact", en: "Service and contact")
    case .period: Localized(fr: "Période", nl: "Periode", en: "Period")
    }
  }
}
