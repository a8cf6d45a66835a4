import { labelImportReply, labelImportsReply } from '@/lib/contracts/label-imports'
import { endpoint } from '@/lib/http/endpoint'
import { multipartFiles } from '@/lib/http/multipart-files'
import { listLabelImports } from '@/lib/server/label-imports'
import { receiveLabels } from '@/lib/server/receive-labels'

/** The newest first. */
export const GET = endpoint({ role: 'admin', reply: labelImportsReply }, async () => ({
  imports: await listLabelImports(),
}))

/** Multipart, parts named `file`: one file of labels, documents, or a ZIP of both. */
export const POST = endpoint({ role: 'admin', reply: labelImportReply, status: 202 }, async ({ actor, request }) => ({
  import: await receiveLabels(actor, multipartFiles(request)),
}))
