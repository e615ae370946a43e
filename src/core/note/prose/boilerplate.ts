import { anyOf } from './page-words';

// Lines that are on the page but are none of the author's prose: picture credits, by-lines, reading times, calls to follow.

const LONGEST = 160;
/** Longer than this, a credit at the end belongs to a caption. */
const LONGEST_CREDIT = 80;
/** A longer name of an agency there is none. */
const AGENCY_TAIL = 24;
const PICTURE = '(?:photo|photograph|image|picture|illustration|artwork|foto|bild|grafik|imagen|imagem|immagine|screenshot)s?';
const AGENCY = anyOf(
  'unsplash|pexels|pixabay|getty(?:\\s*images)?|shutterstock|i?stock(?:photo)?|adobe\\s*stock|wikimedia|wikipedia|flickr|freepik|alamy',
  'midjourney|dall[-·]?e|reuters|afp|dpa|nasa',
);
const CREDIT = new RegExp([
  `^\\(?(?:(?:cover|header|featured|hero|title|main|thumbnail)\\s+)?${PICTURE}\\s*`,
  '(?:credits?\\b|courtesy\\b|source\\b|(?:(?:created|taken|made|generated|provided)\\s+)?by\\b|via\\b|von\\b|©|:\\s|',
  `from\\s+(?:${AGENCY}))`,
  '|^\\(?(?:credits?|crédits?(?:\\s+photo)?|créditos?|bildnachweis|bildquelle|fotonachweis|photo(?:graph)?s?)\\s*[:：]\\s|^credit\\.{3}',
  '|^(?:figure|drawing|graphic)s?\\s+(?:by|credits?|courtesy|via)\\b',
  '|^(?:图片?来源|图源|图片|摄影|配图)\\s*[:：]',
].join(''), 'i');
const HAN_CREDIT = /^[图摄配]/;
const LAST_LATIN = 0x24f;
const CREDIT_END = /(?:\b(?:on|via)|\/)\s*(?:unsplash|pexels|pixabay|flickr|freepik|shutterstock|getty\s?images|alamy|istock)\.?\)?$/i;
const READING_TIME = /(?:^|[\s·•|])\d{1,3}\s*min(?:ute)?s?[\s-]*read(?![a-z]{3})/i;
const CALLS: ReadonlySet<string> = new Set([
  'share', 'share this', 'share this article', 'share this post', 'subscribe', 'subscribe now', 'sign up', 'sign in', 'log in', 'follow', 'follow me',
  'follow us',
  'listen', 'save', 'copy link', 'read more', 'see more', 'continue reading', 'advertisement', 'member-only story', 'published in', 'open in app',
  'skip to content', 'skip to main content', 'table of contents', 'leave a comment', 'reply', 'clap', 'response', 'responses', 'get started',
  'buy me a coffee', 'back to top', 'click here', 'home', 'menu', 'search', 'previous', 'next', 'all rights reserved',
]);
const LABELS: ReadonlySet<string> = new Set([
  'tag', 'tags', 'keyword', 'keywords', 'topic', 'topics', 'status', 'link', 'links', 'related', 'related to', 'related notes', 'up', 'parent', 'parents',
  'children',
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
  // Lines of the kinds below begin in Latin script, but for the credits of a picture.
  if (text.charCodeAt(0) > LAST_LATIN && !HAN_CREDIT.test(text)) return isMarkedAtEnd(text);
  if (CREDIT.test(text) && !/[.!?]\s+\p{Lu}/u.test(text)) return true;
  if (CHANNEL.test(text) && linked >= text.length - 8 && !text.includes('\n')) return true;
  if (isMarkedAtEnd(text) || COPYRIGHT.test(text) || ADMONITION.test(text) || DRAWN_FILE.test(text)) return true;
  const words = text.length < 30 ? text.toLowerCase().replace(/[\s:.!]+$/, '') : '';
  return CALLS.has(words) || (text.endsWith(':') && LABELS.has(words));
}

/** Whether a line says at its end, or anywhere, what makes it furniture. */
function isMarkedAtEnd(text: string): boolean {
  if (text.length < 100 && text.includes('read') && READING_TIME.test(text)) return true;
  if (text.length <= LONGEST_CREDIT && text.charCodeAt(text.length - 1) <= LAST_LATIN && CREDIT_END.test(text.slice(-AGENCY_TAIL))) return true;
  return EXCALIDRAW.test(text);
}

const FIGURE = /^(?:figure|fig\.?|table|abb(?:ildung|\.)|tabelle|tableau|figura|图|圖|図|表)\s*\d+(?:\.\d+)?[a-z]?\s*(?:[:.)|\-–—：。]|$)/i;

/** Whether a text is a caption: numbered, or one whose picture is credited at its end. */
export function isCaptionText(text: string): boolean {
  return text.length <= 600 && (FIGURE.test(text) || (text.length > LONGEST_CREDIT && text.length < 300 && CREDIT_END.test(text.slice(-AGENCY_TAIL))));
}

const REFERENCE_HEADINGS: ReadonlySet<string> = new Set([
  'reference', 'references', 'bibliography', 'works cited', 'literature', 'literature cited', 'citation', 'citations', 'footnotes', 'endnotes',
  'notes and references',
  'references and notes', 'references and further reading', 'selected references', 'key references', 'cited works', 'cited literature', 'further reading',
  'suggested reading', 'recommended reading',
  'selected bibliography', 'sources and further reading', 'external links', 'sources', 'literatur', 'literaturverzeichnis', 'quellen', 'quellenverzeichnis',
  'bibliographie', 'références', 'referencias', 'bibliografía',
  'weiterführende literatur', 'einzelnachweise', 'weblinks', 'fußnoten', 'quellenangaben', 'anmerkungen und quellen', 'bibliografie',
  'sources et références', 'notes et références', 'pour aller plus loin', 'bibliografia',
  'riferimenti', 'riferimenti bibliografici', 'fonti', 'note e riferimenti', 'referências', 'referências bibliográficas', 'fuentes', 'lecturas recomendadas',
  'bronnen', 'referenties', 'literatuur', 'verder lezen', 'referenser',
  'källor', 'литература', 'список литературы', 'источники', 'примечания', 'ссылки', 'kaynakça', 'kaynaklar', 'referanslar', 'βιβλιογραφία', 'αναφορές',
  'المراجع', 'المصادر', '参考文献', '参考资料', '参考', '参考书目', '引用文献', '引用',
  '延伸阅读', '扩展阅读', '參考文獻', '參考資料', '出典', '脚注', '참고문헌', '참고 문헌', '출처',
]);

/** Whether what stands below this heading is a list of references. */
export function isReferenceHeading(heading: string): boolean {
  return heading.length < 40 && REFERENCE_HEADINGS.has(heading.toLowerCase().replace(/^[\d.\s]+|[\s:：]+$/g, ''));
}
