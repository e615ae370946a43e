/** A source as it is called in a sentence, from its key `kind:id`. */
export function sourceLabel(source: string): string {
  const id = source.slice(source.indexOf(':') + 1);
  switch (source.slice(0, source.indexOf(':'))) {
    case 'youtube':
      return `the video ${id}`;
    case 'doi':
      return `doi:${id}`;
    case 'arxiv':
      return `arXiv:${id}`;
    case 'pmid':
      return `PMID ${id}`;
    case 'citekey':
      return `@${id}`;
    default:
      return id;
  }
}
