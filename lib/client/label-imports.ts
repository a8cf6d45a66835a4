import { queryOptions } from '@tanstack/react-query'
import type { LabelImportRow, labelImportReply, labelImportsReply } from '../contracts/label-imports'
import { api, apiUrl, offline, refusal } from './api'

const lookAgainMilliseconds = 1000

/** The newest first; asked for again while one is under way. */
export const labelImportsOptions = () =>
  queryOptions({
    queryKey: ['label-imports'] as const,
    queryFn: ({ signal }) => api<typeof labelImportsReply>('label-imports', { signal }),
    refetchInterval: ({ state }) => (state.data?.imports.some(isUnderWay) ? lookAgainMilliseconds : false),
  })

export function isUnderWay({ state }: Pick<LabelImportRow, 'state'>): boolean {
  return state === 'queued' || state === 'running'
}

/** Stops it; what is labelled stays. */
export const cancelLabelImport = (id: string) =>
  api<typeof labelImportReply>(`label-imports/${id}`, { method: 'DELETE' })

/** By XMLHttpRequest, since fetch does not tell how much has gone out: `onProgress` gets 0 to 1. Throws ApiError. */
export function sendLabels(files: readonly File[], onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', apiUrl('label-imports'))
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(offline())
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve()
      else reject(refusal(request.status, request.responseText))
    }
    const form = new FormData()
    for (const file of files) form.append('file', file, file.webkitRelativePath || file.name)
    request.send(form)
  })
}
