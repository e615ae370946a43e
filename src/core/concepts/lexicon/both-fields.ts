/** Concepts of both neuroscience and artificial intelligence, in the form described in `neuroscience.ts`. */
export const SHARED = `
# Mind and cognition
NeuroAI | neuroscience-inspired AI | brain-inspired | neuro-inspired
cognitive science | cognitive scientist
cybernetics
connectionism | connectionist | parallel distributed processing
computational theory of mind | computationalism
embodied cognition | embodied mind
enactivism | enaction | enactive
extended mind | extended cognition | 4E cognition
situated cognition | distributed cognition
predictive processing
predictive coding
Bayesian brain
Bayesian mechanics
free energy principle | FEP? | free energy minimization
active inference
Markov blanket
generative model
world model
internal model | forward model | inverse model
precision weighting
perceptual inference | unconscious inference
planning as inference | control as inference
epistemic value | epistemic foraging
self-evidencing
top-down processing? | bottom-up processing?
prediction error
mental representation | internal representation | neural representation
distributed representation
representation learning | feature learning?
symbol grounding
binding problem | feature binding
language of thought
dual-process theory | System 1 and System 2
cognitive architecture | ACT-R
levels of analysis? | Marr's levels
affordance?
autopoiesis | autopoietic
philosophy of mind
intentionality?
Chinese room
Turing machine
artificial consciousness | machine consciousness | AI consciousness
sentience?
theory of mind | ToM | mentalising | mentalizing
global workspace theory | global workspace | global neuronal workspace
computational psychiatry
whole brain emulation | mind uploading
thousand brains theory | hierarchical temporal memory | Numenta
bounded rationality
action selection?
decision-making?
collective intelligence | stigmergy | stigmergic
nature versus nurture | innateness
developmental robotics
intuitive physics
compositionality? | compositional generalization
analogical reasoning | structure mapping
concept formation | concept learning? | category learning
counterfactual reasoning | counterfactual?
morphological computation
attention? | attentional | attention model
working memory
episodic memory
semantic memory
cognitive map
cognitive model | cognitive modelling
object recognition
scene understanding
perception? | machine perception
sensorimotor loop | sensorimotor | perception–action
intrinsic motivation | intrinsically motivated | curiosity?
common sense?
social learning?
emergent communication

# Reinforcement learning
reinforcement learning | RL?
reward learning | reward-based learning | predict reward | reward prediction
reward prediction error | RPE?
temporal difference learning | TD learning | temporal difference | TD error | TD?
model-based reinforcement learning | model-based RL | model-based planning
model-free reinforcement learning | model-free RL
hierarchical reinforcement learning
distributional reinforcement learning | distributional RL
actor–critic
value function?
Bellman equation | Bellman optimality
Markov decision process | MDP?
POMDP | partially observable Markov decision process
credit assignment
eligibility trace
successor representation
exploration–exploitation trade-off | explore–exploit | exploration–exploitation | exploration and exploitation | exploration vs exploitation
experience replay | replay buffer
memory replay | hippocampal replay | neural replay
expected free energy | EFE?

# Neural networks
neural network | artificial neural network | neural net | ANN?
recurrent neural network | recurrent network | RNN
perceptron
McCulloch–Pitts neuron | McCulloch–Pitts
backpropagation | back-propagation | backprop
biologically plausible learning | biological plausibility | feedback alignment
equilibrium propagation
synaptic weight | connection weight
Hebbian learning | Hebbian | Hebb's rule
spike-timing-dependent plasticity | STDP
three-factor learning rule | local learning rule
Oja's rule
Hopfield network
Boltzmann machine
energy-based model
attractor network | attractor dynamics | continuous attractor | ring attractor
reservoir computing | echo state network | liquid state machine | ESN?
self-organising map | self-organizing map | Kohonen map
adaptive resonance theory
competitive learning | winner-take-all?
associative memory | content-addressable memory
sparse coding | sparse representation
efficient coding
catastrophic forgetting | catastrophic interference
continual learning | lifelong learning?
complementary learning systems
stability–plasticity dilemma
receptive field
neocognitron
inductive bias
Gabor filter
representational alignment | Brain-Score
neural population | population activity
hyperdimensional computing | vector symbolic architecture

# Neuromorphic systems
neuromorphic computing | neuromorphic
spiking neural network | SNN | spiking network | spiking neuron
integrate-and-fire model | integrate-and-fire | leaky integrate-and-fire
surrogate gradient
memristor | memristive
event camera | dynamic vision sensor | silicon retina
in-memory computing | compute-in-memory
TrueNorth
Loihi
SpiNNaker
organoid intelligence | biocomputing
brain–computer interface | BCI | brain–machine interface | BMI? | neural interface

# Information and inference
information theory | information-theoretic
entropy? | Shannon entropy | information entropy
mutual information
Kullback–Leibler divergence | KL divergence | relative entropy
transfer entropy
Fisher information
rate–distortion theory | rate–distortion
information bottleneck
minimum description length
Kolmogorov complexity
surprisal
amortised inference | amortized inference
structure learning?
Bayesian inference | Bayesian statistics
Bayes' theorem | Bayes rule
prior distribution | prior probability
posterior distribution | posterior probability
maximum likelihood
variational inference | variational Bayes | evidence lower bound | ELBO
variational free energy | VFE?
Markov chain Monte Carlo | MCMC
hidden Markov model | HMM?
Markov chain?
Kalman filter
particle filter
belief propagation
factor graph
message passing?
belief updating | Bayesian updating
hierarchical Bayesian model | hierarchical Bayes
Bayesian model comparison | model evidence
latent variable
expectation–maximisation | expectation–maximization
principal component analysis | PCA?
independent component analysis | ICA?
dimensionality reduction
manifold learning | manifold hypothesis
factor analysis?
singular value decomposition
Gaussian process
causal inference | causal discovery | structural causal model
Granger causality
signal detection theory
cross-validation
curse of dimensionality
Laplace approximation
natural gradient
information geometry
Fourier transform?
wavelet transform?
signal processing?
Poisson process?
time series analysis?
optimal control
decision theory | expected utility

# Dynamics and complexity
dynamical system | nonlinear dynamics
attractor? | attractor state
chaos theory | deterministic chaos
bifurcation? | Hopf bifurcation
limit cycle
coupled oscillators | Kuramoto model
phase space? | phase portrait
phase transition?
state space?
criticality? | edge of chaos
small-world network | small-world topology
scale-free network?
graph theory?
network science?
complex system? | complexity science | complex adaptive system
self-organisation? | self-organization?
emergence? | emergent property | emergent behaviour? | emergent behavior?
mean-field theory | mean-field
Ising model | spin glass
statistical mechanics? | statistical physics?
Langevin equation
Fokker–Planck equation
artificial life
cellular automaton? | cellular automata?
homeostasis | homeostatic
requisite variety
control theory?
game theory? | Nash equilibrium
nonequilibrium steady state | non-equilibrium steady state | NESS?
community detection?
topological data analysis?
`;
