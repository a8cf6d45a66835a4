import { pageImageUrl, thumbnailUrl } from '@/lib/client/documents'
import type { PagePixels } from './page-layout'

/**
 * Address of a page's image. It names how the page was turned to stand upright: read again, it may be turned otherwise,
 * and an image already on screen is only asked for again under another address.
 */
export function pageImage(documentId: string, { number, rotation }: PagePixels): string {
  return withRotation(pageImageUrl(documentId, number), rotation)
}

export function pageThumbnail(documentId: string, { number, rotation }: PagePixels): string {
  return withRotation(thumbnailUrl(documentId, number), rotation)
}

function withRotation(url: string, rotation: number | undefined): string {
  return rotation ? `${url}?rotation=${rotation}` : url
}
