import type { ConfigSlice } from './config-slice.js';

/** The text of `.env.example`: every setting of every slice with its description, commented out. */
export function envExample(slices: readonly ConfigSlice[]): string {
  const head =
    '# Every setting there is. Nothing needs to be set for `npm start`. Generated: npm run generate.';
  return [head, ...slices.map(sliceExample)].join('\n\n') + '\n';
}

const sliceExample = ({ name, settings }: ConfigSlice): string =>
  [
    `## ${name}`,
    ...Object.entries(settings).map(
      ([key, { description, example }]) => `# ${description}\n# ${key}=${example}`,
    ),
  ].join('\n');
