/** Colours in the palette of `styles.css`. */
const COLORS = 7;

/** Gives an element a colour of the palette, which `styles.css` shows in its own way for each kind of element; `null` for none. */
export function setPaletteColor(el: HTMLElement, color: number | null): void {
  if (color === null) el.removeAttribute('data-color');
  else el.dataset['color'] = String(((color % COLORS) + COLORS) % COLORS);
}
