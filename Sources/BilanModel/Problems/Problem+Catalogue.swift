extension Problem {
  /// Every problem there is, by code.
  public static let catalogue: [Problem] = [
    unreadableFile, emptyFile, notText, encodingGuessed, noTable, noRows, unclosedQuote,
    unreadableBytes, nothingToRead, spreadsheetFile, mixedEncodings, mojibake, moreOfOneKind,
    columnsDropped, noAxis, unplannedActivity, ambiguousActivity, noDay, unknownAxis,
    namedDutyService, unknownMetric, repeatedColumn, severalTables, presenceNotStated,
    activityUnderstood, registrationsOnly, paymentsOnly, undatedSessions, sessionNotHeld, blankPresence, choiceUsed,
    unknownColumnChoice, placeOfSheet, columnGuessed, listTakenAsPresent,
    unreadTitle, halfOfNames, unreadMarks, noCommuneInColumn,
    sessionsPutTogether, pastMidnight, shortStays, staysLeftOut, severalDateColumns, crosswise, tableNotRead, noCommuneStated, communeOffered,
    answerOverColumns,
    notADate, notACount, unknownStatus, ambiguousCommune, unknownCommune, notAName,
    dayOutOfRange, notADuration, monthFirstDate, estimatedCount, straddlingSpan, ambiguousDate,
    unreadableHeads, columnsOfOneActivity, marksOfMonth,
    totalsLine, totalDiffers, shortRow, longRow, repeatedPerson, remarkLine, cancelledRow,
    anonymousRows, unknownMetricColumn, filledDown, companionsCounted,
    alreadyImported, replacedSheet, storeFailed, newerStore, unknownSheet, storeBusy, correctionsWritten, unknownChoice, choiceReplaced, choiceKept,
    noProject, yamlSyntax, unknownKey, missingKey, wrongValue, repeatedCode, unknownReference,
    overlappingPeriods, missingReason, projectExists, ratioWithItself, circularIndicator,
    unknownPeriod, unknownFigure, factsOutsidePeriods, factsOfUnrunAxis, noFacts, unknownCode, wrongOption,
    idleIndicator, unknownFigureCode, contradictedFigure, cutCounts,
    cannotWrite, textTooLong, tooManyRows, unknownForm, unknownBlock,
    newQuestions, unknownDescription, contradictoryDecision, editedQuestion, notADecision, notADecisionFile, unknownPerson, nameStillInFile, unknownDecision,
    confirmationNeeded, logNotEmptied,
  ]

  public init?(code: String) {
    guard let problem = Problem.catalogue.first(where: { $0.code == code.uppercased() })
    else { return nil }
    self = problem
  }
}
