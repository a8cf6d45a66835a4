import type { TestProject } from 'vitest/node'
import { buildPrograms, workerPrograms } from '../build-programs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the programs that tests start. */
    programs: string
  }
}

/** As deep below the project as the product's own: programs look for its files from where they are. */
const folder = '.next/test-programs'

/** Tests start programs some fifty times, and translating one while it starts takes seconds. */
export default async function setup(project: TestProject): Promise<void> {
  const commands = { 'create-admin': 'lib/cli/create-admin.ts', import: 'lib/cli/import.ts' }
  await buildPrograms({ ...workerPrograms, ...commands }, folder)
  project.provide('programs', folder)
}
