public import BilanModel
internal import BilanText
internal import Yams

/// A form as it was found: one of those shipped with the tool, or one of the project's own in `forms/NAME.yaml`, which goes before.
public struct FormFile: Sendable {
  /// The form, unless something is wrong with what it says; how its file is encoded costs no form.
  public let form: Form?
  public private(set) var diagnostics: [Diagnostic]

  /// The form that is used unless another is asked for.
  public static let usual = "impulsion"

  /// The forms shipped with the tool, by name.
  public static let shipped = ["impulsion", "note", "publics", "subvention"]

  /// The form of this name; `folder` is the project's own folder of forms.
  public init(named name: String, in folder: String?) {
    let own = folder.map { "\($0)/\(name).yaml" }
    if let own, FormFile.names(in: folder).contains(name) {
      do {
        let file = try TextFile(reading: own)
        self.init(text: file.text, name: name, file: own)
        diagnostics = file.diagnostics + diagnostics
      } catch {
        self.init(form: nil, diagnostics: [Diagnostic(.unreadableFile, at: SourcePlace(file: own), ["reason": .localized(reason: error.reason)])])
      }
    } else if let bytes = FormFile.bytes(ofShipped: name) {
      self.init(text: String(decoding: bytes, as: UTF8.self), name: name, file: "\(name).yaml")
    } else {
      let known = Set(FormFile.shipped).union(FormFile.names(in: folder)).sorted()
      let place = SourcePlace(file: "--form", text: name)
      let values: [String: Diagnostic.Value] = ["suggestion": .suggestion(nearest(to: name, among: known)), "known": .list(known)]
      self.init(form: nil, diagnostics: [Diagnostic(.unknownForm, at: place, values)])
    }
  }

  public init(text: String, name: String, file: String) {
    do {
      let root = try Yams.compose(yaml: text)?.withoutCurlyQuotes
      var reader = FormReader(ProjectFields(file: file))
      let form = reader.form(root, code: name)
      let diagnostics = reader.fields.diagnostics
      self.init(form: diagnostics.isEmpty ? form : nil, diagnostics: diagnostics)
    } catch {
      self.init(form: nil, diagnostics: [ProjectFile.syntaxError(error, file)])
    }
  }

  private init(form: Form?, diagnostics: [Diagnostic]) {
    self.form = form
    self.diagnostics = diagnostics
  }

  /// The names of a project's own forms.
  private static func names(in folder: String?) -> [String] {
    folder.map { FolderListing.names(in: $0) }?.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) } ?? []
  }

  private static func bytes(ofShipped name: String) -> [UInt8]? {
    switch name {
    case "impulsion": PackageResources.impulsion_yaml
    case "note": PackageResources.note_yaml
    case "publics": PackageResources.publics_yaml
    case "subvention": PackageResources.subvention_yaml
    default: nil
    }
  }
}
