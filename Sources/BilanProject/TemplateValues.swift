internal import BilanImport
internal import BilanModel

/// Values that `bilan init` wrote, and that nobody has changed: a report would say them of a project that they are not of.
enum TemplateValues {
  /// Its values are the same in each language, only what explains them is not.
  private static let template = ProjectFile(text: StarterProject.text(.fr), file: ProjectFile.name).project

  /// What is said of them.
  ///
  /// - Parameter file: The project file.
  static func diagnostics(_ project: Project, in file: String) -> [Diagnostic] {
    guard let template else { return [] }
    let language = project.language
    var found: [(key: String, value: String)] = []
    if project.title == template.title { found.append(("title", project.title[language])) }
    if let email = project.contact.email, email == template.contact.email { found.append(("contact", email)) }
    // A project of one's own may well aim at 40: the target is the template's where something else about it is too.
    func isTemplates(_ target: Target) -> Bool {
      let axis = target.axis.flatMap { project.axis($0)?.title }
      return template.targets.contains(target) && (!found.isEmpty || axis != nil && axis == target.axis.flatMap { template.axis($0)?.title })
    }
    for target in project.targets.filter(isTemplates) {
      let name = project.indicators.first { $0.code == target.indicator }?.title[language] ?? target.indicator.text
      found.append(("targets", "\(name) : \(NumberStyle(language).text(of: .decimal(target.value)))"))
    }
    return found.map { Diagnostic(.templateValue, at: SourcePlace(file: file, text: $0.value), ["key": .text($0.key)]) }
  }
}
