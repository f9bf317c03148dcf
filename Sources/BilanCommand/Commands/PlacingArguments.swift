internal import ArgumentParser
internal import BilanModel
internal import BilanProject
internal import BilanStore

/// What the user says of whether a sheet is one that is kept already.
struct PlacingArguments: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Une feuille déjà importée avec une autre activité, date ou commune est déplacée.",
        nl: "Een lijst die al met een andere activiteit, datum of gemeente werd ingelezen, wordt verplaatst.",
        en: "A sheet already imported with another activity, date or commune is moved.")))
  var move = false

  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Garder ces feuilles à côté de celles qui leur ressemblent.", nl: "Deze lijsten bewaren naast die waarop ze lijken.",
        en: "Keep these sheets beside those they resemble.")))
  var beside = false

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Ce fichier remplace la feuille de ce numéro (« bilan sheets »). À répéter.",
        nl: "Dit bestand vervangt de lijst met dit nummer (‘bilan sheets’). Herhaalbaar.",
        en: "This file replaces the sheet of this number (“bilan sheets”). Repeatable."), valueName: "id"))
  var replaces: [Int64] = []

  func validate() throws {
    guard [move, beside, !replaces.isEmpty].count(where: \.self) > 1 else { return }
    throw ValidationError(
      Terminal.text(
        fr: "--move, --beside et --replaces s'excluent : n'en donnez qu'un.", nl: "--move, --beside en --replaces sluiten elkaar uit: geef er maar één.",
        en: "--move, --beside and --replaces exclude each other: give one of them."))
  }

  /// What they say together.
  var placing: Placing { replaces.isEmpty ? move ? .move : beside ? .beside : .asked : .replacing(Set(replaces)) }
}
