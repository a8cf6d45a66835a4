import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '@/lib/errors'

/**
 * The files of a folder in the order of their names; hidden ones are left out. `recursive`: also those of its folders.
 * @throws AppError when there is no such folder, or no file in it
 */
export async function listFiles(folder: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive, withFileTypes: true }).catch((cause) => {
    throw new AppError('not_found', `The folder ${folder} cannot be read (${cause.code}).`, { cause })
  })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((part) => part.startsWith('.')))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  if (files.length === 0) {
    throw new AppError(
      'not_found',
      `There is no file in ${folder}.${recursive ? '' : ' With --recursive, its folders are searched too.'}`,
    )
  }
  return files.map((file) => path.join(folder, file))
}
