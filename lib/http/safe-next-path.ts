/**
 * Where to go after signing in, as asked for by `?next=`: a path of this site, or `/`. Browsers read `//host`, `/\host`
 * and paths with tabs or line breaks in them as other sites, so the path is read as they would and must not leave.
 */
export function safeNextPath(next: string | null | undefined): string {
  const here = 'http://countersign.invalid'
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return '/'
  const url = new URL(next, here)
  const path = url.pathname + url.search + url.hash
  if (url.origin !== here || path.startsWith('//') || url.pathname.startsWith('/api/')) return '/'
  return path
}
