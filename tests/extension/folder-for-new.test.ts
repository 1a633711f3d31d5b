import { expect, test } from 'vitest';
import { folderForNew } from '../../packages/extension/src/client/folder-for-new.js';

test.each([
    ['rutland', 'Rutland', ['minutes.docx'], []],
    ['north-yorkshire', 'North Yorkshire', ['minutes.docx'], []],
    ['rutland', 'arrangements', [], []],
    ['rutland', 'arrangements', ['.git', '.vscode'], []],
    ['rutland', 'arrangements', ['luton'], ['rutland']],
    ['rutland', 'arrangements', ['.git', 'arrangement.masa'], ['rutland']],
])("the first file of %s, written in '%s' with %j, goes into %j", (name, open, entries, folders) =>
    expect(folderForNew(name, open, entries)).toEqual(folders),
);
