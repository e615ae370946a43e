/** Concepts of neuroscience. `# part of the field`; then a concept a line: `preferred name | other form`; `?`: ambiguous form. */
export const NEUROSCIENCE = `
# Neurons and glia
neuroscience | neuroscientist | neuroscientific | neurobiology
neuron | neuronal | nerve cell
pyramidal neuron | pyramidal cell
interneuron | inhibitory neuron
Purkinje cell | Purkinje neuron
granule cell
climbing fibre | climbing fiber
medium spiny neuron | spiny projection neuron | MSN?
parvalbumin interneuron | parvalbumin | PV interneuron
somatostatin interneuron | somatostatin
motor neuron | motoneuron
sensory neuron
mirror neuron
von Economo neuron
glia | glial | neuroglia
astrocyte | astrocytic | astroglia
microglia | microglial
oligodendrocyte
Schwann cell
radial glia | radial glial
myelin | myelinated
axon | axonal
axon hillock
axon initial segment
dendrite | dendritic arbor | dendritic tree
dendritic spine
perineuronal net
blood–brain barrier | BBB?
glymphatic system | glymphatic
cerebrospinal fluid | CSF?
neurovascular coupling
cortical column
cortical microcircuit | canonical microcircuit
neuroanatomy | neuroanatomical
neural circuit | neuronal circuit | neural circuitry | brain circuit

# Excitability
action potential | nerve impulse | spike?
membrane potential
resting potential | resting membrane potential
hyperpolarisation | hyperpolarization
refractory period
spike-frequency adaptation
ion channel
sodium channel
potassium channel
calcium channel
voltage-gated ion channel | voltage-gated
Nernst equation | Nernst potential
saltatory conduction
dendritic integration | dendritic computation
dendritic spike
calcium signalling | calcium signaling
synaptic integration | temporal summation | spatial summation
shunting inhibition
feedforward inhibition | feed-forward inhibition
lateral inhibition
excitation–inhibition balance | E/I balance | excitatory–inhibitory balance
intrinsic excitability | neuronal excitability
ephaptic coupling
up and down states | down state?

# Synapses and plasticity
synapse | synaptic
gap junction | electrical synapse
neuromuscular junction
synaptic vesicle
synaptic cleft
presynaptic terminal | presynaptic | axon terminal | synaptic bouton
postsynaptic density | PSD-95
neurotransmitter release | vesicle release
excitatory postsynaptic potential | EPSP | EPSC
inhibitory postsynaptic potential | IPSP | IPSC?
synaptic transmission | neurotransmission
synaptic plasticity
long-term potentiation | LTP
long-term depression? | LTD?
short-term plasticity | synaptic facilitation | short-term synaptic plasticity
homeostatic plasticity
synaptic scaling
metaplasticity
BCM theory | BCM rule | Bienenstock–Cooper–Munro
behavioural timescale plasticity | BTSP | behavioral timescale synaptic plasticity
neuroplasticity | neuroplastic | brain plasticity | neural plasticity | neuronal plasticity | plasticity?
synaptic pruning | synapse elimination
synaptogenesis | synapse formation
tripartite synapse
CaMKII
brain-derived neurotrophic factor | BDNF
neurotrophin | neurotrophic
CREB
second messenger
G protein-coupled receptor | GPCR

# Transmitters and receptors
neurotransmitter
neuromodulator | neuromodulatory
neuropeptide
dopamine | dopaminergic
serotonin | serotonergic | 5-HT | 5-hydroxytryptamine
noradrenaline | norepinephrine | noradrenergic
adrenaline? | epinephrine
acetylcholine | cholinergic | ACh
glutamate | glutamatergic
GABA | GABAergic | gamma-aminobutyric acid
glycine | glycinergic
endocannabinoid | anandamide
opioid peptide | endorphin | enkephalin | dynorphin
oxytocin
vasopressin
orexin | hypocretin
adenosine
monoamine | catecholamine
NMDA receptor | NMDA | NMDAR
AMPA receptor | AMPA | AMPAR
dopamine receptor | D1 receptor | D2 receptor
serotonin receptor | 5-HT2A | 5-HT1A
opioid receptor
cannabinoid receptor | CB1 receptor
excitotoxicity

# Development and ageing
neurogenesis
adult neurogenesis | adult hippocampal neurogenesis
neural stem cell | neural progenitor
neuronal migration
axon guidance
growth cone
cortical development | corticogenesis
gyrification | cortical folding
myelination
critical period? | sensitive period?
apoptosis | programmed cell death
brain organoid | cerebral organoid
neurodevelopment | brain development | neurodevelopmental
early life stress | early life adversity | childhood adversity | childhood trauma
brain ageing | brain aging | cognitive ageing | cognitive aging
adolescent brain
induced pluripotent stem cell | iPSC?

# Cerebral cortex
cerebral cortex | cortex | cortical | cortices
neocortex | neocortical
prefrontal cortex | PFC? | prefrontal
dorsolateral prefrontal cortex | DLPFC
ventromedial prefrontal cortex | vmPFC
medial prefrontal cortex | mPFC
orbitofrontal cortex | orbitofrontal | OFC?
anterior cingulate cortex | anterior cingulate | ACC?
posterior cingulate cortex | posterior cingulate
cingulate cortex | cingulate gyrus
insula | insular cortex
frontal lobe | frontal cortex
parietal lobe | parietal cortex
temporal lobe | temporal cortex
occipital lobe | occipital cortex
posterior parietal cortex | PPC?
medial temporal lobe | MTL?
inferior frontal gyrus
fusiform gyrus | fusiform face area | FFA?
parahippocampal cortex | parahippocampal gyrus | parahippocampal place area
superior temporal sulcus
inferior temporal cortex | inferotemporal cortex | IT cortex
temporoparietal junction | TPJ
intraparietal sulcus | lateral intraparietal area | LIP?
angular gyrus
precuneus
entorhinal cortex | entorhinal
Brodmann area
cerebral hemisphere | left hemisphere | right hemisphere
hemispheric lateralisation | hemispheric lateralization | brain lateralization | brain asymmetry
split-brain patient | split-brain? | callosotomy
cortical hierarchy
claustrum
default mode network | DMN
salience network
central executive network | frontoparietal network
dorsal attention network | ventral attention network
limbic system | limbic
large-scale brain network | brain network

# Subcortical structures
hippocampus | hippocampal | hippocampi
dentate gyrus
CA1?
CA3?
amygdala | amygdalar
basolateral amygdala
bed nucleus of the stria terminalis | stria terminalis | BNST
basal ganglia | basal ganglion
striatum | striatal
caudate nucleus | caudate
putamen
globus pallidus | GPi | GPe
subthalamic nucleus | STN?
nucleus accumbens | accumbens
substantia nigra
ventral tegmental area | VTA?
thalamus | thalamic | thalami
thalamocortical loop | thalamocortical | corticothalamic
lateral geniculate nucleus | LGN | lateral geniculate
pulvinar
hypothalamus | hypothalamic
suprachiasmatic nucleus | SCN?
habenula
pineal gland
pituitary gland | pituitary
basal forebrain | nucleus basalis
brainstem | brain stem
midbrain | mesencephalon
pons?
medulla oblongata | medulla?
superior colliculus | optic tectum
inferior colliculus
periaqueductal grey | periaqueductal gray | PAG?
locus coeruleus
raphe nucleus | raphe nuclei | dorsal raphe
reticular formation | reticular activating system
cerebellum | cerebellar
spinal cord
olfactory bulb
nervous system
central nervous system | CNS?
peripheral nervous system | PNS? | peripheral nerve
autonomic nervous system
sympathetic nervous system | sympathetic?
parasympathetic nervous system | parasympathetic
enteric nervous system
forebrain | telencephalon | diencephalon
hindbrain
triune brain | reptilian brain

# Tracts and nerves
white matter
grey matter | gray matter
corpus callosum | callosal
fornix
corticospinal tract | pyramidal tract
mesolimbic pathway | mesolimbic
mesocortical pathway | mesocortical
nigrostriatal pathway | nigrostriatal
corticostriatal pathway | corticostriatal | cortico-basal ganglia loop
direct and indirect pathways | indirect pathway? | direct pathway?
cranial nerve
vagus nerve | vagal
trigeminal nerve | trigeminal
optic nerve
meninges | dura mater | meningeal
cerebral blood flow

# Vision
visual system | visual perception | visual processing
visual cortex | extrastriate cortex
primary visual cortex | striate cortex | V1?
area MT | middle temporal area
ventral visual stream | ventral stream | ventral visual pathway
dorsal visual stream | dorsal stream | dorsal visual pathway
orientation tuning | orientation selectivity
simple cell? | complex cell?
ocular dominance
retinotopy | retinotopic
binocular rivalry
stereopsis | binocular disparity | depth perception
colour vision | color vision | trichromacy
motion perception | biological motion
visual illusion | optical illusion
face perception | face processing | face patch
retina? | retinal
retinal ganglion cell | RGC?
photoreceptor | rods and cones
fovea | foveal
saccade | saccadic
eye movement
blindsight
visual agnosia | agnosia
prosopagnosia
contrast sensitivity
visual search?
Gestalt psychology | Gestalt principle | gestalt?
change blindness
inattentional blindness
pupillometry | pupil dilation
visual masking? | backward masking
perceptual learning
mental imagery | visual imagery
aphantasia

# Hearing, touch and other senses
auditory cortex
cochlea | cochlear
hair cell
sound localisation | sound localization | interaural time difference
auditory scene analysis | cocktail party effect | cocktail party problem
tinnitus
music cognition | music perception
vestibular system | vestibular | otolith
somatosensory cortex | somatosensory
somatotopy | somatotopic | cortical homunculus
barrel cortex | whisker?
proprioception | proprioceptive
nociception | nociceptor | nociceptive
pain? | pain perception | pain processing
chronic pain
placebo effect | placebo analgesia | nocebo
tactile perception | sense of touch | affective touch
olfaction | olfactory | sense of smell
olfactory receptor | odorant receptor
gustation | gustatory | taste receptor
interoception | interoceptive
multisensory integration | multimodal integration | cross-modal perception
McGurk effect
synaesthesia | synesthesia
sensory adaptation | neural adaptation
Weber–Fechner law | Weber's law
psychophysics | psychophysical
prepulse inhibition | sensory gating
body schema | body image? | body ownership
rubber hand illusion
phantom limb
time perception | interval timing
number sense | numerosity | numerical cognition

# Movement
motor cortex
premotor cortex | premotor
supplementary motor area
motor control?
motor learning | motor adaptation | visuomotor adaptation
central pattern generator | CPG?
reflex arc | stretch reflex | spinal reflex
motor unit
efference copy | corollary discharge
optimal feedback control
motor planning | movement preparation
motor imagery
locomotion | gait
readiness potential | Bereitschaftspotential
vocal learning | birdsong

# Sleep and rhythms
circadian rhythm | circadian
clock gene
melatonin
sleep?
REM sleep | rapid eye movement sleep | REM?
non-REM sleep | NREM
slow-wave sleep | slow oscillation
sleep spindle
sleep stage | sleep architecture | sleep cycle?
sleep deprivation | sleep loss
sleep homeostasis | sleep pressure
insomnia
narcolepsy | cataplexy
sleep apnoea | sleep apnea
lucid dreaming
dream?
polysomnography
REM sleep behaviour disorder | REM sleep behavior disorder | parasomnia
neural oscillation | brain wave | brainwave | brain rhythm | oscillatory activity
alpha oscillation | alpha rhythm | alpha wave | alpha power | alpha band
beta oscillation | beta rhythm | beta wave
gamma oscillation | gamma rhythm | gamma band | gamma wave
theta oscillation | theta rhythm | theta wave
delta wave | delta oscillation
sharp-wave ripple | hippocampal ripple | SWR?
cross-frequency coupling | phase–amplitude coupling
phase precession
neural synchrony | neural synchronization | neuronal synchrony
phase locking?
neural entrainment | brainwave entrainment

# Hormones and homeostasis
allostasis | allostatic
HPA axis | hypothalamic–pituitary–adrenal axis
cortisol | glucocorticoid | corticosterone
stress response | chronic stress
appetite? | satiety | food intake | hunger?
gut–brain axis | gut–brain
gut microbiome | gut microbiota
oestrogen | estrogen
testosterone
neuroendocrinology | neuroendocrine
brain metabolism | brain energy metabolism | cerebral metabolism
neuroinflammation
cytokine
mitochondrion | mitochondria | mitochondrial
heart rate variability | HRV?

# Emotion and social behaviour
affective neuroscience
emotion? | emotional processing
emotional valence | valence? | core affect
fear conditioning | conditioned fear
fear extinction | extinction learning
fear? | fear response
emotion regulation | emotional regulation | cognitive reappraisal
constructed emotion
James–Lange theory
somatic marker hypothesis | somatic marker
empathy?
joint attention
social cognition | social brain | social neuroscience
attachment theory
aggressive behaviour | aggressive behavior | aggression?
social isolation | loneliness?
facial expression
fight-or-flight
polyvagal theory
emotional memory
learned helplessness
mindfulness meditation | mindfulness? | meditation?
anhedonia
moral cognition | moral judgement | moral judgment
hyperscanning | inter-brain synchrony

# Reward and decisions
reward system? | brain reward system | reward circuit | reward circuitry | reward pathway
dopamine neuron | dopaminergic neuron | dopamine signal | phasic dopamine
incentive salience | wanting and liking
reward anticipation | reward expectation
addiction? | drug addiction | substance use disorder | substance abuse
habit formation | habit learning | habit?
skill acquisition
goal-directed behaviour | goal-directed behavior | goal-directed action
delay discounting | temporal discounting | intertemporal choice
neuroeconomics
perceptual decision making
value-based decision making
drift diffusion model | diffusion decision model | DDM?
evidence accumulation
speed–accuracy trade-off | speed–accuracy tradeoff
foraging?
prospect theory
loss aversion
cognitive bias | confirmation bias
impulsivity
delayed gratification | marshmallow test

# Learning and memory
short-term memory
long-term memory
sensory memory | iconic memory | echoic memory
procedural memory | procedural learning
declarative memory | explicit memory
implicit memory | implicit learning | nondeclarative memory
autobiographical memory
spatial memory
recognition memory
associative learning
memory consolidation
systems consolidation
reconsolidation
memory encoding | memory formation
memory retrieval? | memory recall
engram | memory trace?
pattern separation
pattern completion
place cell | place field
grid cell?
head direction cell
border cell? | boundary vector cell | boundary cell?
time cell?
remapping?
path integration | dead reckoning
spatial navigation
classical conditioning | conditioned stimulus | conditioned response | Pavlovian
operant conditioning | instrumental conditioning | instrumental learning
Rescorla–Wagner model | Rescorla–Wagner
eyeblink conditioning
habituation
semantic priming | repetition priming | priming?
forgetting curve | Ebbinghaus
spacing effect | spaced repetition?
testing effect | retrieval practice
method of loci | memory palace
false memory | misinformation effect
multiple trace theory
amnesia | amnesic
Henry Molaison | patient H.M.
episodic future thinking | mental time travel
serial position effect | recency effect | primacy effect
cognitive load?

# Attention and control
selective attention | spatial attention | covert attention | visual attention
feature integration theory
biased competition
sustained attention | vigilance?
attentional blink
executive function | executive control
cognitive control
response inhibition | inhibitory control
cognitive flexibility | set shifting
task switching?
conflict monitoring
mind wandering | daydreaming
flow state?
fluid intelligence
intelligence quotient | IQ?
creativity? | divergent thinking | creative thinking
metacognition | metacognitive
cognitive psychology
cognitive development
cognitive neuroscience
behaviourism | behaviorism
neuropsychology | neuropsychological
functional specialisation | functional specialization | localization of function
modularity of mind
cognitive reserve
cognitive training | brain training
mental rotation
sense of agency

# Language
language acquisition
language comprehension | sentence processing
speech perception
speech production
Broca's area
Wernicke's area
aphasia
dyslexia
bilingualism
universal grammar
inner speech | internal monologue
psycholinguistics
neurolinguistics
stuttering?

# Consciousness
consciousness | conscious experience | conscious awareness
neural correlates of consciousness | NCC?
integrated information theory | IIT?
higher-order theory of consciousness | higher-order thought
attention schema theory
recurrent processing theory
orchestrated objective reduction | Orch-OR
hard problem of consciousness | hard problem?
qualia | quale?
phenomenal consciousness | access consciousness
mind–body problem | mind–body dualism | Cartesian dualism
panpsychism
free will | Libet experiment
philosophical zombie
unconscious processing | subliminal perception
disorders of consciousness | vegetative state | minimally conscious state
anaesthesia | anesthesia | anaesthetic | anesthetic
coma?
out-of-body experience
near-death experience
self-awareness?
mirror self-recognition
animal cognition | animal consciousness
phenomenology | neurophenomenology | phenomenological
altered state of consciousness
ego dissolution

# Neural computation
computational neuroscience | theoretical neuroscience
Hodgkin–Huxley model | Hodgkin–Huxley
Izhikevich model
compartmental model | multi-compartment model
Wilson–Cowan model | Wilson–Cowan
neural mass model
neural field model | neural field theory
firing rate
tuning curve
population coding | population code | population vector
rate coding
temporal coding | temporal code
neural coding | neural code
neural decoding | brain decoding
neural manifold | neural population dynamics | neural trajectory
mixed selectivity
representational similarity analysis | RSA?
noise correlation
spike train
spike timing
interspike interval
spike-triggered average | reverse correlation
neuronal avalanche | neural avalanche | critical brain hypothesis
divisive normalisation | divisive normalization
gain modulation | neural gain control
grandmother cell | concept cell
cell assembly | neural ensemble | neuronal ensemble
stochastic resonance
neural noise | neural variability
rich club
representational drift
persistent activity | delay activity
neural simulation | whole-brain model | brain simulation

# Imaging
neuroimaging | brain imaging | brain scan
fMRI | functional magnetic resonance imaging | functional MRI
MRI | magnetic resonance imaging
BOLD signal | BOLD? | blood-oxygen-level-dependent
haemodynamic response | hemodynamic response | HRF?
positron emission tomography | PET imaging | PET scan | PET?
computed tomography | CT scan | CT?
MEG | magnetoencephalography | magnetoencephalogram
functional near-infrared spectroscopy | fNIRS | near-infrared spectroscopy
diffusion MRI | diffusion tensor imaging | diffusion-weighted imaging | DTI? | DWI?
tractography
resting-state fMRI | resting state? | resting-state network
functional connectivity
effective connectivity
structural connectivity
dynamic causal modelling | dynamic causal modeling | DCM?
voxel?
multivoxel pattern analysis | MVPA
statistical parametric mapping | SPM?
brain atlas | brain parcellation | cortical parcellation
FreeSurfer
lesion study | lesion–symptom mapping | brain lesion
calcium imaging | GCaMP
two-photon microscopy | two-photon imaging
electron microscopy
functional ultrasound

# Electrophysiology
electrophysiology | electrophysiological | neurophysiology
EEG | electroencephalography | electroencephalogram
intracranial EEG | iEEG | stereo-EEG | SEEG
electrocorticography | ECoG
event-related potential | evoked potential | ERP?
P300
N400
mismatch negativity | MMN
steady-state visual evoked potential | SSVEP
local field potential | LFP?
patch clamp | whole-cell recording
single-unit recording | single-unit activity | single-cell recording | extracellular recording
multielectrode array | multi-electrode array | microelectrode array
Utah array
Neuropixels
spike sorting
electromyography | EMG
skin conductance | galvanic skin response | electrodermal activity

# Stimulation and neurotechnology
neurotechnology | neurotech | neural engineering
neuromodulation | brain stimulation | neurostimulation
optogenetics
channelrhodopsin
chemogenetics | DREADD
deep brain stimulation | DBS?
transcranial magnetic stimulation | rTMS | TMS?
transcranial direct current stimulation | tDCS
transcranial alternating current stimulation | tACS
focused ultrasound
vagus nerve stimulation
electroconvulsive therapy
closed-loop stimulation | responsive neurostimulation
neuroprosthesis | neuroprosthetic | neural prosthesis | neural prosthetic
brain implant | neural implant
cochlear implant
retinal implant | visual prosthesis
prosthetic limb | bionic limb
neurofeedback | biofeedback
Neuralink
brain-to-brain interface
neurorehabilitation | stroke rehabilitation

# Genes and molecular methods
CRISPR | gene editing
single-cell RNA sequencing | scRNA-seq | single-cell transcriptomics
genome-wide association study | GWAS
connectome | connectomics
epigenetics | DNA methylation
heritability | twin study
apolipoprotein E | APOE | APOE4
FOXP2

# Tasks and behaviour
Morris water maze | water maze
Skinner box | operant chamber
two-alternative forced choice | 2AFC
Stroop task | Stroop effect | Stroop test
go/no-go task
n-back task | n-back
Iowa gambling task
oddball paradigm | oddball task
random dot motion | random dot kinematogram
neuropsychological assessment | Mini-Mental State Examination | Montreal Cognitive Assessment
reaction time
eye tracking
DeepLabCut | markerless pose estimation
ethology | neuroethology | ethogram
replication crisis | reproducibility crisis
p-hacking
double dissociation

# Neurological disorders
neurology | neurologist | neurological
Alzheimer's disease | Alzheimer's | AD?
Parkinson's disease | Parkinson's? | parkinsonism | PD?
Huntington's disease | huntingtin | HD?
amyotrophic lateral sclerosis | motor neuron disease | ALS?
multiple sclerosis | MS?
epilepsy | epileptic
epileptic seizure | seizure?
stroke? | ischaemic stroke | ischemic stroke | cerebral ischaemia | cerebral ischemia
traumatic brain injury | brain injury | TBI
concussion
dementia
frontotemporal dementia | FTD?
Lewy body dementia | Lewy body
mild cognitive impairment | MCI?
cognitive decline | cognitive impairment
neurodegeneration | neurodegenerative
prion disease | prion | Creutzfeldt–Jakob
tau protein | tauopathy | tau pathology | neurofibrillary tangle
amyloid beta | amyloid
alpha-synuclein | α-synuclein
migraine
ataxia
Tourette syndrome | Tourette's
spinal cord injury
brain tumour | brain tumor | glioma | glioblastoma
encephalitis
brain fog
spatial neglect | hemispatial neglect | unilateral neglect
apraxia
locked-in syndrome
Capgras delusion | Capgras syndrome
Down syndrome
fragile X syndrome | FMRP
autism | autism spectrum disorder | autistic | ASD?
ADHD | attention deficit hyperactivity disorder | attention-deficit
neurodiversity | neurodivergent
posterior cortical atrophy | PCA?
neuroprotection | neuroprotective
paralysis? | tetraplegia | paraplegia

# Psychiatric disorders
psychiatry | psychiatric | mental disorder | mental illness | psychiatrist
schizophrenia | schizophrenic
psychosis | psychotic
auditory hallucination | hallucination?
delusion?
major depression | major depressive disorder | clinical depression | depression? | MDD?
bipolar disorder
mania? | manic?
anxiety disorder | anxiety? | generalized anxiety disorder | social anxiety
post-traumatic stress disorder | PTSD
obsessive–compulsive disorder | obsessive–compulsive | OCD
eating disorder | anorexia | bulimia
borderline personality disorder
psychopathy | antisocial personality disorder
depersonalisation | depersonalization | dissociation?
dopamine hypothesis
Research Domain Criteria | RDoC
DSM-5 | Diagnostic and Statistical Manual
cognitive behavioural therapy | cognitive behavioral therapy | CBT?
psychotherapy
psychoanalysis
rumination?

# Drugs
psychopharmacology | neuropharmacology | pharmacology
antidepressant | SSRI | reuptake inhibitor | fluoxetine
antipsychotic | clozapine | haloperidol
benzodiazepine | diazepam
levodopa | L-DOPA
ketamine
psychedelic
psilocybin
LSD? | lysergic acid diethylamide
dimethyltryptamine | ayahuasca | DMT?
MDMA
cocaine
amphetamine | methamphetamine
caffeine?
opioid | morphine | heroin | opiate
cannabis | cannabidiol | tetrahydrocannabinol
cholinesterase inhibitor | donepezil | acetylcholinesterase
anticonvulsant | antiepileptic | valproate
nootropic | smart drug | cognitive enhancement

# Animals, projects and data
C. elegans | Caenorhabditis elegans
Drosophila | fruit fly
zebrafish
macaque | rhesus monkey | nonhuman primate | non-human primate
cephalopod | octopus?
squid giant axon
rodent?
Human Connectome Project | HCP?
Allen Brain Atlas | Allen Institute for Brain Science
Human Brain Project | EBRAINS
BRAIN Initiative
Blue Brain Project
UK Biobank
Alzheimer's Disease Neuroimaging Initiative | ADNI
OpenNeuro
Brain Imaging Data Structure
FlyWire | fly connectome
MICrONS
OpenWorm
The Virtual Brain
Phineas Gage
Ramón y Cajal

# Neuroethics and society
neuroethics
neurorights | mental privacy | cognitive liberty
neuroenhancement
neurolaw
neuromarketing
neuromyth
neuroeducation | educational neuroscience
neurophilosophy
neuroaesthetics
brain death
phrenology
`;
