import { snapshotParams } from '@/lib/contracts/snapshots'
import { endpoint } from '@/lib/http/endpoint'
import { snapshotManifestText } from '@/lib/server/snapshots'

/** What is in it, as a file to keep. */
export const GET = endpoint({ role: 'admin', params: snapshotParams }, async ({ params: { number } }) => {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="countersign-data-set-${number}.json"`,
  }
  return new Response(await snapshotManifestText(number), { headers })
})
