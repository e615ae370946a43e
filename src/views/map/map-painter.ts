import type { MapEdges, MapRegion } from '../../core/map/map-data';
import { formatCount } from '../words';
import { placeLabels, type Box, type Label } from './label-placement';
import { css, mix, topicColor, type MapColors } from './map-colors';
import { lit, type Frame, type Scene } from './map-scene';

/** Titles that are tried in one frame, and lines between topics. */
const MOST_TITLES = 300;
const MOST_LINES = 90;
const HALO = 4;

interface Written {
  readonly text: string;
  /** Written after the text, quietly. */
  readonly count: string;
  readonly font: string;
  readonly color: string;
}

/** Draws what sigma does not: the discs of the topics, the names, and what stands out. */
export class MapPainter {
  private readonly widths = new Map<string, number>();

  /** @param measuring any context: text is measured with it */
  constructor(private readonly colors: MapColors, private readonly family: string, private readonly measuring: CanvasRenderingContext2D) {}

  /** The layer below the notes. */
  drawRegions(context: CanvasRenderingContext2D, scene: Scene, frame: Frame): void {
    const { map, shownRegions } = scene;
    if (!frame.detail.links) this.drawTies(context, map.between, scene, frame);
    map.regions.forEach((region, i) => {
      if (shownRegions[i] !== true) return;
      const { x, y } = at(region, frame);
      context.beginPath();
      context.arc(x, y, region.radius * frame.unit, 0, 2 * Math.PI);
      context.fillStyle = css(mix(topicColor(this.colors, region.color), this.colors.background, 0.13));
      context.fill();
    });
    this.drawLit(context, scene, frame);
  }

  /** The notes, in place of sigma. `sizeOf`: the radius of one in pixels. */
  drawNotes(context: CanvasRenderingContext2D, { map, shown }: Scene, frame: Frame, sizeOf: (i: number) => number): void {
    const colors = map.regions.map(({ color }) => css(topicColor(this.colors, color)));
    map.nodes.forEach((node, i) => {
      const { x, y } = at(node, frame);
      if (shown[i] !== true || x < 0 || y < 0 || x > frame.width || y > frame.height) return;
      const size = sizeOf(i);
      context.fillStyle = colors[node.region] ?? '';
      if (size < 3) {
        // A square of two or three pixels is a point to the eye, and is drawn much faster.
        context.fillRect(x - size, y - size, 2 * size, 2 * size);
        return;
      }
      context.beginPath();
      context.arc(x, y, size, 0, 2 * Math.PI);
      context.fill();
    });
  }

  /** The layer above the notes. */
  drawNames(context: CanvasRenderingContext2D, scene: Scene, frame: Frame): void {
    if (scene.active !== null) this.ring(context, scene, frame, scene.active, this.colors.text);
    if (scene.focused !== null) this.ring(context, scene, frame, scene.focused, this.colors.accent);
    const names = [...this.pickedTitles(scene, frame), ...this.topicNames(scene, frame), ...(frame.detail.parts ? this.partNames(scene, frame) : [])];
    const nodes = frame.detail.titles ? this.titledNodes(scene, frame) : [];
    const points = [...nodes, ...[scene.active, scene.focused].flatMap((i) => i ?? [])];
    const titles = nodes.map((i) => this.title(scene, frame, i, false));
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    for (const { what, x, y } of placeLabels([...names, ...titles], frame.width, frame.height, points.map((i) => pointBox(scene, frame, i)))) this.write(context, what, x, y);
  }

  /** Links between topics, the strongest, wider the more there are. */
  private drawTies(context: CanvasRenderingContext2D, { a, b, weight }: MapEdges, { map, shownRegions }: Scene, frame: Frame): void {
    const most = weight[0] ?? 1;
    context.strokeStyle = css(this.colors.faint, 0.35);
    for (let i = 0; i < Math.min(a.length, MOST_LINES); i++) {
      const [from, to] = [map.regions[a[i]!], map.regions[b[i]!]];
      if (!from || !to || shownRegions[a[i]!] !== true || shownRegions[b[i]!] !== true) continue;
      context.lineWidth = 0.5 + 3.5 * Math.sqrt(weight[i]! / most);
      line(context, at(from, frame), at(to, frame));
    }
  }

  /** The links of the note that stands out. */
  private drawLit(context: CanvasRenderingContext2D, scene: Scene, frame: Frame): void {
    const middle = lit(scene);
    const node = middle === null ? undefined : scene.map.nodes[middle];
    if (!node || middle === null) return;
    context.strokeStyle = css(this.colors.accent, 0.7);
    context.lineWidth = 1;
    for (const other of scene.neighbours[middle] ?? []) {
      const end = scene.map.nodes[other];
      if (end && scene.shown[other] === true) line(context, at(node, frame), at(end, frame));
    }
  }

  private ring(context: CanvasRenderingContext2D, { map, shown }: Scene, frame: Frame, i: number, color: MapColors['text']): void {
    const node = map.nodes[i];
    if (!node || shown[i] !== true) return;
    const { x, y } = at(node, frame);
    context.beginPath();
    context.arc(x, y, Math.max(6, Math.min(12, frame.unit * 0.5)), 0, 2 * Math.PI);
    context.lineWidth = 4;
    context.strokeStyle = css(this.colors.background);
    context.stroke();
    context.lineWidth = 2;
    context.strokeStyle = css(color);
    context.stroke();
  }

  /** Above its disc, else inside; of a disc that reaches out of view, inside of what is in view. */
  private topicNames({ map, shownRegions }: Scene, frame: Frame): Label<Written>[] {
    return map.regions.flatMap((region, i): Label<Written>[] => {
      if (shownRegions[i] !== true || !isInView(region, frame)) return [];
      const { x, y } = at(region, frame);
      const radius = region.radius * frame.unit;
      const what: Written = { text: shortened(region.name, 36), count: formatCount(region.size), font: `600 ${frame.unit < 3 ? 12 : 13}px ${this.family}`, color: css(this.colors.text) };
      const width = this.widthOf(what) + 8;
      const within = (value: number): number => Math.min(Math.max(value, width / 2 + 2), frame.width - width / 2 - 2);
      const top = Math.max(y - radius, 0);
      const places = [{ x: within(x), y: y - radius - 10 }, { x: within(x), y: top + 14 }, { x: within(x), y }, { x: within(x), y: y + radius + 10 }];
      return [{ what, width, height: 18, places, always: false }];
    });
  }

  private partNames({ map, shownRegions }: Scene, frame: Frame): Label<Written>[] {
    return map.regions.flatMap((region, i) => {
      if (shownRegions[i] !== true || region.parts.length < 2 || !isInView(region, frame)) return [];
      return region.parts.map((part): Label<Written> => {
        const { x, y } = at(part, frame);
        const what: Written = { text: shortened(part.name, 28), count: '', font: `500 11px ${this.family}`, color: css(mix(topicColor(this.colors, region.color), this.colors.text, 0.65)) };
        return { what, width: this.widthOf(what) + 8, height: 16, places: [{ x, y }, { x, y: y - 16 }, { x, y: y + 16 }], always: false };
      });
    });
  }

  /** The titles of the notes that the user is at. */
  private pickedTitles(scene: Scene, frame: Frame): Label<Written>[] {
    const picked = [...new Set([scene.focused, scene.active])].filter((i) => i !== null && scene.shown[i] === true);
    return picked.map((i) => this.title(scene, frame, i ?? -1, true));
  }

  /** The notes in view that may have their titles written, the most central first. */
  private titledNodes(scene: Scene, frame: Frame): number[] {
    const { map, shown, order } = scene;
    const middle = lit(scene);
    const isNear = middle === null ? null : new Set(scene.neighbours[middle]);
    const chosen: number[] = [];
    for (const i of order) {
      const node = map.nodes[i];
      if (!node || shown[i] !== true || i === scene.active || i === scene.focused || (isNear !== null && !isNear.has(i))) continue;
      const { x, y } = at(node, frame);
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) continue;
      chosen.push(i);
      if (chosen.length >= MOST_TITLES) break;
    }
    return chosen;
  }

  private title({ map }: Scene, frame: Frame, i: number, picked: boolean): Label<Written> {
    const node = map.nodes[i] ?? { title: '', x: 0, y: 0 };
    const { x, y } = at(node, frame);
    const what: Written = { text: shortened(node.title, picked ? 60 : 26), count: '', font: `${picked ? 600 : 400} ${picked ? 12 : 11}px ${this.family}`, color: css(picked ? this.colors.text : this.colors.quiet) };
    const away = Math.max(6, Math.min(12, frame.unit * 0.45)) + 9;
    return { what, width: this.widthOf(what) + 6, height: 14, places: [{ x, y: y + away }, { x, y: y - away }], always: picked };
  }

  private write(context: CanvasRenderingContext2D, { text, count, font, color }: Written, x: number, y: number): void {
    context.font = font;
    const start = x - this.widthOf({ text, count, font, color }) / 2;
    context.textAlign = 'left';
    context.lineWidth = HALO;
    context.strokeStyle = css(this.colors.background, 0.9);
    context.strokeText(count === '' ? text : `${text} ${count}`, start, y);
    context.fillStyle = color;
    context.fillText(text, start, y);
    if (count === '') return;
    context.fillStyle = css(this.colors.quiet);
    context.fillText(` ${count}`, start + this.measure(text, font), y);
  }

  private widthOf({ text, count, font }: Written): number {
    return this.measure(count === '' ? text : `${text} ${count}`, font);
  }

  private measure(text: string, font: string): number {
    const key = `${font} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.measuring.font = font;
      this.widths.set(key, (width = this.measuring.measureText(text).width));
    }
    return width;
  }
}

function at({ x, y }: { readonly x: number; readonly y: number }, { left, top, unit }: Frame): { x: number; y: number } {
  return { x: (x - left) * unit, y: (top - y) * unit };
}

function pointBox({ map }: Scene, frame: Frame, i: number): Box {
  const { x, y } = at(map.nodes[i] ?? { x: 0, y: 0 }, frame);
  return { x: x - 3, y: y - 3, width: 6, height: 6 };
}

function isInView(region: MapRegion, frame: Frame): boolean {
  const { x, y } = at(region, frame);
  const radius = region.radius * frame.unit;
  return x + radius > 0 && x - radius < frame.width && y + radius > 0 && y - radius < frame.height;
}

function line(context: CanvasRenderingContext2D, from: { x: number; y: number }, to: { x: number; y: number }): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('').trimEnd()}…`;
}
