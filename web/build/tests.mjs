// Runs the browser code's own tests (*.test.ts) with node's runner: bundled first, for node reads no TypeScript.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const below = (folder) => readdirSync(folder).filter((name) => name !== 'node_modules').flatMap((name) => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? below(path) : path.endsWith('.test.ts') ? [path] : [];
});

const out = mkdtempSync(join(tmpdir(), 'guantong-web-'));
await build({
  entryPoints: below('.'), outdir: out, bundle: true, platform: 'node', format: 'esm', outExtension: { '.js': '.mjs' }, logLevel: 'error',
  // What is drawn is for the browser tests; here are the rules behind it.
  loader: { '.vue': 'empty', '.css': 'empty' },
  alias: { vue: 'vue/dist/vue.runtime.esm-bundler.js' },
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
});
const { status } = spawnSync(process.execPath, ['--test', ...readdirSync(out, { recursive: true }).filter((f) => f.endsWith('.mjs')).map((f) => join(out, f))], { stdio: 'inherit' });
rmSync(out, { recursive: true });
process.exitCode = status ?? 1;
