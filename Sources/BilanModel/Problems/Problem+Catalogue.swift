extension Problem {
  /// Every problem there is, by code.
  public static let catalogue: [Problem] = [
    unreadableFile, emptyFile, notText, encodingGuessed, noTable, noRows, unclosedQuote,
    unreadableBytes, nothingToRead, mixedEncodings, mojibake, moreOfOneKind, nothingKept, unknownCounts, unknownEventState,
    oldExcelFile, encryptedWorkbook, otherSpreadsheet, textDocument, scannedDocument, packedFiles, damagedWorkbook, workbookTooLarge, hiddenSheet, hiddenCells,
    sheetLeftAside, formulaWithoutValue, errorValues, struckThrough, cellComments, tickFont, sheetNameUsed, besideTable, severalSheets, unreadSheet,
    totalsOfSheets,
    otherFile, exampleSheet,
    columnsDropped, noAxis, unplannedActivity, ambiguousActivity, noDay, unknownAxis,
    namedDutyService, unknownMetric, repeatedColumn, severalTables, presenceNotStated,
    activityUnderstood, registrationsOnly, paymentsOnly, undatedSessions, sessionNotHeld, blankPresence, choiceUsed,
    unknownColumnChoice, placeOfSheet, columnGuessed, listTakenAsPresent,
    unreadTitle, halfOfNames, unreadMarks, noCommuneInColumn, numbersForNames, foreignList,
    sessionsPutTogether, pastMidnight, shortStays, staysLeftOut, severalDateColumns, crosswise, tableNotRead, noCommuneStated, communeOffered,
    answerOverColumns, foreignCounts, sessionCodeDiffers, dayDiffersFromName,
    sheetDiffersFromName, weekdayDiffers, gridOfAbsences, timeOfTitle, provisionalSheet,
    sheetNotHeld, sessionCancelled, listOfAbsent, presenceGuessed, undecidedColumn, presenceTogether, staffCounted, staffApart, announcedDiffers, nobodyPresent,
    answeredBeforeTheDay,
    notADate, notACount, unknownStatus, ambiguousCommune, dittoForCommune, postalCodeDiffers, unknownCommune, misspeltCommune, notAName,
    dayOutOfRange, notADuration, monthFirstDate, estimatedCount, straddlingSpan, ambiguousDate,
    unreadableHeads, dayFirstTaken, columnsOfOneActivity, marksOfMonth,
    openStatus, registeredStatus, partlyPresent, anonymousRowsNotPresent, notANameNorPresent,
    totalsLine, totalDiffers, shortRow, longRow, repeatedPerson, remarkLine, cancelledRow,
    anonymousRows, unknownMetricColumn, filledDown, companionsCounted,
    unsureHeads, exampleLine, absentInName, lineAmidPeople, rowWithoutName, peopleBelowAway, contradictoryMarks, nobodyMissing, sentenceBeside,
    absentBesideList,
    doubtfulRemark,
    mayCountHeads, agesApart,
    cumulativeCounts, cumulativeFalls, partsNotAdded, multipliedCounts, unknownPackSize, notHeldRows, sessionsOfOneDay, countsOverlap, howCounted,
    communeFilledDown, severalDaysAbove, lengthsDiffer, absentInRemark, presentBesideAnswers, communeGuessed, countsWithoutCommune, repeatedRows,
    countInSeveralColumns, plannedCounts,
    countsFilledDown, sumOfCommunes, furtherSource, plannedTable, rowsInOtherWords, correctedCounts, unitsDiffer, mayBeSum, numbersOfSessions, mayBeWhole,
    noMetric, otherNumbers,
    alreadyImported, replacedSheet, storeFailed, newerStore, unknownSheet, storeBusy, correctionsWritten, unknownChoice, choiceReplaced, choiceKept,
    sheetAltered,
    noProject, yamlSyntax, unknownKey, missingKey, wrongValue, repeatedCode, unknownReference,
    overlappingPeriods, missingReason, projectExists, ratioWithItself, circularIndicator, textEncodingGuessed, unreadableText, periodOutOfRange,
    codeUnknownToFile,
    periodExists, yearNotAdded, targetToReview, periodToReview, plannedInEachPeriod, notAYear, fileChangedSince, wrongPlaceLine, noListOfCountry,
    unknownPeriod, unknownFigure, factsOutsidePeriods, factsOfUnrunAxis, noFacts, unknownCode, wrongOption,
    idleIndicator, unknownFigureCode, contradictedFigure, cutCounts, factsOfNoPeriod, severalCommunesOfSession, textNotRead, sameContentElsewhere, nextVersion,
    sameNameElsewhere,
    codeTaken, unknownOldCode, unsuitableCode, codeNotChanged, codeOfSeveralAxes,
    smallGroupsHidden, hiddenNumberInText, numberFound, protectionGaveUp, totalsAlone,
    noSeal, sealedCellsChanged, sealedSheetsDiffer, sealBroken, differsFromProject, otherSources, foreignSeal,
    undoNotConfirmed, nothingToUndo, erasureIsFinal, sentFigureMoved, finalNeedsStore, conflictCopy, erasedInSheet, erasedCarried, nameInFileName,
    fileNotSearched,
    cannotWrite, textTooLong, tooManyRows, unknownForm, unknownBlock, notOurFile,
    newQuestions, unknownDescription, contradictoryDecision, editedQuestion, notADecision, notADecisionFile, unknownPerson, nameStillInFile, unknownDecision,
    confirmationNeeded, logNotEmptied,
  ].sorted { $0.code < $1.code }

  public init?(code: String) {
    guard let problem = Problem.catalogue.first(where: { $0.code == code.uppercased() })
    else { return nil }
    self = problem
  }
}
