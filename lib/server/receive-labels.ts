import type { LabelImportRow } from '@/lib/contracts/label-imports'
import type { UserActor } from './actor'
import type { ImportStage } from './label-import-place'
import { createLabelImport } from './label-imports'
import type { IncomingFile } from './receive-documents'
import { unpackZip } from './unpack-zip'

/**
 * Labels and documents as they are sent, one file after the other; a ZIP stands for what is in it.
 * @throws AppError where they are no import
 */
export async function receiveLabels(actor: UserActor, files: AsyncIterable<IncomingFile>): Promise<LabelImportRow> {
  const fill = async (stage: ImportStage) => {
    for await (const { fileName, content } of files) {
      if (fileName.toLowerCase().endsWith('.zip')) await unpackZip(fileName, content, stage)
      else await stage.add(fileName, content)
    }
  }
  return createLabelImport({ actor, name: null, fill })
}
