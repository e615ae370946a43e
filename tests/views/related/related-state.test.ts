import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import { NO_FILTER } from '../../../src/views/related/related-filter';
import { INITIAL, nextState } from '../../../src/views/note/note-state';
import { shownPath, type RelatedEvent, type RelatedState, type Shown } from '../../../src/views/related/related-state';

const a = asNotePath('A.md');
const b = asNotePath('B.md');
const shown = (note: typeof a): Shown => ({ panel: { note, title: 'A', topic: null, secondTopic: null, fields: [], related: [] }, summary: null, joining: false, filter: NO_FILTER, hidden: 0 });
const run = (...events: RelatedEvent[]): RelatedState => events.reduce<RelatedState>(nextState, INITIAL);

describe('the state of the related view', () => {
  it('shows an answer to the latest question', () => {
    expect(shownPath(run({ kind: 'asked' }, { kind: 'answered', question: 1, path: a, shown: shown(a) }))).toBe(a);
  });

  it('drops late answers and late failures', () => {
    const state = run({ kind: 'asked' }, { kind: 'asked' }, { kind: 'answered', question: 2, path: b, shown: shown(b) });
    expect(nextState(state, { kind: 'answered', question: 1, path: a, shown: shown(a) })).toBe(state);
    expect(nextState(state, { kind: 'failed', question: 1, message: 'late' })).toBe(state);
  });

  it('keeps what is on show while a question is open and while the vault is read', () => {
    const state = run(
      { kind: 'asked' },
      { kind: 'answered', question: 1, path: a, shown: shown(a) },
      { kind: 'asked' },
      { kind: 'status', status: { state: 'indexing', done: 1, total: 2, skipped: 0 } },
    );
    expect(shownPath(state)).toBe(a);
    expect(state.progress).toEqual({ done: 1, total: 2, skipped: 0 });
    expect(nextState(state, { kind: 'status', status: { state: 'ready', notes: 2, skipped: 0 } }).progress).toBeNull();
  });

  it('drops the answer for a note that was closed, is left out, or whose engine failed meanwhile', () => {
    const after: RelatedEvent[] = [
      { kind: 'closed' },
      { kind: 'missing', path: a, why: 'excluded' },
      { kind: 'status', status: { state: 'failed', message: 'no memory' } },
    ];
    for (const event of after) {
      const state = run({ kind: 'asked' }, event);
      expect(nextState(state, { kind: 'answered', question: 1, path: a, shown: shown(a) })).toBe(state);
    }
  });

  it('says that a note is not read yet where the engine does not know it', () => {
    expect(run({ kind: 'asked' }, { kind: 'answered', question: 1, path: a, shown: null }).body).toEqual({ kind: 'unread', path: a });
  });
});
