import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Model } from '@/lib/extract/model'
import { parseModel } from '@/lib/extract/model-artefact'

let loaded: Model | undefined

/** The model that ships with Countersign. Read once a process. */
export function baseModel(): Model {
  loaded ??= parseModel(readFileSync(path.join(process.cwd(), 'lib/extract/base-model.json'), 'utf8'))
  return loaded
}
