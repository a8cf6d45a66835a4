import { labelImportParams, labelImportReply } from '@/lib/contracts/label-imports'
import { endpoint } from '@/lib/http/endpoint'
import { cancelLabelImport, getLabelImport } from '@/lib/server/label-imports'

const definition = { role: 'admin', params: labelImportParams, reply: labelImportReply } as const

export const GET = endpoint(definition, async ({ params }) => ({ import: await getLabelImport(params.id) }))

/** Stops it; what is labelled stays. */
export const DELETE = endpoint(definition, async ({ actor, params }) => ({
  import: await cancelLabelImport(actor, params.id),
}))
