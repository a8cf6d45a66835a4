import { cii } from './cii'
import { comprehendCsv } from './comprehend-csv'
import { comprehendManifest } from './comprehend-manifest'
import { conll } from './conll'
import { cord } from './cord'
import { csv } from './csv'
import { doccano } from './doccano'
import { docile } from './docile'
import { donut } from './donut'
import type { ExportFormat } from './export-format'
import { funsd } from './funsd'
import { jsonl } from './jsonl'
import { labelStudio } from './label-studio'
import { layoutlm } from './layoutlm'
import { prodigy } from './prodigy'
import { spacy } from './spacy'
import { ubl } from './ubl'

/** Every form in which corrected data leaves, as people choose from. */
export const formats = [
  jsonl,
  csv,
  spacy,
  conll,
  prodigy,
  doccano,
  labelStudio,
  layoutlm,
  funsd,
  cord,
  donut,
  docile,
  comprehendCsv,
  comprehendManifest,
  ubl,
  cii,
] as const satisfies readonly ExportFormat[]

export const formatNames: readonly string[] = formats.map(({ name }) => name)

/** Undefined where there is no such format. */
export function formatNamed(name: string): ExportFormat | undefined {
  return formats.find((format) => format.name === name)
}
