// Which script each UTF-16 unit belongs to.

/** Scripts that stand for one language here, as ranges of UTF-16 units. The languages of Han, Kana, Cyrillic, Arabic and Latin are told otherwise. */
const SCRIPTS: readonly (readonly [from: number, to: number, script: string])[] = [
  [0x41, 0x5a, 'Latin'], [0x61, 0x7a, 'Latin'], [0xc0, 0x24f, 'Latin'], [0x1e00, 0x1eff, 'Latin'],
  [0x370, 0x3ff, 'el'], [0x1f00, 0x1fff, 'el'], [0x400, 0x52f, 'Cyrillic'], [0x531, 0x58f, 'hy'], [0x591, 0x5f4, 'he'],
  [0x600, 0x6ff, 'Arabic'], [0x750, 0x77f, 'Arabic'], [0xfb50, 0xfdff, 'Arabic'], [0xfe70, 0xfefc, 'Arabic'],
  [0x900, 0x97f, 'hi'], [0x980, 0x9ff, 'bn'], [0xa00, 0xa7f, 'pa'], [0xa80, 0xaff, 'gu'], [0xb80, 0xbff, 'ta'], [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'], [0xd00, 0xd7f, 'ml'], [0xd80, 0xdff, 'si'], [0xe00, 0xe7f, 'th'], [0xe80, 0xeff, 'lo'], [0xf00, 0xfff, 'bo'],
  [0x1000, 0x109f, 'my'], [0x10a0, 0x10ff, 'ka'], [0x1100, 0x11ff, 'ko'], [0x1200, 0x137f, 'am'], [0x1780, 0x17ff, 'km'],
  [0x3041, 0x30ff, 'Kana'], [0x3400, 0x9fff, 'Han'], [0xac00, 0xd7a3, 'ko'], [0xff66, 0xff9d, 'Kana'],
];

/** Roughly how many Latin letters say as much as one character. */
const WEIGHT: ReadonlyMap<string, number> = new Map([['Han', 3], ['Kana', 2], ['ko', 3]]);

/** Names of scripts, and languages that have one to themselves; the table below counts from 1. */
export const SCRIPT_NAMES = [...new Set(SCRIPTS.map(([, , script]) => script))];
/** For each UTF-16 unit 1 + the index of its script, 0 for none. */
export const SCRIPT_OF: Readonly<Uint8Array> = SCRIPTS.reduce(
  (table, [from, to, script]) => table.fill(SCRIPT_NAMES.indexOf(script) + 1, from, to + 1), new Uint8Array(65_536),
);

/** Scripts with their letters, weighted, the commonest first. */
export function scriptsOf(sample: string): [script: string, letters: number][] {
  const counts = new Uint32Array(SCRIPT_NAMES.length + 1);
  for (let at = 0; at < sample.length; at++) counts[SCRIPT_OF[sample.charCodeAt(at)]!]!++;
  const letters = new Map<string, number>();
  SCRIPT_NAMES.forEach((script, index) => {
    const count = counts[index + 1]!;
    if (count > 0) letters.set(script, count * (WEIGHT.get(script) ?? 1));
  });
  // Kana makes a text Japanese however many Han characters stand between; a の or two in Chinese does not.
  const kana = letters.get('Kana') ?? 0;
  const han = letters.get('Han') ?? 0;
  if (kana > 0 && han > 0) {
    const japanese = kana * 12 > han;
    letters.set(japanese ? 'Kana' : 'Han', kana + han);
    letters.delete(japanese ? 'Han' : 'Kana');
  }
  return [...letters].sort(([, one], [, other]) => other - one);
}
