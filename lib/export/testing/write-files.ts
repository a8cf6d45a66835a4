import type { ExportDocument } from '../export-document'
import type { ExportFormat } from '../export-format'

/** The files of an archive, by path, as the server joins them. */
export function writeFiles(format: ExportFormat, ...documents: readonly ExportDocument[]): Map<string, string> {
  const files = new Map<string, string>(format.joined.map(({ path, head = '' }) => [path, head]))
  const begun = new Set<string>()
  const preceding = { documents: 0, pages: 0 }
  for (const document of documents) {
    for (const { path, text } of format.write(document, preceding)) {
      const joined = format.joined.find((file) => file.path === path)
      if (!joined && files.has(path)) throw new Error(`Two files are called ${path}`)
      files.set(path, `${files.get(path) ?? ''}${begun.has(path) ? (joined?.between ?? '') : ''}${text}`)
      begun.add(path)
    }
    preceding.documents++
    preceding.pages += document.pages.length
  }
  for (const { path, tail = '' } of format.joined) files.set(path, `${files.get(path)}${tail}`)
  return files
}

export function fileOf(format: ExportFormat, path: string, ...documents: readonly ExportDocument[]): string {
  const text = writeFiles(format, ...documents).get(path)
  if (text === undefined) throw new Error(`There is no file ${path}`)
  return text
}
