/** `npm run bench -- accuracy --test DIR [--words given|read] …` and `npm run bench -- fit --test DIR --out FILE` and `npm run bench -- speed|load …` */
import { runAccuracy } from '@/lib/bench/accuracy-command'
import { runFit } from '@/lib/bench/fit-command'
import { AppError } from '@/lib/errors'
import { exitWithSentence } from './exit-with-sentence'

const [benchmark, ...rest] = process.argv.slice(2)

try {
  if (benchmark === 'accuracy') await runAccuracy(rest)
  else if (benchmark === 'fit') await runFit(rest)
  else if (benchmark === 'speed') await (await import('@/lib/bench/speed')).benchSpeed(rest)
  else if (benchmark === 'load') await (await import('@/lib/bench/load')).benchLoad(rest)
  else throw new AppError('bad_request', 'Usage: npm run bench -- accuracy|fit|speed|load')
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}
