// `npm run demo`: the whole journey through the API. The same as `npm run cli -- demo`.
process.argv.splice(2, 0, 'demo');
await import('./cli.mjs');
