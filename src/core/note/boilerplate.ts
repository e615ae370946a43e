// Lines that are on the page but are none of the author's prose: picture credits, by-lines, reading times, calls to follow.

const LONGEST = 160;
const CREDIT = new RegExp([
  '^\\(?(?:(?:cover|header|featured|hero|title|main|thumbnail)\\s+)?',
  '(?:photo|photograph|image|picture|illustration|artwork|foto|bild|graphic|drawing|screenshot|figure|video)s?\\s*',
  '(?:credits?\\b|courtesy\\b|source\\b|(?:(?:created|taken|made|generated|provided)\\s+)?by\\b|via\\b|von\\b|©|:\\s|',
  'from\\s+(?:unsplash|pexels|pixabay|getty|shutterstock|wikimedia|wikipedia|flickr|freepik))',
].join(''), 'i');
const CREDIT_END = /\bon (?:unsplash|pexels|pixabay|flickr|freepik)\.?\)?$/i;
const READING_TIME = /(?:^|[\s·•|])\d{1,3}\s*min(?:ute)?s?[\s-]*read(?![a-z]{3})/i;
const CALLS: ReadonlySet<string> = new Set([
  'share', 'share this', 'share this article', 'share this post', 'subscribe', 'subscribe now', 'sign up', 'sign in', 'log in', 'follow', 'follow me', 'follow us',
  'listen', 'save', 'copy link', 'read more', 'see more', 'continue reading', 'advertisement', 'member-only story', 'published in', 'open in app',
  'skip to content', 'skip to main content', 'table of contents', 'leave a comment', 'reply', 'clap', 'response', 'responses', 'get started',
  'buy me a coffee', 'back to top', 'click here', 'home', 'menu', 'search', 'previous', 'next', 'all rights reserved',
]);
const LABELS: ReadonlySet<string> = new Set([
  'tag', 'tags', 'keyword', 'keywords', 'topic', 'topics', 'status', 'link', 'links', 'related', 'related to', 'related notes', 'up', 'parent', 'parents', 'children',
  'created', 'modified', 'see also', 'date', 'type', 'area', 'project',
]);
const ADMONITION = /^(?:!!!|\?\?\?|:::)\+?\s*\w*$/;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b).{0,120}$/i;
const EXCALIDRAW = /Switch to EXCALIDRAW VIEW|Decompress current Excalidraw/i;
const DRAWN_FILE = /^[\da-f]{40}: /;
const CHANNEL = /^from:\s/i;

/** Whether a block is furniture. `linked`: characters of the text that are the words of internal links. */
export function isBoilerplate(text: string, linked: number): boolean {
  if (text.length > LONGEST) return (text.length < 400 && EXCALIDRAW.test(text)) || DRAWN_FILE.test(text);
  if (READING_TIME.test(text) && text.length < 100) return true;
  if (CREDIT.test(text) && !/[.!?]\s+\p{Lu}/u.test(text)) return true;
  if (CHANNEL.test(text) && linked >= text.length - 8) return true;
  if (CREDIT_END.test(text) || COPYRIGHT.test(text) || ADMONITION.test(text) || EXCALIDRAW.test(text) || DRAWN_FILE.test(text)) return true;
  const words = text.length < 30 ? text.toLowerCase().replace(/[\s:.!]+$/, '') : '';
  return CALLS.has(words) || (text.endsWith(':') && LABELS.has(words));
}

const FIGURE = /^(?:figure|fig\.?|table|abb(?:ildung|\.)|tabelle|tableau|figura|图|圖|図|表)\s*\d+(?:\.\d+)?[a-z]?\s*(?:[:.)|\-–—：。]|$)/i;

/** Whether a text is a numbered caption. */
export function isNumberedCaption(text: string): boolean {
  return text.length <= 600 && FIGURE.test(text);
}

const REFERENCE_HEADINGS: ReadonlySet<string> = new Set([
  'reference', 'references', 'bibliography', 'works cited', 'literature', 'literature cited', 'citation', 'citations', 'footnotes', 'endnotes', 'notes and references',
  'references and notes', 'sources', 'literatur', 'literaturverzeichnis', 'quellen', 'quellenverzeichnis', 'bibliographie', 'références', 'referencias', 'bibliografía',
  '参考文献', '参考资料', '参考', '引用文献',
]);

/** Whether what stands below this heading is a list of references. */
export function isReferenceHeading(heading: string): boolean {
  return heading.length < 40 && REFERENCE_HEADINGS.has(heading.toLowerCase().replace(/^[\d.\s]+|[\s:：]+$/g, ''));
}
