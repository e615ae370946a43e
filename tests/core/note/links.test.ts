import { describe, expect, it } from 'vitest';
import type { Link } from '../../../src/core/note/note';
import { read } from '../../vault-builder';

const linksOf = (text: string): readonly Link[] => read('A.md', text).entry.note.links;
const targets = (text: string): string[] => linksOf(text).map(({ target }) => target);
const properties = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\nText.`;

/** Each link as it stands in the text: what begins at its offset. */
function placed(text: string): string[] {
  return linksOf(text).map(({ offset, line }) => {
    expect(text.slice(0, offset).split('\n')).toHaveLength(line + 1);
    return text.slice(offset, text.indexOf(']]', offset) + 2);
  });
}

describe('links in properties', () => {
  it('count in quotes and without', () => {
    expect(targets(properties('up: "[[Axon]]"'))).toEqual(['Axon']);
    expect(targets(properties("up: '[[Axon]]'"))).toEqual(['Axon']);
    expect(targets(properties('up: [[Axon]]'))).toEqual(['Axon']);
    expect(targets(properties('up:', '  - [[Axon]]', '  - "[[Synapse]]"', '  - [[Grid cell]]'))).toEqual(['Synapse', 'Axon', 'Grid cell']);
  });

  it('count in a list on one line, in quotes or not', () => {
    expect(targets(properties('up: [[[Axon]], [[Synapse]]]'))).toEqual(['Axon', 'Synapse']);
    expect(targets(properties('up: ["[[Axon]]", "[[Synapse]]"]'))).toEqual(['Axon', 'Synapse']);
    expect(targets(properties('up: [[Axon]], [[Synapse]]'))).toEqual(['Axon', 'Synapse']);
  });

  it('count once each, where the app gives them as well', () => {
    expect(targets(properties('up: "[[Axon]]"', 'down: [[Axon]]', 'also: "[[Axon]]"'))).toHaveLength(3);
    expect(targets(properties('up: "[[Axon]]"'))).toHaveLength(1);
  });

  it('say the words behind the bar and leave headings out', () => {
    expect(linksOf(properties('up: [[Axon#Hillock|the axon]]'))).toMatchObject([{ target: 'Axon', display: 'the axon', line: 1, embed: false, to: null }]);
    expect(linksOf(properties('up: [[brain/grid_cell]]'))).toMatchObject([{ target: 'brain/grid_cell', display: 'grid cell' }]);
  });

  it('are none where a list in a list is meant, or where more stands behind them', () => {
    expect(targets(properties('aliases: [[a, b]]'))).toEqual([]);
    expect(targets(properties('matrix: [[1, 2], [3, 4]]'))).toEqual([]);
    expect(targets(properties('description: see [[Axon]] for more'))).toEqual([]);
    expect(targets(properties('description: see [[Axon]]'))).toEqual([]);
    expect(targets(properties('abstract: |', '  Here is [[Axon]]', '  and more.'))).toEqual([]);
    expect(targets(properties('empty: [[]]'))).toEqual([]);
  });

  it('count with a comment behind them, with carriage returns, and only in the front matter', () => {
    expect(targets(properties('up: [[Axon]] # the parent'))).toEqual(['Axon']);
    expect(targets('---\r\nup: [[Axon]]\r\n---\r\n[[Synapse]]')).toEqual(['Axon', 'Synapse']);
    expect(targets('up: [[Axon]]\n\nText.')).toEqual(['Axon']);
  });

  it('are in TOML and JSON only what stands in quotes: brackets are lists and tables', () => {
    expect(targets('+++\ntitle = "T"\nup = "[[Axon]]"\n[[menu.main]]\nname = "Home"\n+++\nOf [[Synapse]].')).toEqual(['Axon', 'Synapse']);
    expect(targets('{\n  "up": "[[Axon]]"\n}\n\nOf [[Synapse]].')).toEqual(['Axon', 'Synapse']);
    expect(targets('+++\nrows = [["a"]]\ntitle = "T"\n+++\nText.')).toEqual([]);
    expect(targets('{\n  "rows": [["a"]]\n}\n\nText.')).toEqual([]);
  });

  it('stand where they are written', () => {
    expect(placed(properties('up: [[Axon]]', 'also: [ [[Synapse]], [[Grid cell|grid]] ]'))).toEqual(['[[Axon]]', '[[Synapse]]', '[[Grid cell|grid]]']);
    expect(placed('---\r\nup:\r\n  - [[Axon]]\r\n---\r\n\r\nOf [[Synapse]].')).toEqual(['[[Axon]]', '[[Synapse]]']);
    expect(placed(properties('a: "[[Axon]]"', 'b: "[[Synapse]]"'))).toEqual(['[[Axon]]', '[[Synapse]]']);
  });

  it('stand each in its own place where several lead to one note', () => {
    const lines = (...written: string[]): number[] => linksOf(properties(...written)).map(({ line }) => line).sort();
    expect(lines('a: [[Axon]]', 'b: "[[Axon]]"')).toEqual([1, 2]);
    expect(lines('a: "[[Axon]]"', "b: '[[Axon]]'", 'c: [[Axon]]')).toEqual([1, 2, 3]);
    expect(lines('a: >-', '  [[Axon]]', 'b: "[[Axon]]"')).toEqual([2, 3]);
  });
});
