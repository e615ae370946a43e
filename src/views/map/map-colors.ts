export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** The colours of the theme that a map is drawn with. */
export interface MapColors {
  readonly background: Rgb;
  readonly text: Rgb;
  readonly quiet: Rgb;
  readonly faint: Rgb;
  readonly accent: Rgb;
  /** The palette of the topics. */
  readonly topics: readonly Rgb[];
}

const PALETTE = 7;

/** Reads the colours in force at an element; a canvas can draw with no variables. */
export function readColors(el: HTMLElement): MapColors {
  const style = el.win.getComputedStyle(el);
  const canvas = createEl('canvas');
  [canvas.width, canvas.height] = [1, 1];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const read = (name: string): Rgb => {
    if (!context) return { r: 128, g: 128, b: 128 };
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = '#808080';
    context.fillStyle = style.getPropertyValue(name).trim();
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
    return { r, g, b };
  };
  return {
    background: read('--background-primary'),
    text: read('--text-normal'),
    quiet: read('--connectome-quiet'),
    faint: read('--text-faint'),
    accent: read('--interactive-accent'),
    topics: Array.from({ length: PALETTE }, (_, i) => read(`--connectome-topic-${i}`)),
  };
}

/** The colour of a topic by its index into the palette; grey for `null`. */
export function topicColor(colors: MapColors, color: number | null): Rgb {
  return (color === null ? undefined : colors.topics[((color % PALETTE) + PALETTE) % PALETTE]) ?? colors.faint;
}

/** `share` of one colour over another. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (a: number, b: number): number => Math.round(a * share + b * (1 - share));
  return { r: part(one.r, other.r), g: part(one.g, other.g), b: part(one.b, other.b) };
}

export function css({ r, g, b }: Rgb, alpha = 1): string {
  return alpha === 1 ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${alpha})`;
}
