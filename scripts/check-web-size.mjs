// What an officer's phone has to load, from Vite's manifest and the compressed files beside it. Fails above the budget.
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'apps', 'web', 'dist');
const kilobyte = 1000;
const budget = { script: 150 * kilobyte, all: 300 * kilobyte };
const pages = {
  welcome: ['src/welcome/WelcomePage.tsx', 'src/locales/en/welcome.json'],
  catalogue: ['src/catalogue/CataloguePage.tsx', 'src/locales/en/catalogue.json'],
  lesson: ['src/lesson/LessonPage.tsx', 'src/locales/en/lesson.json'],
  quiz: ['src/quiz/QuizPage.tsx', 'src/locales/en/quiz.json'],
};
const shell = ['index.html', 'src/locales/en/common.json'];
const besides = ['index.html', 'theme.js', 'favicon.svg'];

const manifest = JSON.parse(await readFile(join(dist, '.vite', 'manifest.json'), 'utf8').catch(noBuild));
const styles = Object.values(manifest)
  .flatMap(({ file, css = [] }) => [file, ...css])
  .filter((file) => file.endsWith('.css'));

const rows = await Promise.all(Object.entries(pages).map(([page, modules]) => measure(page, modules)));
console.table(
  Object.fromEntries(
    rows.map(({ page, script, all, files }) => [page, { 'script kB': kB(script), 'all kB': kB(all), files }]),
  ),
);
const over = rows.filter(({ script, all }) => script > budget.script || all > budget.all);
for (const { page } of over)
  console.error(
    `${page} is over the budget of ${kB(budget.script)} kB of script and ${kB(budget.all)} kB in all.`,
  );
process.exit(over.length > 0 ? 1 : 0);

async function measure(page, modules) {
  const scripts = chunksOf([...shell, ...modules]);
  const others = new Set([...styles, ...besides]);
  const [script, other] = await Promise.all([totalOf(scripts), totalOf(others)]);
  return { page, script, all: script + other, files: scripts.size + others.size };
}

// A module and all that it imports when it starts; what it may load later does not count.
function chunksOf(modules, files = new Set()) {
  for (const name of modules) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The build has no ${name}. Has the page moved?`);
    if (files.has(chunk.file)) continue;
    files.add(chunk.file);
    chunksOf(chunk.imports ?? [], files);
  }
  return files;
}

async function totalOf(files) {
  const sizes = await Promise.all(
    [...files].map(async (file) => (await stat(join(dist, `${file}.br`))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function kB(bytes) {
  return Math.round(bytes / 100) / 10;
}

function noBuild() {
  console.error('There is no build to measure. Run vite build apps/web first.');
  process.exit(1);
}
