import { agencyListed } from './agencies/agency-listed.js';
import { agencyNameConsistent } from './agencies/agency-name-consistent.js';
import { nationalAgencyRole } from './agencies/national-agency-role.js';
import { otherBoardsInterface } from './agencies/other-boards-interface.js';
import { partnerNotRelevantAgency } from './agencies/partner-not-relevant-agency.js';
import { relevantAgencyContribution } from './agencies/relevant-agency-contribution.js';
import { relevantAgencyInRegulations } from './agencies/relevant-agency-in-regulations.js';
import { relevantAgencyIsOrganisation } from './agencies/relevant-agency-is-organisation.js';
import { relevantAgencyScheduleParagraph } from './agencies/relevant-agency-schedule-paragraph.js';
import { relevantAgencyUnique } from './agencies/relevant-agency-unique.js';
import { vcseConsidered } from './agencies/vcse-considered.js';
import { combinedAreaAgreement } from './area/combined-area-agreement.js';
import { bodyAgreesAcrossAreas } from './areas/body-agrees-across-areas.js';
import { jointGroupAgreesAcrossAreas } from './areas/joint-group-agrees-across-areas.js';
import { jointReportAgreesAcrossAreas } from './areas/joint-report-agrees-across-areas.js';
import { jointThreadAgreesAcrossAreas } from './areas/joint-thread-agrees-across-areas.js';
import { neighbourTextLeak } from './areas/neighbour-text-leak.js';
import { chairAppointedByLeads } from './chair/chair-appointed-by-leads.js';
import { chairIsDelegate } from './chair/chair-is-delegate.js';
import { chairNamed } from './chair/chair-named.js';
import { chairNotScrutineer } from './chair/chair-not-scrutineer.js';
import { chairReviewOrRotation } from './chair/chair-review-or-rotation.js';
import { cdrPartners } from './child-deaths/cdr-partners.js';
import { cdrPublicInformation } from './child-deaths/cdr-public-information.js';
import { cdrReport } from './child-deaths/cdr-report.js';
import { agesInOrder } from './dates/ages-in-order.js';
import { chairInOffice } from './dates/chair-in-office.js';
import { dateHasCome } from './dates/date-has-come.js';
import { groupStillRuns } from './dates/group-still-runs.js';
import { nextReviewDate } from './dates/next-review-date.js';
import { periodInOrder } from './dates/period-in-order.js';
import { postHolderInOffice } from './dates/post-holder-in-office.js';
import { signatureNotOlderThanVersion } from './dates/signature-not-older-than-version.js';
import { stepLimitBegins } from './dates/step-limit-begins.js';
import { versionHistory } from './dates/version-history.js';
import { departureApplies } from './departures/departure-applies.js';
import { departureKnown } from './departures/departure-known.js';
import { departureReviewed } from './departures/departure-reviewed.js';
import { dutyEditionCurrent } from './editions/duty-edition-current.js';
import { editionCurrent } from './editions/edition-current.js';
import { editionSingle } from './editions/edition-single.js';
import { editionStaleToday } from './editions/edition-stale-today.js';
import { educationAllPhases } from './education/education-all-phases.js';
import { educationOperationalEngagement } from './education/education-operational-engagement.js';
import { educationStrategicVoice } from './education/education-strategic-voice.js';
import { restraintReviewIfSecure } from './education/restraint-review-if-secure.js';
import { fundingAllStatutoryPartners } from './funding/funding-all-statutory-partners.js';
import { fundingByContributor } from './funding/funding-by-contributor.js';
import { fundingDateConsistent } from './funding/funding-date-consistent.js';
import { fundingEqualAmountsEqualShares } from './funding/funding-equal-amounts-equal-shares.js';
import { fundingEquityOutlier } from './funding/funding-equity-outlier.js';
import { fundingPayerIsParty } from './funding/funding-payer-is-party.js';
import { fundingPercentLine } from './funding/funding-percent-line.js';
import { fundingPercentTotal } from './funding/funding-percent-total.js';
import { fundingSpendingCovered } from './funding/funding-spending-covered.js';
import { fundingSpendingSum } from './funding/funding-spending-sum.js';
import { fundingSum } from './funding/funding-sum.js';
import { fundingTextAgrees } from './funding/funding-text-agrees.js';
import { fundingYearStated } from './funding/funding-year-stated.js';
import { lineAudienceInBrackets } from './funding/line-audience-in-brackets.js';
import { frequencyUnambiguous } from './groups/frequency-unambiguous.js';
import { groupChairConsistent } from './groups/group-chair-consistent.js';
import { groupFrequencyConsistent } from './groups/group-frequency-consistent.js';
import { groupHasChair } from './groups/group-has-chair.js';
import { groupHasFrequency } from './groups/group-has-frequency.js';
import { groupNameConsistent } from './groups/group-name-consistent.js';
import { groupReferencedExists } from './groups/group-referenced-exists.js';
import { groupReportingConsistent } from './groups/group-reporting-consistent.js';
import { groupReportingLineResolves } from './groups/group-reporting-line-resolves.js';
import { membersApart } from './groups/members-apart.js';
import { quorumWithinReach } from './groups/quorum-within-reach.js';
import { dspMeetingFrequency } from './leads/dsp-meeting-frequency.js';
import { dspPerPartner } from './leads/dsp-per-partner.js';
import { dspSeniority } from './leads/dsp-seniority.js';
import { dspSingle } from './leads/dsp-single.js';
import { escalationDelegateToLead } from './leads/escalation-delegate-to-lead.js';
import { lspIsHeadOfAgency } from './leads/lsp-is-head-of-agency.js';
import { lspMeetingFrequency } from './leads/lsp-meeting-frequency.js';
import { lspNamed } from './leads/lsp-named.js';
import { lspPerPartner } from './leads/lsp-per-partner.js';
import { partnerKindCurrent } from './partners/partner-kind-current.js';
import { partnerLabelMatchesLaw } from './partners/partner-label-matches-law.js';
import { partnerNameSpelt } from './partners/partner-name-spelt.js';
import { partnerOrganisationCurrent } from './partners/partner-organisation-current.js';
import { partnerSetComplete } from './partners/partner-set-complete.js';
import { titleAgreesWithBody } from './partners/title-agrees-with-body.js';
import { accessiblePublication } from './publication/accessible-publication.js';
import { concernsContactStated } from './publication/concerns-contact-stated.js';
import { htmlPreferred } from './publication/html-preferred.js';
import { logoUsable } from './publication/logo-usable.js';
import { telephoneIsOneNumber } from './publication/telephone-is-one-number.js';
import type { Rule } from './rule.js';
import { scrutinyIndependent } from './scrutiny/scrutiny-independent.js';
import { contentsMatchHeadings } from './sections/contents-match-headings.js';
import { factShown } from './sections/fact-shown.js';
import { sectionNumberOnce } from './sections/section-number-once.js';
import { sectionReferredByName } from './sections/section-referred-by-name.js';
import { sectionWritten } from './sections/section-written.js';
import { showHasContent } from './sections/show-has-content.js';
import { approverMatchesDescription } from './signing/approver-matches-description.js';
import { arrangementSignedOffByLeads } from './signing/arrangement-signed-off-by-leads.js';
import { signatoryStillInPost } from './signing/signatory-still-in-post.js';
import { updatedOnKeyChange } from './signing/updated-on-key-change.js';
import { askedWordsKnown } from './standards/asked-words-known.js';
import { requirementFound } from './standards/requirement-found.js';
import { analysisFunctionStated } from './support/analysis-function-stated.js';
import { businessFunctionStated } from './support/business-function-stated.js';
import { abbreviationDefined } from './text/abbreviation-defined.js';
import { cdrAcronym } from './text/cdr-acronym.js';
import { citationAnchorValid } from './text/citation-anchor-valid.js';
import { citationCheckable } from './text/citation-checkable.js';
import { contactIsOffice } from './text/contact-is-office.js';
import { countPossible } from './text/count-possible.js';
import { duplicatePhrase } from './text/duplicate-phrase.js';
import { factOnce } from './text/fact-once.js';
import { figureHasText } from './text/figure-has-text.js';
import { footnoteResolves } from './text/footnote-resolves.js';
import { forwardReferenceOrder } from './text/forward-reference-order.js';
import { importResolves } from './text/import-resolves.js';
import { linesAreParted } from './text/lines-are-parted.js';
import { linkHasTarget } from './text/link-has-target.js';
import { linkIsSecure } from './text/link-is-secure.js';
import { linkTextDescriptive } from './text/link-text-descriptive.js';
import { listIsMarked } from './text/list-is-marked.js';
import { mentionedFactStated } from './text/mentioned-fact-stated.js';
import { nameUnique } from './text/name-unique.js';
import { placeholderText } from './text/placeholder-text.js';
import { plainEnglish } from './text/plain-english.js';
import { postNotPerson } from './text/post-not-person.js';
import { referenceOpened } from './text/reference-opened.js';
import { regulationTitleCorrect } from './text/regulation-title-correct.js';
import { reportTermConsistent } from './text/report-term-consistent.js';
import { reviewInstrumentNumber } from './text/review-instrument-number.js';
import { supersededBodyName } from './text/superseded-body-name.js';
import { tableIsMarked } from './text/table-is-marked.js';
import { termConsistent } from './text/term-consistent.js';
import { titleUnique } from './text/title-unique.js';
import { valueReadable } from './text/value-readable.js';

/** Every rule, in page order: the text first, then the arrangement. */
export const catalogue: readonly Rule[] = [
    importResolves,
    nameUnique,
    titleUnique,
    factOnce,
    lineAudienceInBrackets,
    valueReadable,
    mentionedFactStated,
    referenceOpened,
    periodInOrder,
    stepLimitBegins,
    departureKnown,
    groupHasChair,
    groupHasFrequency,
    frequencyUnambiguous,
    groupReportingConsistent,
    groupReportingLineResolves,
    membersApart,
    quorumWithinReach,
    fundingSum,
    fundingPercentLine,
    fundingPercentTotal,
    fundingEqualAmountsEqualShares,
    dateHasCome,
    versionHistory,
    signatureNotOlderThanVersion,
    nextReviewDate,
    combinedAreaAgreement,
    partnerKindCurrent,
    partnerLabelMatchesLaw,
    partnerOrganisationCurrent,
    partnerNameSpelt,
    titleAgreesWithBody,
    partnerSetComplete,
    dspMeetingFrequency,
    dspPerPartner,
    dspSeniority,
    dspSingle,
    escalationDelegateToLead,
    lspIsHeadOfAgency,
    lspMeetingFrequency,
    lspNamed,
    lspPerPartner,
    chairAppointedByLeads,
    chairIsDelegate,
    chairNamed,
    chairNotScrutineer,
    chairReviewOrRotation,
    analysisFunctionStated,
    businessFunctionStated,
    nationalAgencyRole,
    partnerNotRelevantAgency,
    relevantAgencyContribution,
    relevantAgencyInRegulations,
    relevantAgencyIsOrganisation,
    relevantAgencyScheduleParagraph,
    relevantAgencyUnique,
    vcseConsidered,
    educationAllPhases,
    educationOperationalEngagement,
    educationStrategicVoice,
    restraintReviewIfSecure,
    dutyEditionCurrent,
    editionCurrent,
    editionSingle,
    editionStaleToday,
    requirementFound,
    askedWordsKnown,
    factShown,
    departureReviewed,
    abbreviationDefined,
    citationAnchorValid,
    citationCheckable,
    contactIsOffice,
    postNotPerson,
    duplicatePhrase,
    figureHasText,
    linkHasTarget,
    linkIsSecure,
    linkTextDescriptive,
    placeholderText,
    plainEnglish,
    regulationTitleCorrect,
    supersededBodyName,
    departureApplies,
    agencyListed,
    agencyNameConsistent,
    jointGroupAgreesAcrossAreas,
    bodyAgreesAcrossAreas,
    jointReportAgreesAcrossAreas,
    jointThreadAgreesAcrossAreas,
    agesInOrder,
    countPossible,
    chairInOffice,
    groupStillRuns,
    postHolderInOffice,
    fundingDateConsistent,
    fundingEquityOutlier,
    fundingPayerIsParty,
    fundingSpendingCovered,
    fundingSpendingSum,
    fundingTextAgrees,
    fundingYearStated,
    groupChairConsistent,
    groupFrequencyConsistent,
    groupNameConsistent,
    groupReferencedExists,
    cdrAcronym,
    footnoteResolves,
    reportTermConsistent,
    tableIsMarked,
    linesAreParted,
    listIsMarked,
    termConsistent,
    otherBoardsInterface,
    cdrPartners,
    cdrPublicInformation,
    cdrReport,
    fundingAllStatutoryPartners,
    fundingByContributor,
    scrutinyIndependent,
    arrangementSignedOffByLeads,
    updatedOnKeyChange,
    accessiblePublication,
    approverMatchesDescription,
    contentsMatchHeadings,
    sectionNumberOnce,
    sectionReferredByName,
    sectionWritten,
    showHasContent,
    forwardReferenceOrder,
    htmlPreferred,
    concernsContactStated,
    logoUsable,
    telephoneIsOneNumber,
    neighbourTextLeak,
    reviewInstrumentNumber,
    signatoryStillInPost,
];
