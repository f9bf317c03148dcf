public import BilanModel
internal import Yams

/// The project file `projet.yaml`, read whole: every field is checked, and all that is wrong is said in one run.
public struct ProjectFile: Sendable {
  /// The project, unless something is wrong that nothing can stand in for.
  public let project: Project?
  /// Where each indicator is defined.
  public private(set) var indicatorPlaces: [Code<Indicator>: SourcePlace] = [:]
  public private(set) var diagnostics: [Diagnostic]
  /// SHA-256 of all that the project was read from: the file, and the lists of places that it names.
  public private(set) var hashes: [String] = []

  /// The usual name of the file in a project's folder.
  public static let name = "projet.yaml"

  public init(reading path: String) {
    do {
      let file = try TextFile(reading: path)
      self.init(text: file.text, file: path)
      diagnostics = file.diagnostics + diagnostics
      hashes.insert(file.hash, at: 0)
    } catch {
      self.init(project: nil, diagnostics: [Diagnostic(.unreadableFile, at: SourcePlace(file: path), ["reason": .localized(reason: error.reason)])])
    }
  }

  public init(text: String, file: String) {
    do {
      let root = try Yams.compose(yaml: text)?.withoutCurlyQuotes
      var reader = ProjectReader(ProjectFields(file: file))
      let project = reader.project(root)
      self.init(project: reader.fields.isUnusable ? nil : project, diagnostics: reader.fields.diagnostics)
      (indicatorPlaces, hashes) = (reader.indicatorPlaces, reader.listHashes)
    } catch {
      self.init(project: nil, diagnostics: [ProjectFile.syntaxError(error, file)])
    }
  }

  private init(project: Project?, diagnostics: [Diagnostic]) {
    self.project = project
    self.diagnostics = diagnostics
  }

  static func syntaxError(_ error: any Error, _ file: String) -> Diagnostic {
    var place = SourcePlace(file: file)
    var reason = Diagnostic.Value.localized(
      Localized(fr: "la structure est rompue ici", nl: "de structuur klopt hier niet", en: "the structure breaks here"))
    switch error as? YamlError {
    case .parser(_, _, let mark, _), .scanner(_, _, let mark, _), .composer(_, _, let mark, _):
      (place.line, place.character) = (mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (place.line, place.character) = (context.mark.line, context.mark.column)
      reason = .text(duplicates.map { "\($0)" }.sorted().joined(separator: ", ") + " × 2")
    default: break
    }
    return Diagnostic(.yamlSyntax, at: place, ["reason": reason])
  }
}
