import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockLanguage, detectLanguage } from '../../../src/core/text/language';

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
    ['bg', 'Мозъкът е мрежа от неврони, която се учи през целия живот.'],
    ['sr', 'Мозак је мрежа неурона која се мења док учимо.'],
    ['ur', 'دماغ خلیوں کا ایک جال ہے جو سیکھتا ہے۔'],
    ['hi', 'मस्तिष्क न्यूरॉनों का एक जाल है।'],
    ['km', 'ខួរក្បាលគឺជាបណ្តាញនៃកោសិកាប្រសាទ។'],
    ['am', 'አንጎል የነርቭ ሴሎች መረብ ነው።'],
    ['fi', 'Aivot ovat hermosolujen verkko, joka oppii koko ajan.'],
    ['cs', 'Mozek je síť neuronů, které se učí po celý život.'],
    ['tr', 'Beyin, sürekli öğrenen bir sinir hücresi ağıdır ve çok enerji harcar.'],
    ['hu', 'Az agy idegsejtek hálózata, amely nem csak tanul, hanem felejt is.'],
    ['ro', 'Creierul este o rețea de neuroni care învață pentru că uită.'],
    ['vi', 'Não là một mạng lưới của các tế bào thần kinh và không ngừng học.'],
    ['id', 'Otak adalah jaringan sel saraf yang tidak pernah berhenti belajar.'],
    ['ca', 'El cervell és una xarxa de neurones que no deixa d’aprendre amb els anys.'],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('does not guess from a word, a number or nothing', () => {
    for (const text of ['', 'Neuron', '2023-04-05', '⟶ ∑ 🧠']) expect(detectLanguage(text)).toBe('und');
  });

  it.each([
    ['names', 'van der Waals, de Broglie, von Neumann, Ramón y Cajal, Di Lollo, dos Santos'],
    ['citations', 'Bliss et al., 1973; Morris et al., 1986; Kandel et al., 2001'],
    ['species', 'Homo sapiens, Drosophila melanogaster, Caenorhabditis elegans; in vitro, in vivo, per se'],
    ['places', 'São Paulo, La Paz, Łódź, Zürich, Göteborg'],
    ['variables', 'x, y, z, k, i, o: x y z'],
    ['symbols', 'α, β, γ-GT'],
    ['code', 'git commit -m "fix"; git push origin main; int main(void) { return 0; }'],
    ['an address', 'https://de.example.org/der/zug/und/die/bahn https://www.example.de/das/ist/der/test'],
    ['a list of things with one word of another language', 'A14, A15 Pro, A16 Pro, A17 Pro, M1 Pro, M2 Pro, M3 Pro'],
  ])('is not misled by %s', (_what, text) => {
    expect(detectLanguage(text)).toBe('und');
  });

  it('finds the language under terms and addresses of another script', () => {
    expect(detectLanguage('脳 https://example.com/a/very/long/path/that/goes/on/and/on?the=of&and=to')).toBe('zh');
    expect(detectLanguage('Claude, Gemini Pro, LLaMA 2 70B, Mistral, GPT: сравнение моделей')).toBe('ru');
    expect(detectLanguage('ResNet-50, VGG-16, BERT 的比较')).toBe('zh');
  });

  it('reads composed and decomposed letters alike', () => {
    const text = 'Über das Gedächtnis für Wörter';
    expect([detectLanguage(text.normalize('NFD')), detectLanguage(text.normalize('NFC'))]).toEqual(['de', 'de']);
  });

  it('reads a long text from several places, not only its start', () => {
    const opening = 'Neuron Synapse Axon Dendrit '.repeat(60);
    expect(detectLanguage(opening + 'Das ist ein Satz, der nicht am Anfang steht und mit dem Rest zu tun hat. '.repeat(60))).toBe('de');
  });

  it('answers for every string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[a-z]{2,3}$/.test(detectLanguage(text))));
    for (const piece of ['a.', '(', 'ab', '((((', '//', 'é', 'A', 'の']) expect(detectLanguage(piece.repeat(100_000))).toMatch(/^[a-z]{2,3}$/);
  });
});

describe('blockLanguage', () => {
  const german = 'Das Gehirn ist ein Netzwerk von Neuronen, und es lernt nicht nur im Schlaf, sondern auch am Tag.';
  const english = 'The brain is a network of neurons that learns in sleep, and it does so by day as well.';

  it('finds a paragraph in another language, in both directions', () => {
    expect(blockLanguage(german, 'en')).toBe('de');
    expect(blockLanguage(english, 'de')).toBe('en');
    expect(blockLanguage('大脑是神经元的网络，睡觉时也在学习。', 'en')).toBe('zh');
    expect(blockLanguage(english, 'zh')).toBe('en');
    expect(blockLanguage('Мозг это сеть нейронов, которая учится и во сне, и днём.', 'en')).toBe('ru');
  });

  it('stays with the language of the note where little speaks against it', () => {
    expect(blockLanguage(german, 'de')).toBe('de');
    expect(blockLanguage('Neuron', 'de')).toBe('de');
    expect(blockLanguage('Hebbian learning, long-term potentiation, spike timing, place cells, grid cells', 'de')).toBe('de');
    expect(blockLanguage('Identify ethical issues in AI systems, per use case, and name those of data', 'en')).toBe('en');
    expect(blockLanguage('用 Python 和 PyTorch 在 GPU 上训练一个 Transformer 模型, batch size 64, learning rate 0.001', 'zh')).toBe('zh');
  });

  it('takes the language of the paragraph where that of the note is not known', () => {
    expect(blockLanguage(german, 'und')).toBe('de');
    expect(blockLanguage('- - - -', 'und')).toBe('und');
  });

  it('answers for every string and any language', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('en', 'ja', 'ru', 'xx', '__proto__'), (text, language) => {
      expect(blockLanguage(text, language)).toMatch(/^[a-z]{2,3}$|^__proto__$/);
    }));
  });
});
