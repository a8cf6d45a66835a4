import type { Box } from '@/lib/document/box'

/** Whether two boxes stand side by side: they share more than half of the lower one's height. */
export function onSameRow(a: Box, b: Box): boolean {
  const overlap = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  return overlap > 0.5 * Math.min(a[3] - a[1], b[3] - b[1])
}
