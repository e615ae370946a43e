import { describe, expect, it } from 'vitest';
import { asLines, findParts, markedPart, replaceParts, withoutMarks } from '../../../src/views/topic-note/marked-parts';

function namesIn(text: string): string[] | string {
  const found = findParts(text);
  return 'problem' in found ? found.problem : found.parts.map(({ name, from, to }) => `${name}=${text.slice(from, to)}`);
}

describe('the parts of a note', () => {
  it('stand between marks on lines of their own', () => {
    expect(namesIn('a\n%% connectome:notes %%\n- [[A]]\n%% /connectome:notes %%\nb\n%% connectome:live %%\n%% /connectome:live %%')).toEqual(['notes=- [[A]]\n', 'live=']);
  });

  it('are not read from code blocks of the user, nor from within a line', () => {
    expect(namesIn('```\n%% connectome:notes %%\n```\ntext %% connectome:notes %%')).toEqual([]);
  });

  it('may hold a code block themselves, even one that does not end', () => {
    expect(namesIn(`${markedPart('live', '```connectome\nshow: topic', '\n')}\n${markedPart('notes', 'x', '\n')}`)).toEqual(['live=```connectome\nshow: topic\n', 'notes=x\n']);
  });

  it('keep the line breaks of their place', () => {
    const text = markedPart('notes', 'a\nb', '\r\n');
    const found = findParts(text);
    if ('problem' in found) throw new Error(found.problem);
    expect(text).toBe('%% connectome:notes %%\r\na\r\nb\r\n%% /connectome:notes %%');
    expect(replaceParts(text, found.parts, ({ eol }) => asLines('c\nd', eol))).toBe('%% connectome:notes %%\r\nc\r\nd\r\n%% /connectome:notes %%');
  });

  it.each([
    ['%% connectome:notes %%\nx', 'The part “notes” in line 1 does not end'],
    ['x\n%% /connectome:notes %%', 'Line 2 ends the part “notes”, which does not begin'],
    ['%% connectome:notes %%\n%% connectome:live %%\n%% /connectome:live %%\n%% /connectome:notes %%', 'The part “live” in line 2 begins inside “notes”'],
    ['%% connectome:notes %%\n%% /connectome:live %%', 'Line 2 ends the part “live” inside “notes”'],
    ['%% connectome:nots %%\n%% /connectome:nots %%', 'There is no part “nots” (line 1)'],
  ])('are refused where the marks are not well formed: %j', (text, problem) => {
    expect(namesIn(text)).toBe(problem);
  });

  it('never hold text that looks like a mark', () => {
    expect(namesIn(markedPart('summary', withoutMarks('%% /connectome:summary %%\n%%%'), '\n'))).toEqual(['summary=% % /connectome:summary % %\n% % %\n']);
  });
});
