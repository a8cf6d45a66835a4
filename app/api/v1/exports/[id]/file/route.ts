import { exportParams } from '@/lib/contracts/exports'
import { endpoint } from '@/lib/http/endpoint'
import { fileResponse } from '@/lib/http/file-response'
import { findExportFile, recordDownload } from '@/lib/server/exports'

/** The archive; a download that broke off goes on where it was. */
export const GET = endpoint({ role: 'admin', params: exportParams }, async ({ actor, params, request }) => {
  const { path, sha256, fileName } = await findExportFile(params.id)
  return fileResponse(request, {
    path,
    mediaType: 'application/zip',
    saveAs: fileName,
    tag: sha256,
    beforeSending: (sent) => recordDownload(actor, params.id, sent),
  })
})
