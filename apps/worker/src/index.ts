export { createWorker } from './app.js';
