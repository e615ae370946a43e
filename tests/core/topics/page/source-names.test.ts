import { describe, expect, it } from 'vitest';
import { entryName, isCited, sourceName } from '../../../../src/core/topics/page/source-names';

describe('the name of a source', () => {
  it.each([
    ['web:en.wikipedia.org/wiki/Free_energy_principle', 'Free energy principle (en.wikipedia.org)'],
    ['web:github.com/ReactiveBayes/RxInfer.jl/blob/main/README.md', 'ReactiveBayes/RxInfer.jl (github.com)'],
    ['web:zh.wikipedia.org/wiki/%E8%AE%B0%E5%BF%86', '记忆 (zh.wikipedia.org)'],
    ['web:example.org/a/%E8%', 'example.org/a/%E8%'],
    ['web:sspai.com/post/72984', 'sspai.com/post/72984'],
    ['web:example.org/index.html', 'example.org/index.html'],
    ['doi:10.1126/science.275.5306.1593', 'doi:10.1126/science.275.5306.1593'],
    ['citekey:schultz1997', '@schultz1997'],
    ['youtube:Rn4-tYb8QeA', 'The video Rn4-tYb8QeA'],
  ])('%j is shown as %j', (key, name) => {
    expect(sourceName(key)).toBe(name);
  });

  it.each([
    ['1. Schultz W, Dayan P (1997). A neural substrate. https://doi.org/10.1126/x', 'Schultz W, Dayan P (1997). A neural substrate.'],
    ['[3] Sutton, R. Reinforcement learning, doi: 10.1126', 'Sutton, R. Reinforcement learning, doi: 10.1126'],
    ['Marr, D. Vision, doi: https://doi.org/10.7551/x', 'Marr, D. Vision'],
  ])('an entry %j is read as %j', (entry, name) => {
    expect(entryName(entry)).toBe(name);
  });

  it('a long entry ends after a word', () => {
    const name = entryName('Reward and prediction '.repeat(20));
    expect(name.length).toBeLessThanOrEqual(121);
    expect(name).toMatch(/(?:Reward|and|prediction)…$/);
  });

  it('a licence is none', () => {
    expect(['web:creativecommons.org/licenses/by/4.0', 'web:creativecommons.org', 'web:example.org'].filter(isCited)).toEqual(['web:example.org']);
  });
});
