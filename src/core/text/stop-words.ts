import { dan, deu, eng, fra, ita, jpn, nld, nob, pol, por, rus, spa, swe, ukr, zho } from 'stopword';
import { foldWord } from './fold';

/** What the package's English list leaves out, and fragments of web addresses. */
const ENGLISH = 'above again against below can cannot did does doing done down during every few had here hers herself himself however if '
  + 'its itself just let may me mine myself no nor not off once one ones ours ourselves own per quite rather shall she so than theirs '
  + 'themselves then therefore thus two until upon us use used uses using via was we what when whether whom whose why will within without '
  + 'yes yet yours yourself yourselves been being cant dont im ive id http https www com html eg ie etc else even ever often really '
  + 'instead lot lots thing things something anything nothing everything someone anyone everyone somehow perhaps maybe';

const SPANISH = 'es son ser era eran fue fueron ha han he hay está están estar esta este estos estas esa esos esas eso esto les te tu tus '
  + 'mi mis nosotros ellos ellas e u ante bajo entre según tras cada todo todos toda todas otra otros otras mucho muchos tan tanto así donde '
  + 'cuyo cual cuales quienes puede pueden si';

/** Function words of two characters and the pairs of characters they leave behind; the package's list has single characters only. */
const CHINESE = '我们 你们 他们 她们 它们 自己 这个 那个 这些 那些 这样 那样 这种 那种 这里 那里 一个 一些 一种 一样 一下 一直 一定 没有 可以 可能 能够 因为 所以 因此 '
  + '但是 不过 然而 如果 虽然 即使 就是 不是 还是 而是 也是 都是 只是 或者 以及 并且 而且 什么 怎么 怎样 如何 为了 关于 对于 由于 通过 进行 已经 正在 现在 时候 之后 '
  + '之前 之间 其中 其他 其实 然后 非常 比较 需要 应该 必须 不能 不会 不要 大家 有些 有的 的是 的话 来说 例如 比如 等等 还有 只有 只要 只能 很多 许多 每个 某个 不同';

/** Nouns that some of the lists carry because they are frequent, though a note can be about them. */
const CONTENT: ReadonlySet<string> = new Set(['wissen', 'ordnung', 'zeit', 'sache', 'suche', 'man', 'mand', 'beslut', 'way']);

const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['de', deu], ['fr', fra], ['es', [...spa, ...SPANISH.split(' ')]], ['it', ita], ['pt', por], ['nl', nld], ['sv', swe], ['da', dan],
  ['no', nob], ['pl', pol], ['ru', rus], ['uk', ukr], ['zh', [...zho, ...CHINESE.split(' ')]], ['ja', jpn],
]);

/**
 * Words that say nothing of a text's subject, folded as tokens are. English ones are in every set, because notes in any language quote
 * English; a language without a list has those only. Builds a new set: keep it.
 */
export function stopWords(language: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const list of [eng, ENGLISH.split(' '), LISTS.get(language) ?? []]) {
    for (const word of list) {
      const folded = foldWord(word);
      if (!CONTENT.has(folded)) words.add(folded);
    }
  }
  return words;
}
