import { nextReviewDate } from './dates/next-review-date.js';
import { periodInOrder } from './dates/period-in-order.js';
import { signatureNotOlderThanVersion } from './dates/signature-not-older-than-version.js';
import { versionHistory } from './dates/version-history.js';
import { departureApplies } from './departures/departure-applies.js';
import { departureKnown } from './departures/departure-known.js';
import { departureReviewed } from './departures/departure-reviewed.js';
import { fundingEqualAmountsEqualShares } from './funding/funding-equal-amounts-equal-shares.js';
import { fundingPercentLine } from './funding/funding-percent-line.js';
import { fundingPercentTotal } from './funding/funding-percent-total.js';
import { fundingSum } from './funding/funding-sum.js';
import { groupHasChair } from './groups/group-has-chair.js';
import { groupHasFrequency } from './groups/group-has-frequency.js';
import { groupReportingLineResolves } from './groups/group-reporting-line-resolves.js';
import type { Rule } from './rule.js';
import { factShown } from './sections/fact-shown.js';
import { requirementFound } from './standards/requirement-found.js';
import { abbreviationDefined } from './text/abbreviation-defined.js';
import { citationAnchorValid } from './text/citation-anchor-valid.js';
import { contactIsOffice } from './text/contact-is-office.js';
import { duplicatePhrase } from './text/duplicate-phrase.js';
import { factOnce } from './text/fact-once.js';
import { figureHasText } from './text/figure-has-text.js';
import { importResolves } from './text/import-resolves.js';
import { linkHasTarget } from './text/link-has-target.js';
import { linkIsSecure } from './text/link-is-secure.js';
import { linkTextDescriptive } from './text/link-text-descriptive.js';
import { mentionedFactStated } from './text/mentioned-fact-stated.js';
import { nameUnique } from './text/name-unique.js';
import { placeholderText } from './text/placeholder-text.js';
import { plainEnglish } from './text/plain-english.js';
import { regulationTitleCorrect } from './text/regulation-title-correct.js';
import { supersededBodyName } from './text/superseded-body-name.js';
import { valueReadable } from './text/value-readable.js';

/** Every rule, in page order: the text first, then the arrangement. */
export const catalogue: readonly Rule[] = [
    importResolves,
    nameUnique,
    factOnce,
    valueReadable,
    mentionedFactStated,
    periodInOrder,
    departureKnown,
    groupHasChair,
    groupHasFrequency,
    groupReportingLineResolves,
    fundingSum,
    fundingPercentLine,
    fundingPercentTotal,
    fundingEqualAmountsEqualShares,
    versionHistory,
    signatureNotOlderThanVersion,
    nextReviewDate,
    requirementFound,
    factShown,
    departureReviewed,
    abbreviationDefined,
    citationAnchorValid,
    contactIsOffice,
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
];
