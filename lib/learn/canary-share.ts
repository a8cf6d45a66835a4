/**
 * Whether a document is among the share (0 to 1) that a canary extracts. It hangs on the id alone, so that it is the same on
 * every machine and at every try, and a larger share keeps those of a smaller one.
 */
export function inCanary(documentId: string, share: number): boolean {
  return hash32(documentId) / 2 ** 32 < share
}

/** FNV-1a (Fowler, Noll & Vo) in 32 bits, with the finaliser of MurmurHash3: ids that follow one another give unlike numbers. */
function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
