// Words whose full stop does not end a sentence, without that stop; lower case where not said otherwise.

/** Titles before a name, as written: `ms` is a unit. */
export const TITLES: ReadonlySet<string> = new Set((
  'Dr Drs Prof Profs Mr Mrs Ms Mme Mlle MM St Ste Sr Sra Srta Dra Jr Gen Gov Hon Capt Lt Col Rev Dipl Ing Hr Dott Sig Mag Doc Akad Chr'
).split(' '));

/** Only before a number, or what numbers a part: `Fig. S1`, `Table A`. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set((
  'no nos nr vol vols p pp pg ch chap sec secs sect art fig figs eq eqs eqn tab ref refs app appx suppl par ver v abs abb kap bd str '
  + 'cap pág págs pag pagg núm blz obr č стр рис табл гл т илл'
).split(' '));

/** Everywhere; what is written with stops inside (`e.g.`, `z.B.`) is known by them. */
export const ALWAYS: ReadonlySet<string> = new Set('dr prof eg ie viz vs cf approx resp ca eds ed transl avg dept univ'.split(' '));

export const BY_LANGUAGE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['de', 'bzw vgl bspw ggf evtl hrsg inkl exkl sog geb gest ff s v n mio mrd max min'],
  ['fr', 'env éd av apr tél boul hab'],
  ['es', 'ej ud uds aprox av ee uu máx mín'],
  ['it', 'es dott sig sigg pagg cfr'],
  ['pt', 'ex aprox av núm'],
  ['nl', 'bijv nl dhr mevr incl excl max min'],
  ['sv', 'dvs kl resp inkl ev'],
  ['da', 'dvs eks kl bl jf inkl'],
  ['no', 'dvs eks kl bl jf inkl'],
  ['pl', 'np tzw tj ul hab ok im'],
  ['cs', 'např tj tzv mj tzn'],
  ['fi', 'esim mm ks ns'],
  ['tr', 'örn bkz yy'],
  ['ru', 'см им г гг в вв ул др пр тыс млн млрд напр ср'],
  ['uk', 'див ім р рр ст ін напр'],
  ['el', 'βλ δηλ σελ'],
].map(([language = '', words = '']) => [language, new Set(words.split(' '))]));

/** Also at the end of a sentence, which a capital then shows. */
export const OFTEN_LAST: ReadonlySet<string> = new Set('etc usw ecc enz osv itd itp jne atd apod vb a.m p.m т.д т.п т.п κ.λπ'.split(' '));

/** Also at the end of a sentence, though names follow as often; the second line as written, words in the titles of journals. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set((
  'al inc ltd corp co ph.d m.d b.sc m.sc '
  + 'Nat Neurosci Neurol Neurobiol Neurophysiol Neuropsychol Neuropharmacol Psychol Psychiatry Psychophysiol Cogn Behav Biol Biochem Biophys '
  + 'Physiol Pharmacol Chem Phys Math Comput Sci Med Clin Exp Mol Genet Immunol Ecol Evol Opin Curr Annu Ann Proc Natl Acad Trans Lett Rev Res '
  + 'J Int Conf Symp Adv Am Br Eur Soc Philos Educ Appl Theor Stat Intell Mach Eng Commun Syst Hum Dev Assoc Bull Arch Suppl Univ Dept'
).split(' '));
