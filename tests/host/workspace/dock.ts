/** A sidebar, as plugins see it. */
export interface Dock {
  collapsed: boolean;
  collapse(): void;
  expand(): void;
  toggle(): void;
}

/** Makes a mock sidebar show what it is told. */
export function letCollapse(dock: Dock, show: (collapsed: boolean) => void): void {
  const set = (collapsed: boolean): void => {
    dock.collapsed = collapsed;
    show(collapsed);
  };
  dock.collapse = () => set(true);
  dock.expand = () => set(false);
  dock.toggle = () => set(!dock.collapsed);
}
