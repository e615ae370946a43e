import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInConcepts, parseLexicon } from '../../../src/core/concepts/lexicon';
import { ARTIFICIAL_INTELLIGENCE } from '../../../src/core/concepts/lexicon/artificial-intelligence';
import { NEUROSCIENCE } from '../../../src/core/concepts/lexicon/neuroscience';
import { SHARED } from '../../../src/core/concepts/lexicon/both-fields';
import { phraseOf, phrasesOf } from '../../../src/core/concepts/phrase';
import { createTokenizer } from '../../../src/core/text/tokens';
import { hasShared, shared } from '../../shared-data';

const FILES = [NEUROSCIENCE, ARTIFICIAL_INTELLIGENCE, SHARED];
const concepts = builtInConcepts();
const tokenizer = createTokenizer();

/** Acronyms of up to three letters that are words, units, file types or names elsewhere. */
const TAKEN_ACRONYMS = `
  AC ACC AD ADD AIS ALS ANN ANS AR ASD ASR AUC BBB BDI BLA BMI BPE BPD CA CAT CBD CBT CNN CNS CPG CPU CRF CSF CT DAN DAT DBS DCM DDM DID
  DMT DPO DRG DTI DWI EM EP ERN ERP ESN FA FC FDR FEF FEP FFA FFT FID FSL FTD GAN GCN GLM GMM GNN GPT GPU GRU HCP HD HMM HOT HRF HRV HTM
  IC ICA IFG IIT IPS IQ ISI IT KAN LC LDA LFP LIF LIP LSD LTD MAE MAO MCI MCP MDD MDP MEA MI ML MLP MPC MRS MS MSA MSE MSN MT MTL NAS NAc
  NCC NER NIR NLP NLU NMF NPU NTS OCR OCT OFC OPC PAG PC PCA PCC PD PET PFC PID PKA PNN PNS PPA PPC PPO PSP PTS PV PVN RAG RBF RBM RCT REM
  RGC RL ROC ROI ROS RPE RSA RSC SAC SAM SAT SC SGD SI SMA SN SOM SPM SSM SST STA STG STN STS SWR TD TMS TPU TTS UAV VBM VIP VLA VLM VNS
  VOR VPN VTA
`.trim().split(/\s+/);

/** Words of everyday English, or of other trades, that a concept borrows. */
const EVERYDAY_WORDS = `
  ablation action addiction affordance agent aggression alignment anxiety appetite attention attractor belief bifurcation bottleneck caffeine
  calibration cell channel classifier clustering coma compositionality convolution counterfactual creativity criticality curiosity delusion
  depression dissociation dream dreaming drone dropout embedding emergence emotion empathy entropy episode fatigue fear feedback foraging
  forgetting generalisation generalization gestalt grasping habit hallucination humanoid hunger insight intentionality intuition jailbreak
  layer lesion loneliness mania manic manifold medulla memory meditation mindfulness model modularity momentum motivation neglect network
  observation octopus ontology pain paralysis perception perplexity plasticity policy pons priming prior prompt quantization reach reasoning
  remapping resilience retina reward robot rodent rumination salience schema seizure self-awareness self-organisation sensitization sentience
  sigmoid sleep soma spike spine state stress stroke superposition surprise sycophancy sympathetic temperature terminal thirst token
  tokenization tokenizer tool touch transformer tremor value valence vigilance vision voxel whisker
`.trim().split(/\s+/);

describe('the built-in lexicon', () => {
  it('has several hundred concepts of each field', () => {
    const of = (...fields: string[]): number => concepts.filter((concept) => String(concept.fields) === String(fields)).length;
    expect(concepts.length).toBeGreaterThanOrEqual(1050);
    expect(of('neuroscience')).toBeGreaterThanOrEqual(500);
    expect(of('ai')).toBeGreaterThanOrEqual(400);
    expect(of('neuroscience', 'ai')).toBeGreaterThanOrEqual(150);
  });

  it('stays small, for it goes into the plugin as it is', () => {
    expect(Buffer.byteLength(FILES.join(''))).toBeLessThanOrEqual(48_000);
  });

  it('is written one way: a part or a concept a line, forms with a bar between blanks', () => {
    const form = '[^|#?\\s]+(?: [^|#?\\s]+)*\\??';
    const line = new RegExp(`^(?:# [A-Z][a-z]+(?:,? [a-z]+)*|${form}(?: \\| ${form})*)$`, 'u');
    const lines = FILES.flatMap((file) => file.trim().split('\n')).filter((text) => text !== '');
    expect(lines.filter((text) => !line.test(text))).toEqual([]);
  });

  it('has in every part concepts that keep each other company', () => {
    const parts = FILES.flatMap((file) => file.split(/^# /m).slice(1).map((text) => `# ${text}`));
    const sure = (part: string): number => parseLexicon(part, []).filter(({ forms }) => forms.some(({ ambiguous }) => !ambiguous)).length;
    expect(parts.length).toBeGreaterThan(40);
    expect(parts.filter((part) => sure(part) < 5)).toEqual([]);
    expect(concepts.filter(({ part }) => part === '')).toEqual([]);
  });

  it('calls no two concepts the same', () => {
    expect(repeated(concepts.map(({ name }) => name.toLowerCase()))).toEqual([]);
  });

  it('calls a concept what a sentence would: a capital in every word only where it is a name', () => {
    const title = concepts.map(({ name }) => name).filter((name) => /^[A-Z]\S*(?: [A-Z]\S*)+$/.test(name));
    expect(title.sort()).toEqual([
      'Allen Brain Atlas', "Alzheimer's Disease Neuroimaging Initiative", 'BRAIN Initiative', 'Blue Brain Project',
      'Brain Imaging Data Structure', 'Common Crawl', 'GitHub Copilot', 'Hamiltonian Monte Carlo', 'Henry Molaison', 'Hugging Face',
      'Human Brain Project', 'Human Connectome Project', 'IBM Watson', 'MS COCO', 'Mistral AI', 'Model Context Protocol', 'OpenAI Gym',
      'Phineas Gage', 'Research Domain Criteria', 'Robot Operating System', 'Stable Diffusion', 'The Virtual Brain', 'UK Biobank',
    ]);
  });

  it('lets a form that means several concepts count for none without company', () => {
    const meanings = new Map<string, { name: string; ambiguous: boolean }[]>();
    for (const { name, forms } of concepts) {
      for (const { text, ambiguous } of forms) {
        const key = keyOf(text);
        meanings.set(key, [...(meanings.get(key) ?? []).filter((meaning) => meaning.name !== name), { name, ambiguous }]);
      }
    }
    const several = [...meanings].filter(([, all]) => all.length > 1);
    expect(several.filter(([, all]) => all.some(({ ambiguous }) => !ambiguous))).toEqual([]);
    expect(several.map(([key]) => key)).toEqual(expect.arrayContaining(['pca', 'hallucination']));
  });

  it('gives no form twice: case, hyphens, accents and plurals are the same to a search', () => {
    const twice = concepts.map(({ name, forms }) => [name, repeated(forms.map(({ text }) => keyOf(text)))] as const).filter(([, keys]) => keys.length > 0);
    expect(twice).toEqual([]);
  });

  it('has only forms that a text can be searched for', () => {
    const forms = concepts.flatMap((concept) => concept.forms.map(({ text }) => text));
    expect(forms.filter((text) => phrasesOf(text, tokenizer).length === 0)).toEqual([]);
  });

  it.each([['short acronyms', TAKEN_ACRONYMS], ['everyday words', EVERYDAY_WORDS]])('marks %s that mean other things too', (_, words) => {
    const taken = new Set(words.map(keyOf));
    const forms = concepts.flatMap((concept) => concept.forms);
    const met = forms.filter(({ text }) => !/[\s–]/.test(text) && taken.has(keyOf(text)));
    expect(met.length).toBeGreaterThan(50);
    expect(met.filter(({ ambiguous }) => !ambiguous).map(({ text }) => text)).toEqual([]);
  });

  it('finds a concept in each of its spellings', () => {
    const named = (written: string): string[] => {
      return concepts.filter(({ forms }) => forms.some(({ text }) => keyOf(text) === keyOf(written))).map(({ name }) => name);
    };
    expect(named('PCA').sort()).toEqual(['posterior cortical atrophy', 'principal component analysis']);
    expect(named('Brain-Computer Interfaces')).toEqual(['brain–computer interface']);
    expect([named('back propagation'), named('backprop')]).toEqual([['backpropagation'], ['backpropagation']]);
    expect([named('brain tumor'), named('brain tumours')]).toEqual([['brain tumour'], ['brain tumour']]);
  });
});

describe.skipIf(!hasShared)('on real notes (needs ../shared)', () => {
  it.each([
    ['web-clip.md', ['fMRI', 'EEG', 'MEG', 'brain–computer interface', 'neuromorphic computing', 'deep learning']],
    ['quartz-podcast.md', ['basal ganglia', 'reward learning', 'large language model', 'schizophrenia', "Alzheimer's disease"]],
  ])('%s has clear forms of what it is about', (file, wanted) => {
    const text = ` ${keyOf(readFileSync(shared(`seeds/${file}`), 'utf8'))} `;
    const found = concepts.filter(({ forms }) => forms.some((form) => !form.ambiguous && text.includes(` ${keyOf(form.text)} `)));
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(wanted));
  });
});

/** A form as a search sees it. */
function keyOf(text: string): string {
  return phraseOf(text, tokenizer)?.key ?? tokenizer.tokenize(text, 'en').map(({ term }) => term).join(' ');
}

function repeated(items: readonly string[]): string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
