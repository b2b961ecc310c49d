// `npm start`: from a fresh clone to a running server, with Node.js and npm alone. `npm run start:api` and `npm run
// start:worker` start one process of a real installation in the same way: `node scripts/start.mjs api`.
import { fileURLToPath } from 'node:url';
import { checkNode } from './check-node.mjs';

checkNode();
const { prepareProject } = await import('./prepare-project.mjs');
await prepareProject();

// In this process, not in a child: signals arrive where they are handled, and the start is faster.
process.setSourceMapsEnabled(true);
const app = process.argv[2] ?? 'standalone';
const main = new URL(`../apps/${app}/dist/main.js`, import.meta.url);
process.argv.splice(1, 2, fileURLToPath(main));
await import(main.href);
