import { AppError } from '@/lib/errors'

/** Ends the process with exit code 1 and, on stderr, what whoever started it can do about it. */
export function exitWithSentence(error: unknown): never {
  console.error(sentence(error))
  process.exit(1)
}

/** One sentence for what an operator can change; for everything else the whole error, since it is ours to mend. */
export function sentence(error: unknown): string {
  if (error instanceof AppError) return error.message
  const { code, port, address } = error as { code?: string; port?: number; address?: string }
  if (code === 'EADDRINUSE') return portTaken(port ?? 0)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST is ${address ?? 'set to a name'} that this machine does not have.`
  if (code === 'EACCES' && port) return `Port ${port} is only open to root: choose one above 1023 with PORT.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

export function portTaken(port: number): string {
  return `Port ${port} is in use by another program: stop that one, or choose another port with PORT, for example PORT=${port + 1} npm start.`
}
