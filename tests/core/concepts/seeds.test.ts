import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asNotePath } from '../../../src/core/note/note';
import { hasShared, shared } from '../../shared-data';
import { MemoryVault } from '../../vault-builder';

describe.skipIf(!hasShared)('the concepts of the seeds (needs ../shared)', () => {
  const found = async (name: string): Promise<string[]> => {
    const vault = new MemoryVault().put({ [name]: readFileSync(shared(`seeds/${name}`), 'utf8') });
    return (await vault.library.conceptsOf(asNotePath(name))).map((concept) => concept.name);
  };

  it('are told by a plain clip without front matter, tags and links', async () => {
    const concepts = await found('web-clip.md');
    expect(concepts).toEqual(expect.arrayContaining(['fMRI', 'EEG', 'MEG', 'brain–computer interface', 'neuromorphic computing', 'deep learning']));
  });

  it('are told by a podcast note', async () => {
    const concepts = await found('quartz-podcast.md');
    expect(concepts).toEqual(expect.arrayContaining(['basal ganglia', 'reward learning', 'large language model', 'schizophrenia', 'Alzheimer\'s disease']));
  });

  it('lie in both fields', async () => {
    for (const name of ['web-clip.md', 'quartz-podcast.md', 'digital-garden.md', 'gatsby-blog.md', 'jekyll-post.md']) {
      const vault = new MemoryVault().put({ [name]: readFileSync(shared(`seeds/${name}`), 'utf8') });
      expect((await vault.library.fieldMix(asNotePath(name))).map(({ field }) => field), name).toEqual(['neuroscience', 'ai']);
    }
  });
});
