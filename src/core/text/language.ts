// Language of a text: the script first, then function words. Rough on purpose: it only chooses stop words and how sentences end.

/** Scripts that stand for one language here, as ranges of UTF-16 units. Han, Cyrillic, Arabic and Latin are decided further down. */
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
const WEIGHT: ReadonlyMap<string, number> = new Map([['Han', 3], ['Kana', 2], ['ko', 2]]);

/** The commonest function words, as they are written with accents. */
const FUNCTION_WORDS: readonly (readonly [language: string, words: string])[] = [
  ['en', 'the of and to in is that for it with as was on are be this by from or an which have not at but they we can you do if will '
    + 'when your how what there he his has more other their one all its'],
  ['de', 'der die und das ist nicht von den mit ein eine zu im für auf dem des sich auch als wird sind wie oder werden aus bei einer zum durch'],
  ['fr', 'le la les de des et est en un une du que dans pour qui sur pas avec au ce sont plus par ou cette il nous être aux'],
  ['es', 'el la los las de y que en un una por con para es se del como más no lo al su pero son este esta entre también'],
  ['it', 'il la le di che in un una per con non è del della si come più sono da dei gli nel alla anche questo ma lo delle'],
  ['pt', 'os as de que em um uma para com não do da é por se mais dos das no na ao são foi pelo também ou'],
  ['nl', 'de het een en van is dat op te in voor met zijn niet aan er om ook als door maar naar bij worden deze wordt uit of'],
  ['sv', 'och att det som en är på för av med den till inte ett om har de kan från vid var men så eller också detta'],
  ['da', 'og at det er en på til af med for den som ikke de der et har kan fra ved også være eller blev men jeg hvor efter'],
  ['no', 'og det er en på til av med for den som ikke de et har kan fra ved også være eller ble men jeg hvor å etter'],
  ['fi', 'ja on ei se että oli mutta kun ovat myös sekä tai joka kuin sen hän ole voi jos niin mukaan'],
  ['pl', 'na się nie do jest że to jak od przez po dla są które ale który może oraz tym lub czy'],
  ['cs', 'na je se že do to jako pro ale by které jsou nebo který po tak při podle není'],
  ['ro', 'și de în la cu nu este pe care un pentru din că mai sunt ca sau fi fost prin acest'],
  ['tr', 've bir bu için ile olarak da de daha çok olan gibi en ne ama veya kadar olduğu sonra değil'],
  ['hu', 'az és hogy nem is egy ez azt van de meg ha csak vagy mint volt el még már kell'],
  ['id', 'yang dan di dari untuk dengan pada adalah ini itu dalam tidak akan ke oleh sebagai juga atau dapat karena'],
  ['vi', 'và của là có không được các trong cho với một này những để người khi đã như từ về'],
  ['ca', 'el la de que en un una per amb és els les del no com més al són va aquest'],
];

/** Units of each sample, and how many are taken. */
const SAMPLE = 400;
const SAMPLES = 4;
/** Latin words; ranges, because this runs over each note and property escapes are slow. */
const WORDS = /(?:[a-z\u00df-\u024f\u1e00-\u1eff]|[\u0300-\u036f])+/g;

const SCRIPT_NAMES = [...new Set(SCRIPTS.map(([, , script]) => script))];
/** For each UTF-16 unit 1 + the index of its script, 0 for none. */
const SCRIPT_OF = SCRIPTS.reduce((table, [from, to, script]) => table.fill(SCRIPT_NAMES.indexOf(script) + 1, from, to + 1), new Uint8Array(65_536));
/** Which languages a function word belongs to, as indexes into `FUNCTION_WORDS`. */
const OWNERS = FUNCTION_WORDS.reduce((owners, [, list], language) => {
  for (const word of list.split(' ')) owners.set(word, [...(owners.get(word) ?? []), language]);
  return owners;
}, new Map<string, readonly number[]>());

/** BCP 47 primary subtag (`en`, `zh`), `und` where it cannot be told. Looks at no more than 1,600 characters. */
export function detectLanguage(text: string): string {
  const sample = sampleOf(text);
  const letters = scriptsOf(sample);
  // Kana makes a text Japanese however many Han characters stand between.
  const kana = letters.get('Kana') ?? 0;
  const han = letters.get('Han') ?? 0;
  if (kana > 0) letters.set('Han', han + kana);
  letters.delete('Kana');
  const script = largest(letters)?.name ?? 'und';
  if (script === 'Han') return kana * 12 > han ? 'ja' : 'zh';
  if (script === 'Cyrillic') return cyrillicLanguage(sample);
  if (script === 'Arabic') return /[ٹڈڑںے]/.test(sample) ? 'ur' : /[پچژگی]/.test(sample) ? 'fa' : 'ar';
  return script === 'Latin' ? latinLanguage(sample) : script;
}

/** The whole text, or pieces from its length: the start alone is often a list of links or a quotation. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE * SAMPLES) return text;
  const pieces: string[] = [];
  for (let piece = 0; piece < SAMPLES; piece++) {
    const from = Math.floor((piece * (text.length - SAMPLE)) / (SAMPLES - 1));
    pieces.push(text.slice(from, from + SAMPLE));
  }
  return pieces.join(' ');
}

function scriptsOf(sample: string): Map<string, number> {
  const counts = new Uint32Array(SCRIPT_NAMES.length + 1);
  for (let at = 0; at < sample.length; at++) {
    const script = SCRIPT_OF[sample.charCodeAt(at)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const letters = new Map<string, number>();
  SCRIPT_NAMES.forEach((script, index) => {
    const count = counts[index + 1] ?? 0;
    if (count > 0) letters.set(script, count * (WEIGHT.get(script) ?? 1));
  });
  return letters;
}

/** The largest count and how far it leads: its ratio to the second. */
function largest(counts: ReadonlyMap<string, number>): { name: string; lead: number } | null {
  let best: string | null = null;
  let most = 0;
  let second = 0;
  for (const [name, count] of counts) {
    if (count > most) [best, most, second] = [name, count, most];
    else if (count > second) second = count;
  }
  return best === null ? null : { name: best, lead: most / second };
}

function cyrillicLanguage(sample: string): string {
  if (/[ўЎ]/.test(sample)) return 'be';
  if (/[іїєґІЇЄҐ]/.test(sample)) return 'uk';
  if (/[ѓќѕ]/.test(sample)) return 'mk';
  if (/[јљњђћџ]/.test(sample)) return 'sr';
  return /[ыэё]/i.test(sample) || !/ъ[^еюяё]/i.test(sample) ? 'ru' : 'bg';
}

/** A word counts less the more languages it belongs to. Asks for two hits, one word in thirty, and a lead over the second. */
function latinLanguage(sample: string): string {
  const words = sample.toLowerCase().match(WORDS) ?? [];
  const hits = new Uint32Array(FUNCTION_WORDS.length);
  const scores = new Float64Array(FUNCTION_WORDS.length);
  for (const word of words) {
    const owners = OWNERS.get(word);
    if (!owners) continue;
    for (const language of owners) {
      hits[language]!++;
      scores[language]! += 1 / Math.sqrt(owners.length);
    }
  }
  const likely = new Map<string, number>();
  FUNCTION_WORDS.forEach(([language], i) => {
    if (hits[i]! >= 2 && hits[i]! * 30 >= words.length) likely.set(language, scores[i]!);
  });
  const best = largest(likely);
  return best !== null && best.lead > 1.1 ? best.name : 'und';
}
