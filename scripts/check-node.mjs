// Runs before anything else is loaded, on Nodes that are too old for the rest: only what old ones know.
import { readFileSync } from 'fs';

/** Ends the process with a clear message unless this Node.js is new enough. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const needed = engines.node.replace(/^\D+/, '');
  if (isAtLeast(process.versions.node, needed)) return;
  console.error(
    `This needs Node.js ${needed} or newer, and this is ${process.versions.node} (${process.execPath}).\n` +
      'Install a current one from https://nodejs.org, or choose it with your version manager (`nvm use`), and run the command again.',
  );
  process.exit(1);
}

function isAtLeast(version, needed) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= (neededMinor || 0));
}
