import type { Bridges } from '../../../../src/core/topics/between/bridge';
import type { Gap } from '../../../../src/core/topics/between/gap';
import type { MemoryVault } from '../../../vault-builder';

export type Texts = Readonly<Record<string, string>>;

/** The bridges of a vault, its topics brought up to date first. */
export async function bridgesOf(vault: MemoryVault): Promise<Bridges> {
  await vault.computeTopics();
  return finish(vault.library.bridges());
}

export async function gapsOf(vault: MemoryVault): Promise<readonly Gap[]> {
  await vault.computeTopics();
  return finish(vault.library.gaps());
}

async function finish<T>(steps: AsyncGenerator<void, T>): Promise<T> {
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return step.value;
  }
}

/** Notes on one subject in which each links to the next two, so that they are a topic; `texts` by title. */
export function circle(tag: string, texts: Texts): Texts {
  const titles = Object.keys(texts);
  return Object.fromEntries(titles.map((title, i) => {
    const links = [1, 2].map((step) => `[[${titles[(i + step) % titles.length]}]]`).join(' ');
    return [`${title}.md`, `---\ntags: [${tag}]\n---\n${texts[title]} See ${links}.\n`];
  }));
}

export const SLEEP: Texts = {
  'Slow waves': 'Slow waves sweep over the cortex at night.',
  Spindles: 'Spindles come from the thalamus at night.',
  'Sleep stages': 'Stages of the night follow each other in cycles.',
  Dreams: 'Dreams are vivid at the end of the night.',
  Melatonin: 'Melatonin tells the body that night has come.',
  'Circadian rhythm': 'A clock in the hypothalamus keeps the rhythm of the night.',
};

export const GAMES: Texts = {
  Chess: 'Chess is played by searching a tree of moves.',
  Go: 'The board of Go is too wide for searching every tree of moves.',
  Poker: 'Poker hides the cards of the players.',
  Checkers: 'Checkers was solved by searching all moves.',
  Backgammon: 'Backgammon players throw dice before their moves.',
  Bridge: 'Players of bridge bid before they play their cards.',
};
