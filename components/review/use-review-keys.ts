import { useEffect, useEffectEvent } from 'react'
import { useShortcuts } from '@/components/shell/shortcuts'
import { type Command, commandOf } from './review-keys'

const nothing = () => {}

/** The keys of the review, wherever the focus is, except in a dialog or a menu; and their list for the keyboard help. */
export function useReviewKeys(run: (command: Command, event: KeyboardEvent) => void, onEnter: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return
    const command = commandOf(event)
    if (command) return run(command, event)
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
    // With the focus on nothing that takes Enter itself, it means the field one is at.
    if (plain && event.key === 'Enter' && !takesEnter(event.target)) onEnter()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  useShortcuts('Review', [
    { keys: ['Enter'], label: 'Confirm, or take what was typed, and go to the next field to check', run: nothing },
    { keys: ['Tab', 'Shift+Tab'], label: 'Next field, field before', run: nothing },
    { keys: ['Alt+1', 'Alt+2', 'Alt+3'], label: 'Another reading', run: nothing },
    { keys: ['Alt+A'], label: 'Not on this document', run: nothing },
    { keys: ['Alt+F'], label: 'Apply the fix of a check', run: nothing },
    { keys: ['Ctrl+Z', 'Ctrl+Shift+Z'], label: 'Undo, redo', run: nothing },
    { keys: ['↓', 'Escape'], label: 'Into what stands below the input, and back', run: nothing },
    { keys: ['Ctrl+Enter'], label: 'Approve and next, or go to what is still open', run: nothing },
    { keys: ['Alt+P'], label: 'Postpone', run: nothing },
    { keys: ['Alt+X'], label: 'Reject', run: nothing },
    { keys: ['Alt+W'], label: 'Take words from the page with the arrow keys', run: nothing },
    { keys: ['Alt+C'], label: 'Comment', run: nothing },
    { keys: ['PageUp', 'PageDown'], label: 'Through the pages', run: nothing },
    { keys: ['Alt++', 'Alt+−'], label: 'Zoom', run: nothing },
    { keys: ['F1'], label: 'This list', run: nothing },
  ])
}

function takesEnter(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('button, a[href], input, textarea, select, summary, [role=grid]') !== null)
  )
}
