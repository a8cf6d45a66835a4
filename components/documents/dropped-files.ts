import type { ChosenFile } from './upload-store'

/** Files that systems leave in folders; nobody means to send them. */
const litter = /^(\..*|Thumbs\.db|desktop\.ini)$/i

/**
 * All files of a drop, folders gone through to the bottom. Must be called within the drop event, whose items are gone
 * right after it; hence no `await` before the entries are taken out.
 */
export function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...data.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null))
  const plain = [...data.files]
  if (entries.every((entry) => entry === null)) return Promise.resolve(plain.map((file) => ({ file, folder: '' })))
  return Promise.all(entries.map((entry) => (entry ? filesOf(entry, '') : []))).then((found) => found.flat())
}

/** Files of an `<input type="file">`, with or without folders. */
export function pickedFiles(files: Iterable<File>): ChosenFile[] {
  return [...files].flatMap((file) => {
    const folder = file.webkitRelativePath.split('/').slice(0, -1).join('/')
    return folder && litter.test(file.name) ? [] : [{ file, folder }]
  })
}

/** Pasted and photographed pictures are all called `image.png`; a name with the time tells them apart. */
export function nameByTime(file: File, prefix: string, now = new Date()): File {
  const extension = file.name.split('.').pop() ?? 'jpg'
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const time = `${two(now.getHours())}.${two(now.getMinutes())}.${two(now.getSeconds())}`
  return new File([file], `${prefix} ${day} ${time}.${extension}`, { type: file.type })
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    if (folder && litter.test(entry.name)) return []
    return [{ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), folder }]
  }
  const inside = folder ? `${folder}/${entry.name}` : entry.name
  const found = await Promise.all(
    (await childrenOf(entry as FileSystemDirectoryEntry)).map((child) => filesOf(child, inside)),
  )
  return found.flat()
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** A reader hands out a hundred at a time, and an empty list at the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return children.sort((a, b) => a.name.localeCompare(b.name))
    children.push(...some)
  }
}
