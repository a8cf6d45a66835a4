import { useShortcuts } from '@/components/shell/shortcuts'

const none = () => undefined

/** What mouse and keyboard do on the pages while picking, for the keyboard help: the pages themselves act on it. */
export function usePickingHelp(): void {
  useShortcuts('Words on the page', [
    { keys: ['Click'], label: 'Take a word', run: none },
    { keys: ['Drag'], label: 'Take all words touched (touch: hold, then drag)', run: none },
    { keys: ['Shift-click'], label: 'Extend to here', run: none },
    { keys: ['Ctrl-click'], label: 'Go to the field of a box', run: none },
    { keys: ['Middle button', 'Ctrl-drag'], label: 'Move the page; so does a drag beside it', run: none },
    { keys: ['↑ ↓ ← →'], label: 'With the page focused: from word to word', run: none },
    { keys: ['Shift ↑ ↓ ← →'], label: 'Extend', run: none },
    { keys: ['Enter', 'Space'], label: 'Take the words', run: none },
  ])
}
