import { isBreakingElement, isCaptionElement, isHiddenElement, readHtmlTag } from './html-tag';
import { isExternal } from './link-text';
import { orEnd, type ProseState } from './prose-state';
import type { Mark } from './prose-writer';

/** HTML in Markdown: tags go, their text stays, styles and scripts go as a whole. */
export class HtmlMarks {
  private anchor: { readonly url: string; readonly mark: Mark; readonly offset: number } | null = null;

  constructor(private readonly state: ProseState) {}

  begin(): void {
    this.anchor = null;
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
    if (isHiddenElement(tag.name) && !tag.closing && !markup.endsWith('/>')) {
      const close = spans.after(`</${tag.name}`, end);
      return state.leaveOutLines(at, close < 0 ? to : orEnd(spans.after('>', close), to));
    }
    if (tag.name === 'a') this.readAnchor(tag.attributes.get('href'), at);
    else if (isBreakingElement(tag.name)) state.out.write(' ', at);
    const media = tag.attributes.get('src');
    if (tag.name === 'img') state.hasImage = true;
    else if (media !== undefined && isExternal(media)) state.cite('embed', media, '', at);
    state.isCaption ||= isCaptionElement(tag);
    return state.leaveOutLines(at, end);
  }

  private autolink(markup: string, at: number, end: number): number {
    const { state } = this;
    if (!/^<https?:/i.test(markup)) return end;
    const url = markup.slice(1, -1);
    state.cite('bare', url, '', at + 1);
    state.urlLength += url.length;
    state.out.write(url, at + 1);
    return end;
  }

  private readAnchor(href: string | undefined, at: number): void {
    const { out } = this.state;
    if (this.anchor) this.state.cite('link', this.anchor.url, out.since(this.anchor.mark), this.anchor.offset);
    this.anchor = href !== undefined && isExternal(href) ? { url: href, mark: out.mark(), offset: at } : null;
  }
}
