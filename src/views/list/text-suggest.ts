import { AbstractInputSuggest, getAllTags, type App } from 'obsidian';

const MOST = 50;

/** Offers values below a text box, those that begin with what is typed first. */
export class TextSuggest extends AbstractInputSuggest<string> {
  private values: readonly string[] = [];

  /** @param list asked for each time the box gets the focus */
  constructor(
    app: App,
    private readonly input: HTMLInputElement,
    list: () => readonly string[],
    private readonly onPick: (value: string) => void,
  ) {
    super(app, input);
    input.addEventListener('focus', () => {
      this.values = list();
    });
  }

  protected override getSuggestions(query: string): string[] {
    return matching(this.values, query);
  }

  override renderSuggestion(value: string, el: HTMLElement): void {
    el.setText(value);
  }

  override selectSuggestion(value: string): void {
    this.input.value = value;
    this.close();
    this.onPick(value);
  }
}

/** Values that contain what is typed, whatever the case; those that begin with it first, each part in its order. */
export function matching(values: readonly string[], query: string): string[] {
  const wanted = query.trim().toLowerCase();
  const found = values.filter((value) => value.toLowerCase().includes(wanted));
  const begins = (value: string): boolean => value.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((value) => !begins(value))].slice(0, MOST);
}

/** Folders of the vault by path, without its root. */
export function vaultFolders(app: App): string[] {
  return app.vault.getAllFolders(false).map(({ path }) => path).sort((a, b) => a.localeCompare(b));
}

/** Tags of the vault with `#`, the most used first. */
export function vaultTags(app: App): string[] {
  const counts = new Map<string, number>();
  for (const file of app.vault.getMarkdownFiles()) {
    const cache = app.metadataCache.getFileCache(file);
    for (const tag of new Set(cache ? (getAllTags(cache) ?? []) : [])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || a.localeCompare(b)).map(([tag]) => tag);
}
