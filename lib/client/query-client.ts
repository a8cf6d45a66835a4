import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api'

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What the server refuses it refuses again; what did not reach it may get through.
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && !mayPass.has(error.code)),
        retryDelay: (failures) => 500 * 2 ** failures,
        refetchOnWindowFocus: false, // live updates do this, see live-documents.ts
        networkMode: 'always', // a server on the same machine answers without a network
      },
      mutations: { networkMode: 'always' },
    },
  })
}

const mayPass = new Set<string>(['offline', 'unavailable', 'internal'])
