/** The language without an editor: read texts, ask what was not found in them, and say what a build publishes. */

export { type Baseline, leaveOutKnown, readBaseline, writeBaseline } from './baseline.js';
export { type Config, configName, type FailOn, findWrongCode, levelOf, readConfig } from './config.js';
export { connectTexts, type SourceText } from './connected-texts.js';
export { type ExplainedCode, explainCode, listCodes } from './explain-code.js';
export { type ExplainedList, type ExplainedStandard, explainLibrary, listLibraryNames } from './explain-library.js';
export { FileNames } from './file-names.js';
export { maxTextLength } from './grammar/lexer.js';
export { readUserDate } from './grammar/literals.js';
export { createMasaServices } from './language-module.js';
export { successorsOfArea } from './library/former-areas.js';
export { departedInLaw, lawInShort } from './model/law-in-short.js';
export { standardsOf } from './model/standards.js';
export { applyFixes, chooseFixes, findCertainFix } from './rules/choose-fixes.js';
export type { Fix } from './rules/fix.js';
export { linkCode, linkWords } from './rules/link-findings.js';
export type { Finding, Level, Location } from './rules/rule.js';
export { listAreas, startArrangement } from './start-arrangement.js';
export type { StatementLine } from './statement.js';
export { closest } from './support/closest.js';
export { groupBy } from './support/group-by.js';
export { mostBytesRead, type PictureReading, readPicture, unreadPicture } from './support/picture.js';
export { type DocumentFindings, openWorkspaces, type Workspace } from './workspace.js';
