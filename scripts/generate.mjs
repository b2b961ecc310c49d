// Writes what is derived from code: the printed GraphQL schema, the typed documents, .env.example and what the server says.
// With --check it writes nothing and fails when one of them is stale.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '@gssr/platform/embedded';
import { generateSigningKey } from '@gssr/certificate';
import { createApi, printedSchema } from '@gssr/api';
import { envExampleText } from '@gssr/cli/settings';
import { migrations } from '@gssr/migrations';
import { createDataSource, databaseConfig, migrate, readConfig } from '@gssr/platform';
import { currentSentences } from './sentences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const SENTENCES = 'libs/platform/locales/en.json';

async function currentSchema() {
  const dataDir = await mkdtemp(join(tmpdir(), 'gssr-generate-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  try {
    await prepareDatabase(postgres.url);
    const { privateJwk } = await generateSigningKey();
    const app = await createApi({
      DATABASE_URL: postgres.url,
      GSSR_SIGNING_KEY: JSON.stringify(privateJwk),
      LOG_LEVEL: 'error',
    });
    const text = printedSchema(app);
    await app.close();
    return text;
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function prepareDatabase(url) {
  const config = readConfig(databaseConfig, { DATABASE_URL: url });
  const dataSource = await createDataSource(config, [], migrations).initialize();
  await migrate(dataSource).finally(() => dataSource.destroy());
}

/** A sentence that was given plural forms by hand keeps them. */
async function sentencesText() {
  const known = JSON.parse(await readFile(join(root, SENTENCES), 'utf8').catch(() => '{}'));
  const sentences = (await currentSentences(root)).map((sentence) => [sentence, known[sentence] ?? sentence]);
  return `${JSON.stringify(Object.fromEntries(sentences), null, 2)}\n`;
}

async function keep(file, text) {
  const path = join(root, file);
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known === text) return true;
  if (!check) await writeFile(path, text);
  console.log(check ? `${file} is stale. Run: npm run generate` : `wrote ${file}`);
  return !check;
}

const fresh = [
  await keep('libs/contract/schema.graphql', await currentSchema()),
  await keep('.env.example', envExampleText),
  await keep(SENTENCES, await sentencesText()),
];
const documents = spawnSync(
  process.execPath,
  [join(root, 'scripts/codegen.mjs'), ...(check ? ['--check'] : [])],
  { stdio: 'inherit' },
);
process.exitCode = fresh.every(Boolean) && documents.status === 0 ? 0 : 1;
