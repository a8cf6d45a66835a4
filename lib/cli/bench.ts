/** `npm run bench -- accuracy --test DIR [--words given|read] …` and `npm run bench -- speed …` */
import { runAccuracy } from '@/lib/bench/accuracy-command'
import { AppError } from '@/lib/errors'
import { exitWithSentence } from './exit-with-sentence'

const [benchmark, ...rest] = process.argv.slice(2)

try {
  if (benchmark === 'accuracy') await runAccuracy(rest)
  else if (benchmark === 'speed') await (await import('@/lib/bench/speed')).benchSpeed(rest)
  else throw new AppError('bad_request', 'Usage: npm run bench -- accuracy|speed [--help]')
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}
