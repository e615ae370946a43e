import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/core/text/language';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The hippocampus replays the day while the animal is asleep.'],
    ['de', 'Das Gehirn ist ein Netzwerk von Neuronen und Synapsen.'],
    ['fr', 'Le cerveau est un réseau de neurones qui communiquent par des synapses.'],
    ['es', 'El cerebro es una red de neuronas.'],
    ['it', 'Il cervello è una rete di neuroni.'],
    ['pt', 'O cérebro é uma rede de neurônios e não uma máquina.'],
    ['nl', 'Het brein is een netwerk van neuronen.'],
    ['sv', 'Hjärnan är ett nätverk av neuroner.'],
    ['da', 'Hjernen er et netværk af neuroner, og det er ikke alt.'],
    ['no', 'Hjernen er et nettverk av nevroner, og det er ikke alt.'],
    ['pl', 'Mózg jest siecią neuronów, które nie są od siebie oddzielone.'],
    ['ru', 'Мозг это сеть нейронов.'],
    ['uk', 'Мозок це мережа нейронів і синапсів.'],
    ['el', 'Ο εγκέφαλος είναι ένα δίκτυο.'],
    ['zh', '大脑是神经元的网络，用 Python 可以模拟。'],
    ['ja', '脳はニューロンのネットワークです。'],
    ['ko', '뇌는 신경세포의 네트워크이다.'],
    ['ar', 'الدماغ شبكة من الخلايا العصبية.'],
    ['fa', 'مغز شبکه‌ای از یاخته‌های عصبی است که پیوسته می‌آموزد.'],
    ['th', 'สมองเป็นเครือข่ายของเซลล์ประสาท'],
    ['he', 'המוח הוא רשת של תאי עצב.'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('does not guess from a word, a number or nothing', () => {
    for (const text of ['', 'Neuron', '2023-04-05', '⟶ ∑ 🧠']) expect(detectLanguage(text)).toBe('und');
  });

  it('reads a long text from several places, not only its start', () => {
    const opening = 'Neuron Synapse Axon Dendrit '.repeat(60);
    expect(detectLanguage(opening + 'Das ist ein Satz, der nicht am Anfang steht und mit dem Rest zu tun hat. '.repeat(60))).toBe('de');
  });

  it('answers for every string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[a-z]{2,3}$/.test(detectLanguage(text))));
  });
});
