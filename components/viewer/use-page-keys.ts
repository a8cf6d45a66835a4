import type { RefObject } from 'react'
import { useShortcuts } from '@/components/shell/shortcuts'
import type { PageViewHandle } from './page-view'

/** The plain keys of the pages, which rest while one types. */
export function usePageKeys(view: RefObject<PageViewHandle | null>): void {
  useShortcuts('Page', [
    { keys: ['+', '='], label: 'Zoom in', run: () => view.current?.zoom('in') },
    { keys: ['-', '_'], label: 'Zoom out', run: () => view.current?.zoom('out') },
    { keys: ['0'], label: 'Fit width', run: () => view.current?.zoom('width') },
    { keys: ['9'], label: 'Fit page', run: () => view.current?.zoom('page') },
    { keys: ['1'], label: 'Full size', run: () => view.current?.zoom('actual') },
    { keys: ['r'], label: 'Turn the view', run: () => view.current?.rotate() },
    { keys: ['w'], label: 'Show or hide the words', run: () => view.current?.toggleWords() },
    {
      keys: ['/'],
      label: 'Find on the pages',
      run: (event) => {
        event.preventDefault()
        view.current?.find()
      },
    },
  ])
}
