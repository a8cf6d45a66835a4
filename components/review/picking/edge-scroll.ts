const edgePixels = 36
const fastestPixels = 18

/** Scrolls the pages while a drag is held at an edge of their window, faster the farther out. Whether anything moved. */
export function edgeScroll(within: Element, at: { readonly x: number; readonly y: number }): boolean {
  const frame = within.closest('[data-pages]')
  if (!frame) return false
  const bounds = frame.getBoundingClientRect()
  const [left, top] = [frame.scrollLeft, frame.scrollTop]
  frame.scrollBy({
    left: push(at.x, bounds.left, bounds.right),
    top: push(at.y, bounds.top, bounds.bottom),
    behavior: 'instant',
  })
  return frame.scrollLeft !== left || frame.scrollTop !== top
}

function push(at: number, start: number, end: number): number {
  const before = start + edgePixels - at
  const after = at - (end - edgePixels)
  const by = before > 0 ? -before : Math.max(0, after)
  return (Math.max(-edgePixels, Math.min(edgePixels, by)) / edgePixels) * fastestPixels
}
