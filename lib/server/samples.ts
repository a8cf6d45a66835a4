import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { UserActor } from './actor'
import { type IncomingFile, receiveDocuments } from './receive-documents'

/** Where they come from and under which licence stands beside them, in LICENSES.md. */
export const sampleNames = [
  'plumbing-and-heating.pdf',
  'contoso-english.pdf',
  'google-scanned.pdf',
  'contoso-french.png',
  'contoso-italian.png',
] as const

export function samplePath(name: (typeof sampleNames)[number]): string {
  return path.join(process.cwd(), 'lib/server/samples', name)
}

/** Five real invoices to look around with. Loaded a second time, they lead to the documents that are there. */
export function loadSamples(actor: UserActor) {
  return receiveDocuments(samples(), { actor, urgency: 'interactive' })
}

async function* samples(): AsyncGenerator<IncomingFile> {
  for (const name of sampleNames) yield { fileName: name, content: createReadStream(samplePath(name)) }
}
