/** A box in which a name is typed in the place where it stands: Enter and leaving it save, Escape does not. */
export class NameBox {
  private box: HTMLInputElement | null = null;

  /** @param name the element whose place it takes. */
  constructor(
    private readonly name: HTMLElement,
    private readonly label: string,
  ) {}

  /** `done` is called once, with what was typed, or `null` where it was given up; the box is gone then. */
  open(text: string, placeholder: string, done: (typed: string | null) => void): void {
    if (this.box) return;
    const box = (this.name.parentElement ?? this.name).createEl('input', { cls: 'connectome-name-box', type: 'text', value: text, placeholder });
    box.setAttrs({ 'aria-label': this.label, spellcheck: 'false' });
    this.box = box;
    this.name.before(box);
    this.name.hidden = true;
    const close = (typed: string | null): void => {
      if (this.box !== box) return;
      this.box = null;
      this.name.hidden = false;
      box.remove();
      done(typed);
    };
    box.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      // Keys are for the box, not for the list it stands in.
      event.stopPropagation();
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      close(event.key === 'Enter' ? box.value : null);
    });
    for (const kind of ['click', 'mousedown', 'contextmenu'] as const) box.addEventListener(kind, (event) => event.stopPropagation());
    box.addEventListener('blur', () => close(box.value));
    box.focus();
    box.select();
  }
}
