import type { BlockContext, BlockParser, LeafBlockParser, Line } from '@lezer/markdown';

// Blocks that Obsidian has and CommonMark has not, and two guards that keep the parser linear and its tree shallow.

const DEEPEST_NESTING = 100;
const DOLLAR = 36;
const PERCENT = 37;

export const BLOCK_NODES = [{ name: 'CommentText', block: true }, { name: 'MathBlock', block: true }];

function opensWith(line: Line, code: number): boolean {
  return line.next === code && line.text.charCodeAt(line.pos + 1) === code;
}

/** Whether a `%%` comment opens here and goes on after the line; one that closes on its line is inline. */
function opensComment(line: Line): boolean {
  return opensWith(line, PERCENT) && line.text.indexOf('%%', line.pos + 2) < 0;
}

/** Whether `$$` opens display math here: alone, or closed at the end of the same line. */
function opensMath(line: Line): boolean {
  if (!opensWith(line, DOLLAR)) return false;
  const close = line.text.indexOf('$$', line.pos + 2);
  return close < 0 || line.skipSpace(close + 2) === line.text.length;
}

/** `%%` … `%%` over several lines, or to the end of the note. Tags inside count, nothing else does. */
export const commentBlock: BlockParser = {
  name: 'CommentText',
  before: 'IndentedCode',
  parse(cx, line) {
    if (!opensComment(line)) return false;
    const from = cx.lineStart + line.pos;
    const parts = cx.parser.parseInline(line.text.slice(line.pos + 2), from + 2);
    const depth = cx.depth;
    let to = from + 2;
    while (cx.nextLine()) {
      if (cx.depth < depth) break;
      const close = line.text.indexOf('%%', line.basePos);
      const end = close < 0 ? line.text.length : close;
      parts.push(...cx.parser.parseInline(line.text.slice(line.basePos, end), cx.lineStart + line.basePos));
      to = cx.lineStart + (close < 0 ? end : close + 2);
      if (close < 0) continue;
      cx.nextLine();
      break;
    }
    cx.addElement(cx.elt('CommentText', from, to, parts));
    return true;
  },
  endLeaf: (_, line) => opensComment(line),
};

/** `$$` … `$$`. A blank line ends it as it ends math in LaTeX: a stray `$$` must not swallow the rest of the note. */
export const mathBlock: BlockParser = {
  name: 'MathBlock',
  before: 'IndentedCode',
  parse(cx, line) {
    if (!opensMath(line)) return false;
    const from = cx.lineStart + line.pos;
    const close = line.text.indexOf('$$', line.pos + 2);
    let to = cx.lineStart + (close < 0 ? line.text.length : close + 2);
    let closed = close >= 0;
    while (cx.nextLine() && !closed && line.pos < line.text.length) {
      const end = line.text.indexOf('$$', line.basePos);
      closed = end >= 0;
      to = cx.lineStart + (closed ? end + 2 : line.text.length);
    }
    cx.addElement(cx.elt('MathBlock', from, to));
    return true;
  },
  endLeaf: (_, line) => opensMath(line),
};

/** Text nested deeper than any reader could follow is a plain paragraph: the tree stays shallow enough to walk. */
export const nestingLimit: BlockParser = {
  name: 'NestingLimit',
  before: 'IndentedCode',
  parse(cx: BlockContext, line: Line) {
    if (cx.depth < DEEPEST_NESTING) return false;
    const from = cx.lineStart + line.pos;
    const to = cx.lineStart + line.text.length;
    const parts = cx.parser.parseInline(line.text.slice(line.pos), from);
    cx.nextLine();
    cx.addElement(cx.elt('Paragraph', from, to, parts));
    return true;
  },
};

const DEFINITION = /^\[(?!\^)[^[\]]{1,999}\]:[ \t]*\S/;

/** `[label]: url` on one line. Stands in for CommonMark's own, which reads an unclosed `[` again with every further line. */
export const linkDefinition: BlockParser = {
  name: 'LinkReference',
  leaf(_, leaf) {
    if (!DEFINITION.test(leaf.content)) return null;
    const end = leaf.start + leaf.content.length;
    const complete: LeafBlockParser['finish'] = (cx) => {
      cx.addLeafElement(leaf, cx.elt('LinkReference', leaf.start, end));
      return true;
    };
    return { nextLine: (cx) => complete(cx, leaf), finish: complete };
  },
};
