internal import BilanProject

/// Advice about the project, what is kept and reports, by the means of the page.
extension View {
  /// Of what is kept, and of reports: the parts of the page are named.
  static let hintsAboutProjects: [([Problem], Localized)] = [
    (
      [.noSeal],
      Localized(
        fr: "Déposez un classeur écrit sous «\u{A0}Rapport\u{A0}». Certains programmes perdent le sceau en enregistrant\u{A0}: demandez le fichier d'origine.",
        nl: "Kies een werkmap die onder ‘Verslag’ geschreven werd. Sommige programma's verliezen het zegel bij het opslaan: vraag het oorspronkelijke bestand.",
        en: "Choose a workbook that was written under “Report”. Some programs lose the seal when they save: ask for the file as it was sent.")
    ),
    (
      [.sealedCellsChanged],
      Localized(
        fr: "Ce que le projet y écrirait est montré à côté.", nl: "Wat het project daar zou schrijven, staat ernaast.",
        en: "What the project would write there is shown beside it.")
    ),
    (
      [.otherProjectsWorkbook],
      Localized(
        fr: "Ouvrez le projet de ce classeur, et vérifiez-le là.", nl: "Open het project van deze werkmap en controleer ze daar.",
        en: "Open the project of this workbook, and verify it there.")
    ),
    (
      [.otherSources],
      Localized(
        fr: "L'historique dit ce qui a été fait depuis.", nl: "De geschiedenis zegt wat er sindsdien gebeurde.", en: "The history tells what was done since.")
    ),
    (
      [.worksheetGone],
      Localized(
        fr: "Si elle en a été retirée exprès, retirez-la aussi sous «\u{A0}Feuilles\u{A0}».",
        nl: "Werd ze er met opzet uit gehaald, verwijder ze dan ook onder ‘Lijsten’.", en: "If it was taken out on purpose, remove it under “Sheets” as well.")
    ),
    (
      [.countsOverlap],
      Localized(
        fr: "Demandez à ceux qui ont compté\u{A0}; une feuille en trop se retire sous «\u{A0}Feuilles\u{A0}».",
        nl: "Vraag het aan wie geteld heeft; een overtollige lijst verwijdert u onder ‘Lijsten’.",
        en: "Ask those who counted; a sheet too many is removed under “Sheets”.")
    ),
    (
      [.sentFigureMoved],
      Localized(
        fr:
          "Ce qui a été envoyé reste gardé\u{A0}; l'historique dit ce qui a été fait. Si vous envoyez une version corrigée, écrivez le rapport à nouveau et cochez qu'il est envoyé.",
        nl:
          "Wat verzonden werd, blijft bewaard; de geschiedenis zegt wat er gebeurde. Verzendt u een verbeterde versie, schrijf het verslag dan opnieuw en vink aan dat het verzonden wordt.",
        en: "What was sent stays kept; the history tells what was done. If you send a corrected version, write the report again and tick that it is sent.")
    ),
    (
      [.reportHalfWritten],
      Localized(
        fr:
          "N'envoyez pas ces deux fichiers ensemble\u{A0}; vérifiez ce qui se trouve sous ce nom et les droits du dossier, puis écrivez le rapport à nouveau.",
        nl: "Verzend deze twee bestanden niet samen; controleer wat onder die naam staat en de rechten van de map, en schrijf het verslag dan opnieuw.",
        en: "Do not send these two files together; check what stands under that name and the rights of the folder, then write the report again.")
    ),
    (
      [.finalNeedsStore],
      Localized(
        fr: "Gardez d'abord les feuilles sous «\u{A0}Feuilles\u{A0}», puis écrivez le rapport.",
        nl: "Bewaar eerst de lijsten onder ‘Lijsten’, en schrijf dan het verslag.", en: "Keep the sheets under “Sheets” first, then write the report.")
    ),
    (
      [.filledWorkbook],
      Localized(
        fr: "Reprenez ce qui y est rempli sous «\u{A0}Rapport\u{A0}», en y déposant ce classeur, ou donnez-lui un autre nom.",
        nl: "Neem over wat erin is ingevuld onder ‘Verslag’, door deze werkmap daar te kiezen, of geef ze een andere naam.",
        en: "Take what is filled into it under “Report”, by choosing this workbook there, or give it another name.")
    ),
    (
      [.smallGroupsHidden],
      Localized(
        fr: "{more}«\u{A0}Chiffres\u{A0}» montre tout, à vous seul.", nl: "{more}‘Cijfers’ toont alles, aan u alleen.",
        en: "{more}“Figures” shows everything, to you alone.")
    ),
    (
      [.protectionGaveUp],
      Localized(
        fr:
          "Moins d'axes, de communes ou d'indicateurs, ou des périodes plus longues, en montreraient plus\u{A0}; «\u{A0}Chiffres\u{A0}» montre tout, à vous seul.",
        nl: "Minder assen, gemeenten of indicatoren, of langere periodes, zouden er meer tonen; ‘Cijfers’ toont alles, aan u alleen.",
        en: "Fewer axes, communes or indicators, or longer periods, would show more; “Figures” shows everything, to you alone.")
    ),
    (
      [.unknownFigureCode],
      Localized(fr: "Choisissez un chiffre sous «\u{A0}Chiffres\u{A0}».", nl: "Kies een cijfer onder ‘Cijfers’.", en: "Choose a figure under “Figures”.")
    ),
    (
      [.noFacts],
      Localized(
        fr: "Déposez d'abord les feuilles de cette période.", nl: "Voeg eerst de lijsten van deze periode toe.", en: "Add the sheets of this period first.")
    ),
    (
      [.newQuestions],
      Localized(fr: "Répondez-y sous «\u{A0}Qui est qui\u{A0}».", nl: "Antwoord erop onder ‘Wie is wie’.", en: "Answer them under “Who is who”.")
    ),
    (
      [.contradictoryDecision],
      Localized(
        fr: "Rien n'a été décidé\u{A0}: annulez d'abord une réponse plus ancienne.", nl: "Er werd niets beslist: trek eerst een ouder antwoord in.",
        en: "Nothing was decided: take an earlier answer back first.")
    ),
    ([.unknownDecision], Localized(fr: "Cette réponse a déjà été annulée.", nl: "Dit antwoord is al ingetrokken.", en: "This answer was taken back already.")),
    (
      [.logNotEmptied],
      Localized(
        fr: "Fermez l'autre programme, puis ouvrez «\u{A0}Feuilles\u{A0}»\u{A0}: le journal est alors vidé.",
        nl: "Sluit het andere programma en open dan ‘Lijsten’: het logboek wordt dan geleegd.",
        en: "Close the other program, then open “Sheets”: the log is emptied then.")
    ),
    ([.unknownSheet], Localized(fr: "Voyez la liste sous «\u{A0}Feuilles\u{A0}».", nl: "Zie de lijst onder ‘Lijsten’.", en: "See the list under “Sheets”.")),
    (
      [.nothingToUndo, .erasureIsFinal],
      Localized(
        fr: "L'historique dit ce qui a été fait\u{A0}; une feuille retirée se dépose à nouveau.",
        nl: "De geschiedenis zegt wat er gebeurde; een verwijderde lijst kunt u opnieuw toevoegen.",
        en: "The history tells what was done; a sheet that was removed can be added again.")
    ),
    (
      [.codeUnknownToFile],
      Localized(
        fr:
          "Leurs heures ou leurs chiffres manquent peut-être. Si le code a changé, «\u{A0}Changer un code\u{A0}» met d'accord ce qui est gardé\u{A0}; sinon, remettez-le dans projet.yaml, ou déplacez ces feuilles sous «\u{A0}Feuilles\u{A0}».",
        nl:
          "Hun uren of cijfers ontbreken misschien. Is de code veranderd, dan brengt ‘Een code wijzigen’ wat bewaard is in overeenstemming; zet hem anders terug in projet.yaml, of verplaats deze lijsten onder ‘Lijsten’.",
        en:
          "Their hours or figures may be missing. If the code was changed, “Change a code” brings what is kept into line; otherwise put it back into projet.yaml, or move these sheets under “Sheets”."
      )
    ),
    (
      [.codeOfAnotherTitle],
      Localized(
        fr:
          "Si des codes ont été échangés ou décalés à la main, leurs chiffres le sont aussi\u{A0}: remettez-les comme avant dans projet.yaml, puis changez-les par «\u{A0}Changer un code\u{A0}» (pour un échange, en passant par un code provisoire). Si seuls les titres étaient faux, déposez à nouveau, ensemble, toutes les feuilles concernées.",
        nl:
          "Werden codes met de hand verwisseld of verschoven, dan zijn hun cijfers dat ook: zet ze in projet.yaml terug zoals ze waren, en wijzig ze daarna via ‘Een code wijzigen’ (bij een verwisseling via een voorlopige code). Waren alleen de titels fout, voeg dan alle betrokken lijsten samen opnieuw toe.",
        en:
          "If codes were exchanged or shifted by hand, so are their figures: put them back in projet.yaml as they were, then change them by “Change a code” (for an exchange, by way of a provisional code). If only the titles were wrong, add all sheets concerned again, together."
      )
    ),
    (
      [.codeTaken],
      Localized(
        fr:
          "Choisissez un code qui n'est ni dans projet.yaml ni dans les feuilles gardées\u{A0}; pour réunir deux activités, déplacez les feuilles de l'une sous «\u{A0}Feuilles\u{A0}».",
        nl:
          "Kies een code die noch in projet.yaml noch in bewaarde lijsten staat; om twee activiteiten samen te brengen, verplaatst u de lijsten van de ene onder ‘Lijsten’.",
        en: "Choose a code that is neither in projet.yaml nor in kept sheets; to put two activities together, move the sheets of one under “Sheets”.")
    ),
    (
      [.codeNotChanged],
      Localized(
        fr:
          "Écrivez-le tel quel à cet endroit (sans renvoi «\u{A0}*\u{A0}», sans filtre qui vise plusieurs axes\u{A0}; fichier enregistré en UTF-8), puis recommencez.",
        nl:
          "Schrijf het op deze plaats voluit (zonder verwijzing ‘*’, zonder filter die meerdere assen bedoelt; bestand opgeslagen als UTF-8), en probeer opnieuw.",
        en: "Write it out at this place (without a reference “*”, without a filter that means several axes; the file saved as UTF-8), then try again.")
    ),
    (
      [.noProject],
      Localized(
        fr: "Le dossier du projet n'est plus là\u{A0}: remettez-le en place, ou changez de projet.",
        nl: "De map van het project is er niet meer: zet ze terug, of kies een ander project.",
        en: "The folder of the project is no longer there: put it back, or choose another project.")
    ),
    (
      [.unreadableFile],
      Localized(
        fr: "Vérifiez que le fichier est toujours là et que vous pouvez l'ouvrir, puis recommencez.",
        nl: "Ga na of het bestand er nog is en of u het kunt openen, en probeer opnieuw.",
        en: "See that the file is still there and that you can open it, then try again.")
    ),
    (
      [.storeFailed],
      Localized(
        fr: "Rien n'a été modifié\u{A0}; réglez le problème et recommencez.", nl: "Er is niets gewijzigd; los dit op en probeer opnieuw.",
        en: "Nothing was changed; solve this and try again.")
    ),
    (
      [.storeBusy],
      Localized(
        fr: "Attendez qu'il ait fini, puis recommencez.", nl: "Wacht tot het klaar is, en probeer opnieuw.", en: "Wait until it is done, then try again.")
    ),
    (
      [.decisionAltered],
      Localized(
        fr: "Le fichier a été endommagé, ou modifié par un autre programme\u{A0}: reprenez une copie de sauvegarde.",
        nl: "Het bestand is beschadigd, of door een ander programma gewijzigd: neem een reservekopie.",
        en: "The file was damaged, or changed by another program: take a backup.")
    ),
    (
      [.reportAltered],
      Localized(
        fr:
          "Le fichier a été endommagé, ou modifié par un autre programme\u{A0}: reprenez une copie de sauvegarde. Sans copie, écartez bilan.sqlite et déposez toutes les feuilles à nouveau\u{A0}; ce qui a été envoyé reste dans les fichiers du rapport et n'est plus comparé, les questions sont posées à nouveau, et qui était effacé est à effacer à nouveau.",
        nl:
          "Het bestand is beschadigd, of door een ander programma gewijzigd: neem een reservekopie. Is er geen, zet bilan.sqlite dan opzij en voeg alle lijsten opnieuw toe; wat verzonden werd, blijft in de bestanden van het verslag en wordt niet meer vergeleken, de vragen worden opnieuw gesteld, en wie gewist was, moet opnieuw gewist worden.",
        en:
          "The file was damaged, or changed by another program: take a backup. Without one, move bilan.sqlite away and add all sheets again; what was sent stays in the files of the report and is no longer compared, the questions are asked again, and whoever was erased has to be erased again."
      )
    ),
    (
      [.sheetAltered],
      Localized(
        fr:
          "Le fichier a été endommagé, ou modifié par un autre programme\u{A0}: reprenez une copie de sauvegarde, ou retirez cette feuille sous «\u{A0}Feuilles\u{A0}» et déposez-la à nouveau.",
        nl:
          "Het bestand is beschadigd, of door een ander programma gewijzigd: neem een reservekopie, of verwijder deze lijst onder ‘Lijsten’ en voeg ze opnieuw toe.",
        en: "The file was damaged, or changed by another program: take a backup, or remove this sheet under “Sheets” and add it again.")
    ),
  ]
}
