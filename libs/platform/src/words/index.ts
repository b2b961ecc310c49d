export { Sentences } from './sentences.js';
export { wordsConfig } from './words.config.js';
