type Close = () => void

// The web server and the routes that Next bundles load this file separately; they meet on globalThis.
const shared = globalThis as { countersignOpenStreams?: Set<Close> }
shared.countersignOpenStreams ??= new Set()

/** How to end each answer that would go on for as long as the browser listens. The web server calls them when it stops. */
export const openStreams: Set<Close> = shared.countersignOpenStreams
