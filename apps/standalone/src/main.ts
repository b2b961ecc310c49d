import { AppError } from '@gssr/kernel';
import { processEnvironment, runProcess } from '@gssr/platform';
import { DataDirInUseError, EmbeddedPostgresError } from '@gssr/platform/embedded';
import { startStandalone, type Standalone } from './standalone.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const startedAt = Date.now();

await runProcess(async (stop) => {
  stop.addEventListener('abort', () => say('\nStopping: finishing what is at hand …'));
  try {
    const standalone = await startStandalone(processEnvironment(), say, stop);
    if (!stop.aborted) announce(standalone);
    return { close: () => close(standalone), failure: standalone.failure.then(explain) };
  } catch (error) {
    if (stop.aborted) sayStopped();
    throw explain(error);
  }
});

/** These say what to do; their stack would say nothing more. */
function explain(error: unknown): unknown {
  return error instanceof DataDirInUseError || error instanceof EmbeddedPostgresError
    ? new AppError('STANDALONE.CANNOT_GO_ON', error.message)
    : error;
}

function announce({ url, people }: Standalone): void {
  say(`\nReady after ${((Date.now() - startedAt) / 1000).toFixed(1)} s: ${url}\n`);
  sayWhoCanSignIn(people);
  say('\nCtrl-C stops everything.');
}

function sayWhoCanSignIn(people: Standalone['people']): void {
  if (people.length === 0) {
    say(
      'The passwords of the demonstration people were in demonstration.json, which is gone. Accounts of others work.',
    );
    return;
  }
  say('Sign in as one of these (they exist only in this embedded installation):');
  for (const { role, email, password } of people)
    say(`  ${role.toLowerCase().padEnd(14)} ${email.padEnd(28)} ${password}`);
}

async function close(standalone: Standalone): Promise<void> {
  await standalone.close();
  sayStopped();
}

function sayStopped(): void {
  say('Stopped. Everything is kept in the data folder.');
}
