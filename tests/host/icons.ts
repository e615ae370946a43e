// The shapes in icons.json are from Lucide (https://lucide.dev), ISC licence, © Lucide contributors; some keep the older names that the app still knows.
import shapes from './icons.json';

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const ICONS = new Map(Object.entries(shapes as unknown as Record<string, readonly Shape[]>));
// The app's own arrow for things that fold; it is turned by the style sheet.
ICONS.set('right-triangle', [['path', { d: 'M3 8L12 17L21 8' }]]);
const added = new Map<string, string>();
const SVG = 'http://www.w3.org/2000/svg';

/** Names that were asked for and are not among the icons of the host (the app may well have them). */
export const unknownIcons = new Set<string>();

function svg(id: string): SVGSVGElement {
  const el = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: '0 0 24 24', width: '24', height: '24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', class: `svg-icon lucide-${id}` };
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  return el;
}

/** The icon as an element, `null` where the name is unknown. */
export function getIcon(name: string): SVGSVGElement | null {
  const id = name.replace(/^lucide-/, '');
  const own = added.get(name);
  if (own !== undefined) {
    const el = svg(name);
    el.setAttribute('viewBox', '0 0 100 100');
    el.append(...new DOMParser().parseFromString(`<svg xmlns="${SVG}">${own}</svg>`, 'image/svg+xml').documentElement.childNodes);
    return el;
  }
  const shape = ICONS.get(id);
  if (shape === undefined) {
    unknownIcons.add(name);
    return null;
  }
  const el = svg(id);
  for (const [tag, attributes] of shape) {
    const part = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    el.append(part);
  }
  return el;
}

/** Puts the icon into `parent`, in place of what is there; an unknown name leaves it empty, as in the app. */
export function setIcon(parent: HTMLElement, name: string): void {
  parent.empty();
  const icon = getIcon(name);
  if (icon !== null) parent.appendChild(icon);
}

export function addIcon(name: string, content: string): void {
  added.set(name, content);
}

export function removeIcon(name: string): void {
  added.delete(name);
}

export function getIconIds(): string[] {
  return [...[...ICONS.keys()].map((id) => `lucide-${id}`), ...added.keys()];
}
