// `npm run cli -- …`: prepares the project, without a word when nothing is stale, and runs one of the administrator's commands.
import { checkNode } from './check-node.mjs';

checkNode();
const { prepareProject } = await import('./prepare-project.mjs');
await prepareProject();

process.setSourceMapsEnabled(true);
await import('../apps/cli/dist/main.js');
