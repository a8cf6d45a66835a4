import path from 'node:path'

/** Beside the screens' build. */
export const programsDir = path.join(process.env.NEXT_DIST_DIR ?? '.next', 'programs')

/**
 * The worker and its readers as plain JavaScript: translated while they run they take 50 MB more each, and a second to start.
 * Packages stay where they are; names stay readable for the log.
 */
export async function buildPrograms(): Promise<void> {
  // Only here: the supervisor asks where they are, and lives for months.
  const { build } = await import('esbuild')
  await build({
    entryPoints: { worker: 'lib/cli/worker.ts', reader: 'lib/ocr/reader.ts' },
    outdir: programsDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true,
    // So the worker takes the reader that was built with it.
    define: { 'process.env.COUNTERSIGN_PROGRAMS': JSON.stringify(programsDir) },
    logLevel: 'warning',
  })
}
