import { isBreakingElement, isCaptionElement, isHiddenElement, type HtmlTag, readHtmlTag } from './html-tag';
import { isExternal, isRecording } from '../link-text';
import { orEnd, type ProseState } from './prose-state';
import type { Mark } from './prose-writer';
import { isNoteMark } from './word-marks';

/** A raised number, perhaps in brackets or linked. */
const RAISED = /\s{0,9}(?:<a\b[^<>]{0,300}>)?\s{0,9}(\\?\[)?(\d{1,3}(?:\s{0,9}[,;–-]\s{0,9}\d{1,3}){0,20})\\?\]?\s{0,9}(?:<\/a>)?\s{0,9}<\/sup>/iy;
/** What holds no words even where a blank line cuts it in two for Markdown. */
const LONG_HIDDEN: ReadonlySet<string> = new Set(['style', 'script', 'svg']);
const LONGEST_HIDDEN = 20_000;
/** A caption that is opened and not closed ends after so many blocks. */
const MOST_CAPTIONS = 4;

/** HTML in Markdown: tags go, their text stays, styles and scripts go as a whole. */
export class HtmlMarks {
  private anchor: { readonly url: string; readonly mark: Mark; readonly offset: number } | null = null;
  /** Whether cells of a table were met: pictures in them are icons or faces. */
  private isTable = false;
  /** Elements for captions that are open, the innermost last; they may reach over several blocks. */
  private captions: string[] = [];
  private captionsLeft = 0;
  private hiddenTo = 0;
  /** Where the part of the text ends that no element reaches beyond. */
  private partTo = Infinity;
  /** What `closeOf` answered last. */
  private readonly closes = new Map<string, number>();

  constructor(private readonly state: ProseState) {}

  /** Begins a part of the text that ends at `to`. */
  beginPart(to: number): void {
    this.captions = [];
    this.hiddenTo = 0;
    this.partTo = to;
  }

  /** Begins a stretch; answers where the reading is to begin. */
  begin(from: number, to: number): number {
    this.anchor = null;
    this.isTable = false;
    if (this.captions.length > 0) {
      if (this.captionsLeft-- > 0) this.state.isCaption = true;
      else this.captions = [];
    }
    return from < this.hiddenTo ? Math.min(this.hiddenTo, to) : from;
  }

  /** `at` is at a `<`. */
  read(at: number): number {
    const { state } = this;
    const { text, spans, to } = state;
    if (text.charCodeAt(at + 1) === 37) return state.leaveOutLines(at, orEnd(spans.after('%>', at + 2), to));
    const end = spans.htmlEnd(at);
    if (end < 0) return text.startsWith('<!--', at) ? state.leaveOutLines(at, to) : state.literal(at);
    const markup = text.slice(at, end);
    if (markup.startsWith('<!') || markup.startsWith('<?')) return state.leaveOutLines(at, end);
    const tag = readHtmlTag(markup);
    if (!tag) return this.autolink(markup, at, end);
    if (isHiddenElement(tag.name) && !tag.closing && !markup.endsWith('/>')) return this.hidden(tag.name, at, end);
    if (tag.name === 'sup' && !tag.closing) {
      const close = this.raised(at, end);
      if (close >= 0) return close;
      if (/\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(end))) state.out.write('^', at);
    }
    if (tag.name === 'a') this.readAnchor(tag.attributes.get('href'), at);
    else if (isBreakingElement(tag.name)) state.out.write(' ', at);
    this.isTable ||= tag.name === 'td' || tag.name === 'th';
    this.media(tag, at);
    this.caption(tag, markup);
    return state.leaveOutLines(at, end);
  }

  private media({ name, attributes }: HtmlTag, at: number): void {
    const { state } = this;
    const address = attributes.get('src');
    if (name === 'img') {
      state.hasImage = true;
      if (!this.isTable) state.addAlt(attributes.get('alt') ?? '', at, attributes.get('src') ?? '');
    } else if (address !== undefined && isExternal(address)) state.cite('embed', address, '', at);
    else if (address !== undefined && isRecording(address)) state.cite('moment', address, '', at);
  }

  private caption(tag: HtmlTag, markup: string): void {
    if (tag.closing) {
      if (this.captions[this.captions.length - 1] === tag.name) this.captions.pop();
    } else if (isCaptionElement(tag)) {
      this.state.isCaption = true;
      if (!markup.endsWith('/>')) this.captions.push(tag.name);
      this.captionsLeft = MOST_CAPTIONS;
    }
  }

  /** An element without words: it goes with all it holds, also where blank lines stand in it. */
  private hidden(name: string, at: number, end: number): number {
    const { state } = this;
    const close = state.spans.after(`</${name}`, end);
    if (close >= 0) return state.leaveOutLines(at, orEnd(state.spans.after('>', close), state.to));
    const far = LONG_HIDDEN.has(name) ? this.closeOf(name) : Infinity;
    if (far <= this.partTo && far - state.to <= LONGEST_HIDDEN) this.hiddenTo = far;
    return state.leaveOutLines(at, state.to);
  }

  /** Just after the next end of an element behind the stretch, `Infinity` where there is none. */
  private closeOf(name: string): number {
    const { text, to } = this.state;
    let close = this.closes.get(name) ?? 0;
    if (close < to) {
      const at = text.indexOf(`</${name}>`, to);
      close = at < 0 ? Infinity : at + name.length + 3;
      this.closes.set(name, close);
    }
    return close;
  }

  /** `<sup>1</sup>` behind a word, or before an entry; −1 where it is a power or no number. */
  private raised(at: number, end: number): number {
    const { state } = this;
    RAISED.lastIndex = end;
    const match = RAISED.exec(state.text);
    const close = RAISED.lastIndex;
    const begins = at === state.lineStart;
    if (!match || close > state.to || !(begins || match[1] !== undefined || match[0].includes('<a') || isNoteMark(state, at))) return -1;
    state.marks.push({ label: match[2] ?? '', offset: at, begins });
    return state.leaveOut(close);
  }

  private autolink(markup: string, at: number, end: number): number {
    const { state } = this;
    if (!/^<https?:/i.test(markup)) return end;
    const url = markup.slice(1, -1);
    state.cite('bare', url, url, at + 1);
    state.urlLength += url.length;
    state.out.write(url, at + 1);
    return end;
  }

  private readAnchor(href: string | undefined, at: number): void {
    const { state, anchor } = this;
    const { out } = state;
    if (anchor) state.cite('link', anchor.url, out.since(anchor.mark), anchor.offset, anchor.mark.length);
    this.anchor = href !== undefined && isExternal(href) ? { url: href, mark: out.mark(), offset: at } : null;
  }
}
