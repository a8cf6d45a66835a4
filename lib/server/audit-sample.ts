import { createHash } from 'node:crypto'

/**
 * Whether a document that could go unseen is looked at all the same, so that the true error of automation is known. The
 * choice hangs on its id alone: trying again does not change it, and nobody can tell it from the document.
 * @param share of documents chosen, 0 to 1
 */
export function isAuditSample(documentId: string, share: number): boolean {
  const digest = createHash('sha256').update(`countersign audit sample ${documentId}`).digest()
  return digest.readUInt32BE(0) / 2 ** 32 < share
}
