/// B0791 to B0793, B0748: answers that were written to a file and are taken back from it.
extension Problem {
  public static let notAChoice = Problem(
    "B0791", .error, .valueLeftOut,
    message: Localized(
      fr: "« {text} » n'est pas une réponse : cette ligne n'est pas reprise", nl: "‘{text}’ is geen antwoord: deze regel werd niet overgenomen",
      en: "“{text}” is not an answer: this line was not taken"),
    hint: Localized(
      fr:
        "gardez la ligne comme « bilan choices list --out » l'écrit : une réponse par ligne de la cellule, par exemple date=2024-10-21, et l'empreinte de la feuille ; puis reprenez le fichier",
      nl:
        "laat de regel zoals ‘bilan choices list --out’ hem schrijft: één antwoord per regel van de cel, bijvoorbeeld date=2024-10-21, en de vingerafdruk van de lijst; neem het bestand daarna opnieuw over",
      en:
        "leave the line as “bilan choices list --out” writes it: one answer a line of the cell, date=2024-10-21 for example, and the fingerprint of the sheet; then take the file again"
    ))

  public static let answeredSheetNotHere = Problem(
    "B0792", .warning, .valueLeftOut,
    message: Localized(
      fr: "la feuille « {text} », à laquelle cette réponse se rapporte, n'est pas ici : la réponse n'est pas reprise",
      nl: "de lijst ‘{text}’ waarover dit antwoord gaat, is hier niet: het antwoord werd niet overgenomen",
      en: "the sheet “{text}” that this answer is about is not here: the answer was not taken"),
    hint: Localized(
      fr:
        "remettez le fichier, tel qu'il était, dans le dossier du projet, ou nommez le dossier où il est après le fichier de réponses ; s'il a été corrigé depuis, importez-le avec ses réponses",
      nl:
        "zet het bestand, zoals het was, terug in de projectmap, of noem na het antwoordenbestand de map waarin het staat; werd het sindsdien verbeterd, lees het dan in met zijn antwoorden",
      en:
        "put the file, as it was, back into the project's folder, or name the folder where it is after the file of answers; if it was corrected since, import it with its answers"
    ))

  public static let unansweredSheetsNotHere = Problem(
    "B0748", .warning, .valueLeftOut,
    message: Localized(
      fr: "{count} feuille(s) sans réponse, que ce fichier connaît, (n'est plus ici telle quelle|ne sont plus ici telles quelles) : rien n'en est importé",
      nl: "{count} lijst(en) zonder antwoord die dit bestand kent, (is|zijn) hier niet meer zoals (ze was|ze waren): er werd niets van ingelezen",
      en: "{count} sheet(s) without answers that this file knows (is|are) not here any more as (it was|they were): nothing of (it|them) was imported"),
    hint: Localized(
      fr:
        "corrigées ou supprimées depuis ? importez ce qui est là (bilan import DOSSIER) ; sinon, remettez-les dans le dossier du projet et reprenez ce fichier, ou nommez après lui le dossier où elles sont : bilan choices take FICHIER DOSSIER",
      nl:
        "sindsdien verbeterd of verwijderd? lees in wat er is (bilan import MAP); zet ze anders terug in de projectmap en neem dit bestand opnieuw over, of noem erachter de map waarin ze staan: bilan choices take BESTAND MAP",
      en:
        "corrected or deleted since? import what is there (bilan import DIR); else put them back into the project's folder and take this file again, or name the folder where they are after it: bilan choices take FILE DIR"
    ))

  public static let notAChoiceFile = Problem(
    "B0793", .error, .nothingDone,
    message: Localized(
      fr: "ce n'est pas un fichier de réponses : la colonne « {column} » manque", nl: "dit is geen bestand met antwoorden: de kolom ‘{column}’ ontbreekt",
      en: "this is no file of answers: the column “{column}” is missing"),
    hint: Localized(
      fr: "prenez un fichier qu'a écrit « bilan choices list --out reponses.csv »",
      nl: "neem een bestand dat ‘bilan choices list --out antwoorden.csv’ schreef",
      en: "take a file that “bilan choices list --out answers.csv” wrote"))
}
