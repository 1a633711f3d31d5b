import { findNearMiss, namesInUse, printedGroups } from '../../model/printed-names.js';
import { tellNearlyNamed } from '../nearly-named.js';
import { defineRule } from '../rule.js';

/** Two names for one group look like two groups. */
export const groupNameConsistent = defineRule({
    code: 'group-name-consistent',
    on: 'MasaDocument',
    level: 'good',
    source: 'Good practice',
    requirement: 'A group has one name throughout.',
    why: 'Readers take two names for two groups, and look in vain for what the second one does.',
    fix: 'Refer to the group by its name in braces, write its title as it is stated, or state the other name with also known as.',
    examples: {
        reported:
            'arrangement a "A" {\n    next review 1 May 2199\n}\ngroup reviews "Luton Joint Case Review Group" {\n    chair vacant\n    meets monthly\n}\nsection learning "Learning" {\n    "The Luton Joint Case Reviews Group looks at each case."\n    show reviews\n}\n',
        silent: 'arrangement a "A" {\n    next review 1 May 2199\n}\ngroup reviews "Luton Joint Case Review Group" {\n    chair vacant\n    meets monthly\n}\nsection learning "Learning" {\n    "The {reviews}, or Case Review Group, looks at each case."\n}\n',
    },
    *check(document, context) {
        const [model] = context.arrangements;
        if (!model) return;
        const names = namesInUse(model);
        for (const printed of printedGroups(context.document)) {
            const near = findNearMiss(printed.name, names, names.groups);
            if (near) yield tellNearlyNamed(document, printed, near, 'group');
        }
    },
});
