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

  it('is not misled by names of object properties', () => {
    expect(resolver('constructor.md')('__proto__', 'A.md')).toBeNull();
    expect(resolver('__proto__.md')('__proto__', 'A.md')).toBe('__proto__.md');
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
});
