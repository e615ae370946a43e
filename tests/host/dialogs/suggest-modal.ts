import * as mocks from 'obsidian-test-mocks/obsidian';
import { HostModal } from './modal';

export interface FuzzyMatch<T> {
  readonly item: T;
  readonly match: { readonly score: number; readonly matches: readonly (readonly [number, number])[] };
}

/** A prompt with a list that narrows while one types. */
export abstract class HostSuggestModal<T> extends HostModal {
  emptyStateText = 'No results found.';
  limit = 100;
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  private readonly instructionsEl: HTMLElement;
  private shown: T[] = [];
  private selected = 0;

  constructor(app: mocks.App) {
    super(app);
    this.modalEl.empty();
    this.modalEl.removeClass('modal');
    this.modalEl.addClass('prompt');
    this.inputEl = this.modalEl.createDiv('prompt-input-container').createEl('input', { cls: 'prompt-input', type: 'text' });
    this.resultContainerEl = this.modalEl.createDiv('prompt-results');
    this.instructionsEl = this.modalEl.createDiv('prompt-instructions');
    this.inputEl.addEventListener('input', () => void this.refresh());
    this.inputEl.addEventListener('keydown', (event) => this.onKey(event));
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  onNoSuggestion(): void {
    this.resultContainerEl.empty();
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const value = this.shown[this.selected];
    if (value !== undefined) this.selectSuggestion(value, event);
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: readonly { command: string; purpose: string }[]): void {
    this.instructionsEl.empty();
    for (const { command, purpose } of instructions) {
      const el = this.instructionsEl.createDiv('prompt-instruction');
      el.createSpan({ cls: 'prompt-instruction-command', text: command });
      el.createSpan({ text: purpose });
    }
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    const query = this.inputEl.value;
    const found = await this.getSuggestions(query);
    if (query !== this.inputEl.value) return;
    this.shown = found.slice(0, this.limit);
    this.resultContainerEl.empty();
    if (this.shown.length === 0) this.onNoSuggestion();
    this.shown.forEach((value, index) => {
      const el = this.resultContainerEl.createDiv('suggestion-item');
      this.renderSuggestion(value, el);
      el.addEventListener('click', (event) => this.selectSuggestion(value, event));
      el.addEventListener('pointermove', () => this.select(index));
    });
    this.select(0);
  }

  private select(index: number): void {
    const rows = this.resultContainerEl.querySelectorAll('.suggestion-item');
    this.selected = rows.length === 0 ? 0 : (index + rows.length) % rows.length;
    rows.forEach((row, at) => row.toggleClass('is-selected', at === this.selected));
    rows[this.selected]?.scrollIntoView({ block: 'nearest' });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') this.select(this.selected + 1);
    else if (event.key === 'ArrowUp') this.select(this.selected - 1);
    else if (event.key === 'Enter') this.selectActiveSuggestion(event);
    else return;
    event.preventDefault();
  }
}

/** The same, over a list of items that are matched by letters in order. */
export abstract class HostFuzzySuggestModal<T> extends HostSuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  override getSuggestions(query: string): FuzzyMatch<T>[] {
    const search = mocks.prepareFuzzySearch(query);
    const found: FuzzyMatch<T>[] = [];
    for (const item of this.getItems()) {
      const match = query === '' ? { score: 0, matches: [] } : search(this.getItemText(item));
      if (match !== null) found.push({ item, match });
    }
    const gap = ({ match }: FuzzyMatch<T>): number => match.matches.length;
    return found.sort((a, b) => gap(a) - gap(b) || a.match.score - b.match.score);
  }

  override renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    const text = this.getItemText(item);
    let at = 0;
    for (const [from, to] of match.matches) {
      el.appendText(text.slice(at, from));
      el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
      at = to;
    }
    el.appendText(text.slice(at));
  }

  override onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }
}
