// Lines that are on the page but are none of the author's prose: picture credits, by-lines, reading times, calls to follow.

const LONGEST = 160;
const CREDIT = /^\(?(?:(?:cover|header|featured|hero|title|main|thumbnail)\s+)?(?:photo|photograph|image|picture|illustration|artwork|foto|bild|graphic|drawing|screenshot|figure|video)s?\s*(?:credits?\b|courtesy\b|source\b|(?:(?:created|taken|made|generated|provided)\s+)?by\b|from\s+(?:unsplash|pexels|pixabay|getty|shutterstock|wikimedia|wikipedia|flickr|freepik)|via\b|von\b|©|:\s)/i;
const CREDIT_END = /\bon (?:unsplash|pexels|pixabay|flickr|freepik)\.?\)?$/i;
const READING_TIME = /(?:^|[\s·•|])\d{1,3}\s*min(?:ute)?s?[\s-]*read(?![a-z]{3})/i;
const CALL = /^(?:share(?: this(?: article| post)?)?|subscribe(?: now)?|sign (?:up|in)|log in|follow(?: me| us)?|listen|save|copy link|read more|see more|continue reading|advertisement|member-only story|published in|open in app|skip to (?:main )?content|table of contents|leave a comment|reply|clap|responses?|get started|buy me a coffee|back to top|click here|home|menu|search|previous|next|all rights reserved\.?)$/i;
const LABEL = /^(?:tags?|keywords|topics?|status|links?|related(?: notes| to)?|up|parents?|children|created|modified|see also|date|type|area|project)\s*:?\s*$/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b).{0,120}$/i;
const EXCALIDRAW = /Switch to EXCALIDRAW VIEW|Decompress current Excalidraw/i;
const CHANNEL = /^from:\s/i;

/** Whether a block is furniture. `linked`: characters of the text that are the words of internal links. */
export function isBoilerplate(text: string, linked: number): boolean {
  if (text.length > LONGEST) return EXCALIDRAW.test(text) && text.length < 400;
  if (READING_TIME.test(text) && text.length < 100) return true;
  if (CREDIT.test(text) && !/[.!?]\s+\p{Lu}/u.test(text)) return true;
  if (CHANNEL.test(text) && linked >= text.length - 8) return true;
  return CREDIT_END.test(text) || CALL.test(text) || LABEL.test(text) || COPYRIGHT.test(text) || EXCALIDRAW.test(text);
}

const FIGURE = /^(?:figure|fig\.?|table|abb(?:ildung|\.)|tabelle|tableau|figura|图|圖|図|表)\s*\d+(?:\.\d+)?[a-z]?\s*(?:[:.)|\-–—：。]|$)/i;

/** Whether a text is a numbered caption. */
export function isNumberedCaption(text: string): boolean {
  return text.length <= 600 && FIGURE.test(text);
}

const REFERENCE_HEADING = /^(?:\d+\.?\s*)?(?:references?|bibliography|works cited|literature(?: cited)?|citations?|footnotes|endnotes|notes and references|references and notes|sources|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|bibliographie|références|referencias|bibliografía|参考文献|参考资料|参考|引用文献)\s*:?$/iu;

/** Whether what stands below this heading is a list of references. */
export function isReferenceHeading(heading: string): boolean {
  return heading.length < 40 && REFERENCE_HEADING.test(heading.trim());
}
