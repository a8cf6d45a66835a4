/** Runs the embedded database of the folder in argv[2] as its own process: prints its url and process id, or the error. */
import { startEmbeddedDatabase } from '../embedded-database'

try {
  const [, , folder = '', holder] = process.argv
  const { url, pid } = await startEmbeddedDatabase(folder, { holder, settings: { fsync: 'off' } })
  console.log(JSON.stringify({ url, pid }))
  setInterval(() => undefined, 60_000)
} catch (error) {
  console.log(JSON.stringify({ error: (error as Error).message }))
  process.exitCode = 1
}
