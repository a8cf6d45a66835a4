import { pino } from 'pino'
import { env } from './env'

/** One JSON object a line on stdout. `npm start` collects these in DATA_DIR/logs and shows only what needs attention. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: { pid: process.pid },
  redact: ['password', '*.password', 'token', '*.token', 'headers.cookie', 'headers.authorization'],
})
