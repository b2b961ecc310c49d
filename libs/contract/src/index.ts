export type { RichBlock, RichInline, RichText } from './rich-text.js';
export type { TrustedDocument } from './trusted-document.js';
export * from './generated/operations.js';
