import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinkResolver } from '../../../src/core/graph/link-resolver';
import { asNotePath } from '../../../src/core/note/note';

function resolver(...paths: string[]): (target: string, from: string) => string | null {
  const resolver = new LinkResolver();
  for (const path of paths) resolver.add(asNotePath(path));
  return (target, from) => resolver.resolve(target, asNotePath(from));
}

describe('LinkResolver', () => {
  it('takes the exact path before any other', () => {
    const resolve = resolver('Dopamine.md', 'brain/Dopamine.md');
    expect(resolve('Dopamine', 'brain/Reward.md')).toBe('Dopamine.md');
    expect(resolve('brain/Dopamine', 'Reward.md')).toBe('brain/Dopamine.md');
  });

  it('prefers the folder of the linking note, then the shortest path, then the name', () => {
    const resolve = resolver('a/b/LTP.md', 'x/LTP.md', 'y/LTP.md');
    expect(resolve('LTP', 'a/b/Synapse.md')).toBe('a/b/LTP.md');
    expect(resolve('LTP', 'Synapse.md')).toBe('x/LTP.md');
  });

  it('goes up and down from the linking note', () => {
    const resolve = resolver('brain/areas/V1.md', 'brain/Vision.md');
    expect(resolve('../Vision', 'brain/areas/V1.md')).toBe('brain/Vision.md');
    expect(resolve('./areas/V1.md', 'brain/Vision.md')).toBe('brain/areas/V1.md');
    expect(resolve('areas/V1', 'brain/Vision.md')).toBe('brain/areas/V1.md');
    expect(resolve('../../../Vision', 'brain/areas/V1.md')).toBeNull();
  });

  it('matches the end of a path at whole folders', () => {
    const resolve = resolver('deep/brain/V1.md');
    expect(resolve('brain/V1', 'Note.md')).toBe('deep/brain/V1.md');
    expect(resolve('rain/V1', 'Note.md')).toBeNull();
  });

  it('does not mind case or the extension', () => {
    expect(resolver('Notes/fMRI.md')('FMRI.md', 'A.md')).toBe('Notes/fMRI.md');
  });

  it('finds a canvas by its whole name only, and never in place of a note', () => {
    const resolve = resolver('Boards/Sleep.canvas', 'Boards/Dreams.canvas', 'deep/Notes/Dreams.md', 'Odd.canvas.md', 'x/Odd.canvas');
    expect(resolve('Sleep.canvas', 'A.md')).toBe('Boards/Sleep.canvas');
    expect(resolve('boards/sleep.CANVAS', 'A.md')).toBe('Boards/Sleep.canvas');
    expect(resolve('Sleep', 'A.md')).toBeNull();
    expect(resolve('Dreams', 'Boards/A.md')).toBe('deep/Notes/Dreams.md');
    expect(resolve('Odd.canvas', 'A.md')).toBe('x/Odd.canvas');
  });

  it('takes a target with a slash before it for a path from the root', () => {
    const resolve = resolver('brain/V1.md', 'deep/brain/V1.md', 'deep/Vision.md');
    expect(resolve('/brain/V1', 'deep/A.md')).toBe('brain/V1.md');
    expect(resolve('/Vision', 'deep/A.md')).toBeNull();
  });

  it('is not misled by names of object properties', () => {
    expect(resolver('constructor.md')('__proto__', 'A.md')).toBeNull();
    expect(resolver('__proto__.md')('__proto__', 'A.md')).toBe('__proto__.md');
  });

  it('takes a target for a file of that name, else for a note', () => {
    const resolve = resolver('scan.png', 'x/scan.png.md', 'A.md', 'v1.2.md');
    expect(resolve('scan.png', 'A.md')).toBe('scan.png');
    expect(resolve('x/scan.png', 'A.md')).toBe('x/scan.png.md');
    expect(resolve('scan', 'A.md')).toBeNull();
    expect(resolve('v1.2', 'A.md')).toBe('v1.2.md');
  });

  it('finds names that are composed otherwise or hold another kind of space', () => {
    const resolve = resolver('Pavlov\u2019s dogs/Cafe\u0301 talk.md');
    expect(resolve('Caf\u00e9\u00a0talk', 'A.md')).toBe('Pavlov\u2019s dogs/Cafe\u0301 talk.md');
  });

  it('takes no target for the note itself', () => {
    expect(resolver('A.md')('', 'A.md')).toBe('A.md');
  });

  it('forgets a note that is removed', () => {
    const links = new LinkResolver();
    for (const path of ['a/N.md', 'N.md']) links.add(asNotePath(path));
    links.remove(asNotePath('N.md'));
    expect(links.resolve('N', asNotePath('b/M.md'))).toBe('a/N.md');
    links.remove(asNotePath('a/N.md'));
    expect(links.resolve('N', asNotePath('b/M.md'))).toBeNull();
  });

  it('answers only with notes that are there', () => {
    const name = fc.constantFrom('a', 'b', 'x/a', 'x/b', 'x/y/a', '../a', './b', '/a');
    fc.assert(
      fc.property(fc.uniqueArray(name), name, (there, target) => {
        const paths = there.filter((path) => !/^[./]/.test(path)).map((path) => `${path}.md`);
        const found = resolver(...paths)(target, 'x/from.md');
        expect(found === null || paths.includes(found)).toBe(true);
      }),
    );
  });

  const part = fc.constantFrom('a', 'A', 'b', 'a.md', 'B.MD', 'c.png', 'x.canvas', 'é', 'e\u0301', 'p q', 'p\u00a0q');
  const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  const target = fc.tuple(fc.constantFrom('', '', '', '/', './', '../', '../../', './../'), path).map((parts) => parts.join(''));

  it('answers as a search through all files does, in whatever order they came and went', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(path, path.map((name) => `${name}.md`)), { maxLength: 12 }), fc.array(path, { maxLength: 3 }), target, path, (files, gone, wanted, from) => {
        const links = new LinkResolver<string>();
        for (const file of [...gone.filter((file) => !files.includes(file)), ...files]) links.add(file);
        for (const file of gone) if (!files.includes(file)) links.remove(file);
        expect(links.resolve(wanted, from)).toBe(searched(wanted, from, files));
      }),
      { numRuns: 3000 },
    );
  });
});

function folded(path: string): string {
  return path.normalize('NFC').replace(/\u00a0/g, ' ').toLowerCase();
}

/** The rules one by one, each over all files. */
function searched(target: string, from: string, files: readonly string[]): string | null {
  const inOrder = [...files].sort((a, b) => folded(a).length - folded(b).length || (folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : a < b ? -1 : 1));
  const folder = from.split('/').slice(0, -1);
  for (const wanted of [target, `${target}.md`]) {
    const isFromRoot = wanted.startsWith('/');
    const isRelative = /^\.\.?\//.test(wanted);
    const at = (path: string): string | undefined => inOrder.find((file) => file === path) ?? inOrder.find((file) => folded(file) === folded(path));
    const beside = isFromRoot ? null : walked(folder, wanted);
    const exact = isRelative ? undefined : at(wanted.replace(/^\/+/, ''));
    const found = exact ?? (beside === null ? undefined : at(beside));
    if (found !== undefined) return found;
    if (isFromRoot || isRelative) continue;
    const ending = inOrder.filter((file) => folded(file).endsWith(`/${folded(wanted)}`));
    const here = ending.find((file) => folded(file.split('/').slice(0, -1).join('/')) === folded(folder.join('/')));
    if (here ?? ending[0]) return here ?? ending[0] ?? null;
  }
  return null;
}

function walked(folder: readonly string[], target: string): string | null {
  const parts = [...folder];
  for (const part of target.split('/')) {
    if (part === '..' && parts.length === 0) return null;
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
