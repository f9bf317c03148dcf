internal import ArgumentParser
internal import BilanImport
internal import BilanModel
internal import BilanProject

/// What the user says of names of places that sheets use: `--place "Quartier Bethléem=Saint-Gilles"`.
struct PlaceArguments: ParsableArguments {
  @Option(
    name: .customLong("place"),
    help: ArgumentHelp(
      Terminal.text(
        fr: "La commune d'un lieu que les feuilles nomment : \"Quartier Bethléem=Saint-Gilles\". À répéter.",
        nl: "De gemeente van een plaats die de lijsten noemen: \"Bethlehemwijk=Sint-Gillis\". Herhaalbaar.",
        en: "The commune of a place that sheets name: \"Quartier Bethléem=Saint-Gilles\". Repeatable."),
      valueName: "name=commune"))
  var places: [String] = []

  /// The names and the commune of each, or the failure that says which one is not written so.
  func choices(in places: Gazetteer) throws -> [PlaceChoice] {
    try self.places.map { text in
      if let choice = PlaceChoice(text, in: places) { return choice }
      throw Failure(
        .wrongOption, at: "bilan", ["option": "--place", "suggestion": "", "expected": "\"Quartier Bethléem=Saint-Gilles\""], text: text, kind: .usage)
    }
  }
}
