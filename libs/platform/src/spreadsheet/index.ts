export { csvOf } from './csv.js';
export { harmless } from './harmless.js';
export type { Cell, Table } from './table.js';
export { xlsxOf } from './xlsx.js';
