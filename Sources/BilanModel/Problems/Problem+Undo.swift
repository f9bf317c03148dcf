/// B0736 to B0738: undoing what was done.
extension Problem {
  public static let undoNotConfirmed = Problem(
    "B0736", .error, .nothingDone,
    message: Localized(
      fr: "rien n'a été annulé : il faut confirmer", nl: "er is niets ongedaan gemaakt: bevestiging nodig", en: "nothing was undone: confirm first"),
    hint: Localized(
      fr: "relancez la commande avec --yes pour annuler ce qui est montré", nl: "voer de opdracht opnieuw uit met --yes om wat getoond is ongedaan te maken",
      en: "run the command again with --yes to undo what is shown"))

  public static let nothingToUndo = Problem(
    "B0737", .error, .nothingDone,
    message: Localized(fr: "il n'y a rien à annuler", nl: "er is niets om ongedaan te maken", en: "there is nothing to undo"),
    hint: Localized(
      fr: "« bilan history » montre ce qui a été fait ; seules les vingt dernières commandes s'annulent",
      nl: "‘bilan history’ toont wat er gebeurde; alleen de laatste twintig opdrachten kunnen ongedaan worden gemaakt",
      en: "“bilan history” shows what was done; only the last twenty commands can be undone"))

  public static let erasureIsFinal = Problem(
    "B0738", .error, .nothingDone,
    message: Localized(
      fr: "le dernier acte a effacé des noms pour de bon : ni lui, ni rien de ce qui le précède ne s'annule",
      nl: "de laatste handeling wiste namen definitief: die kan niet ongedaan worden gemaakt, en niets van wat ervoor kwam",
      en: "the last act erased names for good: neither it nor anything before it can be undone"),
    hint: Localized(
      fr: "« bilan history » montre ce qui a été fait ; une feuille retirée se réimporte",
      nl: "‘bilan history’ toont wat er gebeurde; een verwijderde lijst kunt u opnieuw inlezen",
      en: "“bilan history” shows what was done; a sheet taken back can be imported again"))
}
