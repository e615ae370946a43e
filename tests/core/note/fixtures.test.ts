import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/note/markdown/markdown';
import { asNotePath } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read';

// Notes of every shape with their warts, beside what the reader makes of them. `RECORD=1` rewrites what has changed, and fails once, so
// that someone reads it before it counts as right.

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'fixtures');

/** One line a value, one line a block: made for reading and for diffs. */
function recorded(name: string): string {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const { note, blocks } = readNote({ path: asNotePath(name), text, metadata: parseMarkdown(text) });
  const rows = (values: readonly unknown[]): string => (values.length === 0 ? '[]' : `[\n${values.map((value) => `      ${JSON.stringify(value)}`).join(',\n')}\n    ]`);
  const fields = Object.entries(note).map(([key, value]) => `    ${JSON.stringify(key)}: ${Array.isArray(value) ? rows(value) : JSON.stringify(value)}`);
  const lines = blocks.map((block) => `    ${JSON.stringify(block)}`);
  return `{\n  "note": {\n${fields.join(',\n')}\n  },\n  "blocks": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

describe('recorded notes', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.md')).sort())('%s', (name) => {
    const file = path.join(folder, name.replace(/\.md$/, '.json'));
    const now = recorded(name);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (process.env['RECORD'] === '1' && before !== now) {
      writeFileSync(file, now);
      expect.fail(`${path.basename(file)} was rewritten: read it, then run the tests again`);
    }
    expect(before === null ? null : JSON.parse(before)).toEqual(JSON.parse(now));
  });
});
