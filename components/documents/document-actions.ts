'use client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { toast } from '@/components/ui/toast'
import { deleteDocument, loadSamples, processAgain } from '@/lib/client/documents'
import { plural } from '@/lib/client/format'

/** What one does with documents in the list. Each says by toast what did not work; the rest is seen in the rows. */
export function useDocumentActions() {
  const client = useQueryClient()
  const retry = useCallback((ids: readonly string[]) => each(client, ids, processAgain, 'read again'), [client])
  const remove = useCallback((ids: readonly string[]) => each(client, ids, deleteDocument, 'deleted'), [client])
  const samples = useCallback(async () => {
    try {
      await loadSamples()
    } catch (error) {
      toast({ tone: 'error', message: (error as Error).message })
    }
    await refresh(client)
  }, [client])
  return { retry, remove, samples }
}

async function each(
  client: QueryClient,
  ids: readonly string[],
  action: (id: string) => Promise<void>,
  done: string,
): Promise<void> {
  const failures: Error[] = []
  // One after the other: a hundred at once would hold up everything else on the page.
  for (const id of ids) await action(id).catch((error: Error) => failures.push(error))
  await refresh(client)
  const [first] = failures
  if (first)
    toast({ tone: 'error', message: `${plural(failures.length, 'document')} could not be ${done}: ${first.message}` })
  else if (ids.length > 1)
    toast({ message: `${plural(ids.length, 'document')} ${done === 'deleted' ? 'deleted' : `will be ${done}`}.` })
}

const refresh = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['documents', 'list'] }),
    client.invalidateQueries({ queryKey: ['documents', 'counts'] }),
  ])
