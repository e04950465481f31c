import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed';
import { worker } from './build/worker';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Hashed files and one manifest that the server reads (Web/Shared/Assets.cs). Nothing is inlined: the
// content security policy of every page forbids inline script, inline style and data: addresses.
export default defineConfig({
  root: here('.'),
  base: '/built/',
  publicDir: false,
  plugins: [vue(), compressed(), worker(here('kit/sw/main.ts'))],
  // The map's worker is a module of its own file: the policy of the pages lets no other kind run.
  worker: { format: 'es' },
  build: {
    outDir: here('../src/Guantong.Server/wwwroot/built'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['es2020', 'chrome87', 'safari14'],
    cssTarget: ['chrome87', 'safari14'],
    reportCompressedSize: false,
    // The map's engine is one file of a megabyte, fetched when a map is opened and by nobody else.
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      // The kit is its own file so that each page can put it before its own rules.
      input: { kit: here('kit/kit.css'), public: here('public/main.ts'), console: here('console/main.ts'), desk: here('console/desk/main.ts'), admin: here('console/admin/main.ts'), field: here('field/main.ts') },
    },
  },
});
