import type { MapData } from '../../core/map/map-data';
import { css, mix, topicColor, type MapColors } from './map-colors';
import { placeLabels } from './label-placement';

export interface SvgOptions {
  readonly colors: MapColors;
  /** By node. */
  readonly shown: readonly boolean[];
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly font: string;
}

const MARGIN = 3;
/** Mean width of a letter as a share of the size of its type. */
const LETTER = 0.58;
const NAME = 14;
const TITLE = 9;

/** The map as a picture of its own: regions, links, notes, the names of all topics, and the titles that find room. */
export function mapSvg(map: MapData, { colors, shown, width, font }: SvgOptions): string {
  const regions = map.regions.filter((_, region) => map.nodes.some((node, i) => node.region === region && shown[i]));
  const left = Math.min(...regions.map(({ x, radius }) => x - radius), 0) - MARGIN;
  const right = Math.max(...regions.map(({ x, radius }) => x + radius), 0) + MARGIN;
  const top = Math.max(...regions.map(({ y, radius }) => y + radius), 0) + MARGIN;
  const bottom = Math.min(...regions.map(({ y, radius }) => y - radius), 0) - MARGIN;
  const unit = width / (right - left);
  const height = Math.round((top - bottom) * unit);
  const x = (at: number): number => round((at - left) * unit);
  const y = (at: number): number => round((top - at) * unit);
  const line = css(mix(colors.faint, colors.background, 0.5));
  const parts = [
    `<rect width="${width}" height="${height}" fill="${css(colors.background)}"/>`,
    ...regions.map((region) => `<circle cx="${x(region.x)}" cy="${y(region.y)}" r="${round(region.radius * unit)}" fill="${css(mix(topicColor(colors, region.color), colors.background, 0.14))}"/>`),
    ...Array.from(map.edges.a, (a, i) => {
      const [from, to] = [map.nodes[a], map.nodes[map.edges.b[i] ?? -1]];
      return from && to && shown[a] && shown[map.edges.b[i] ?? -1] ? `<line x1="${x(from.x)}" y1="${y(from.y)}" x2="${x(to.x)}" y2="${y(to.y)}" stroke="${line}" stroke-width="0.6"/>` : '';
    }).filter((part) => part !== ''),
    ...map.nodes.flatMap((node, i) => (shown[i] ? [`<circle cx="${x(node.x)}" cy="${y(node.y)}" r="${round(Math.min(5, unit * 0.3) * (0.65 + 0.6 * node.weight))}" fill="${css(topicColor(colors, map.regions[node.region]?.color ?? null))}"/>`] : [])),
    ...names(map, shown, regions, { x, y, unit, width, height }).map(({ text, size, bold, at }) => (
      `<text x="${round(at.x)}" y="${round(at.y)}" text-anchor="middle" dominant-baseline="central" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${css(bold ? colors.text : colors.quiet)}" stroke="${css(colors.background)}" stroke-width="3" paint-order="stroke">${escape(text)}</text>`
    )),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escape(font)}">\n${parts.join('\n')}\n</svg>\n`;
}

interface Frame {
  readonly x: (at: number) => number;
  readonly y: (at: number) => number;
  readonly unit: number;
  readonly width: number;
  readonly height: number;
}

function names(map: MapData, shown: readonly boolean[], regions: MapData['regions'], { x, y, unit, width, height }: Frame) {
  const topics = regions.map((region) => ({
    text: region.name, size: NAME, bold: true,
    places: [{ x: x(region.x), y: y(region.y + region.radius) - NAME }, { x: x(region.x), y: y(region.y + region.radius) + NAME }, { x: x(region.x), y: y(region.y) }],
  }));
  const notes = unit < 8 ? [] : map.nodes.filter((_, i) => shown[i]).sort((a, b) => b.weight - a.weight).map((node) => ({
    text: node.title, size: TITLE, bold: false, places: [{ x: x(node.x), y: y(node.y) + TITLE + 4 }],
  }));
  const labels = [...topics, ...notes].map((what) => ({ what, width: what.text.length * what.size * LETTER, height: what.size * 1.3, places: what.places, always: what.bold }));
  return placeLabels(labels, width, height).map(({ what, x: atX, y: atY }) => ({ ...what, at: { x: atX, y: atY } }));
}

function escape(text: string): string {
  // What XML cannot hold at all is left out.
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
