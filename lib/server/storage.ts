import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'

/*
 * DATA_DIR/incoming/<random>.part          an upload that is under way
 * DATA_DIR/files/<last two>/<id>/original  the bytes as they came
 *                               /page-1.webp, /page-1-thumbnail.webp
 */

export type ImageSize = 'full' | 'thumbnail'

export function incomingFolder(): string {
  return path.join(env.DATA_DIR, 'incoming')
}

export function filesFolder(): string {
  return path.join(env.DATA_DIR, 'files')
}

export function documentFolder(id: string): string {
  return path.join(filesFolder(), id.slice(-2), id)
}

export function originalPath(id: string): string {
  return path.join(documentFolder(id), 'original')
}

export function pageImagePath(id: string, number: number, size: ImageSize): string {
  return path.join(documentFolder(id), `page-${number}${size === 'thumbnail' ? '-thumbnail' : ''}.webp`)
}

/** A path for an upload to be written to; nothing else ever has it. */
export async function incomingPath(): Promise<string> {
  await mkdir(incomingFolder(), { recursive: true })
  return path.join(incomingFolder(), `${randomUUID()}.part`)
}

/** Moves a complete, synced upload to its document's folder; it survives a power cut once this returns. */
export async function keepOriginal(id: string, uploaded: string): Promise<void> {
  const folder = documentFolder(id)
  await mkdir(folder, { recursive: true })
  await rename(uploaded, originalPath(id))
  for (const parent of [folder, path.dirname(folder), filesFolder()]) await syncFolder(parent)
}

/**
 * Written aside, synced and renamed, so that nobody ever reads half an image, not even after a power cut; a second time
 * replaces the first.
 */
export async function savePageImage(id: string, number: number, size: ImageSize, webp: Uint8Array): Promise<void> {
  const target = pageImagePath(id, number, size)
  const aside = `${target}.${randomUUID()}.part`
  try {
    const file = await open(aside, 'wx')
    try {
      await file.writeFile(webp)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, target)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Tries again where a worker has just put another page image into the folder. */
export async function removeDocumentFiles(id: string): Promise<void> {
  await rm(documentFolder(id), { recursive: true, force: true, maxRetries: 5 })
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
