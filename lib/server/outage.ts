/** Prisma's codes (https://www.prisma.io/docs/orm/reference/error-reference) for a database that is away or too busy. */
const prismaCodes = /^(P1001|P1002|P1008|P1017|P2024|P2028|P2037)$/
/** What its adapter for `pg` calls them within raw queries. */
const adapterKinds = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/
/** PostgreSQL shuts down, has crashed, is starting, has no connection left. */
const postgresCodes = /^(57P01|57P02|57P03|53300)$/
/** What `pg` throws without any code. */
const messages = /^Connection terminated|^timeout exceeded when trying to connect/

interface DatabaseError {
  readonly code?: unknown
  readonly message?: unknown
  readonly meta?: {
    readonly driverAdapterError?: { readonly cause?: { readonly kind?: string; originalCode?: string } }
  }
}

/** Whether the database is away for now, so that the same request may work in a moment. */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, message, meta } = error as DatabaseError
  const cause = meta?.driverAdapterError?.cause
  return (
    prismaCodes.test(String(code)) ||
    postgresCodes.test(String(cause?.originalCode ?? code)) ||
    adapterKinds.test(String(cause?.kind)) ||
    messages.test(String(message))
  )
}
