/** One element of a keyed list: what it shows can be changed without making it anew. */
export interface KeyedRow<T> {
  readonly el: HTMLElement;
  update(item: T, index: number): void;
}

/**
 * Keeps the children of an element in step with a list. Rows are kept by key, so the focused row stays focused, an open one stays
 * open and the scroll position holds; the focused row itself is never taken out of the document.
 */
export class KeyedList<T, R extends KeyedRow<T>> {
  private readonly rows = new Map<string, R>();

  constructor(
    private readonly parent: HTMLElement,
    private readonly keyOf: (item: T) => string,
    private readonly create: (item: T, index: number) => R,
  ) {}

  /** Items whose key was seen before in the same list are passed over. */
  update(items: readonly T[]): void {
    const next = new Map<string, R>();
    const order: HTMLElement[] = [];
    for (const item of items) {
      const key = this.keyOf(item);
      if (next.has(key)) continue;
      const row = this.rows.get(key) ?? this.create(item, order.length);
      row.update(item, order.length);
      next.set(key, row);
      order.push(row.el);
    }
    for (const [key, row] of this.rows) {
      if (next.get(key) !== row) row.el.remove();
    }
    this.rows.clear();
    for (const [key, row] of next) this.rows.set(key, row);
    arrange(this.parent, order);
  }

  get(key: string): R | undefined {
    return this.rows.get(key);
  }

  get size(): number {
    return this.rows.size;
  }

  values(): IterableIterator<R> {
    return this.rows.values();
  }
}

/** Brings the elements into order around the one that holds the focus, which is not moved: moving it would lose the focus. */
function arrange(parent: HTMLElement, order: readonly HTMLElement[]): void {
  const active = parent.doc.activeElement;
  const held = Math.max(
    0,
    order.findIndex((el) => el.contains(active)),
  );
  const anchor = order[held];
  if (!anchor) return;
  if (anchor.parentElement !== parent) parent.append(anchor);
  let after: Element = anchor;
  for (let i = held - 1; i >= 0; i--) {
    const el = order[i];
    if (!el) continue;
    if (after.previousElementSibling !== el) parent.insertBefore(el, after);
    after = el;
  }
  let before: Element = anchor;
  for (let i = held + 1; i < order.length; i++) {
    const el = order[i];
    if (!el) continue;
    if (before.nextElementSibling !== el) parent.insertBefore(el, before.nextElementSibling);
    before = el;
  }
}
