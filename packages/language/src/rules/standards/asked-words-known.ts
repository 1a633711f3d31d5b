import { isStatesTerm } from '../../grammar/generated/ast.js';
import { askedElements, isFactWord } from '../../model/ways/asked-elements.js';
import { defineRule } from '../rule.js';

/** A standard that asks in words that nobody knows would never be met, and nobody would see why. */
export const askedWordsKnown = defineRule({
    code: 'asked-words-known',
    on: 'MetByFact',
    level: 'should',
    source: 'Masa language: standards',
    requirement: 'A standard asks for elements and facts by words that the language has.',
    why: 'What is asked for by a word that nobody knows is never found, however well it is stated.',
    fix: 'Use the word that opens the element, such as group or document; and for facts the word that opens them, or stands after a dot in a text.',
    examples: {
        reported:
            'standard house "House rules" {\n    requirement paper "A paper" {\n        should  "Have one."\n        source  "rule 1" read\n        met by  a paper that states adress\n    }\n}\n',
        silent: 'standard house "House rules" {\n    requirement paper "A paper" {\n        should  "Have one."\n        source  "rule 1" read\n        met by  a document that states link\n    }\n}\n',
    },
    *check(way) {
        if (way.element !== undefined && !askedElements.has(way.element))
            yield { node: way, property: 'element', message: `There is no kind of element called '${way.element}'.` };
        for (const condition of way.conditions.filter(isStatesTerm)) {
            for (const [index, word] of condition.words.entries()) {
                if (word && !isFactWord(word))
                    yield { node: condition, property: 'words', index, message: `There is no fact called '${word}'.` };
            }
        }
    },
});
