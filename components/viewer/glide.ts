const milliseconds = 120

const running = new WeakMap<Element, number>()

/** Scrolls there in a short, even movement; at once where the reader asked for less motion. A new one replaces the old. */
export function glide(element: Element, to: { readonly left: number; readonly top: number }): void {
  cancelAnimationFrame(running.get(element) ?? 0)
  const from = { left: element.scrollLeft, top: element.scrollTop }
  const far = Math.hypot(to.left - from.left, to.top - from.top)
  if (far < 1) return
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    element.scrollTo({ ...to, behavior: 'instant' })
    return
  }
  const start = performance.now()
  const step = (now: number) => {
    const done = Math.min(1, Math.max(0, now - start) / milliseconds)
    const eased = 1 - (1 - done) ** 3
    element.scrollTo({
      left: from.left + (to.left - from.left) * eased,
      top: from.top + (to.top - from.top) * eased,
      behavior: 'instant',
    })
    if (done < 1) running.set(element, requestAnimationFrame(step))
  }
  running.set(element, requestAnimationFrame(step))
}
