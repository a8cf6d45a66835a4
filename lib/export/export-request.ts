import type { z } from 'zod'
import { createExportBody } from '../contracts/exports'
import { formatNames } from './formats'

/** What is to be exported, with a format that there is. */
export const exportRequest = createExportBody.refine(({ format }) => formatNames.includes(format), {
  path: ['format'],
  error: `There is no such format; there are ${formatNames.join(', ')}.`,
})
export type ExportRequest = z.output<typeof exportRequest>
