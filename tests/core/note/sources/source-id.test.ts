import { describe, expect, it } from 'vitest';
import { sourceOfUrl, startOfUrl } from '../../../../src/core/note/sources/source-id';

describe('sourceOfUrl', () => {
  it.each([
    'https://www.youtube.com/watch?v=YQehg0uGBTY', 'https://youtube.com/watch?list=PL1&v=YQehg0uGBTY&t=10s', 'https://youtu.be/YQehg0uGBTY?t=279s', 'http://m.youtube.com/watch?v=YQehg0uGBTY',
    'https://www.youtube.com/embed/YQehg0uGBTY?start=3', 'https://www.youtube-nocookie.com/embed/YQehg0uGBTY', 'https://youtube.com/shorts/YQehg0uGBTY', 'https://www.youtube.com/live/YQehg0uGBTY?si=x',
    'https://music.youtube.com/watch?v=YQehg0uGBTY', '//www.youtube.com/embed/YQehg0uGBTY', 'https://www.youtube.com/v/YQehg0uGBTY', 'https://youtu.be/YQehg0uGBTY/',
    'https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DYQehg0uGBTY%26feature%3Dshare', 'https://www.youtube.com/watch?feature=youtu.be&amp;v=YQehg0uGBTY',
    'https://youtu.be/YQehg0uGBTY&t=3s', 'https://yewtu.be/watch?v=YQehg0uGBTY', 'https://web.archive.org/web/2020/https://www.youtube.com/watch?v=YQehg0uGBTY',
  ])('knows the video in %s', (url) => {
    expect(sourceOfUrl(url)).toEqual({ kind: 'youtube', id: 'YQehg0uGBTY' });
  });

  it('takes a playlist and a channel for pages', () => {
    expect(sourceOfUrl('https://www.youtube.com/playlist?list=PL9x&si=y')).toEqual({ kind: 'web', id: 'youtube.com/playlist?list=PL9x' });
    expect(sourceOfUrl('https://www.youtube.com/embed/videoseries?list=PL9x')).toMatchObject({ kind: 'web' });
    expect(sourceOfUrl('https://www.youtube.com/@neurohour')).toEqual({ kind: 'web', id: 'youtube.com/@neurohour' });
  });

  it.each([
    ['https://doi.org/10.1038/S41586-019-1799-6', 'doi', '10.1038/s41586-019-1799-6'],
    ['http://dx.doi.org/10.1016/j.neuron.2017.06.011.', 'doi', '10.1016/j.neuron.2017.06.011'],
    ['https://doi.org/10.1016%2Fj.neuron.2017.06.011', 'doi', '10.1016/j.neuron.2017.06.011'],
    ['https://doi-org.library.example.edu/10.1016/j.neuron.2017.06.011', 'doi', '10.1016/j.neuron.2017.06.011'],
    ['https://doi.org/10.1016/S0896-6273(00)80123-4', 'doi', '10.1016/s0896-6273(00)80123-4'],
    ['https://onlinelibrary.wiley.com/doi/full/10.1111/ejn.12345', 'doi', '10.1111/ejn.12345'],
    ['https://onlinelibrary.wiley.com/doi/10.1111/ejn.12345/abstract?casa_token=x', 'doi', '10.1111/ejn.12345'],
    ['https://link.springer.com/content/pdf/10.1007/s00429-012-0380-y.pdf', 'doi', '10.1007/s00429-012-0380-y'],
    ['https://link.springer.com/chapter/10.1007/978-3-030-58580-8_4#Sec1', 'doi', '10.1007/978-3-030-58580-8_4'],
    ['https://www.frontiersin.org/articles/10.3389/fnins.2019.00123/full', 'doi', '10.3389/fnins.2019.00123'],
    ['https://journals.plos.org/ploscompbiol/article?id=10.1371/journal.pcbi.1004128', 'doi', '10.1371/journal.pcbi.1004128'],
    ['https://www.science.org/doi/epdf/10.1126/science.aab1234', 'doi', '10.1126/science.aab1234'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full.pdf+html', 'doi', '10.1101/2020.01.02.123456'],
    ['https://www.biorxiv.org/content/early/2018/03/04/123456', 'web', 'biorxiv.org/content/early/2018/03/04/123456'],
    ['https://www.biorxiv.org/content/biorxiv/early/2018/03/04/123456.full.pdf', 'doi', '10.1101/123456'],
    ['https://www.medrxiv.org/content/10.1101/2021.05.06.21256789v1.full-text', 'doi', '10.1101/2021.05.06.21256789'],
    ['https://www.nature.com/articles/s41586-019-1799-6', 'doi', '10.1038/s41586-019-1799-6'],
    ['https://www.nature.com/articles/nature14539.pdf', 'doi', '10.1038/nature14539'],
    ['http://www.nature.com/nature/journal/v521/n7553/full/nature14539.html', 'doi', '10.1038/nature14539'],
    ['https://elifesciences.org/articles/54983', 'doi', '10.7554/elife.54983'],
    ['https://psyarxiv.com/ab3de', 'doi', '10.31234/osf.io/ab3de'],
    ['https://doi.org/10.48550/arXiv.1706.03762', 'arxiv', '1706.03762'],
    ['https://arxiv.org/pdf/1604.00289v3.pdf', 'arxiv', '1604.00289'],
    ['https://www.alphaxiv.org/abs/1604.00289', 'arxiv', '1604.00289'],
    ['https://ar5iv.labs.arxiv.org/html/1604.00289', 'arxiv', '1604.00289'],
    ['https://huggingface.co/papers/1604.00289', 'arxiv', '1604.00289'],
    ['https://arxiv.org/abs/q-bio/0501001', 'arxiv', 'q-bio/0501001'],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'pmid', '12345678'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/12345678', 'pmid', '12345678'],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=12345678', 'pmid', '12345678'],
    ['https://europepmc.org/article/MED/12345678', 'pmid', '12345678'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3456789/pdf/x.pdf', 'web', 'pmc.ncbi.nlm.nih.gov/articles/PMC3456789'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3456789/#S2', 'web', 'pmc.ncbi.nlm.nih.gov/articles/PMC3456789'],
    ['https://europepmc.org/article/PMC/PMC3456789', 'web', 'pmc.ncbi.nlm.nih.gov/articles/PMC3456789'],
    ['https://www.sciencedirect.com/science/article/abs/pii/S0896627317305093?via%3Dihub', 'web', 'sciencedirect.com/science/article/pii/S0896627317305093'],
    ['https://www.cell.com/neuron/fulltext/S0896-6273(17)30509-3', 'web', 'sciencedirect.com/science/article/pii/S0896627317305093'],
  ])('reads %s as %s', (url, kind, id) => {
    expect(sourceOfUrl(url)).toEqual({ kind, id });
  });

  // Each row is one page under several addresses.
  it.each([
    ['example.org/A/b', ['https://www.Example.org/A/b/', 'http://example.org/A/b', 'https://example.org/A/b?utm_source=x&fbclid=1', 'https://user@example.org:443/A/b#part', 'http://example.org:80/A/b///']],
    ['example.org', ['https://example.org', 'http://www.example.org/', 'https://example.org/index.html', 'https://m.example.org/?ref=home', 'HTTPS://EXAMPLE.ORG./']],
    ['example.org/list?page=2&sort=up', ['https://example.org/list?sort=up&page=2', 'https://example.org/list/?page=2&amp;sort=up&utm_medium=y', 'https://example.org/list/index.php?page=2&sort=up']],
    ['example.org/news/a-finding', ['https://example.org/news/a-finding/amp/', 'https://amp.example.org/news/a-finding', 'https://example.org/amp/news/a-finding', 'https://example.org/news/a-finding?amp=1',
      'https://www.google.com/amp/s/example.org/news/a-finding', 'https://example-org.cdn.ampproject.org/c/s/example.org/news/a-finding', 'https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fnews%2Fa-finding&sa=D',
      'https://web.archive.org/web/20200102030405/http://www.example.org/news/a-finding']],
    ['example.org/~ada/caf\u00e9', ['https://example.org/%7Eada/caf%C3%A9', 'https://example.org/%7eada/caf%c3%a9', 'https://example.org/~ada/cafe\u0301', 'https://example.org/~ada/café']],
    ['example.org/a%2Fb', ['https://example.org/a%2fb', 'https://example.org/a%2Fb']],
    ['example.org:8080/x', ['http://example.org:8080/x', 'https://www.example.org:8080/x/']],
    ['de.wikipedia.org/wiki/Glia_Zelle', ['https://de.m.wikipedia.org/wiki/Glia_Zelle', 'https://de.wikipedia.org/wiki/Glia%20Zelle#Arten', '//de.wikipedia.org/wiki/Glia_Zelle']],
    ['zh.wikipedia.org/wiki/海马体', ['https://zh.wikipedia.org/wiki/%E6%B5%B7%E9%A9%AC%E4%BD%93', 'https://zh.wikipedia.org/wiki/海马体']],
    ['vimeo.com/1234', ['https://vimeo.com/1234#t=279s', 'https://vimeo.com/1234?t=4m39s']],
    ['x.com/i/status/99', ['https://twitter.com/ada/status/99?s=20', 'https://x.com/i/web/status/99', 'https://mobile.twitter.com/ada/status/99/photo/1']],
    ['amazon.com/dp/0123456789', ['https://www.amazon.de/Some-Book/dp/0123456789/ref=sr_1_1?keywords=x', 'https://amazon.com/gp/product/0123456789']],
    ['github.com/a/b', ['https://github.com/a/b.git', 'https://github.com/a/b/', 'https://github.com/a/b#readme']],
  ])('gives %s to one page, however it is linked', (id, urls) => {
    expect(urls.map((url) => sourceOfUrl(url)?.id)).toEqual(urls.map(() => id));
  });

  it('keeps apart what may be two pages', () => {
    const ids = ['https://example.org/a', 'https://example.org/A', 'https://example.org/a?id=1', 'https://example.org/a?id=2', 'https://example.org:8080/a', 'https://sub.example.org/a'].map((url) => sourceOfUrl(url)?.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    'https://unsplash.com/@someone', 'https://images.pexels.com/1', 'https://example.org/picture.PNG', 'mailto:a@b.org', 'obsidian://open?vault=x', 'file:///a/b', 'http://localhost/x', 'note.md', '',
    `https://example.org/${'/'.repeat(5000)}`,
  ])('finds no source in %j', (url) => {
    expect(sourceOfUrl(url)).toBeNull();
  });
});

describe('startOfUrl', () => {
  it.each([
    ['https://youtu.be/x?t=279s', 279], ['https://youtu.be/x?t=90', 90], ['https://youtube.com/watch?v=x&t=1h2m3s', 3723], ['https://youtube.com/watch?v=x&amp;t=4m39s', 279], ['https://youtube.com/embed/x?start=7', 7],
    ['https://youtu.be/x#t=4m39s', 279], ['Lecture.mp4#t=4:39', 279], ['Lecture.mp4#t=1:02:03.5', 3723], ['https://vimeo.com/1#t=60.2', 60], ['#t=279,300', 279], ['https://youtu.be/x', null], ['https://youtu.be/x?t=soon', null],
  ])('%s', (url, seconds) => {
    expect(startOfUrl(url)).toBe(seconds);
  });
});
