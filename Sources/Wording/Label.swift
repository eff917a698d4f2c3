/// A word or sentence of the interface.
///
/// Every theme may word it in its own way; `{1}` and `{2}` are placeholders for values, and the default theme
/// determines how many there are.
package enum Label: String, Sendable, CaseIterable {
  // The frame.
  case skip, mainNavigation, officeBanner, draftBanner
  case missingTitle, missingWhy, missingWay, missingCaption, missingPage, missingPath
  case navHome, navPolicies, navRubric, navGuide, navResults
  // Lists.
  case homeRubric, homeRubricSummary, homeGuide, noResults, publishedOn, published
  // Policies.
  case documentNumber, issuer, issued, effective, status, approved, supersedes, attachment, attachmentOf, contents
  case basisArticle, basisClause
  // The rubric and the guides.
  case pointsUnit, dimension, item, points, requirement, criterion, method, methodJudged
  case materials, basis, guideLink, guideIntro, guideHeading, guideDimension, guideRules, guideProse
  case rubricLink, deductPoints, awardPoints
  // Results.
  case firstPublished, firstApproval, correctedDate
  case round, asOf, approval, publishedDate, resultsTable, resultsCaption, rank, unit, category, total, verdict
  case corrections, correctionCount, digest, digestUse
  case correctionHead, correctionApproval, correctionTotal, correctionVerdict, correctionRank, correctionItem
  case correctionName, correctionCategory, correctionVetoes, correctionComputed, correctionLines, correctionRecords
  case correctionReason, correctionAdded, correctionGone, correctionOther, correctionMoved, correctionMore
  case correctionMovedOnly, correctionOldApproval, correctionRubric
  case dashCorrections, briefingDigest
  case dimensionPoints, verdictScored, verdictPending, verdictVetoed, verdictScaled, resultsScaled
  // A year's results over all units.
  case dashProcess, dashDistribution, dashCategories, dashVetoed, dashPending, dashDimensions, dashLosses
  case dashRounds, dashYears, dashItems
  case dashUnits, dashScored, dashMedian, dashVetoedCount, dashPendingCount, dashCoverage, dashCoverageAll
  case stageDone, stageToday, stageNext, stageAhead, processToday, processOpens, processCloses, processCutoff
  case median, unitCount, scoredCount, totalMedian, lowest, highest, sharedBy, andMore, unitsIn, unitsRange, restInTable
  case bandWords, bandRange, bandNote, chartMedian, chartAxis
  case vetoedNote, vetoedTotal, pendingNote, pendingTotal, pendingOpen
  case lossNone, lossUnscored, lossNote, lossSum, lossOf, lossRest, lossShort
  case causeUnits, causeTimes, causeOthers, causeUnattained, causeJudged, causeOverridden
  case roundsNone, roundsLead, roundsOpen, roundsRest, roundsWhy, changesCaption, change, yearColumn, yearNotComparable
  case mapNote, mapOpen, mapListNote, mapKey, mapSplit, mapPart, mapTitle, mapBefore, mapAfter, mapCounted
  case tableSplit, tableTitle, filterHint, filterFound
  case filterAll, filterAllFound, ownUnit, ownNone, passTable, mapCaption, processDone
  case spreadFull, spreadUpToHalf, spreadOverHalf, spreadAll, spreadMean, spreadScaled, spreadLead
  case changesScale
  case yearsMedian, yearsLead, yearsSame, yearsNone, yearsNot, yearsCaption, yearsDimensions, yearsDimensionsSame
  case yearsDimensionsCaption, yearsDimensionsScale
  case mapKeyPaper, levelNone, levelQuarter, levelHalf, levelMost, levelAll, sortHint
  case keyFull, keyZero, keyRescale
  // Scorecards.
  case outOf, rankOf, rankAmong, rankShared, vetoNote, vetoDay, vetoCause, vetoDocument, earlierRound
  case dimensionScores, earned, itemsHeading, stateScored, stateJudged, stateOverridden, stateNotApplicable
  case stateAbsent, statePending
  case sumWanted
  case sumStart, sumEnd, sumFloor, sumCeiling, sumRule, times, judgedNote, panelNote, panelDroppedNote,
    panelMark, panelMarkDropped, overriddenNote, overriddenUndecided
  case notApplicableFull, notApplicableZero, notApplicableRescale, openNote, reason, authority, assessor
  case notMarked, missingFacts, waitingFacts, zeroWholes
  case sumPer, sumRatio, sumAllowed, sumAllowedPer, sumRate, boundLatest, boundEarliest
  case timesFrom, timesLate, timesPeriods, stepsRate, stepsRateOf, stepsWhole, stepsBegun, stepsMore, stepsLess
  case capTaken, capGiven, capOfItem, capOfRule, explained, lateDays, lateTimes, dayOfMonth, bonusNothing, bonusBounded
  case dimensionRemark, unweightedNote, levelsMissed
  case sumUngiven, reasonWithheld, notCounted, recordRow, recordTime, recordStarted, recordLimited,
    recordOwnLimit, recordFinished, recordLate, recordOpenLate,
    recordOpenYet, recordOpenAt, recordOpen
  case level, weight, weighted, bonus, bonusMark, bonusHeading, bonusSum, bonusApart, dimensionCap
  case rubricWeights, rubricWeight, rubricWeightRest, rubricWeightAll, rubricCap, rubricCapWeighted, rubricBonus,
    rubricBonusCap
  case rubricCeiling, rubricNoCeiling, rubricLevels, rubricLevel, rubricLevelBelow, rubricLevelLast, rubricVetoedLevel
  case rubricNoLevel, rubricRanksWithin
  case conventions, conventionsDays, conventionsRows, conventionsPoints, conventionsCap
  case rubricNotApplicableFull, rubricNotApplicableZero, rubricNotApplicableRescale, rubricNotApplicableRescaleWeighted
  case rubricNotApplicableBonus, rubricNotApplicableBonusScaled
  case rubricCategories, rubricWhole
  case rubricWeighted, otherCategories, weightMark, appliesTo, appliesOnly, bonusNote, factOfDimension
  case methodJudgedBonus, methodMean, methodMeanDropOne, methodMeanDrop, methodMeanOpen, methodMeanNone,
    methodMeanOpenBonus
  case dueLeadEach, dueOf, dueBonus
  case onlyFor, cohortsApart, levelCount, spreadDivided, spreadOf, tableSplitWithin, ranksWithinNote, ranksAcrossNote
  case keyAbsent, keyBonus, yearsOnly, briefingScoredEach, briefingScoredOf, briefingAnnexScopeWithin
  case answerLevel, answerPending, answerSum, answerBounded, answerUnweighted, medianOfLike, previousOtherItems
  case barMedianLike
  case lossesHeading, openHeading, remarksHeading, settledHow, settledUntouched, settledBonusUntouched, answerWinnable
  case recordFact, recordProduct, recordCapped, recordCappedProduct, recordReference, recordCount, recordDocument,
    recordReceived, recordNote
  case recordStart, recordDay, recordDue, recordDone
  case sumUntouched, standingDraft, standingApproved, standingPublished, standingFinal, medianOf, previousNotComparable,
    previousTotal
  case answerChange, answerChangeVetoed, answerSame, answerVetoed, answerVetoedPending, answerLost, answerLostYet,
    answerNothing,
    answerNothingYet, answerZero, answerScaled, answerScaledOpen, answerRescaled,
    answerRescaledOpen
  case barOwn, barMedian, barPrevious, barScaled, barEnd, changesHeading, changesOfTotal, changeCauses
  case partsSplit, partTitle
  case roundHeading, roundLead, roundChanged, roundUnchanged, roundTotals, totalChange, changeLog, changeBefore,
    changeAfter, roundLinks
  case downloadResults, downloadTable, downloadWorkbook, downloadData
  case answersHeading, answerCount, answerUndecided, answerObjected, answerNone, answerRemarked, answerConfirmed
  case recordDeadline, deadlineOwn, deadlineAfterWorkdays, deadlineAfterDays, deadlineAfterHours, deadlineAfterMinutes
  case changeAdded, changeRemoved, changeMarked, changeUnmarked, changeTime, changeState, changeVetoed,
    changeNotVetoed, removalWhy, removalReturned, removalVoid, removalReplaced, removalDecision
  case doFinishRecord, doRetagRecord, doRetagOtherRecord, doOccurTag, doRecord
  // The open tasks.
  case navTasks, tasksTitle, tasksLead, tasksNone, tasksLink, tasksSteps, tasksOffice, tasksUnits, tasksUnanswered
  case homeTasksAhead, stepAnswersUndated
  case tasksDayAsOf, tasksDayGiven, tasksOtherDay, tasksOtherDayCommand
  case packetSettled, packetDuties, packetDutyUntil, receiptByHandUntil, selfCheckRest, selfCheckOnlyOwn
  case selfCheckOnlyRegistered, selfCheckMoreRows
  case tasksStepsAfter, tasksStepsDone, homeStepsAfter, homeStepsUndated, stepAnswersOver, stepRecordNow
  case tasksOfUnit, stepPassed, taskSupplement, tasksDownload, tasksRest, taskMatter, taskDetail,
    taskDue, taskOverdue, taskUnits, taskDone, taskNow, taskLater, taskContacts, taskContactsBetween
  case taskMissing, taskSentBack, taskUnfinished, taskUnanswered, taskWaiting, taskUnmarked, taskUndecidable,
    taskObjection, taskUnjudged, taskUnjudgedDetail
  case taskNotHandedIn, taskMaterialBack, taskUnfiled, taskUntested, taskCarried, taskSystems, tasksCarried, taskSystem
  case taskNotHandedInDetail, taskMaterialBackDetail, taskUnfiledDetail, taskUntestedDetail, taskCarriedDetail
  case taskMissingDetail, taskMaterials, taskSentBackDetail, taskUnfinishedDetail, taskUnansweredDetail, taskZeroDetail,
    taskWaitingDetail, taskUnmarkedDetail, taskUndecidableDetail, taskObjectionDetail, taskRecord
  case stepDecided, stepDecidedDone, stepDecidedOpen, stepAnswers, stepAnswersDone, stepAnswersOpen, stepAnswersUntil,
    stepAnswersAhead
  case taskUnsaid, taskUnsaidDetail, taskAwaited, tasksAllUnits, tasksSomeUnits, tasksAhead, tasksOver, tasksSoon,
    tasksLater, tasksUrgency, tasksUntil, tasksUnsaid, tasksUnsaidHow, taskRowToCopy, byNotice
  case stepObjections, stepObjectionsDone, stepObjectionsOpen, stepRound, stepRoundOpen
  case stepApproval, stepApprovalDone, stepApprovalOpen, stepApprovalBlocked, stepPublication, stepPublicationDone,
    stepPublicationOpen, stepPublicationAhead, stepRecord, stepRecordDone, stepRecordOpen, stepHow, stepInFile,
    stepInCommand
  // The findings in the content.
  case findingsTitle, findingsLead, findingsNone, findingsHow, findingsFiles, findingsWarning, findingsNote
  case findingsMoreFiles, findingsRest, findingsRemedy, findingsWhole, findingsLine, findingsColumn, findingsCell
  case findingsPlaces
  // The briefing.
  case briefingTitle, briefingSummary, briefingScope, briefingScored, briefingVetoed, briefingPending, briefingAsk
  case briefingUnscored, briefingAskOverridden, briefingAskContested, briefingNone, briefingUncontested
  case briefingAnswers, briefingAnswersUntil, briefingAskLater, briefingAskCorrection, briefingApproved,
    briefingPublished
  case briefingNoneVetoed, briefingNorElse, briefingProblemLosing, briefingProblemOnlyAll
  case briefingNonePending, briefingProblemsHeading, briefingProblems, briefingProblem, briefingProblemAll
  case yearsRisers, yearsFallers, yearsChangeOf, yearsChangeOfVetoed
  case briefingResults, briefingVetoes, briefingOverridden, briefingContested, briefingChanged, briefingMethodHeading
  case briefingMethod, briefingMethodRest, briefingNotApplicableFull, briefingNotApplicableZero
  case briefingNotApplicableRescale, briefingApproval, briefingOpinion, briefingChair, briefingSeal, briefingComputed
  case briefingMarked, briefingReason, briefingDecision, briefingOpenCases, briefingOpen, briefingMore
  case briefingAnnexes, briefingAnnexOf, briefingAnnexScope
  // Feedback.
  case feedbackHeading, feedbackWhole, feedbackItem, confirmed, objected, opinion, decision, reply
  case decisionAccepted, decisionPartly, decisionRejected
  // Policies as documents.
  case date, masthead, cited, issuedOn, supersedesThis, notSupplied, missingHeading, citedHere, citedBy, citedByWhole
  case citedIn
  case editorsNote, notesHeading, attachmentsHeading, aboutDocument, basisPart
  // The rubric in words.
  case rubricSummary, rubricTable, rubricDates, serial, subject, readings, officeAtLarge, registered, deadlines,
    methodSteps
  case ruleText
  case ruleSentence, ruleZero, ruleYes, ruleNo, ruleIs, ruleIsNot, ruleIsNeither
  case ruleMissing, ruleBefore, ruleAfter, ruleAfterPeriod, ruleAfterPeriods, ruleDated
  case ruleEach, ruleFrom, rulePeriod, rulePeriods, ruleAny, ruleRun, ruleCapped
  case ruleBelow, ruleBelowPer, ruleAbove, ruleAbovePer, ruleStepBelow, ruleBegunBelow, ruleStepAbove, ruleBegunAbove
  case ruleRateFrom, ruleRateBelow, ruleRateWithin, ruleRateStep, ruleRateBegun
  case ruleRatioDeduct, ruleRatioAward, ruleRatioDeductCapped, ruleRatioAwardCapped
  case wholeQuantity, wholeZero, wholeZeroUnless, wholeZeroPer
  case notApplicableFullEffect, notApplicableZeroEffect, notApplicableRescaleEffect
  case ruleEvent, ruleTagged, ruleOpen, ruleLate, ruleInTime, ruleOpenLate, ruleOpenTime
  case eventStart, eventDone, eventNotDone, eventThere, eventNotThere
  case limitWorkdays, limitDays, limitHours, limitMinutes
  case deadlineWorkdays, deadlineDays, deadlineHours, deadlineSingle, periodWorkdays, periodDays, periodHours
  case factEntry, factAsk, factOptions, factCap, absentPending, absentEvent, absentUnknown, absentValue, absentNever
  case answerYes, answerNo
  // Responsibility.
  case navResponsibility, dutyIntro, findRole, dutyCount, dutyCaption, duty, dutyBasis, dutyItems, dutyLetter
  case dutyUnscored, dutyNone, letterWhole, letterClause, letterShort
  case clauseShort, basisShared, uncitedItems, uncitedNote, guideShort
  case accountability, accountabilityLink, responsibilityLink, situations, situationItems, measures, vetoRelation
  case vetoRelationNote, officeReading, audit, vetoSituation, basisLead
  // The self-check.
  case selfCheckTitle, selfCheckIntro, selfCheckPrivacy, selfCheckBlanks, selfCheckNoScript, selfCheckNoModule,
    selfCheckLink, selfCheckYears
  case selfCheckDay, selfCheckNotApplicable, selfCheckEstimate, selfCheckNever, selfCheckNone, selfCheckOpen
  case selfCheckPeople, selfCheckTimes, selfCheckTag, selfCheckTagKey, selfCheckTagNumbered, selfCheckName,
    selfCheckDate, selfCheckStart, selfCheckDone,
    selfCheckDue
  case selfCheckAdd, selfCheckRemove, selfCheckMissing, selfCheckNoCalendar, selfCheckInvalid
  case selfCheckDecided, selfCheckPending, selfCheckLost, selfCheckWhole, selfCheckItems, selfCheckItemsOpen
  case selfCheckItemsLost, selfCheckItemsFull, selfCheckStateFull, selfCheckStateOpen, selfCheckStateLost
  case selfCheckStateWaiting, selfCheckStateBonus, selfCheckBonus
  case selfCheckOtherCategory, selfCheckChooseCategory, selfCheckShared, selfCheckOnlyFor
  case selfCheckIfOpen, selfCheckIfNever, selfCheckMonthDay, selfCheckKeeps, selfCheckUnkept
  case selfCheckKept, selfCheckErase, selfCheckEraseAsk, selfCheckErased, selfCheckSave, selfCheckLoad,
    selfCheckPrint
  case selfCheckLoaded, selfCheckLoadProblem, selfCheckSaved, selfCheckNoUnit
  case selfCheckDeadlines, selfCheckDeadline, selfCheckLeft, selfCheckToday, selfCheckOver, selfCheckLate
  case selfCheckRemedies, selfCheckThen, selfCheckGain, selfCheckUntil, selfCheckBetween, selfCheckRows,
    selfCheckRowsOf
  case selfCheckOutside, selfCheckTooMuch, selfCheckMark, selfCheckReference, selfCheckForeign
  case selfCheckSwitched, selfCheckNew, selfCheckOtherUnit, selfCheckReset, selfCheckResetAsk, selfCheckResetDone
  case doAnswer, doChoose, doDate, doAdd, doFinish, doRetag, doRetagOther, doOccur
  case selfCheckResult, selfCheckSame, selfCheckOther
  case signFiller, signLeader, signSeal, signDate
  // The calendar.
  case navCalendar, calendarTitle, calendarDownload, calendarWorkdays, calendarUnknownDays, calendarMonth
  case calendarMonthOf, calendarMonthWorkdays, calendarNothing, calendarOff, calendarMadeUp, calendarWhole
  case calendarRelative, calendarRelativeNote, calendarOpen, calendarOpenNote, calendarOpenDay, calendarExamples
  case calendarExamplesNote, calendarHoliday, calendarStart, calendarWindow, calendarRound, calendarRoundNote
  case calendarApproval, calendarPublication, calendarCutoff, calendarFeedback, calendarQuarter, calendarNamed
  case calendarWithin, calendarRole
  case calendarNotMoved, calendarLead, calendarUnitsOnly, calendarToday, calendarLastDay, calendarItems, homeCalendar
  case calendarRunning, calendarUntil, calendarMarkOff, calendarMarkWorked, calendarKeyOff, calendarKeyDue
  case calendarKeyOther, calendarKeyNoted, calendarKeyToday, calendarKeyHoliday, calendarKeyWorked
  case weekdays, weekday, monthDay, dayWithWeekday, daySpan, dayMadeUp, dayWorked, dayOff, dayHoliday
  // Submission, in a guide.
  case submission, submitWhat, submitNothing, submitForm, submitPaper, submitScan, submitSeal, submitSealed
  case submitUnsealed, submitWhen, submitNamed, submitByNotice, submitNotBefore, submitCutoff, submitLast, guideByItem
  case submitWhere, submitWhereAsk, datesOfYear
  // The materials of all items, and the ways from guide to guide.
  case dueTitle, dueTitleOf, dueLead, dueTick, dueWhen, dueWhenOf, dueEarliest, duePaper, dueSealed
  case dueUndated, dueNothing
  case guideCalendar, guideCalendarDates, guideTurn, guideBefore, guideAfter
  // The first page.
  case homeLedgers, homeNotHandedIn, homeMaterialBack, homeUnfiled, homeUntested, homeCarried
  case homeSteps, homeStepsDone, homeTasks, homeDeadlines, homeNow, homeDaysLeft, homeToday, homeTomorrow, homePassed
  case homeAllPassed, homeBeyond, homeUndated, homeUndatedAll, homeAllDeadlines, homeDue, homeDueItem, homeUnit
  case homeUnitOf, homeUnitChoose, homeUnitOpen, homeUnitPages, resultsAwaited
  case homeLatest, homeEarlier
  // The responsibility letter.
  case letterPrint, letterIntro, letterParty, letterLeader, letterSeal, letterSign, letterDate
  case letterSheets, letterSheetsNote, letterSheetsLink, letterSheetsRange, letterRegister, letterRegisterNote
  case letterSummary, letterChangeSummary, letterCount
  case letterSubmitted, letterOnTime, letterLate, letterNever, letterUnknown, letterLeaders, letterSince, letterUntil,
    letterAfter, letterRunning
  case letterChanges, letterChangeDay, letterDeadline, letterArrived, letterState, letterOpen, letterUnregistered
  case letterNoChanges, letterRoster, rosterRole, rosterName, rosterContact, rosterFrom, rosterTo, homeLetter
  // Packets.
  case packetOnly, packetTitle, packetEvidence, packetEvidenceNote, packetContent, packetDates,
    packetDocument, packetReview
  case packetMaterials, packetMaterialsNote, packetMaterial, materialReceived, materialLate, materialCopies,
    materialSentBack, materialSentBackOpen, materialMissing
  case packetSystems, packetSystemsNote, systemName, systemLevel, systemFiling, systemTest, systemNeeds,
    systemNeedsFiling, systemNeedsTest, systemNeedsUntil, systemNeedsNothing, systemRetired, systemUnknown
  case reviewAccepted, reviewPending, packetDeadlines, packetUntil, packetMatter
  case deadlineKept, deadlineMissed, deadlineNever, deadlineUnknown, deadlineOpen, deadlineOver
  case receiptHeading, receiptIntro, receiptByHand, receiptNoScript, receiptAssessment, receiptAsOf, receiptUntil,
    receiptUntilNote
  case receiptCaption, receiptConfirm
  case receiptOpen, receiptOpinion, receiptConfirmItem, receiptOpinionItem, receiptAgent, receiptDate, receiptReturn
  case receiptSave, receiptLoad, receiptPrint, receiptErase, receiptEraseAsk, receiptErased, receiptKept, receiptSaved
  case receiptLoaded, receiptForeign, receiptOtherUnit, receiptProblem, receiptNothing, receiptNoAgent
  case receiptNoOpinion, receiptNoWhole, receiptNoAnswer, receiptContradiction, receiptGo
  case trialHeading, trialItems, trialNote, trialNoScript, trialWaiting, trialOverridden
  // The manual.
  case navManual, manualChapters, manualContents, manualSearchHint, manualTurn, manualBefore, manualAfter
  case copyText, copiedText, codeText
  // Papers.
  case navPapers, papersTitle, papersLead, papersOf, papersAll, papersOne, papersPart, papersPrint
  case papersBack, papersWords
  case paperDay, paperDayOpen, paperMoment, paperMonthDay, paperSpan, paperQuarters, paperWholeYear
  case paperWorkdays, paperDays, paperHours, paperMinutes, paperUnderDay
  case paperReckonedWorkdays, paperReckonedDays, paperReckonedHours, paperReckonedOwn, paperReckonedOff,
    paperReckonedMadeUp
  case paperMeeting, paperPeriod, paperExpected, paperPresent, paperExcused, paperAbsent, paperAbsences, paperMeetings
  case paperMeetingDay, paperSigned, paperPhone, paperCategoryCount
  case paperChart, paperCount, paperDone, paperLate, paperMean, paperLongest, paperSum, paperUnits, paperSumTo
  case paperAccepted, paperPartly, paperRejected, paperApproval, paperPending, paperRemark, paperKey, paperVetoed,
    paperNotice
  case paperTask, paperTaskDue, paperTaskOver, paperTaskUntil, paperCopy, paperMail, paperCalendar
  case paperSerial, paperReference, paperMatter, paperStart, paperUntil, paperOverdue, paperState
  case paperSettle, paperMissing, paperReceivedLater, paperSentBack, paperSentBackFor, paperFiling, paperTested,
    paperNeeds
  case paperTitle, paperCopies, paperPages, paperMaterialOf, paperAnswersTo, paperFiledRubric, paperFiledRegisters,
    paperFiledPackets, paperFiledBriefing
  // The search.
  case search, searchHint, searchTitle, searchIntro, searchUnits, searchPlaces
  case searchLoading, searchFailed, searchShort, searchNone, searchCount, searchAll, searchMore, searchNear,
    searchFurther
}
