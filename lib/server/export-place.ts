import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'

/*
 * DATA_DIR/exports/<id>.zip              a whole archive
 *                 /<id>-<revision>/…     one that is being written, and what grows beside it
 */

export function exportsFolder(): string {
  return path.join(env.DATA_DIR, 'exports')
}

export function exportFile(id: string): string {
  return path.join(exportsFolder(), `${id}.zip`)
}

/** A folder for one try at an export; no other try has it. */
export async function exportAttemptFolder(id: string, revision: number): Promise<string> {
  const folder = path.join(exportsFolder(), `${id}-${revision}`)
  // Corrected invoices are nobody else's business on a shared machine.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}
