import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

interface Entry { file: string; css?: string[]; assets?: string[]; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean }

/** Builds the service worker after everything else: one plain file at a fixed place, which knows what each entry consists of. */
export function worker(source: string): Plugin {
  let folder = '';
  let root = '';
  return {
    name: 'worker',
    apply: 'build',
    configResolved: (config) => { folder = config.build.outDir; root = config.root; },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
        const entries = JSON.parse(manifest) as Record<string, Entry>;
        const files = Object.fromEntries(Object.keys(entries).filter((name) => name.endsWith('/main.ts')).map((name) => [name.slice(0, -'/main.ts'.length), filesOf(name, entries)]));
        const mark = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
        await build({
          configFile: false,
          root,
          logLevel: 'warn',
          publicDir: false,
          define: { builtFiles: JSON.stringify(files), builtMark: JSON.stringify(mark) },
          build: {
            outDir: folder,
            emptyOutDir: false,
            target: ['es2020', 'chrome87', 'safari14'],
            modulePreload: false,
            rollupOptions: { input: source, output: { format: 'iife', entryFileNames: 'sw.js' } },
          },
        });
      },
    },
  };
}

/** The system keeps an installed app's icons itself. */
const isIcon = (file: string): boolean => /\/app-(citizen|field)/.test(file);

/** The engine of the large map is a megabyte: nobody's phone fetches it ahead, for without a network the simple map stands. */
const isEngine = (file: string): boolean => /\/glMap-/.test(file);

/** Everything an entry may ever ask for, lazily or not, and the styles and pictures that every page has. */
function filesOf(entry: string, entries: Record<string, Entry>): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (name: string): void => {
    const at = entries[name];
    if (!at || seen.has(name)) return;
    seen.add(name);
    for (const file of [at.file, ...(at.css ?? []), ...(at.assets ?? [])]) if (!isIcon(file) && !isEngine(file)) found.add(`/built/${file}`);
    for (const next of [...(at.imports ?? []), ...(at.dynamicImports ?? [])]) walk(next);
  };
  for (const name of [entry, 'kit/kit.css', 'kit/icons/icons.svg', 'kit/icons/favicon.svg', 'kit/icons/photo-wait.svg']) walk(name);
  return [...found];
}
