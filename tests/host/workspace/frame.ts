import { setIcon } from '../icons';

export type Region = 'left' | 'main' | 'right';

/** The app's window: ribbon, two sidebars, the main pane, the status bar. Views are put into the regions by the workspace. */
export class Frame {
  readonly rootEl: HTMLElement;
  readonly ribbonEl: HTMLElement;
  readonly statusBarEl: HTMLElement;
  readonly noticesEl: HTMLElement;
  private readonly tabBars: Record<Region, HTMLElement>;
  private readonly panes: Record<Region, HTMLElement>;
  private readonly docks: Record<Region, HTMLElement>;

  constructor(parent: HTMLElement) {
    this.rootEl = parent.createDiv('app-container');
    const row = this.rootEl.createDiv('horizontal-main-container').createDiv('workspace');
    const ribbon = row.createDiv('workspace-ribbon side-dock-ribbon mod-left');
    this.ribbonEl = ribbon.createDiv('side-dock-actions');
    const regions = (['left', 'main', 'right'] as const).map((region) => [region, buildRegion(row, region)] as const);
    const pick = (part: 'dock' | 'tabs' | 'pane'): Record<Region, HTMLElement> => Object.fromEntries(regions.map(([region, parts]) => [region, parts[part]])) as Record<Region, HTMLElement>;
    this.docks = pick('dock');
    this.tabBars = pick('tabs');
    this.panes = pick('pane');
    this.statusBarEl = this.rootEl.createDiv('status-bar');
    this.noticesEl = parent.ownerDocument.body.createDiv('notice-container');
    letResize(this.docks.right, -1);
    letResize(this.docks.left, 1);
  }

  tabBar(region: Region): HTMLElement {
    return this.tabBars[region];
  }

  pane(region: Region): HTMLElement {
    return this.panes[region];
  }

  setCollapsed(region: Region, collapsed: boolean): void {
    this.docks[region].toggleClass('is-sidedock-collapsed', collapsed);
  }

  /** Width of a sidebar in pixels. */
  setWidth(region: 'left' | 'right', width: number): void {
    this.docks[region].style.width = `${width}px`;
  }

  addRibbonIcon(icon: string, title: string, onClick: (event: MouseEvent) => unknown): HTMLElement {
    const button = this.ribbonEl.createDiv({ cls: 'clickable-icon side-dock-ribbon-action', attr: { 'aria-label': title, role: 'button', tabindex: '0' } });
    setIcon(button, icon);
    button.addEventListener('click', onClick);
    return button;
  }

  remove(): void {
    this.rootEl.remove();
    this.noticesEl.remove();
  }
}

interface RegionParts {
  readonly dock: HTMLElement;
  readonly tabs: HTMLElement;
  readonly pane: HTMLElement;
}

function buildRegion(row: HTMLElement, region: Region): RegionParts {
  const dock = row.createDiv(region === 'main' ? 'workspace-split mod-vertical mod-root' : `workspace-split mod-horizontal mod-sidedock mod-${region}-split`);
  if (region !== 'main') dock.createEl('hr', 'workspace-leaf-resize-handle');
  const group = dock.createDiv('workspace-tabs mod-top');
  const tabs = group.createDiv('workspace-tab-header-container').createDiv('workspace-tab-header-container-inner');
  return { dock, tabs, pane: group.createDiv('workspace-tab-container') };
}

function letResize(dock: HTMLElement, direction: 1 | -1): void {
  dock.find('.workspace-leaf-resize-handle').addEventListener('pointerdown', (down) => {
    const width = dock.getBoundingClientRect().width;
    const onMove = (move: PointerEvent): void => {
      dock.style.width = `${Math.max(200, width + direction * (move.clientX - down.clientX))}px`;
    };
    const { ownerDocument } = dock;
    ownerDocument.addEventListener('pointermove', onMove);
    ownerDocument.addEventListener('pointerup', () => ownerDocument.removeEventListener('pointermove', onMove), { once: true });
    down.preventDefault();
  });
}
