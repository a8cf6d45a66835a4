export type Command =
  | {
      readonly name:
        | 'approve'
        | 'undo'
        | 'redo'
        | 'absent'
        | 'postpone'
        | 'reject'
        | 'fix'
        | 'comment'
        | 'words'
        | 'help'
    }
  | { readonly name: 'zoom'; readonly to: 'in' | 'out' }
  | { readonly name: 'page'; readonly direction: 1 | -1 }
  /** From 1. */
  | { readonly name: 'alternative'; readonly number: number }

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const altLetters: Readonly<Record<string, Command>> = {
  a: { name: 'absent' },
  p: { name: 'postpone' },
  x: { name: 'reject' },
  f: { name: 'fix' },
  c: { name: 'comment' },
  w: { name: 'words' },
}
const zoomIn = new Set(['Equal', 'BracketRight', 'NumpadAdd'])
const zoomOut = new Set(['Minus', 'Slash', 'NumpadSubtract'])

/** The command of a key, wherever the focus is; null for a key that means nothing here. */
export function commandOf(event: Pressed): Command | null {
  const control = event.ctrlKey || event.metaKey
  // AltGr comes as Ctrl+Alt, and types @ or €: never a command.
  if (control && event.altKey) return null
  if (control) return controlCommand(event)
  if (event.altKey) return altCommand(event)
  if (event.shiftKey) return null
  if (event.key === 'F1') return { name: 'help' }
  if (event.key === 'PageDown') return { name: 'page', direction: 1 }
  return event.key === 'PageUp' ? { name: 'page', direction: -1 } : null
}

function controlCommand({ key, shiftKey }: Pressed): Command | null {
  if (key === 'Enter') return { name: 'approve' }
  if (key.toLowerCase() === 'z') return { name: shiftKey ? 'redo' : 'undo' }
  return key.toLowerCase() === 'y' && !shiftKey ? { name: 'redo' } : null
}

/**
 * Digits by the place of the key, for on French keyboards they need Shift. Letters by what is printed on the key;
 * where Alt makes it another sign (macOS) or the alphabet is another, by its place.
 */
function altCommand({ key, code }: Pressed): Command | null {
  const digit = /^(?:Digit|Numpad)([1-3])$/.exec(code)?.[1]
  if (digit) return { name: 'alternative', number: Number(digit) }
  if (key === '+' || zoomIn.has(code)) return { name: 'zoom', to: 'in' }
  if (key === '-' || zoomOut.has(code)) return { name: 'zoom', to: 'out' }
  const letter = /^[a-z]$/i.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? '')
  return altLetters[letter.toLowerCase()] ?? null
}
