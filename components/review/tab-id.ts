const name = 'countersign.tab'
let current: string | null = null

/**
 * Tells this tab from the user's others, across reloads. A duplicated tab gets a copy of the session storage, so the id
 * lies there only from leaving a page to the next one's start.
 */
export function tabId(): string {
  if (current === null) {
    const id = takeStored() ?? newId()
    current = id
    window.addEventListener('pagehide', () => store(id))
  }
  return current
}

/** `crypto.randomUUID` is missing over plain http in a local network. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function takeStored(): string | null {
  try {
    const id = sessionStorage.getItem(name)
    sessionStorage.removeItem(name)
    return id
  } catch {
    return null // storage is switched off: the id lasts as long as the page
  }
}

function store(id: string): void {
  try {
    sessionStorage.setItem(name, id)
  } catch {
    // storage is switched off, see above
  }
}
