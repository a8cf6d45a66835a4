/** Run by `npm start`: prints the one-time link for the first admin, if there is none yet. */
import { firstAdminLink } from '@/lib/server/first-admin'
import { exitWithSentence } from './exit-with-sentence'

try {
  process.stdout.write((await firstAdminLink()) ?? '')
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}
