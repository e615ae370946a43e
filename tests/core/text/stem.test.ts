import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/core/text/stem';

describe('stem', () => {
  it.each([
    ['neuron', 'neurons'], ['memory', 'memories'], ['analysis', 'analyses'], ['hypothesis', 'hypotheses'], ['process', 'processes'],
    ['compute', 'computing'], ['plan', 'planned'], ['study', 'studied'], ['network', 'networks'], ['synapse', 'synapses'],
    ['нейрон', 'нейронами'], ['память', 'памяти'], ['сеть', 'сетей'], ['обучение', 'обучением'], ['мережа', 'мережі'], ['нейрон', 'нейронів'],
  ])('%s and %s meet', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['virus', 'hippocampus', 'string', 'thesis', 'class', 'bed', 'мозг', 'сон', 'größe', '神经', 'تعلم'])('%s stays', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('leaves at least two letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zа-яії]{2,12}$/), (word) => stem(word).length >= 2));
  });
});
