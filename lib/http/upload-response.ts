import type { ErrorReply } from '@/lib/contracts/error'
import type { receiveDocuments } from '@/lib/server/receive-documents'

type Outcome = Awaited<ReturnType<typeof receiveDocuments>>

/** When every file was refused, the answer is the first one's error, and names them all. */
export function uploadResponse({ documents, refused }: Outcome) {
  const [first] = refused
  const told = refused.map(({ fileName, code, message }) => ({ fileName, code, message }))
  if (documents.length > 0 || !first) return { documents, refused: told }
  const { code, message, status } = first.error
  const body: ErrorReply = { error: { code, message, details: told } }
  return Response.json(body, { status })
}
