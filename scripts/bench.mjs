// `npm run bench:<name>`: prepares the build, then runs the measurement; arguments go to it.
import { checkNode } from './check-node.mjs';

checkNode();
const { prepareProject } = await import('./prepare-project.mjs');
await prepareProject();

const [name, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
await import(new URL(`../bench/dist/${name}/main.js`, import.meta.url).href);
