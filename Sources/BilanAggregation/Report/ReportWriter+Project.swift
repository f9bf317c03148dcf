internal import BilanModel

/// The project as its file describes it, and what people wrote about it.
extension ReportWriter {
  /// The lines of a field; under the period, of what day the report is, and in what language it tells.
  func lines(of field: Form.ProjectField) -> [Report.Field] {
    guard field == .period, var period = self.field(.period) else { return [self.field(field)].compactMap(\.self) }
    guard isOnePage else { return [period, referenceDay] }
    // A page has room for a line of each, where there is something to say.
    if request.asOf == nil, let lastSession { period.text! += lastSession }
    let language = request.narrative.chapters.isEmpty ? nil : foreignNarrative
    return [period] + (request.asOf == nil ? [] : [referenceDay])
      + [language.map { Report.Field(label: text(fr: "Récit", nl: "Teksten", en: "Narrative"), text: $0) }].compactMap(\.self)
  }

  /// A report of text alone, such as a note.
  private var isOnePage: Bool { request.form.output == .text }

  /// The day of the report, and the last day of the period of which a sheet tells.
  private var referenceDay: Report.Field {
    let day = request.asOf.map(\.belgian) ?? period.last.belgian + text(fr: " (fin de la période)", nl: " (einde van de periode)", en: " (end of the period)")
    return Report.Field(label: text(fr: "Date de référence", nl: "Peildatum", en: "Reference date"), text: day + (lastSession ?? ""))
  }

  private var lastSession: String? {
    publication.lastDocumentedDay(in: period).map(\.belgian).map {
      text(
        fr: " ; dernière séance documentée\u{A0}: \($0)", nl: "; laatste gedocumenteerde sessie: \($0)", en: "; last session documented: \($0)")
    }
  }

  /// A line of the project file; nil where the project says nothing and need not.
  private func field(_ field: Form.ProjectField) -> Report.Field? {
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
      let days = text(
        fr: "(du \(period.first.belgian) au \(period.last.belgian))",
        nl: "(van \(period.first.belgian) tot en met \(period.last.belgian))",
        en: "(from \(period.first.belgian) to \(period.last.belgian))")
      value = title(of: period) + (period.isTitledByDays ? "" : " " + days)
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

  var abbreviationBlocks: [Report.Block] {
    guard !project.abbreviations.isEmpty else { return [] }
    return [
      .heading(text(fr: "Abréviations", nl: "Afkortingen", en: "Abbreviations"), level: 1),
      .fields(project.abbreviations.map { Report.Field(label: $0.short, text: text($0.meaning)) }),
    ]
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
        if let line = figureLines(of: axis) { state.append(Report.Field(label: text(fr: "Chiffres", nl: "Cijfers", en: "Figures"), text: line)) }
      case .targets:
        let lines = targetLines(of: axis)
        if !lines.isEmpty { state.append(Report.Field(label: text(fr: "Cibles", nl: "Streefwaarden", en: "Targets"), text: lines.joined(separator: "\n"))) }
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

  /// `Séances : 6`, one line for each indicator of which anything is known; nil when nothing is. What was estimated stands beside what was counted.
  private func figureLines(of axis: Axis) -> String? {
    let colon = language.colon(tied: true) + " "
    let lines = project.indicators.compactMap { indicator -> String? in
      func number(estimated isEstimated: Bool) -> String? {
        let figure = figures.figure(indicator, estimated: isEstimated, period: period, axis: axis)
        return figure.isKnown ? style.text(of: indicator.cell(figure, language)) : nil
      }
      let counted = number(estimated: false)
      guard indicator.isEstimatedApart, let estimated = number(estimated: true) else { return counted.map { text(indicator.title) + colon + $0 } }
      guard let counted else { return text(indicator.title(isEstimated: true)) + colon + estimated }
      let both = text(
        fr: "\(counted) par comptage et \(estimated) par estimation", nl: "\(counted) geteld en \(estimated) geschat",
        en: "\(counted) counted and \(estimated) estimated")
      return text(indicator.title) + colon + both
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// `Participants uniques, axe 4, Forest : 12 sur 20 (non atteint)`, one line for each target of the axis.
  private func targetLines(of axis: Axis) -> [String] {
    periodTargets.filter { $0.target.axis == axis.code }.map { target, indicator in
      let key = figureKey(of: target)
      let nothing = figures[key].status == .notImplemented ? figures[key].status.text : Localized(fr: "pas de chiffre", nl: "geen cijfer", en: "no figure")
      let word = figures[key].isProtected ? ReportWriter.protectedWord : figures.progress(of: key, in: period, asOf: request.asOf)?.text ?? nothing
      let title = [text(indicator.title), key.place.map(name)].compactMap(\.self).joined(separator: ", ")
      let reached = !figures[key].isKnown ? "–" : style.text(of: indicator.cell(figures[key], language))
      let goal = style.text(of: indicator.cell(of: target.value))
      return text(
        fr: "\(title)\u{A0}: \(reached) sur \(goal) (\(word.fr))", nl: "\(title): \(reached) van \(goal) (\(word.nl))",
        en: "\(title): \(reached) of \(goal) (\(word.en))")
    }
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
    return blocks.isEmpty ? [] : notice + blocks
  }

  // MARK: - In another language

  /// That what follows is told in the language of the project, where the report is in another.
  private var notice: [Report.Block] { foreignNarrative.map { [.note($0)] } ?? [] }

  private var foreignNarrative: String? {
    guard language != project.language else { return nil }
    let name = project.language.name
    return text(
      fr: "Les textes du récit sont en \(name.fr), la langue dans laquelle ils ont été rédigés.",
      nl: "De teksten zijn opgesteld in het \(name.nl).",
      en: "The narrative is in \(name.en), as it was written.")
  }

  /// Every text brings the notice along: it is said above the first of a sheet, and in a report of text alone once, under its period where it names one.
  func sayingLanguageOnce(_ sections: [Report.Section]) -> [Report.Section] {
    guard let foreignNarrative else { return sections }
    let namesPeriod = request.form.sheets.flatMap(\.blocks).contains { if case .project(let fields) = $0 { fields.contains(.period) } else { false } }
    var isSaid = isOnePage && namesPeriod
    return sections.map { section in
      var section = section
      if !isOnePage { isSaid = false }
      section.blocks.removeAll { block in
        guard case .note(foreignNarrative) = block else { return false }
        defer { isSaid = true }
        return isSaid
      }
      return section
    }
  }

  private func filled(_ part: Narrative.Inline) -> String {
    switch part {
    case .text(let text): return text
    case .figure(let name):
      // A period named in the prose may be none of those the report compares.
      let named = name.period.flatMap { project.period($0) } ?? period
      let figures =
        figures.periods.contains(named)
        ? figures : publication.figures(in: [named])
      let figure = figures[
        FigureKey(
          indicator: name.indicator, isEstimated: name.isEstimated, period: named.code,
          axis: name.axis, place: name.place)]
      // In the language around it: 1,500 is one and a half to who reads French.
      return NumberStyle(project.language).text(of: figure.cell(project.language))
    }
  }
}

extension Language {
  /// As a language is called in a sentence.
  fileprivate var name: Localized {
    switch self {
    case .fr: Localized(fr: "français", nl: "Frans", en: "French")
    case .nl: Localized(fr: "néerlandais", nl: "Nederlands", en: "Dutch")
    case .en: Localized(fr: "anglais", nl: "Engels", en: "English")
    }
  }
}

extension Axis.Status {
  /// As the form says it.
  var text: Localized {
    switch self {
    case .planned: Localized(fr: "Prévu", nl: "Gepland", en: "Planned")
    case .running: Localized(fr: "En cours", nl: "Lopend", en: "In progress")
    case .done: Localized(fr: "Réalisé", nl: "Gerealiseerd", en: "Completed")
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
