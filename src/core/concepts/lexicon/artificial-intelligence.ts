/** Concepts of artificial intelligence, in the form described in `neuroscience.ts`. */
export const ARTIFICIAL_INTELLIGENCE = `
# Machine learning
artificial intelligence | AI | machine intelligence
machine learning | ML?
deep learning
supervised learning
unsupervised learning
semi-supervised learning
self-supervised learning
transfer learning
multi-task learning | multitask learning
meta-learning | learning to learn?
few-shot learning | few-shot prompting | few-shot?
one-shot learning | one-shot?
zero-shot learning | zero-shot
active learning?
online learning?
curriculum learning
federated learning
contrastive learning
imitation learning | behavioural cloning | behavioral cloning
ensemble learning | ensemble method
weak supervision
metric learning?
domain adaptation
self-training? | pseudo-label
data augmentation
feature engineering
feature selection
feature extraction
no free lunch theorem
bias–variance trade-off | bias–variance
overfitting
generalisation error | generalization error
out-of-distribution generalisation | out-of-distribution
double descent
grokking?
hyperparameter
AutoML | automated machine learning
neural architecture search
training set | training data?
data labelling | data labeling? | data annotation? | labelled data | labeled data?
synthetic data
class imbalance
distribution shift | concept drift | covariate shift
PAC learning | probably approximately correct
statistical learning theory | VC dimension
empirical risk minimisation | empirical risk minimization
universal approximation theorem | universal approximator
kernel method | kernel trick

# Classical methods
support vector machine | SVM
decision tree?
random forest
gradient boosting | XGBoost | LightGBM
AdaBoost
k-nearest neighbours | k-nearest neighbors | kNN?
naive Bayes
logistic regression
linear regression
ridge regression
k-means
hierarchical clustering
DBSCAN
spectral clustering
cluster analysis | clustering? | clustering algorithm
Gaussian mixture model | mixture model
t-SNE
UMAP
matrix factorisation | matrix factorization
recommender system | recommendation system | collaborative filtering
anomaly detection | outlier detection
time series forecasting | ARIMA
linear discriminant analysis | LDA?
conformal prediction
isolation forest
pattern recognition?
binary classifier | classifier?
one-hot encoding

# Architectures
feedforward neural network | feed-forward neural network | feedforward network
multilayer perceptron | multi-layer perceptron | MLP?
convolutional neural network | convolutional network | ConvNet | CNN?
long short-term memory | LSTM
gated recurrent unit | GRU?
transformer architecture | transformer? | transformer model | Attention Is All You Need
self-attention | attention mechanism | multi-head attention | dot-product attention
cross-attention
vision transformer | ViT?
encoder–decoder | sequence-to-sequence | seq2seq
autoencoder | auto-encoder
residual network | ResNet | residual connection | skip connection
U-Net
graph neural network | GNN? | graph convolutional network | GCN?
capsule network
Siamese network
mixture of experts | MoE
state space model | Mamba?
restricted Boltzmann machine | RBM?
deep belief network
memory-augmented neural network | neural Turing machine | differentiable neural computer
hypernetwork
radial basis function
neural ordinary differential equation | neural ODE
physics-informed neural network | PINN
Kolmogorov–Arnold network
liquid neural network
deep neural network | DNN?
hidden layer?
activation function | ReLU | rectified linear unit
softmax
sigmoid?
positional encoding | positional embedding
pooling layer | max pooling
convolution? | convolutional layer
neural network pruning | model compression | weight pruning
model quantisation | model quantization | quantization?
knowledge distillation | model distillation
lottery ticket hypothesis
geometric deep learning | equivariant neural network
foundation model
multimodal model | vision–language model | multimodal AI | VLM?
joint-embedding predictive architecture | JEPA
vector embedding | embedding vector | embedding? | text embedding? | embedding model | embedding space?
latent space
artificial neuron

# Training and optimisation
gradient descent | steepest descent
stochastic gradient descent | SGD?
Adam optimiser | Adam optimizer | AdamW
learning rate
loss function | cost function?
cross-entropy
mean squared error | MSE?
contrastive loss | triplet loss | InfoNCE
weight decay | L2 regularization
regularisation | regularization
dropout?
batch normalisation | batch normalization | batch norm
layer normalisation | layer normalization | layer norm
early stopping
vanishing gradient
weight initialisation | weight initialization
gradient clipping
automatic differentiation | autodiff
convex optimisation | convex optimization
L-BFGS | quasi-Newton
optimal transport
Bayesian optimisation | Bayesian optimization
simulated annealing
evolution strategy? | CMA-ES
multi-objective optimisation | multi-objective optimization
model fine-tuning | fine-tuned model | fine-tuning? | fine-tuned?
low-rank adaptation | LoRA? | QLoRA | parameter-efficient fine-tuning
pre-training | pretraining
scaling law
loss landscape | error surface
mini-batch
distributed training | data parallelism? | model parallelism
mixed-precision training | mixed precision
teacher forcing
backpropagation through time | BPTT
adversarial training
neural tangent kernel
forward-forward algorithm
genetic algorithm
evolutionary algorithm | evolutionary computation
genetic programming
neuroevolution
swarm intelligence | particle swarm | ant colony optimization
symbolic regression

# Generative models
generative AI | GenAI | generative artificial intelligence
generative adversarial network | GAN?
variational autoencoder | VAE
diffusion model | denoising diffusion | latent diffusion
normalising flow | normalizing flow | flow matching
autoregressive model | autoregressive
text-to-image | image generation | AI art
Stable Diffusion
DALL-E
Midjourney
text-to-video | video generation
deepfake
style transfer
inpainting
mode collapse?
neural radiance field | NeRF
Gaussian splatting
AI-generated content | AI-generated | AI slop

# Language models
large language model | LLM
language model | language modelling
small language model
ChatGPT | Chat GPT
GPT-4 | GPT-4o
GPT-3
GPT-2
generative pre-trained transformer | GPT?
reasoning model? | OpenAI o1 | large reasoning model
Claude? | Claude Code | Claude Opus | Claude Sonnet
Gemini? | Google Gemini | Google Bard
LLaMA | Llama 2 | Llama 3
BERT | RoBERTa
Mistral AI | Mixtral
DeepSeek
Qwen
GitHub Copilot | Copilot?
AI coding assistant | AI-assisted coding | vibe coding | Codex?
AI assistant | AI companion
tokenisation? | tokenization? | tokenizer?
byte pair encoding
context window | context length
prompt engineering | prompt? | system prompt?
in-context learning
chain of thought | CoT?
instruction tuning | instruction-tuned
retrieval-augmented generation | RAG?
LLM hallucination | hallucination? | AI hallucination
beam search
nucleus sampling
KV cache
speculative decoding
masked language model
next-token prediction | next-word prediction
emergent ability
stochastic parrot
test-time compute | inference-time compute

# Natural language processing
natural language processing | NLP?
word embedding | word vector | word2vec | GloVe
distributional semantics | distributional hypothesis
machine translation
sentiment analysis
named entity recognition | NER?
part-of-speech tagging
syntactic parsing | dependency parsing
coreference resolution
text classification
text summarisation | text summarization | automatic summarization
question answering? | question answering system
information extraction | relation extraction
information retrieval?
TF-IDF | BM25
n-gram
bag-of-words
topic modelling | topic modeling | latent Dirichlet allocation | LDA?
chatbot | conversational agent | conversational AI | dialogue system
ELIZA? | ELIZA effect
natural language understanding | NLU?
natural language generation
semantic search | vector search
vector database | vector store
text mining
computational linguistics

# Vision and speech
computer vision | machine vision
image classification | image recognition
object detection | YOLO?
image segmentation | semantic segmentation
image processing?
facial recognition | face recognition | face detection
pose estimation
optical flow
optical character recognition | OCR?
depth estimation
action recognition | video understanding
CLIP? | contrastive language–image pre-training
image captioning?
visual question answering
edge detection
feature map
medical image analysis | medical imaging
speech recognition | automatic speech recognition | speech-to-text | ASR?
speech synthesis | text-to-speech
voice assistant | virtual assistant? | Siri? | Alexa?
speaker diarization | speaker recognition
mel spectrogram | mel-frequency cepstral
point cloud?
ImageNet
AlexNet

# Reinforcement learning
deep reinforcement learning | deep RL
Q-learning
deep Q-network | DQN
SARSA
policy gradient
proximal policy optimisation | proximal policy optimization | PPO?
soft actor-critic
Monte Carlo tree search | MCTS
multi-armed bandit | contextual bandit
reward function
reward shaping
inverse reinforcement learning
offline reinforcement learning | offline RL
multi-agent reinforcement learning | MARL
policy iteration
value iteration
dynamic programming?
discount factor?
self-play
sim-to-real | sim2real
decision transformer
direct preference optimisation | direct preference optimization | DPO?
AlphaGo
AlphaZero
MuZero
AlphaStar
Atari games | Arcade Learning Environment | Atari?
OpenAI Gym

# Search and planning
A-star search | A* algorithm
heuristic search | best-first search
minimax | alpha–beta pruning
constraint satisfaction
Boolean satisfiability | SAT solver
automated planning | PDDL | hierarchical task network
automated theorem proving | theorem prover | automated reasoning
computer chess | chess engine | Deep Blue
means–ends analysis | General Problem Solver
program synthesis

# Agents
AI agent | LLM agent | agentic
intelligent agent | agent? | artificial agent | autonomous agent | software agent
multi-agent system | multi-agent
tool calling?
Model Context Protocol | MCP?
LangChain
AutoGPT | Auto-GPT
belief–desire–intention | BDI agent
human–AI interaction | human–AI
human-in-the-loop
embodied AI | embodied agent
generative agent

# Knowledge and logic
knowledge representation
knowledge graph?
ontology? | ontology engineering
semantic web?
description logic
first-order logic | predicate logic
propositional logic
fuzzy logic | fuzzy set
non-monotonic logic | nonmonotonic reasoning
logic programming | Prolog
answer set programming
inductive logic programming
expert system | rule-based system
neuro-symbolic AI | neurosymbolic | neuro-symbolic
symbolic AI | GOFAI | good old-fashioned AI
semantic network?
WordNet
Cyc?
knowledge graph embedding | node embedding?
link prediction
case-based reasoning
abductive reasoning | abductive inference
commonsense reasoning | common sense reasoning | commonsense knowledge
frame problem
Winograd schema

# Probabilistic models
Bayesian network | Bayes net | belief network
probabilistic graphical model | graphical model | Markov random field
conditional random field
Gibbs sampling
Hamiltonian Monte Carlo
importance sampling
Dirichlet process
Thompson sampling
Bayesian neural network | Bayesian deep learning
uncertainty quantification | uncertainty estimation | epistemic uncertainty | aleatoric uncertainty
model calibration
probabilistic programming

# Alignment and safety
AI alignment | alignment problem? | value alignment | alignment research
AI safety
existential risk | x-risk
artificial general intelligence | AGI | strong AI | human-level AI
superintelligence | superintelligent
technological singularity | intelligence explosion
narrow AI | weak AI
instrumental convergence
orthogonality thesis
paperclip maximiser | paperclip maximizer
reward hacking | specification gaming | wireheading
Goodhart's law
inner alignment | mesa-optimisation | mesa-optimization | mesa-optimizer
corrigibility
deceptive alignment
scalable oversight
reinforcement learning from human feedback | RLHF
constitutional AI
AI red teaming | red teaming?
prompt injection | jailbreak?
adversarial example | adversarial attack | adversarial robustness
data poisoning
sycophancy?
machine unlearning
differential privacy

# Interpretability
explainable AI | XAI | explainability | interpretability
mechanistic interpretability
sparse autoencoder
superposition hypothesis | polysemanticity
saliency map
SHAP | Shapley value
feature attribution | integrated gradients
probing classifier
activation patching | activation steering | steering vector
black-box model | black box?

# Ethics and society
AI ethics | machine ethics | ethics of AI | ethical AI
algorithmic bias | algorithmic fairness | AI bias
algorithmic accountability | algorithmic transparency
AI governance | AI regulation | AI policy | AI Act
responsible AI | trustworthy AI
autonomous weapon
technological unemployment | job automation | job displacement
model collapse
AI winter
Turing test | imitation game
trolley problem
robot rights | AI rights | AI welfare
AI literacy
AI in healthcare | medical AI | AI in medicine
AI in education | intelligent tutoring system | AI tutor
drug discovery?
AI for science
open-weight model | open-source AI
OpenAI
DeepMind
Anthropic?

# Hardware and software
GPU? | graphics processing unit
tensor processing unit | TPU?
AI accelerator | AI chip | neural processing unit | NPU?
CUDA
TensorFlow
PyTorch
Keras
JAX
scikit-learn
Hugging Face
local LLM | Ollama | llama.cpp | LM Studio
edge AI | TinyML | on-device AI
MLOps
quantum machine learning

# Benchmarks and evaluation
MMLU
GLUE benchmark | SuperGLUE | GLUE?
SQuAD
HumanEval
SWE-bench
ARC-AGI | Abstraction and Reasoning Corpus
MNIST
CIFAR-10 | CIFAR
MS COCO | COCO dataset
Common Crawl
LAION
precision and recall | F1 score
ROC curve | receiver operating characteristic | AUROC
confusion matrix
BLEU score | BLEU
perplexity?
Fréchet inception distance
ablation study | ablation?
Kaggle
AlphaFold
protein structure prediction | protein folding?
IBM Watson

# Robotics
robotics | robot? | roboticist
humanoid robot | humanoid?
autonomous vehicle | autonomous driving | self-driving
simultaneous localisation and mapping | SLAM? | simultaneous localization and mapping
motion planning | path planning
inverse kinematics
model predictive control | MPC?
PID controller
robot learning
robotic manipulation
soft robotics
human–robot interaction
social robot
swarm robotics
legged robot | legged locomotion
drone? | unmanned aerial vehicle | UAV?
Robot Operating System | ROS?
uncanny valley
Moravec's paradox
vision–language–action model | VLA?
`;
