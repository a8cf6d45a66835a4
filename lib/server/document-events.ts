import { Client } from 'pg'
import { type DocumentEvent, documentEvent } from '@/lib/contracts/documents'
import type { Prisma } from '@/prisma/generated/client'
import { log } from './log'
import { requireDatabaseUrl } from './queue'

const channel = 'countersign_documents'

/** Tells every web process, once the transaction has committed. */
export async function announce(tx: Prisma.TransactionClient, event: DocumentEvent): Promise<void> {
  await tx.$executeRaw`select pg_notify(${channel}, ${JSON.stringify(event)})`
}

export interface DocumentEventListener {
  onEvent(event: DocumentEvent): void
  /** The connection broke: events may be missing, and no more come. */
  onLost(): void
}

/** The one connection with which a process listens; it is there only while somebody is interested. */
interface Ear {
  readonly client: Client
  readonly listeners: Set<DocumentEventListener>
}

let ear: Promise<Ear> | undefined

/**
 * Once it resolves, no event committed afterwards is missed until `onLost`.
 * @returns what ends it
 */
export async function listenToDocuments(listener: DocumentEventListener): Promise<() => void> {
  ear ??= openEar()
  const mine = ear
  const { client, listeners } = await mine
  // The last other listener left meanwhile, or the connection broke.
  if (ear !== mine) return listenToDocuments(listener)
  listeners.add(listener)
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return
    if (ear === mine) ear = undefined
    void client.end()
  }
}

function openEar(): Promise<Ear> {
  const client = new Client({
    connectionString: requireDatabaseUrl(),
    application_name: 'countersign events',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  const listeners = new Set<DocumentEventListener>()
  const opened = connect(client).then(() => ({ client, listeners }))
  const lose = (error?: Error) => {
    if (ear === opened) ear = undefined
    const lost = [...listeners]
    listeners.clear()
    if (lost.length > 0) log.warn({ err: error }, 'The connection for live updates broke; browsers will connect anew')
    for (const listener of lost) listener.onLost()
  }
  client.on('error', lose)
  client.on('end', () => lose())
  client.on('notification', ({ payload }) => {
    const event = parseEvent(payload)
    if (event) for (const listener of listeners) listener.onEvent(event)
  })
  opened.catch(() => lose())
  return opened
}

/** A worker of another version may announce what this one does not know; thrown here, an error would end the process. */
function parseEvent(payload: string | undefined): DocumentEvent | undefined {
  try {
    return documentEvent.parse(JSON.parse(payload ?? ''))
  } catch (error) {
    log.warn({ err: error }, 'An event of a document was not understood and passed over')
    return undefined
  }
}

async function connect(client: Client): Promise<void> {
  await client.connect()
  await client.query(`listen ${channel}`)
}
