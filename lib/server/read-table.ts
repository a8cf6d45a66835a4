import type { DraftRow } from '@/lib/contracts/review'
import type { Box } from '@/lib/document/box'
import type { Page } from '@/lib/document/page'
import { itemsInBox } from '@/lib/extract/items-in-box'
import { getPage } from './documents'

/**
 * The rows of the table under a box drawn on a stored page; none where nothing there reads as one. Saves nothing.
 * @throws AppError not_found, also while the page is not read yet
 */
export async function readTable(id: string, number: number, box: Box): Promise<DraftRow[]> {
  const { wordCount, ocrConfidence, ...page } = await getPage(id, number)
  return itemsInBox(page as Page, upright(box)).map(({ confidence, box: around, ...row }) => ({
    ...row,
    box: [...around],
  }))
}

/** However it was drawn. */
function upright([x1, y1, x2, y2]: Box): Box {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
