/// B0713, B0714: sheets that may be kept already, so that figures would count them twice.
extension Problem {
  public static let sameContentElsewhere = Problem(
    "B0713", .error, .nothingDone,
    message: Localized(
      fr: "le même contenu est déjà importé avec une autre activité, date ou commune : {sheets}",
      nl: "dezelfde inhoud is al ingelezen met een andere activiteit, datum of gemeente: {sheets}",
      en: "the same content is imported already with another activity, date or commune: {sheets}"),
    hint: Localized(
      fr: "rien n'en est gardé ; relancez avec --move (ou --replaces {id}) pour la déplacer, ou avec --beside si ce sont vraiment deux séances",
      nl: "er is niets van bewaard; voer opnieuw uit met --move (of --replaces {id}) om ze te verplaatsen, of met --beside als het echt twee sessies zijn",
      en: "nothing of it is kept; run again with --move (or --replaces {id}) to move it, or with --beside if they really are two sessions"))

  public static let nextVersion = Problem(
    "B0714", .error, .nothingDone,
    message: Localized(
      fr: "presque les mêmes lignes qu'une feuille déjà importée sous un autre nom : {sheets}",
      nl: "bijna dezelfde rijen als een lijst die al onder een andere naam is ingelezen: {sheets}",
      en: "nearly the same rows as a sheet imported already under another name: {sheets}"),
    hint: Localized(
      fr: "rien n'en est gardé ; relancez avec --replaces {id} si c'est sa nouvelle version, ou avec --beside si ce sont deux feuilles",
      nl: "er is niets van bewaard; voer opnieuw uit met --replaces {id} als het de nieuwe versie is, of met --beside als het twee lijsten zijn",
      en: "nothing of it is kept; run again with --replaces {id} if it is its next version, or with --beside if they are two sheets"))
}
