import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, indexOptions, validateSettings } from '../src/settings';

describe('validateSettings', () => {
  it('gives the defaults where there is nothing yet', () => {
    for (const nothing of [null, undefined, {}]) expect(validateSettings(nothing)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it('takes what is usable, and names what is not', () => {
    const { settings, problems } = validateSettings({ resultCount: 20, showLinked: 'yes', summarySentences: 11, workflowTags: ['todo'], unknown: 1 });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, resultCount: 20, workflowTags: ['todo'] });
    expect(problems).toHaveLength(2);
    expect(problems.join()).toMatch(/showLinked.*summarySentences/);
  });

  it('reads no setting from the prototype of what it is given', () => {
    const inherited: unknown = Object.create({ resultCount: 3 });
    expect(validateSettings(inherited).settings.resultCount).toBe(DEFAULT_SETTINGS.resultCount);
    expect(validateSettings(JSON.parse('{"__proto__": {"resultCount": 3}}')).settings.resultCount).toBe(DEFAULT_SETTINGS.resultCount);
  });

  it('gives usable settings for any value, and the same again for what it gave', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ resultCount: fc.jsonValue(), excludedTags: fc.jsonValue(), topicFolder: fc.jsonValue() })), (data) => {
        const { settings } = validateSettings(data);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(validateSettings(settings)).toEqual({ settings, problems: [] });
      }),
    );
  });
});

describe('indexOptions', () => {
  it('gives the index a path as the vault writes it, and a name for each field', () => {
    const settings = { ...DEFAULT_SETTINGS, conceptsPath: ' /My notes//Lexicon/ ', neuroscienceName: ' Brain ', aiName: '  ' };
    expect(indexOptions(settings).concepts).toEqual({ builtIn: true, path: 'My notes/Lexicon', fieldNames: { neuroscience: 'Brain', ai: 'AI' } });
    expect(indexOptions({ ...settings, conceptsPath: ' / ' }).concepts.path).toBe('');
  });
});
