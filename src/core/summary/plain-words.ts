import { stem } from '../text/stem';

/**
 * English words that are frequent in any prose. In a large vault their document frequency tells; in a small one it does not.
 */
const PLAIN = new Set((
  'ability able academic account across act action actual actually add additional address advance affect age ago aim allow almost along already although always '
  + 'among amount answer appear apply approach area around ask aspect assume available avoid away aware back bad base become begin behind benefit best better '
  + 'beyond big bit body bring broad build business call capable carry case cause certain challenge chance change check choose clear clearly close combine come '
  + 'common company compare complete complex concept concern condition consider consist contain continue contribute convert correct cost course cover '
  + 'create critical crucial current currently day deal decide decision deep define demand demonstrate depend describe design desire despite detail determine '
  + 'develop development differ difference different difficult direct directly discover discuss distinct divide drive early easily easy effect effective effort '
  + 'eight emphasize enable end enhance enough ensure entire especially essential establish evolve exactly example exist expect experience explain explore '
  + 'extend extent face fact factor fail fall far fast feature feel field final finally find first five fix focus follow force form four full fully function '
  + 'fundamental further future gain general generally generate give go goal good great group grow growth guide half hand happen hard hear help high highly hold '
  + 'hope hour huge human idea identify illustrate imagine immediately impact implement implication importance important improve include increase increasingly '
  + 'indeed independent indicate individual influence inform information inside insight inspire integrate interest interesting introduce involve issue job join '
  + 'keep key kind know knowledge known lab lack large last late lead leave left less level life light likely limit line link list listen literally live '
  + 'long look lose low main mainly maintain major manage mean meaning measure meet mention method middle moment month move multiple name natural nature near '
  + 'necessary need next nice normal note notice number numerous observe obtain obvious occur offer old open order original outside overall overview paper part '
  + 'particular particularly past path pay people perfect perform period person personal pick piece place plan play point position positive possible possibly '
  + 'potential potentially power powerful practical practice prefer present press previous primary principle probably problem process produce product project '
  + 'promise proper provide purpose put question quick quickly quite raise range rapid rapidly rate reach read ready real reality realize reason receive recent '
  + 'recently recognize reduce refer reflect regard relate relationship relevant rely remain remember remove repeat replace replicate report represent require '
  + 'research researcher resource respond response rest result return reveal reverse review rich right rise role room rule run safe save say scale scientist '
  + 'second section see seek seem select send sense separate series serious serve set seven several shape share short show shown significant significantly '
  + 'similar similarly simple simply single site situation six size skill slow small solution solve sort source space speak special specific specifically spend '
  + 'stage stand standard start state step stop story strategy strong structure student study subject success successful suggest support sure system '
  + 'table take talk task team technique technology tell ten tend term test theory think third thought three time today together tool top total toward towards '
  + 'traditional transform treat true try turn type typical typically underlying understand understanding unique unit unlock update useful user usual usually '
  + 'utilize value variety various vast view vital wait walk want watch week whole wide widely wish wonder word work world worth write wrong year young'
).split(' ').map(stem));

/** Whether a term (folded and stemmed) says little by itself. */
export function isPlainWord(term: string): boolean {
  return PLAIN.has(term);
}
