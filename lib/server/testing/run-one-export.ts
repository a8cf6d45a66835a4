/** Runs the export in argv[2] as a worker does, in a process that a test may kill. */
import { runExport } from '../run-export'

await runExport({ exportId: process.argv[2] }, new AbortController().signal)
process.exit(0)
