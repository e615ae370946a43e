import { describe, expect, it } from 'vitest';
import { sourceOfUrl, startOfUrl } from '../../../src/core/note/source-id';

describe('sourceOfUrl', () => {
  it.each([
    'https://www.youtube.com/watch?v=YQehg0uGBTY', 'https://youtube.com/watch?list=PL1&v=YQehg0uGBTY&t=10s', 'https://youtu.be/YQehg0uGBTY?t=279s', 'http://m.youtube.com/watch?v=YQehg0uGBTY',
    'https://www.youtube.com/embed/YQehg0uGBTY?start=3', 'https://www.youtube-nocookie.com/embed/YQehg0uGBTY', 'https://youtube.com/shorts/YQehg0uGBTY', 'https://www.youtube.com/live/YQehg0uGBTY?si=x',
    'https://music.youtube.com/watch?v=YQehg0uGBTY', '//www.youtube.com/embed/YQehg0uGBTY',
  ])('knows the video in %s', (url) => {
    expect(sourceOfUrl(url)).toEqual({ kind: 'youtube', id: 'YQehg0uGBTY' });
  });

  it.each([
    ['https://doi.org/10.1038/S41586-019-1799-6', 'doi', '10.1038/s41586-019-1799-6'],
    ['http://dx.doi.org/10.1016/j.neuron.2017.06.011.', 'doi', '10.1016/j.neuron.2017.06.011'],
    ['https://onlinelibrary.wiley.com/doi/full/10.1111/ejn.12345', 'doi', '10.1111/ejn.12345'],
    ['https://doi.org/10.48550/arXiv.1706.03762', 'arxiv', '1706.03762'],
    ['https://arxiv.org/pdf/1604.00289v3.pdf', 'arxiv', '1604.00289'],
    ['https://arxiv.org/abs/q-bio/0501001', 'arxiv', 'q-bio/0501001'],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'pmid', '12345678'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/12345678', 'pmid', '12345678'],
  ])('reads %s as %s', (url, kind, id) => {
    expect(sourceOfUrl(url)).toEqual({ kind, id });
  });

  it('gives one id to one page, however it is linked', () => {
    const ids = ['https://www.Example.org/A/b/', 'http://example.org/A/b', 'https://example.org/A/b?utm_source=x&fbclid=1', 'https://user@example.org:443/A/b#part'].map((url) => sourceOfUrl(url)?.id);
    expect(new Set(ids)).toEqual(new Set(['example.org/A/b']));
    expect(sourceOfUrl('https://example.org/A/b?page=2&utm_medium=y')?.id).toBe('example.org/A/b?page=2');
    expect(sourceOfUrl('https://de.m.wikipedia.org/wiki/Glia')?.id).toBe('de.wikipedia.org/wiki/Glia');
  });

  it.each(['https://unsplash.com/@someone', 'https://images.pexels.com/1', 'https://example.org/picture.PNG', 'mailto:a@b.org', 'obsidian://open?vault=x', 'file:///a/b', 'http://localhost/x', 'note.md', ''])(
    'finds no source in %j', (url) => {
      expect(sourceOfUrl(url)).toBeNull();
    });
});

describe('startOfUrl', () => {
  it.each([['https://youtu.be/x?t=279s', 279], ['https://youtu.be/x?t=90', 90], ['https://youtube.com/watch?v=x&t=1h2m3s', 3723], ['https://youtube.com/embed/x?start=7', 7], ['https://youtu.be/x', null]])(
    '%s starts at %s', (url, seconds) => {
      expect(startOfUrl(url)).toBe(seconds);
    });
});
