import { documentEventStream } from '@/lib/http/document-event-stream'
import { endpoint } from '@/lib/http/endpoint'

/** Server-sent: one `documentEvent` for each change. */
export const GET = endpoint({ role: 'clerk' }, ({ request }) => documentEventStream(request))
