import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainEnds, splitSentences } from '../../../src/core/text/sentences';

const split = (text: string, language = 'en'): string[] => splitSentences(text, language).map((sentence) => sentence.text);

/** Each text with a bar where a sentence ends. */
const EXAMPLES: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Dr. Bliss et al. (1973) saw it, e.g. in Fig. 3, and it lasted.|T. V. P. Bliss was 3.14 hours late.|Really?'],
  ['en', 'See Eq. (2), Eqs. 3–5, Figs. S1 and S2, Sec. 4.1, Vol. 3, No. 7, pp. 12–14, Ref. 9, and cf. Table B.|It is done.'],
  ['en', 'It took approx. 50 ms vs. 60 ms, resp. ca. 70 ms.|The next took 5 sec.|Then it ended.'],
  ['en', 'Is it art?|He studied art.|Then he said no.|No. 5 is next.|No.|I said so.|Sec. A, vol. II.'],
  ['en', 'As J. Smith and K. van der Berg showed (p < .05), it works.|Others (i.e. A. Baddeley) did not (p = 0.07).'],
  ['en', 'It is in Nat. Neurosci. 12, 345–350, and in Proc. Natl. Acad. Sci. U.S.A. 99 as well.|The rest is in J. Neurosci.|It was first.'],
  ['en', 'Tononi, G. (2004).|An information theory of consciousness.|BMC Neurosci. 5, 42.'],
  ['en', 'The U.S. Army paid.|It was in the U.S.|The rest was Dutch.'],
  ['en', 'Prof. Smith has a Ph.D.|He works at Acme Inc.|They like Mrs. Jones and St. John.'],
  ['en', 'Vitamin C.|The rest is vitamin B.|It works.'],
  ['en', 'Let x be k.|Then y follows.|Neurons equal n.|Cells too.'],
  ['en', 'Cells, glia, etc. are there.|Cells, glia, etc.|Then more.'],
  ['en', 'At 5 p.m. rats sleep.|At 5 p.m.|Rats wake.'],
  ['en', '1. Design.|2. Build.|In 1973.|We saw.'],
  ['en', 'a. Back up your notes.|Sleep.'],
  ['en', 'He said “It works.”|Then he left.|"Is it?" she asked.|"Yes!" he said.|(It was.)|So.'],
  ['en', 'Sleep helps.[1]|Wake does not. [2, 3]|Dreams do.¹²|We follow. [@tulving1972]|That is all.'],
  ['en', 'Sleep helps. (Smith, 2010)|We follow. (see Jones & Lee, 2011a).|In the end (2012) it was so.'],
  ['en', 'Version 2.0 came out.|It has 1,000.5 parts... and more.|Wait!?|Yes.'],
  ['en', 'It was seen (cf. fMRI data, e.g. mRNA).|fMRI shows it.|Then iPhones came.'],
  ['ko', '뇌과학은 이것을 안다.|fMRI는 보여 준다.|정말?|네.'],
  ['de', 'Das gilt z. B. für Mäuse, d. h. nicht für alle, z.B. Ratten.|Er kam u. a. aus Wien.|Am 3. Mai i. d. R. nicht.'],
  ['de', 'Vgl. Abb. 3 und S. 12 in Bd. 2.|Um 300 v. Chr. bzw. später lebte Dr. h. c. A. Schmidt.|Ende.'],
  ['de', 'Es gibt Neuronen, Glia usw.|Alle zählen, d. h. Neuronen auch.'],
  ['fr', 'M. Dupont, p. ex., était là, cf. l’art. 3, c.-à-d. nulle part.|C’est de l’art.|Vrai ?|Oui !'],
  ['es', 'El Sr. García vive en EE. UU. desde 1990, p. ej. en Ohio.|¿Qué?|¡No!|Fin.'],
  ['it', 'Ad es. il dott. Rossi, ecc.|Fine.|L’art. 3 dice di no.'],
  ['pt', 'O Sr. Silva, p. ex., veio.|O Dr. Sousa não.'],
  ['nl', 'Bijv. dhr. Jansen, d.w.z. hij.|Klaar.'],
  ['pl', 'Np. tak, tzn. dr hab. Kowalski, m.in. on.|Potem koniec.'],
  ['ru', 'И. П. Павлов, т. е. физиолог, и т. д. были там.|В 1904 г. Павлов получил премию.|См. рис. 3.|Конец.'],
  ['zh', '大脑是网络。|它很快！|“真的？”|他问。|他说：“真的。”|然后走了。'],
  ['ja', '「行く。」と彼は言った。|彼女は「本当？」と聞いた。|（終わり。）|次。'],
  ['ar', 'هل هذا صحيح؟|نعم.|انتهى.'],
  ['hi', 'यह मस्तिष्क है।|यह नहीं।'],
  ['km', 'ខួរក្បាល។|កោសិកា។'],
];

describe('splitSentences', () => {
  it.each(EXAMPLES)('%s: %s', (language, text) => {
    const spaced = /^(?:zh|ja|km)$/.test(language) ? text.replace(/\|/g, '') : text.replace(/\|/g, ' ');
    expect(split(spaced, language).join('|')).toBe(text);
  });

  it('does not end a sentence at a line break', () => {
    expect(split('place cells\nand grid cells\nmap space. They do')).toEqual(['place cells\nand grid cells\nmap space.', 'They do']);
  });

  it('takes a text without a full stop as one sentence, and white space as none', () => {
    expect(split('place cells\nand grid cells')).toEqual(['place cells\nand grid cells']);
    expect(split(' \n ')).toEqual([]);
  });

  it('cuts long texts at the same places', () => {
    const sentence = 'The brain is a network of cells, e.g. neurons. ';
    expect(split(sentence.repeat(1000))).toHaveLength(1000);
  });

  it.each(['.', '. ', '(', '.(', '. (', '.[1', 'A. ', 'a.b', '“.”', '。」', '.¹,', '?"', '\n'])('reads a long run of %j', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    expect(split(text).join('').replace(/\s/g, '').length).toBe(text.replace(/\s/g, '').length);
  });

  it('covers everything but white space, in order, and slices back', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.stringMatching(/^[A-Za-z .!?。“”「」()[\]1²\n]*$/),
      fc.array(fc.constantFrom('Fig. ', 'e.g. ', 'Dr. ', 'A. ', 'al. ', '(Ray, 1999) ', '. ', '.” ', 'The ', 'cell', '[1]', ' ')).map((words) => words.join('')),
    );
    fc.assert(fc.property(texts, fc.constantFrom('en', 'de', 'ja', 'und'), (text, language) => {
      let at = 0;
      for (const sentence of splitSentences(text, language)) {
        expect(text.slice(at, sentence.from).trim()).toBe('');
        expect(sentence.text).toBe(text.slice(sentence.from, sentence.to));
        expect(sentence.text.trim()).toBe(sentence.text);
        expect(sentence.text).not.toBe('');
        at = sentence.to;
      }
      expect(text.slice(at).trim()).toBe('');
    }));
  });
});

describe('plainEnds', () => {
  it('finds sentences by their marks where the host has no rules', () => {
    const ends = (text: string): string[] => plainEnds(text).map((end, index, all) => text.slice(all[index - 1] ?? 0, end));
    expect(ends('Sleep helps. “Really?” Yes, 3.14 times')).toEqual(['Sleep helps. ', '“Really?” ', 'Yes, 3.14 times']);
    expect(ends('大脑是网络。它很快！”真的')).toEqual(['大脑是网络。', '它很快！”', '真的']);
    expect(ends('')).toEqual(['']);
  });

  it('takes time in proportion to the text', () => {
    expect(plainEnds('.'.repeat(200_000))).toHaveLength(1);
  });
});
