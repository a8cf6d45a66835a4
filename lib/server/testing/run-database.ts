/** Runs the embedded database of the folder in argv[2] as its own process: prints its url and process id, or the error. */
import { startEmbeddedDatabase } from '../embedded-database'

try {
  const { url, pid } = await startEmbeddedDatabase(process.argv[2] ?? '', { holder: process.argv[3] })
  console.log(JSON.stringify({ url, pid }))
  setInterval(() => undefined, 60_000)
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message }))
  process.exitCode = 1
}
