import { describe, expect, it } from 'vitest';
import { stopWords } from '../../../src/core/text/stop-words';
import { createTokenizer } from '../../../src/core/text/tokens';

const tokenizer = createTokenizer();
const content = (text: string, language: string): string[] => tokenizer.tokenize(text, language).filter(({ stop }) => !stop).map(({ term }) => term);

describe('stopWords', () => {
  it.each([
    ['en', 'What we know of the hippocampus is not all that there is', ['know', 'hippocampus']],
    ['de', 'Was wir über das Gehirn wissen, ist nicht alles, was man wissen kann', ['gehirn', 'wissen', 'wissen']],
    ['fr', 'Ce que l’on sait aujourd’hui de l’hippocampe n’est pas tout ce qu’il y a', ['sait', 'hippocamp']],
    ['es', 'Lo que se sabe del hipocampo no es todo lo que hay', ['sabe', 'hipocampo']],
    ['it', 'Quello che sappiamo dell’ippocampo non è tutto quello che c’è', ['sappiamo', 'ippocampo']],
    ['pt', 'O que se sabe do hipocampo não é tudo para todos', ['sabe', 'hipocampo', 'tudo']],
    ['nl', 'Wat wij over de hippocampus weten is niet alles', ['weten', 'hippocampus']],
    ['sv', 'Det som vi vet om hippocampus är inte allt', ['vet', 'hippocampus']],
    ['ru', 'То что мы знаем о мозге это ещё не всё', ['зна', 'мозг']],
    ['ar', 'هذا هو الدماغ الذي في رأس كل إنسان', ['الدماغ', 'راس', 'انسان']],
    ['tr', 'Beyin ve hafıza için bu kadar değil; Türkiye’nin de', ['beyin', 'hafiza', 'turkiy']],
    ['el', 'Ο εγκέφαλος είναι ένα από τα όργανα της μνήμης', ['εγκεφαλοσ', 'οργανα', 'μνημησ']],
    ['fi', 'Aivot ovat elin joka oppii', ['aivot', 'elin', 'oppii']],
    ['he', 'המוח הוא רשת של תאי עצב', ['המוח', 'רשת', 'תאי', 'עצב']],
    ['fa', 'مغز یک شبکه است که از یاخته ساخته شده', ['مغز', 'شبكه', 'ياخته', 'ساخته']],
    ['hi', 'मस्तिष्क एक जाल है', ['मस्तिष्क', 'जाल']],
    ['ko', '그리고 이 기억은 우리 뇌에 있다', ['기억', '뇌']],
    ['zh', '我们的大脑', ['大脑', '的大', '们的']],
  ])('leaves the words that carry a text, %s', (language, text, words) => {
    expect(content(text, language).sort()).toEqual(words.sort());
  });

  it('knows Arabic words with and without points, and with any alef', () => {
    const stops = stopWords('ar');
    expect(['الي', 'ان', 'اذا'].every((word) => stops.has(word))).toBe(true);
    expect(content('إلى الى إِلَى', 'ar')).toEqual([]);
  });

  it('keeps nouns that the lists carry because they are frequent', () => {
    expect(content('Mensch, Gott, Recht und Dasein', 'de')).toEqual(['mensch', 'gott', 'recht', 'dasein']);
    expect(content('عين', 'ar')).toEqual(['عين']);
    expect(content('yüz', 'tr')).toEqual(['yuz']);
  });

  it('holds English ones for every language, and none but these where it knows none, or where the tones are lost', () => {
    const english = [...stopWords('en')];
    for (const language of ['de', 'zh', 'ar']) {
      const stops = stopWords(language);
      expect(english.filter((word) => !stops.has(word))).toEqual([]);
      expect(stops.size).toBeGreaterThan(english.length);
    }
    for (const language of ['und', '', '__proto__', 'vi']) expect([...stopWords(language)].sort()).toEqual(english.slice().sort());
  });
});
