/** `npm run build`: `next build`, and a note of what it was built from, so that `npm start` need not do it again. */
import { AppError } from '@/lib/errors'
import { buildScreens } from './build-screens'

try {
  await buildScreens({ inherit: true })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.exitCode = 1
}
