import { documentParams } from '@/lib/contracts/documents'
import { tableBody, tableReply } from '@/lib/contracts/review'
import { endpoint } from '@/lib/http/endpoint'
import { readTable } from '@/lib/server/read-table'

/** Reads the rows under a box drawn over a table. Saves nothing. */
export const POST = endpoint(
  { role: 'clerk', params: documentParams, body: tableBody, reply: tableReply },
  async ({ params, body }) => ({ rows: await readTable(params.id, body.page, body.box) }),
)
