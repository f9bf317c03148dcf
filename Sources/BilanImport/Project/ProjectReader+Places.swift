internal import BilanModel
internal import Yams

/// Where the names of places come from: Belgium, which is shipped, a file of the project's own, or a country's official list.
extension ProjectReader {
  /// `places: belgium`, `places: places.csv`, or `places: {file: places.csv, postal_codes: …, unit: {en: "ward, wards"}, source: …}`.
  mutating func readPlaces(_ node: Node?) {
    guard let node else { return }
    if let text = node.scalar?.string {
      if text != "belgium" { readPlaces(from: text, node, source: nil) }
      return
    }
    guard let map = fields.mapping(node, key: "places", known: ["file", "postal_codes", "unit", "source"]) else { return }
    let source = fields.localized(map["source"], key: "source")
    placeWords = words(map["unit"])
    if let file = fields.text(map["file"], key: "file"), file != "belgium" { readPlaces(from: file, map["file"] ?? node, source: source) }
    if let codes = map["postal_codes"], let file = fields.text(codes, key: "postal_codes") { readPostalCodes(from: file, codes) }
  }

  private mutating func readPlaces(from name: String, _ node: Node, source: Localized?) {
    let path = path(name)
    do {
      let text = try TextFile(reading: path)
      listHashes.append(text.hash)
      for diagnostic in text.diagnostics { fields.add(diagnostic, isUnusable: false) }
      if let official = OfficialPlaces(text.text) {
        (gazetteer, placeSource) = (official.gazetteer, source ?? official.source)
        return
      }
      let places = PlaceFile(text: text.text, file: path, source: source)
      for diagnostic in places.diagnostics { fields.add(diagnostic, isUnusable: true) }
      gazetteer = places.gazetteer
      placeSource = source ?? Localized(same: name)
    } catch  where !name.contains(".") {
      // The name of a country, not of a file.
      fields.report(.noListOfCountry, at: node, text: name)
    } catch {
      fields.add(Diagnostic(.unreadableFile, at: SourcePlace(file: path), ["reason": .localized(reason: error.reason)]), isUnusable: true)
    }
  }

  /// A path that the project file gives, seen from where it stands.
  private func path(_ name: String) -> String {
    let folder = fields.file.lastIndex(of: "/").map { String(fields.file[...$0]) } ?? ""
    return name.hasPrefix("/") ? name : folder + name
  }

  /// The postal codes of a country's communes, which its statistical office does not publish.
  private mutating func readPostalCodes(from name: String, _ node: Node) {
    do {
      let text = try TextFile(reading: path(name))
      listHashes.append(text.hash)
      for diagnostic in text.diagnostics { fields.add(diagnostic, isUnusable: false) }
      if OfficialPlaces.addPostalCodes(text.text, to: &gazetteer) { return }
      fields.wrongValue(node, key: "postal_codes", expected: "code;postal_code")
    } catch {
      fields.add(Diagnostic(.unreadableFile, at: SourcePlace(file: path(name)), ["reason": .localized(reason: error.reason)]), isUnusable: true)
    }
  }

  private mutating func words(_ node: Node?) -> PlaceWords? {
    guard let node else { return nil }
    let expected = Diagnostic.Value.text("ward, wards; {fr: \"quartier, quartiers, m\", nl: \"wijk, wijken\"}")
    func word(_ text: String?, _ place: Node) -> PlaceWords.Word? {
      guard let text else { return nil }
      return PlaceWords.Word(text)
    }
    guard case .mapping = node else {
      guard let word = word(node.scalar?.string, node) else {
        fields.wrongValue(node, key: "unit", expected: expected)
        return nil
      }
      return PlaceWords(fr: word, nl: word, en: word)
    }
    guard let map = fields.mapping(node, key: "unit", known: ["fr", "nl", "en"]) else { return nil }
    var found: [String: PlaceWords.Word] = [:]
    for language in ["fr", "nl", "en"] {
      guard let node = map[language] else { continue }
      guard let word = word(fields.text(node, key: language), node) else {
        fields.wrongValue(node, key: language, expected: expected)
        continue
      }
      found[language] = word
    }
    return PlaceWords(fr: found["fr"], nl: found["nl"], en: found["en"])
  }

  /// `place_names: {Quartier Bethléem: Saint-Gilles}`: what people of the project call places; true where there are any.
  mutating func teachPlaces(_ node: Node?) -> Bool {
    guard let node else { return false }
    // A name that cannot be read costs itself only: it stays unknown, and is told in each sheet.
    fields.isLenient = true
    defer { fields.isLenient = false }
    guard case .mapping(let pairs) = node else {
      fields.wrongValue(node, key: "place_names", expected: "Peterbos: Anderlecht")
      return false
    }
    var areTaught = false
    for (name, value) in pairs {
      guard let written = fields.text(name, key: "place_names"), let commune = commune(value, key: written),
        let code = UInt32(commune.code.text)
      else { continue }
      if gazetteer.teach(written, means: code) {
        areTaught = true
      } else {
        fields.wrongValue(
          name, key: "place_names",
          expected: .localized(
            Localized(
              fr: "un nom qui n'est pas celui d'une autre commune", nl: "een naam die niet die van een andere gemeente is",
              en: "a name that is not that of another commune")))
      }
    }
    return areTaught
  }
}
