import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLORS } from '../../src/core/topics/identity/identity';

type Triple = readonly [number, number, number];

/**
 * Eyes as they are simulated on linear RGB: Machado, Oliveira & Fernandes 2009 ("A physiologically-based model for simulation of color
 * vision deficiency"), severity 1.
 */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  'without red cones': [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  'without green cones': [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
};

/** Grounds on which topics are shown: the app's note and its sidebar. */
const GROUNDS = { light: ['#ffffff', '#f6f6f6'], dark: ['#1e1e1e', '#262626'] } as const;
/** CIE 1976 distance; 2.3 is a just noticeable difference. */
const LEAST_DISTANCE = 20;
/** WCAG 2.2, 1.4.11: graphical objects. */
const LEAST_CONTRAST = 3;

const styles = readFileSync(path.join(import.meta.dirname, '../../styles.css'), 'utf8');
const palettes = { light: paletteOf('.connectome'), dark: paletteOf('.theme-dark .connectome') };

function paletteOf(selector: string): string[] {
  const block = styles.split(`\n${selector} {`)[1]?.split('}')[0] ?? '';
  return [...block.matchAll(/--connectome-topic-\d: (#[0-9a-f]{6});/g)].map(([, color]) => color ?? '');
}

function linear(color: string): Triple {
  const at = (from: number): number => {
    const value = parseInt(color.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}

function times(rows: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple {
  const at = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [at(rows[0]), at(rows[1]), at(rows[2])];
}

/** CIE Lab under D65. */
function lab(rgb: Triple): Triple {
  const xyz = times([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]], rgb);
  const f = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const [x, y, z] = [f(xyz[0] / 0.95047), f(xyz[1]), f(xyz[2] / 1.08883)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seenBy(eyes: string, color: string): Triple {
  const [r, g, b] = times(EYES[eyes] ?? expect.fail(eyes), linear(color));
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return lab([clip(r), clip(g), clip(b)]);
}

function contrast(one: string, other: string): number {
  const luminance = (color: string): number => times([[0.2126, 0.7152, 0.0722], [0, 0, 0], [0, 0, 0]], linear(color))[0];
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of topics', () => {
  it.each(['light', 'dark'] as const)('are as many as are given out, in the %s theme', (theme) => {
    expect(palettes[theme]).toHaveLength(COLORS);
  });

  it.each(['light', 'dark'] as const)('stand out from the ground, in the %s theme', (theme) => {
    for (const color of palettes[theme]) for (const ground of GROUNDS[theme]) expect(contrast(color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });

  it.each(Object.keys(EYES).flatMap((eyes) => [[eyes, 'light'], [eyes, 'dark']] as const))('are told apart by eyes %s, in the %s theme', (eyes, theme) => {
    const seen = palettes[theme].map((color) => ({ color, at: seenBy(eyes, color) }));
    seen.forEach((one, i) => seen.slice(0, i).forEach((other) => {
      const distance = Math.hypot(...one.at.map((value, k) => value - (other.at[k] ?? 0)));
      expect(distance, `${one.color} and ${other.color}`).toBeGreaterThanOrEqual(LEAST_DISTANCE);
    }));
  });
});

describe('the figures of this test', () => {
  it('are those of the published examples', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(lab(linear('#ff0000')).map((value) => Math.round(value))).toEqual([53, 80, 67]);
    // Red and green of one lightness, which eyes without green cones confuse.
    const distance = (eyes: string): number => Math.hypot(...seenBy(eyes, '#cc6677').map((value, k) => value - (seenBy(eyes, '#999999')[k] ?? 0)));
    expect([distance('usual') > 40, distance('without red cones') < 15]).toEqual([true, true]);
  });
});
