/// B0739 to B0742: what is left of somebody who was erased.
extension Problem {
  public static let erasedInSheet = Problem(
    "B0739", .warning, .kept,
    message: Localized(
      fr: "{count} ligne(s) d'une personne effacée : comptée(s) sans nom",
      nl: "{count} rij(en) van iemand die gewist is: geteld zonder naam",
      en: "{count} row(s) of somebody who was erased: counted without a name"),
    hint: Localized(
      fr: "effacez aussi le nom dans ce fichier ; ce qui était déjà compté pour cette personne le reste",
      nl: "wis de naam ook in dit bestand; wat al voor die persoon geteld was, blijft geteld",
      en: "erase the name in this file too; what was counted for this person before stays counted"))

  public static let erasedCarried = Problem(
    "B0740", .warning, .kept,
    message: Localized(
      fr: "{count} présence(s) de personnes effacées, qui ne sont plus dans ce fichier, reste(nt) comptée(s)",
      nl: "{count} (aanwezigheid|aanwezigheden) van gewiste personen die niet meer in dit bestand staan, (blijft|blijven) geteld",
      en: "{count} attendance(s) of people who were erased, and who are not in this file any more, (stays|stay) counted"),
    hint: Localized(
      fr: "l'effacement ne change aucun chiffre ; si la personne n'était pas venue, retirez la feuille (bilan sheets remove), puis réimportez-la",
      nl: "wissen verandert geen enkel cijfer; was die persoon niet gekomen, verwijder dan de lijst (bilan sheets remove) en lees ze opnieuw in",
      en: "an erasure changes no figure; if this person had not come, take the sheet back (bilan sheets remove) and import it again"))

  public static let nameInFileName = Problem(
    "B0741", .warning, .kept,
    message: Localized(
      fr: "le nom se trouve dans le nom de ce fichier ou de son dossier", nl: "de naam staat in de naam van dit bestand of van zijn map",
      en: "the name stands in the name of this file or its folder"),
    hint: Localized(
      fr: "renommez-le vous-même ; des points remplacent ici le nom", nl: "hernoem het zelf; hier staan puntjes in de plaats van de naam",
      en: "rename it yourself; dots stand for the name here"))

  public static let fileNotSearched = Problem(
    "B0742", .warning, .kept,
    message: Localized(
      fr: "{count} fichier(s) de ce dossier ne (peut|peuvent) pas être lu(s) et (contient|contiennent) peut-être le nom : {files}",
      nl: "{count} bestand(en) in deze map (kan|kunnen) niet worden gelezen en (bevat|bevatten) misschien de naam: {files}",
      en: "{count} file(s) of this folder cannot be read and may hold the name: {files}"),
    hint: Localized(
      fr: "ouvrez-les pour vérifier : images, PDF, lettres et archives ne sont pas fouillées",
      nl: "open ze om na te gaan: beelden, pdf's, brieven en archieven worden niet doorzocht",
      en: "open them to see: pictures, PDF files, letters and archives are not searched"))
}
