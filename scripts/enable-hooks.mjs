// Run by npm after an installation (`prepare`). Says nothing and changes nothing where there is nothing to enable: in CI, in
// an image, in an unpacked archive, without git.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

// Somebody who has set a folder of their own keeps it.
const isUnset = () => {
  try {
    return git('config', '--get', 'core.hooksPath') === '';
  } catch {
    return true;
  }
};

if (!process.env.CI && existsSync(join(root, '.git')) && isUnset()) {
  try {
    git('config', '--local', 'core.hooksPath', '.githooks');
  } catch {
    // No git, or a read-only checkout: committing is not what happens here.
  }
}
