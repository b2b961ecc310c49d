export { Sweep, type Derivation } from './sweep.js';
