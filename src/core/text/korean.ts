/** What must stand before a particle: a syllable with a final consonant, one without (for 로 also ㄹ), or either. */
type Before = 'closed' | 'open' | 'open or ㄹ' | 'any';

/** Case markers, topic and plural markers, and the copula as it closes a sentence. */
const PARTICLES: ReadonlyMap<string, Before> = new Map([
  ['은', 'closed'], ['이', 'closed'], ['을', 'closed'], ['과', 'closed'], ['으로', 'closed'], ['으로서', 'closed'], ['으로써', 'closed'],
  ['이라는', 'closed'], ['이란', 'closed'], ['이며', 'closed'], ['는', 'open'], ['가', 'open'], ['를', 'open'], ['와', 'open'], ['라는', 'open'],
  ['로', 'open or ㄹ'], ['로서', 'open or ㄹ'], ['로써', 'open or ㄹ'],
  ['의', 'any'], ['에', 'any'], ['에서', 'any'], ['에게', 'any'], ['에게서', 'any'], ['께서', 'any'], ['도', 'any'], ['만', 'any'], ['들', 'any'],
  ['부터', 'any'], ['까지', 'any'], ['처럼', 'any'], ['보다', 'any'], ['마다', 'any'], ['이다', 'any'], ['입니다', 'any'],
]);

/** Particles that words may seem to end with though they do not: 고양이 (cat), 정확도 (accuracy). */
const DOUBTFUL: ReadonlySet<string> = new Set(['이', '가', '의', '도', '만', '로', '들']);
/** Particles that can be nothing else after a word of one syllable: 뇌를, but not 뇌의, for 회의 (meeting) looks the same. */
const SAFE: ReadonlySet<string> = new Set(['을', '를', '에', '에서', '에게', '으로', '부터', '까지', '처럼']);

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const LONGEST_PARTICLE = 3;
/** What is left must be this long, other than after a safe particle, so that 나이 (age) and 사이 (between) stay whole. */
const SHORTEST_STEM = 2;

/**
 * A word of Hangul without the particles that are written onto it, so that 뇌과학은 and 뇌과학을 meet; also after a word in Latin letters
 * (fMRI는). Stacked particles all go (뇌과학에서도). Some words lose a syllable that is their own (고양이 → 고양); as they lose it in every
 * form, they still meet themselves. Takes a folded word; others than such that end in Hangul come back as they are.
 */
export function withoutParticles(word: string): string {
  return word.slice(0, endOfWord(word, true));
}

/** As `withoutParticles`, for words that are shown: only the particles that are certain go. */
export function withoutCertainParticles(word: string): string {
  return word.slice(0, endOfWord(word, false));
}

function endOfWord(word: string, doubtful: boolean): number {
  let end = word.length;
  while (isSyllable(word.charCodeAt(end - 1))) {
    const length = particleLength(word, end);
    if (length === 0 || !doubtful && DOUBTFUL.has(word.slice(end - length, end))) break;
    end -= length;
  }
  return end;
}

/** The longest particle that ends at `end`; 0 if there is none, or too little before it. */
function particleLength(word: string, end: number): number {
  for (let length = Math.min(LONGEST_PARTICLE, end - 1); length > 0; length--) {
    const particle = word.slice(end - length, end);
    const before = PARTICLES.get(particle);
    if (before === undefined || !fits(before, word.charCodeAt(end - length - 1))) continue;
    return end - length >= SHORTEST_STEM || SAFE.has(particle) ? length : 0;
  }
  return 0;
}

function fits(before: Before, unit: number): boolean {
  // How a word in other letters sounds is not known.
  if (before === 'any' || !isSyllable(unit)) return true;
  const final = (unit - FIRST_SYLLABLE) % 28;
  return before === 'closed' ? final !== 0 : final === 0 || (before === 'open or ㄹ' && final === 8);
}

function isSyllable(unit: number): boolean {
  return unit >= FIRST_SYLLABLE && unit <= LAST_SYLLABLE;
}
