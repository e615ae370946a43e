import { isPartName, markedPart, type PartContents } from './marked-parts';

/** The property of a topic note that tells which topic it is about. */
export const TOPIC_PROPERTY = 'connectome-topic';

/** What topic notes are made from where the settings name no template. */
export const BUILT_IN_TEMPLATE = [
  '## In short', '{{summary}}', '## Key terms', '{{terms}}', '## Notes', '{{notes}}', '## Subtopics', '{{subtopics}}', '## Sources', '{{sources}}',
  '## Mentioned, not written yet', '{{placeholders}}', '## Live', '{{live}}\n',
].join('\n\n');

/** Without the line breaks around it. */
const FRONT_MATTER = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;
const NAMES = /\{\{[ \t]*([a-z]+)[ \t]*\}\}/g;
const ALONE = /^([ \t]*)\{\{[ \t]*([a-z]+)[ \t]*\}\}[ \t]*(\r?)$/;

/**
 * The text of a new topic note. A part that stands alone on its line in the template is put between marks, by which it can be brought
 * up to date later; elsewhere it is text like any other. Names that are not known stay as they are.
 */
export function fillTemplate(template: string, topic: { readonly id: string; readonly name: string }, contents: PartContents): string {
  const valueOf = (whole: string, name: string): string => (name === 'name' ? topic.name : name === 'id' ? topic.id : isPartName(name) ? contents[name] : whole);
  const lines = template.split('\n').map((line) => {
    const [, , name = '', cr = ''] = ALONE.exec(line) ?? [];
    return isPartName(name) ? `${markedPart(name, contents[name], cr === '' ? '\n' : '\r\n')}${cr}` : line.replace(NAMES, valueOf);
  });
  return withTopicId(lines.join('\n'), topic.id);
}

/** The id of the topic that a topic note is about, `null` where its properties name none. */
export function topicIdIn(text: string): string | null {
  const properties = FRONT_MATTER.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? '';
  const value = new RegExp(`^${TOPIC_PROPERTY}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'm').exec(properties)?.[1]?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
  return value === '' ? null : value;
}

/** The name of the topic as the live list of a topic note has it. */
export function topicNameIn(text: string): string | null {
  const [, block = ''] = /^```connectome[ \t]*\r?\n([\s\S]*?)^```/m.exec(text) ?? [];
  return /^topic:[ \t]*(.+?)[ \t]*\r?$/m.exec(block)?.[1] ?? null;
}

function withTopicId(text: string, id: string): string {
  const line = `${TOPIC_PROPERTY}: ${id}`;
  const found = FRONT_MATTER.exec(text);
  if (!found) return `---\n${line}\n---\n\n${text.replace(/^(?:\r?\n)+/, '')}`;
  if (topicIdIn(text) !== null) return text;
  const start = text.indexOf('\n') + 1;
  const without = (found[1] ?? '').split('\n').filter((property) => !property.startsWith(`${TOPIC_PROPERTY}:`)).join('\n');
  return `${text.slice(0, start)}${line}\n${without === '' ? '' : `${without}\n`}${text.slice(text.indexOf('---', start))}`;
}
