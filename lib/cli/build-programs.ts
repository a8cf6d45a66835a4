import path from 'node:path'

/** Beside the screens' build. */
export const programsDir = path.join(process.env.NEXT_DIST_DIR ?? '.next', 'programs')

/** The worker and what it starts. Where they are built, each takes the others that were built with it. */
export const workerPrograms = {
  worker: 'lib/cli/worker.ts',
  reader: 'lib/ocr/reader.ts',
  'train-child': 'lib/cli/train-child.ts',
  'training-thread': 'lib/server/training-thread.ts',
}

/**
 * Programs as plain JavaScript, `name.mjs` each: translated while they run they take 50 MB more each, and seconds to start.
 * Packages stay where they are; names stay readable for the log.
 */
export async function buildPrograms(
  programs: Readonly<Record<string, string>> = workerPrograms,
  folder = programsDir,
): Promise<void> {
  // Only here: the supervisor asks where they are, and lives for months.
  const { build } = await import('esbuild')
  await build({
    entryPoints: { ...programs },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    define: { 'process.env.COUNTERSIGN_PROGRAMS': JSON.stringify(folder) },
    logLevel: 'warning',
  })
}
