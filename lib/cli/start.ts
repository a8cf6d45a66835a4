/** `npm start`: brings up everything on this machine, keeps it up, and takes it down again. `--dev`: with `next dev`. */
import { startCountersign } from './start-countersign'

process.exit(await startCountersign({ dev: process.argv.includes('--dev') }))
