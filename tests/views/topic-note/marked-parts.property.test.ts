import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLines, findParts, markedPart, PARTS, replaceParts, withoutMarks, type PartContents } from '../../../src/views/topic-note/marked-parts';

/** What a user may write: text, also with marks of comments, fences and line breaks of all kinds, that is not a mark of ours. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '%%', '%% a comment %%', '```', '~~~js', '```connectome', '## Notes', '%% connectome', 'see %% connectome:notes %% here', '---', '- [ ] task', '\ttab'),
).map((text) => text.replace(/[\r\n]/g, ' '));
const isMark = (text: string): boolean => /^[ \t]*%%[ \t]*\/?connectome:/.test(text);
const eol = fc.constantFrom('\n', '\r\n');
const userText = fc.array(fc.tuple(line.filter((text) => !isMark(text)), eol), { maxLength: 8 }).map((lines) => lines.map(([text, end]) => text + end).join(''));
const content = fc.array(fc.oneof(line, fc.constantFrom('%% /connectome:notes %%', '%% connectome:live %%')), { maxLength: 4 }).map((lines) => withoutMarks(lines.join('\n')));
const contents = fc.record(Object.fromEntries(PARTS.map((name) => [name, content]))) as fc.Arbitrary<PartContents>;

/** Text of the user with parts in between. A fence that the user leaves open hides the marks behind it. */
const note = fc.tuple(userText, fc.array(fc.tuple(fc.constantFrom(...PARTS), content, eol, userText), { maxLength: 6 })).map(([first, rest]) => ({
  text: first + rest.map(([name, inside, end, after]) => `${markedPart(name, inside, end as '\n')}${end}${after}`).join(''),
}));

function outside(text: string): string {
  const found = findParts(text);
  if ('problem' in found) throw new Error(found.problem);
  return replaceParts(text, found.parts, () => '\u0000');
}

describe('any text of the user', () => {
  it('survives any number of updates, byte for byte', () => {
    fc.assert(fc.property(note, fc.array(contents, { minLength: 1, maxLength: 4 }), ({ text }, updates) => {
      const before = findParts(text);
      // A part of which one mark is in a code block of the user is not well formed, and nothing is written.
      fc.pre('parts' in before);
      const kept = outside(text);
      let now = text;
      for (const update of updates) {
        const found = findParts(now);
        if ('problem' in found) throw new Error(found.problem);
        now = replaceParts(now, found.parts, ({ name, eol: end }) => asLines(update[name], end));
        expect(outside(now)).toBe(kept);
      }
      const last = findParts(now);
      if ('problem' in last || !('parts' in before)) throw new Error('not well formed');
      expect(last.parts.map(({ name }) => name)).toEqual(before.parts.map(({ name }) => name));
      const newest = updates[updates.length - 1];
      for (const { name, from, to, eol: end } of last.parts) expect(now.slice(from, to)).toBe(asLines(newest?.[name] ?? '', end));
    }), { numRuns: 400 });
  });

  it('is found to have its parts or a problem, whatever it is, and stays as it is where nothing is put in', () => {
    const anything = fc.array(fc.oneof(line, fc.constantFrom(...PARTS.flatMap((name) => [`%% connectome:${name} %%`, `%% /connectome:${name} %%`]))), { maxLength: 12 });
    fc.assert(fc.property(anything.map((lines) => lines.join('\n')), (text) => {
      const found = findParts(text);
      if ('problem' in found) expect(found.problem).toMatch(/\bline \d+|Line \d+/);
      else expect(replaceParts(text, found.parts, () => null)).toBe(text);
    }));
  });
});
