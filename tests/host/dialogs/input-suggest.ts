/** Suggestions below a text box, as the app shows them: while something is typed or the box is entered; arrows and Enter, or a click, pick one. */
export abstract class HostInputSuggest<T> {
  limit = 100;
  private list: HTMLElement | null = null;
  private values: readonly T[] = [];
  private selected = 0;

  constructor(readonly app: unknown, private readonly inputEl: HTMLInputElement) {
    inputEl.addEventListener('input', () => this.open());
    inputEl.addEventListener('focus', () => this.open());
    inputEl.addEventListener('blur', () => this.close());
    inputEl.addEventListener('keydown', (event) => this.onKey(event));
  }

  protected abstract getSuggestions(query: string): T[];
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  open(): void {
    this.close();
    this.values = this.getSuggestions(this.inputEl.value).slice(0, this.limit);
    if (this.values.length === 0) return;
    const list = document.body.createDiv('suggestion-container');
    const { left, bottom, width } = this.inputEl.getBoundingClientRect();
    list.setCssProps({ '--host-left': `${left}px`, '--host-top': `${bottom + 4}px`, '--host-width': `${width}px` });
    this.values.forEach((value, i) => {
      const el = list.createDiv('suggestion-item');
      this.renderSuggestion(value, el);
      el.addEventListener('mousedown', (event) => event.preventDefault());
      el.addEventListener('click', (event) => this.selectSuggestion(value, event));
      el.toggleClass('is-selected', i === 0);
    });
    this.list = list;
    this.selected = 0;
  }

  close(): void {
    this.list?.remove();
    this.list = null;
  }

  private onKey(event: KeyboardEvent): void {
    const value = this.values[this.selected];
    if (this.list === null || value === undefined) return;
    if (event.key === 'Enter') this.selectSuggestion(value, event);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.select(this.selected + (event.key === 'ArrowDown' ? 1 : -1));
    else return;
    event.preventDefault();
  }

  private select(i: number): void {
    this.selected = (i + this.values.length) % this.values.length;
    Array.from(this.list?.children ?? []).forEach((el, at) => el.toggleClass('is-selected', at === this.selected));
  }
}
