import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapData, MapQuestion } from '../../../src/core/map/map-data';
import { readPlaces, storedPlaces } from '../../../src/core/map/places';
import { asNotePath } from '../../../src/core/note/note';
import { MemoryVault, notesIn } from '../../vault-builder';

const sample = notesIn(fileURLToPath(new URL('../../fixtures/vault', import.meta.url)));

async function draw(vault: MemoryVault, question: MapQuestion = {}): Promise<MapData> {
  const slices = vault.library.map(question);
  for (;;) {
    const slice = await slices.next();
    if (slice.done) return slice.value ?? expect.fail('no map');
  }
}

const widthOf = ({ regions }: MapData): number => Math.max(...regions.map(({ x, radius }) => x + radius)) - Math.min(...regions.map(({ x, radius }) => x - radius));

/** Share of the notes of both that are farther than 5 % of the picture's width from where they were. */
function moved(before: MapData, after: MapData): number {
  const places = new Map(before.nodes.map((node) => [node.note, node]));
  const both = after.nodes.flatMap((node) => {
    const place = places.get(node.note);
    return place ? [Math.hypot(node.x - place.x, node.y - place.y)] : [];
  });
  return both.filter((distance) => distance > 0.05 * widthOf(before)).length / both.length;
}

describe('the topic map', () => {
  let vault: MemoryVault;
  let map: MapData;

  beforeAll(async () => {
    vault = await new MemoryVault().put(sample).computeTopics();
    map = await draw(vault);
  });

  it('holds every note once, in the region of its topic', () => {
    const { topics, unassigned } = vault.library.topics() ?? expect.fail('no topics');
    expect(map.nodes.map(({ note }) => note).sort()).toEqual(vault.library.paths());
    expect(map.regions.filter(({ id }) => id !== null).map(({ id, name, size }) => [id, name, size])).toEqual(topics.map(({ id, name, notes }) => [id, name, notes.length]));
    for (const { note, region } of map.nodes) expect(map.regions[region]?.id).toBe(vault.library.topicOf(note)?.id ?? null);
    expect(map.nodes.filter(({ region }) => map.regions[region]?.id === null)).toHaveLength(unassigned.length);
    expect(map.left).toBe(0);
  });

  it('keeps regions apart and notes inside of theirs', () => {
    map.regions.forEach((one, i) => map.regions.slice(0, i).forEach((other) => {
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
    }));
    for (const { x, y, region } of map.nodes) {
      const disc = map.regions[region] ?? expect.fail('no region');
      expect(Math.hypot(x - disc.x, y - disc.y)).toBeLessThan(disc.radius);
    }
  });

  it('puts no note on another', () => {
    map.nodes.forEach((one, i) => map.nodes.slice(0, i).forEach((other) => expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.3)));
  });

  it('has the links, each pair once, strongest first', () => {
    const { a, b, weight } = map.edges;
    const pairs = Array.from(a, (from, i) => [from, b[i] ?? -1].sort((x, y) => x - y).join(' '));
    expect(new Set(pairs).size).toBe(vault.library.linkedPairs);
    expect([...weight]).toEqual([...weight].sort((one, other) => other - one));
    expect(map.between.a.length).toBeGreaterThan(0);
    map.between.a.forEach((from, i) => expect(from).not.toBe(map.between.b[i]));
  });

  it('says what notes can be filtered by', () => {
    const node = map.nodes.find(({ note }) => note === 'Notes/Hippocampus.md') ?? expect.fail('no such note');
    expect(node.tags.length).toBeGreaterThan(0);
    expect(node.fields).toContain('neuroscience');
    expect(map.nodes.some(({ month }) => month !== null && /^\d{4}-\d\d$/.test(month))).toBe(true);
  });

  it('is the same for the same vault, in whatever order its notes came', async () => {
    const other = await new MemoryVault().put(new Map([...sample].reverse())).computeTopics();
    expect(await draw(other)).toEqual({ ...map, revision: other.library.revision });
  });

  it('does not move when it is drawn again, also from stored places', async () => {
    expect(moved(map, await draw(vault))).toBe(0);
    const other = await new MemoryVault().put(sample).computeTopics();
    other.library.noteMap.places = readPlaces(storedPlaces(vault.library.noteMap.places));
    expect(moved(map, await draw(other))).toBe(0);
  });

  it('fits a new note in beside the notes it is linked with, and leaves the others where they are', async () => {
    const other = await new MemoryVault().put(sample).computeTopics();
    const before = await draw(other);
    await other.put({ 'Replay.md': '# Replay\n\nThe [[Hippocampus]] replays, as [[Memory consolidation during sleep]] says of [[Place cells and grid cells]].' }).computeTopics();
    const topics = other.library.topics() ?? expect.fail('no topics');
    const stayed = before.nodes.filter(({ note, region }) => topics.topics.find(({ notes }) => notes.some((one) => one.note === note))?.id === before.regions[region]?.id).length;
    const after = await draw(other);
    // A note that has joined another topic goes there; no other moves.
    expect(moved(before, after)).toBeLessThanOrEqual(1 - stayed / before.nodes.length);
    const [added, linked] = ['Replay.md', 'Notes/Hippocampus.md'].map((path) => after.nodes.find(({ note }) => note === path) ?? expect.fail(`no ${path}`));
    expect(added?.region).toBe(linked?.region);
    expect(Math.hypot(added!.x - linked!.x, added!.y - linked!.y)).toBeLessThan(after.regions[added!.region]!.radius);
  });

  it('shows the surroundings of one note, farther ones with more hops', async () => {
    const local = asNotePath('Notes/Hippocampus.md');
    const [one, two] = [await draw(vault, { local }), await draw(vault, { local, hops: 2 })];
    expect(one.local).toBe(local);
    expect(one.nodes.map(({ note }) => note)).toContain(local);
    expect(one.nodes.length).toBeLessThan(two.nodes.length);
    expect(two.nodes.length).toBeLessThanOrEqual(150);
    expect(vault.library.noteMap.places.notes.size).toBe(map.nodes.length);
  });

  it('is null around a note that is not there', async () => {
    expect((await vault.library.map({ local: asNotePath('none.md') }).next()).value).toBeNull();
  });

  it('shows the notes by folder while there are no topics, and keeps no places of that', async () => {
    const fresh = new MemoryVault().put(sample);
    const folders = await draw(fresh, { quick: true });
    expect(folders.revision).toBeNull();
    expect(folders.regions.map(({ name }) => name)).toContain('Notes');
    expect(folders.nodes).toHaveLength(sample.size);
    expect(fresh.library.noteMap.places.notes.size).toBe(0);
  });

  it('is empty for an empty vault', async () => {
    const empty = await draw(new MemoryVault(), { quick: true });
    expect([empty.nodes, empty.regions, empty.edges.a.length]).toEqual([[], [], 0]);
  });
});
