// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { MapColors } from '../../../src/views/map/map-colors';
import { css, mix, topicColor } from '../../../src/views/map/map-colors';
import { mapSvg } from '../../../src/views/map/map-svg';
import { madeMap } from './made-map';

const grey = (value: number) => ({ r: value, g: value, b: value });
const colors: MapColors = { background: grey(255), text: grey(0), quiet: grey(100), faint: grey(150), accent: { r: 120, g: 80, b: 240 }, topics: [{ r: 68, g: 119, b: 170 }, { r: 204, g: 102, b: 119 }] };
const options = { colors, shown: [true, true, true, true], width: 800, font: 'sans-serif' };
const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');

describe('the picture of the map', () => {
  it('holds every region, note, link and name', () => {
    const picture = parsed(mapSvg(madeMap(), options));
    expect(picture.querySelector('parsererror')).toBeNull();
    expect(picture.querySelectorAll('circle')).toHaveLength(3 + 4);
    expect(picture.querySelectorAll('line')).toHaveLength(2);
    const names = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(names).toEqual(expect.arrayContaining(['Reward & <dopamine>', 'Vision', 'Not in a topic', 'Dopamine']));
  });

  it('leaves out what is filtered away', () => {
    const picture = parsed(mapSvg(madeMap(), { ...options, shown: [true, false, true, false] }));
    expect(picture.querySelectorAll('circle')).toHaveLength(2 + 2);
    expect(picture.querySelectorAll('line')).toHaveLength(0);
    expect(picture.documentElement.textContent).not.toContain('Not in a topic');
  });

  it('stays within its frame', () => {
    const picture = parsed(mapSvg(madeMap(), options));
    const [width, height] = ['width', 'height'].map((name) => Number(picture.documentElement.getAttribute(name)));
    for (const circle of picture.querySelectorAll('circle')) {
      const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(circle.getAttribute(name)));
      expect([x! - r! >= 0, y! - r! >= 0, x! + r! <= width!, y! + r! <= height!]).toEqual([true, true, true, true]);
    }
  });

  it('can be made of an empty map', () => {
    const map = { ...madeMap(), regions: [], nodes: [], edges: { a: new Uint32Array(0), b: new Uint32Array(0), weight: new Float32Array(0) } };
    expect(parsed(mapSvg(map, { ...options, shown: [] })).querySelector('rect')).not.toBeNull();
  });
});

describe('colours', () => {
  it('go round the palette, and are grey for none', () => {
    const seven = { ...colors, topics: Array.from({ length: 7 }, (_, i) => grey(i)) };
    expect([topicColor(seven, 8), topicColor(seven, -1), topicColor(seven, null)]).toEqual([grey(1), grey(6), grey(150)]);
  });

  it('are mixed and written', () => {
    expect(css(mix(grey(200), grey(100), 0.25))).toBe('rgb(125, 125, 125)');
    expect(css(grey(1), 0.5)).toBe('rgba(1, 1, 1, 0.5)');
  });
});
