'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { DocumentEvent } from '../contracts/documents'
import { apiUrl } from './api'
import { liveStatesOptions } from './documents'
import { type ConnectionState, connectEvents, type EventConnection } from './event-connection'
import { liveDocuments } from './live-documents'
import { sessionOptions } from './session'

const Connection = createContext<EventConnection | null>(null)

/** Keeps every document on screen up to date. Once, around all signed-in pages. */
export function LiveDocumentsProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [connection, setConnection] = useState<EventConnection | null>(null)
  useEffect(() => {
    const live = liveDocuments(client)
    const opened = connectEvents(apiUrl('events'), {
      onEvent: live.take,
      // The first time too: what is on screen may have been asked for before the events were listened to.
      onOpen: live.catchUp,
      // The browser hides why the events are refused: signed out, this leaves for the sign-in page.
      onLost: () => void client.fetchQuery({ ...sessionOptions(), staleTime: 0, retry: false }).catch(() => {}),
    })
    setConnection(opened)
    return () => {
      opened.close()
      live.close()
    }
  }, [client])
  return <Connection value={connection}>{children}</Connection>
}

export function useConnectionState(): ConnectionState {
  const connection = useContext(Connection)
  return useSyncExternalStore(
    (listener) => connection?.subscribe(listener) ?? (() => {}),
    () => connection?.state() ?? 'connecting',
    () => 'connecting' as const,
  )
}

/** The latest event of a document since the page was opened. */
export function useLiveState(id: string | undefined): DocumentEvent | undefined {
  const { data } = useQuery({ ...liveStatesOptions(), select: (states) => (id === undefined ? undefined : states[id]) })
  return data ?? undefined
}
