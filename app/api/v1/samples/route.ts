import { uploadReply } from '@/lib/contracts/documents'
import { endpoint } from '@/lib/http/endpoint'
import { uploadResponse } from '@/lib/http/upload-response'
import { loadSamples } from '@/lib/server/samples'

export const POST = endpoint({ role: 'admin', reply: uploadReply, status: 201 }, async ({ actor }) =>
  uploadResponse(await loadSamples(actor)),
)
