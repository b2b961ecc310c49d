import { measureStatistics } from './statistics.js';

const size = { attempts: 100_000, items: 20 };

console.log(`Statistics of ${size.attempts} attempts at ${size.items} items, milliseconds`);
console.table(await measureStatistics(size));
