/** What is learnt of readers: nothing, what they click, or that under an experiment with two scorers. */
export const LEARNING_MODES = ['off', 'on', 'experiment'] as const;
export type LearningMode = (typeof LEARNING_MODES)[number];
