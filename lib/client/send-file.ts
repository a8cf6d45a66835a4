import type { UploadReply } from '../contracts/documents'
import { ApiError, apiUrl, offline, refusal, unknownAnswer } from './api'

export type SentDocument = UploadReply['documents'][number]

/**
 * Sends one file. By XMLHttpRequest, since fetch does not tell how much has gone out. Throws ApiError; never leaves for
 * the sign-in page, which would throw away what else waits to be sent.
 */
export async function sendFile(
  file: File,
  onProgress: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<SentDocument> {
  const { status, text } = await post(file, onProgress, signal)
  if (status < 200 || status > 299) throw refusal(status, text)
  const { documents, refused } = answerOf(text)
  if (documents[0]) return documents[0]
  if (refused[0]) throw refusal(422, JSON.stringify({ error: refused[0] }))
  throw unknownAnswer()
}

function answerOf(text: string): UploadReply {
  try {
    return JSON.parse(text)
  } catch {
    throw unknownAnswer()
  }
}

function post(file: File, onProgress: (sentBytes: number) => void, signal: AbortSignal) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', apiUrl('documents'))
    request.setRequestHeader('accept', 'application/json')
    request.upload.onprogress = (event) => onProgress(Math.min(event.loaded, file.size))
    request.onload = () => resolve({ status: request.status, text: request.responseText })
    request.onabort = () => reject(signal.reason)
    request.onerror = () => explainFailure(file).then(reject)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
}

/** The browser does not say why nothing came back; a file that was moved or changed since is one reason. */
async function explainFailure(file: File): Promise<ApiError> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return offline()
  } catch (cause) {
    return new ApiError(
      'gone',
      'This file was moved, changed or deleted since it was chosen. Please choose it again.',
      {
        cause,
      },
    )
  }
}
