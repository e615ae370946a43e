import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../../src/core/note/note';
import { NO_MEMORY, renameRemembered } from '../../../../src/core/topics/identity/memory';
import { readMemory } from '../../../../src/core/topics/identity/read-memory';
import type { Sketch } from '../build-input';
import { anchorOf, DAY, madeVault, type State, topicOn, topicsAfter } from './made-vault';

const looks = ({ topics }: State): unknown => topics.map(({ id, name, color, notes }) => ({ id, name, color, notes: notes.map(({ note }) => note) }));
const signs = ({ topics }: State): unknown => Object.fromEntries(topics.map(({ id, name, color }) => [id, { name, color }]));

describe('the topics of a vault', () => {
  const vault = madeVault(4, 10);
  const first = topicsAfter(vault);

  it('are the same after a restart, and nothing is written anew', () => {
    const again = topicsAfter(vault, { memory: readMemory(structuredClone(first.memory)), day: 1 });
    expect(looks(again)).toEqual(looks(first));
    expect(topicsAfter(vault, { memory: first.memory, day: 1 }).memory).toBe(first.memory);
  });

  it('are the same on two devices that see the same vault for the first time', () => {
    expect(looks(topicsAfter([...vault].reverse()))).toEqual(looks(first));
  });

  it('keep id, name and colour when their core changes', () => {
    const core = new Set(topicOn('sleep', first).notes.slice(0, 3).map(({ note }) => note as string));
    const less = topicsAfter(vault.filter(({ path }) => !core.has(path)), { memory: first.memory });
    expect(signs(less)).toEqual(signs(first));
    expect(topicOn('sleep', topicsAfter(vault.filter(({ path }) => !core.has(path)))).id).not.toBe(topicOn('sleep', first).id);
  });

  it('keep them through the loss of most notes, when those come back', () => {
    const some = topicsAfter(vault.filter((_, i) => i % 3 === 0), { memory: first.memory });
    expect(topicOn('vision', some).id).toBe(topicOn('vision', first).id);
    // What was computed half-way is not remembered.
    expect(looks(topicsAfter(vault, { memory: first.memory }))).toEqual(looks(first));
  });

  it('keep them when notes are renamed, as told, or when they were moved while nobody looked', () => {
    const renamed = vault.map((note): Sketch => ({ ...note, path: `Moved/${note.path}`, title: note.path.replace('.md', ''), links: note.links?.map((link) => `Moved/${link}`) ?? [] }));
    const told = renameRemembered(first.memory, new Map(vault.map(({ path }) => [asNotePath(path), asNotePath(`Moved/${path}`)])));
    expect(signs(topicsAfter(renamed, { memory: told }))).toEqual(signs(first));
    expect(signs(topicsAfter(renamed, { memory: first.memory }))).toEqual(signs(first));
  });

  it('get another name only when they have moved on', () => {
    const memory = { ...first.memory, topics: first.memory.topics.map((topic) => (topic.notes[0]?.startsWith('sleep') ? { ...topic, name: 'Deep sleep' } : topic)) };
    expect(topicOn('sleep', topicsAfter(vault, { memory })).name).toBe('Deep sleep');
    const outgrown = { ...memory, topics: memory.topics.map((topic) => (topic.name === 'Deep sleep' ? { ...topic, name: 'Volcanoes' } : topic)) };
    expect(topicOn('sleep', topicsAfter(vault, { memory: outgrown })).name).toBe('Sleep');
    const others = memory.topics.find(({ name }) => name !== 'Deep sleep')?.notes ?? [];
    const moved = { ...memory, topics: memory.topics.map((topic) => (topic.name === 'Deep sleep' ? { ...topic, namedFor: others } : topic)) };
    expect(topicOn('sleep', topicsAfter(vault, { memory: moved })).name).toBe('Sleep');
  });

  it('keep their colours when others appear between them', () => {
    const more = topicsAfter(madeVault(6, 10), { memory: first.memory });
    expect(signs(more)).toMatchObject(signs(first) as object);
    expect(more.topics.length).toBe(first.topics.length + 2);
  });

  it('come back as who they were', () => {
    const without = topicsAfter(vault.filter(({ path }) => !path.startsWith('sleep')), { memory: first.memory, day: 1 });
    expect(without.topics).toHaveLength(3);
    expect(signs(topicsAfter(vault, { memory: without.memory, day: 2 }))).toEqual(signs(first));
  });
});

describe('whatever is edited', () => {
  interface Edit { readonly note: number; readonly kind: 'remove' | 'link' | 'clear' | 'add'; readonly to: number }
  const edit = fc.record({ note: fc.nat(47), kind: fc.constantFrom<Edit['kind']>('remove', 'link', 'clear', 'add'), to: fc.nat(47) });

  it('a topic that keeps .6 of its notes keeps its id, name and colour follow, and ids differ', () => {
    fc.assert(fc.property(fc.array(fc.array(edit, { maxLength: 5 }), { maxLength: 4 }), (rounds: readonly (readonly Edit[])[]) => {
      let vault = madeVault(4, 12);
      let state = topicsAfter(vault);
      rounds.forEach((edits, round) => {
        vault = edits.reduce((notes, one) => applied(notes, one), vault);
        const next = topicsAfter(vault, { memory: readMemory(structuredClone(state.memory)), day: round + 1 });
        expect(new Set(next.topics.map(({ id }) => id)).size).toBe(next.topics.length);
        const there = new Set(vault.map(({ path }) => path));
        const known = new Set(state.topics.flatMap(({ notes }) => notes.map(({ note }) => note as string)));
        for (const before of state.topics) {
          const was = before.notes.map(({ note }) => note as string).filter((note) => there.has(note));
          for (const after of next.topics) {
            const is = after.notes.map(({ note }) => note as string).filter((note) => known.has(note));
            const both = is.filter((note) => was.includes(note)).length;
            if (both === 0 || both < 0.6 * (was.length + is.length - both)) continue;
            expect([after.id, after.color]).toEqual([before.id, before.color]);
          }
        }
        state = next;
      });
    }), { numRuns: 40 });
  });

  function applied(notes: readonly Sketch[], { note, kind, to }: Edit): Sketch[] {
    const at = note % notes.length;
    const other = notes[to % notes.length]?.path ?? '';
    if (kind === 'remove' && notes.length > 20) return notes.filter((_, i) => i !== at);
    if (kind === 'add') return [...notes, { path: `new ${notes.length} ${note}.md`, text: notes[at]?.text ?? '', links: [other] }];
    return notes.map((sketch, i) => (i !== at ? sketch : { ...sketch, links: kind === 'clear' ? [] : [...sketch.links ?? [], other] }));
  }
});

describe('what a user has decided', () => {
  const vault = madeVault(4, 10);
  const first = topicsAfter(vault);
  const [sleep, vision] = [topicOn('sleep', first), topicOn('vision', first)];

  it('of a name holds, is marked, and leaves the other name for later', () => {
    const decisions = [{ kind: 'renamed', topic: anchorOf(sleep), name: 'Night work' }] as const;
    const named = topicsAfter(vault, { memory: first.memory, decisions });
    expect(topicOn('sleep', named)).toMatchObject({ id: sleep.id, name: 'Night work', named: true, decisions });
    const back = topicsAfter(vault, { memory: named.memory });
    expect(topicOn('sleep', back)).toMatchObject({ name: sleep.name, named: false });
  });

  it('brings pinned topics to the top, and hidden ones to the end', () => {
    const order = first.topics.map(({ id }) => id);
    const decisions = [{ kind: 'pinned', topic: anchorOf(first.topics[2] ?? sleep) }, { kind: 'hidden', topic: anchorOf(first.topics[0] ?? sleep) }] as const;
    const { topics } = topicsAfter(vault, { memory: first.memory, decisions });
    expect(topics.map(({ id }) => id)).toEqual([order[2], order[1], order[3], order[0]]);
    expect(topics.map(({ pinned, hidden }) => [pinned, hidden])).toEqual([[true, false], [false, false], [false, false], [false, true]]);
  });

  it('joins topics, through edits and another start, until it is taken back', () => {
    const decisions = [{ kind: 'merged', topic: anchorOf(sleep), others: [anchorOf(vision)] }] as const;
    const merged = topicsAfter(vault, { memory: first.memory, decisions, day: 1 });
    expect(merged.topics).toHaveLength(3);
    expect(topicOn('sleep', merged)).toMatchObject({ id: sleep.id, name: sleep.name, color: sleep.color });
    expect(topicOn('vision', merged).id).toBe(sleep.id);
    const core = new Set(vision.notes.slice(0, 5).map(({ note }) => note as string));
    const edited = topicsAfter(vault.filter(({ path }) => !core.has(path)), { memory: readMemory(structuredClone(merged.memory)), decisions, day: 2 });
    expect(topicOn('vision', edited).id).toBe(sleep.id);
    const back = topicsAfter(vault, { memory: merged.memory, day: 3 });
    expect(signs(back)).toEqual(signs(first));
  });

  it('joins what was joined before, and both hold', () => {
    const memory = topicOn('memory', first);
    const decisions = [{ kind: 'merged', topic: anchorOf(vision), others: [anchorOf(memory)] }, { kind: 'merged', topic: anchorOf(sleep), others: [anchorOf(vision)] }] as const;
    const joined = topicOn('sleep', topicsAfter(vault, { memory: first.memory, decisions }));
    expect([joined.id, joined.notes.length, joined.decisions]).toEqual([sleep.id, 30, decisions]);
  });

  it('binds on a device that remembers nothing, also where the core is another', () => {
    const gone = new Set([sleep, vision].map(({ notes }) => notes[0]?.note as string));
    const other = vault.filter(({ path }) => !gone.has(path));
    const decisions = [{ kind: 'merged', topic: anchorOf(sleep), others: [anchorOf(vision)] }, { kind: 'pinned', topic: anchorOf(sleep) }] as const;
    const there = topicsAfter(other, { decisions });
    expect(there.topics).toHaveLength(3);
    expect(there.topics[0]).toMatchObject({ id: sleep.id, pinned: true });
  });

  it('does nothing where its topic is gone', () => {
    const decisions = [{ kind: 'hidden', topic: { id: 'gone', notes: ['nowhere.md'] } }, { kind: 'merged', topic: anchorOf(sleep), others: [{ id: 'gone', notes: [] }] }] as const;
    const { topics } = topicsAfter(vault, { memory: first.memory, decisions });
    expect(topics).toEqual(first.topics);
  });
});

describe('a topic that the user splits', () => {
  // Two halves with few links between them, under one tag.
  const halves = [...madeVault(1, 10), ...madeVault(2, 10).slice(10)].map((note): Sketch => ({ ...note, tags: ['night'] }));
  const vault = [...halves, ...madeVault(6, 10).slice(20)];
  const merged = topicsAfter(vault);
  const whole = topicOn('sleep', merged);
  const together = topicsAfter(vault, { memory: merged.memory, decisions: [{ kind: 'merged', topic: anchorOf(whole), others: [anchorOf(topicOn('vision', merged))] }] });
  const joined = topicOn('sleep', together);
  const decisions = [
    ...(together.topics.length < merged.topics.length ? [{ kind: 'merged', topic: anchorOf(whole), others: [anchorOf(topicOn('vision', merged))] } as const] : []),
    { kind: 'split', topic: anchorOf(joined) } as const,
  ];
  const split = topicsAfter(vault, { memory: together.memory, decisions });

  it('is its parts, which keep their ids from the time before', () => {
    expect(joined.subtopics.length).toBeGreaterThan(1);
    const parts = split.topics.filter((topic) => topic.decisions?.some(({ kind }) => kind === 'split'));
    expect(parts.map(({ id }) => id).sort()).toEqual(joined.subtopics.map(({ id }) => id).sort());
    expect(parts.flatMap(({ notes }) => notes)).toHaveLength(joined.notes.length);
  });

  it('stays split through edits and another start, until that is taken back', () => {
    const edited = topicsAfter(vault.filter((_, i) => i % 7 !== 0), { memory: readMemory(structuredClone(split.memory)), decisions });
    expect(edited.topics.map(({ id }) => id).sort()).toEqual(split.topics.map(({ id }) => id).sort());
    const back = topicsAfter(vault, { memory: split.memory, decisions: decisions.slice(0, -1) });
    expect(back.topics.map(({ id }) => id).sort()).toEqual(together.topics.map(({ id }) => id).sort());
  });
});

describe('a memory', () => {
  it('that is damaged or of another schema is none', () => {
    for (const value of [undefined, null, 7, 'x', [], {}, { ...NO_MEMORY, since: 'then' }, { ...NO_MEMORY, since: 1, schema: 0 }]) expect(readMemory(value)).toEqual(NO_MEMORY);
  });

  it('loses what is damaged alone', () => {
    const { memory } = topicsAfter(madeVault(3, 8));
    const [one, ...others] = memory.topics;
    expect(readMemory({ ...memory, topics: [{ ...one, id: 7 }, ...others, others[0], null], events: [{ at: 1 }], aside: 'none' })).toEqual({ ...memory, topics: others });
    expect(readMemory({ ...memory, topics: [{ ...one, color: 99, notes: 'all' }] }).topics).toEqual([{ ...one, color: null, notes: [] }]);
  });

  it('is read from whatever is stored without fail', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (topics, events) => {
      readMemory({ ...NO_MEMORY, since: DAY, topics, events });
    }));
  });
});
