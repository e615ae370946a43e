import type { NotePath } from '../../src/core/note/note';
import type { LoadedVault } from './loaded-vault';
import { clean, columns, cut, TOPIC_INKS, type Ink, type Page } from './page';
import { topicsOf } from './topics';

/** The heading above an answer about one note: its title, its topic, its path. */
export async function printTitle(page: Page, vault: LoadedVault, path: NotePath): Promise<void> {
  const title = clean(vault.library.note(path)?.title ?? path);
  page.text(title, 0, 'bold');
  await topicsOf(vault.library);
  const topic = vault.library.topicOf(path);
  const name = topic ? `● ${cut(clean(topic.name), page.width / 2)}` : '';
  const where = cut(clean(path), page.width - columns(name) - 2);
  page.line(`${page.paint(where, 'dim')}${topic ? `  ${page.paint(name, topicInk(topic.color))}` : ''}`);
}

export function topicInk(color: number): Ink {
  return TOPIC_INKS[color % TOPIC_INKS.length] ?? 'plain';
}
