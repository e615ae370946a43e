const SHOW_AFTER_MS = 500;

/** As in the app: whatever carries an `aria-label` shows it under the pointer. */
export function enableTooltips(doc: Document): void {
  let tooltip: HTMLElement | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(waiting);
    tooltip?.remove();
    tooltip = null;
  };
  doc.addEventListener('pointerover', (event) => {
    hide();
    const target = event.target instanceof Element ? event.target.closest('[aria-label]') : null;
    const text = target?.getAttribute('aria-label') ?? '';
    if (target === null || text === '' || target.matches('input, textarea, [role="tree"], [role="dialog"]')) return;
    waiting = setTimeout(() => {
      if (!target.isConnected) return;
      tooltip = doc.body.createDiv({ cls: 'tooltip', text });
      const { left, bottom, width } = target.getBoundingClientRect();
      const room = doc.documentElement.clientWidth - tooltip.offsetWidth - 4;
      tooltip.style.left = `${Math.max(4, Math.min(left + width / 2 - tooltip.offsetWidth / 2, room))}px`;
      tooltip.style.top = `${bottom + 6}px`;
    }, SHOW_AFTER_MS);
  });
  doc.addEventListener('pointerdown', hide);
}
