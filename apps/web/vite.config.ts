import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { compressAssets } from './build/compress-assets.js';

const server = process.env['GSSR_URL'] ?? 'http://127.0.0.1:3000';

// A slow connection pays for every round trip: what several pages share travels together, each page and each language apart.
const chunkGroups = [
  {
    name: 'framework',
    test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|wouter|regexparam)\//,
  },
  {
    name: 'site',
    test: /(src\/(api|app|exit|frame|i18n|session|shortcuts|theme|ui)\/|libs\/contract\/)/,
    minShareCount: 2,
  },
  {
    name: 'learning',
    test: /src\/(catalogue|certificates|course|enrolment|item|richText)\//,
    minShareCount: 2,
  },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressAssets()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  server: { host: '127.0.0.1', proxy: { '/graphql': server, '/files': server, '/attempts': server } },
});
