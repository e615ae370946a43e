// Lists from the package `stopword`, which is kept up and takes each language by itself. Minified sizes in kB: 5.3 Arabic, 5.2 German,
// 3.5 Swedish, 2.4 Turkish, 2.2 Italian and Polish, 2.1 Hebrew, 1.7 Thai, the others .4 to 1.6. Left out for their size: Indonesian 7.9,
// Korean 7.5 (half of it phrases), Hungarian 7.4, Hindi 3.1, Bulgarian 2.9, Czech 2.7, Romanian 2.2, Catalan 1.7. These have the words by
// which languages are told, which cost nothing more and mark nearly as much of a text (of the tokens that the package's list marks:
// Catalan and Romanian all, Hungarian 80 %, Bulgarian 78, Czech 73, Indonesian 66), or a few of our own.
import { ara, dan, deu, ell, eng, fas, fin, fra, heb, ita, jpn, nld, nob, pol, por, rus, spa, swe, tha, tur, ukr, zho } from 'stopword';
import { foldWord } from './fold';
import { FUNCTION_WORDS } from './function-words';

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

/** What the other lists leave out, among it what an apostrophe cuts off: `jusqu’`, `Türkiye’nin`. */
const MORE: readonly (readonly [language: string, words: string])[] = [
  ['es', SPANISH],
  ['zh', CHINESE],
  ['fr', 'afin aussi autre autres bien car cela chaque comment depuis dont donc déjà encore faire fait lors lorsque non peut peuvent pendant '
    + 'puis quand si très lorsqu puisqu jusqu quoiqu aujourd hui'],
  ['pt', 'sobre todo toda todos todas pode podem ainda assim cada onde porque tão'],
  ['tr', 'nin nın nun nün ın ün den dan ten tan ye yi yı yu yü nde nda nden ndan dir dır dur dür tir tır daki deki değildir vardır bulunur'],
  ['el', 'τη της τις τους ένα μία μια ενός έναν έχει έχουν είναι είχε ήταν πρέπει μπορεί μπορούν όταν όπως ώστε πολύ κάθε μας σας τους αυτήν '
    + 'αυτόν αφού ακόμα ακόμη επίσης καθώς μέσα χωρίς γιατί εδώ εκεί πώς πού όλα όλοι όλες ούτε είτε κάποιος κάτι μόνο'],
  ['ru', 'это эти также который которая которое которые которых которой которого могут имеет является было каждый вместо мочь'],
  ['fa', 'است آن این هر یا خود دارد دارند باشد کند کنند شود شده شد همه او می های ها شان ای بود بودن کرد نمی آنها برخی همین یک دو'],
  ['he', 'יותר כדי אפשר ניתן צריך לכל בכל גם היתה היו הזה הזאת אותן שהוא שהיא'],
  ['hi', 'है हैं था थी थे का की के को में से पर और या यह वह ये वे जो कि तो ही भी नहीं एक इस उस इन उन अपने लिए साथ कर करने किया किए गया गए गई जा '
    + 'सकता सकते सकती होता होती होते हो ने तक अगर लेकिन बहुत कुछ कोई'],
  ['ko', '이 그 저 것 수 등 및 더 안 못 잘 또 내 네 나 너 제 때 중 후 전 간 곳 데 뿐 좀 왜 즉 각 한 두 세 몇 첫 위 할 된 될 하 되 그리고 그러나 하지만 그런데 그래서 '
    + '따라서 또는 혹은 그것 이것 저것 우리 저희 여기 거기 이런 그런 저런 어떤 모든 다른 같은 같이 많은 여러 있다 있는 있습니다 있고 있어 없다 없는 없이 이다 입니다 것이다 '
    + '것입니다 하는 하고 하여 해서 하면 한다 합니다 했다 하지 되는 된다 됩니다 되고 되어 않는 않다 않고 아니라 아닌 대한 대해 대하여 위한 위해 위하여 통한 통해 따라 따른 '
    + '의해 때문 경우 매우 가장 다시 바로 모두 먼저 그냥 아주 너무 정말 만약 어떻게 무엇 누구 언제 어디'],
];

/** Words that some of the lists carry because they are frequent, though a note can be about them. */
const CONTENT: ReadonlySet<string> = new Set((
  'wissen ordnung zeit sache suche mensch menschen gott dasein recht rechte rechten tag mand beslut way faccia wezen vanster vanstra hoger '
  + 'yuz عين قوه زياره شرع اطار اثر الذاتي لقاء ظل علق صفر'
).split(' '));

const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['de', deu], ['fr', fra], ['es', spa], ['it', ita], ['pt', por], ['nl', nld], ['sv', swe], ['da', dan], ['no', nob], ['fi', fin], ['pl', pol],
  ['tr', tur], ['el', ell], ['ru', rus], ['uk', ukr], ['ar', ara], ['fa', fas], ['he', heb], ['th', tha], ['zh', zho], ['ja', jpn],
]);

/**
 * Words that say nothing of a text's subject, folded as tokens are. English ones are in every set, because notes in any language quote
 * English; a language without a list has those only. Builds a new set: keep it.
 */
export function stopWords(language: string): ReadonlySet<string> {
  // Without its tones a function word of Vietnamese is other words too.
  const own = language === 'vi' ? [] : [...FUNCTION_WORDS, ...MORE].filter(([name]) => name === language).map(([, words]) => words.split(' '));
  const words = new Set<string>();
  for (const list of [eng, ENGLISH.split(' '), LISTS.get(language) ?? [], ...own]) {
    for (const word of list) {
      const folded = foldWord(word);
      if (!CONTENT.has(folded)) words.add(folded);
    }
  }
  return words;
}
