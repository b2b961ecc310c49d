// Node.js loads the TypeScript sources themselves; docs/adr/0025-tests-share-loaded-modules.md says why.
import { register } from 'node:module';
import './worker-data.mjs';

register('./hooks.mjs', import.meta.url);
