/**
 * How a property is tried: with a new seed each time, said before the run, so that what was found can be found again with
 * FUZZ_SEED. FUZZ_FACTOR has it tried so many times as often.
 */
export function fuzzing(what: string, runs: number): { seed: number; numRuns: number; endOnFailure: true } {
  const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  const numRuns = runs * Number(process.env['FUZZ_FACTOR'] ?? 1);
  process.stderr.write(`fuzz: ${what}, ${numRuns} runs, FUZZ_SEED=${seed}\n`);
  return { seed, numRuns, endOnFailure: true };
}
