import path from 'node:path'

/** File of a program as it was built for this test run (lib/cli/testing/build-test-programs.ts), to be started with plain `node`. */
export function program(name: 'worker' | 'create-admin' | 'import'): string {
  return path.resolve(process.env.COUNTERSIGN_PROGRAMS ?? '', `${name}.mjs`)
}
