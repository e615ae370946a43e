/** Corrects the few DOM additions of the mocks that behave unlike the app's. */
export function patchDom(): void {
  define(HTMLElement.prototype, {
    find(this: HTMLElement, selector: string) {
      return this.querySelector(selector);
    },
    onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: AddEventListenerOptions) {
      this.addEventListener('click', listener, options);
      this.addEventListener('auxclick', listener, options);
    },
    onNodeInserted(this: HTMLElement, listener: () => unknown, once = false) {
      return watchInserted(this, listener, once);
    },
    onWindowMigrated() {
      return () => undefined;
    },
    on(this: HTMLElement, type: string, selector: string, listener: (event: Event, target: Element) => unknown, options?: AddEventListenerOptions) {
      this.addEventListener(type, (event) => {
        const target = event.target instanceof Element ? event.target.closest(selector) : null;
        if (target !== null && this.contains(target)) listener.call(this, event, target);
      }, options);
    },
  });
}

function define(prototype: object, methods: Record<string, (...args: never[]) => unknown>): void {
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
}

function watchInserted(el: HTMLElement, listener: () => unknown, once: boolean): () => void {
  let inside = el.isConnected;
  const observer = new MutationObserver(() => {
    if (el.isConnected === inside) return;
    inside = el.isConnected;
    if (!inside) return;
    if (once) observer.disconnect();
    listener();
  });
  observer.observe(el.ownerDocument, { childList: true, subtree: true });
  return () => observer.disconnect();
}
