/** `npm run synth -- --count N --out DIR [--seed TEXT] [--scan] [--contact-sheet]`: invoices with known truth. */
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import { exitWithSentence } from './exit-with-sentence'
import { writeSynth } from './synth-files'

const usage = 'Usage: npm run synth -- --count N --out DIR [--seed TEXT] [--scan] [--contact-sheet]'

try {
  await writeSynth(readArguments(), process.stdout)
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        count: { type: 'string' },
        out: { type: 'string' },
        seed: { type: 'string', default: '1' },
        scan: { type: 'boolean', default: false },
        'contact-sheet': { type: 'boolean', default: false },
      },
    })
    const count = Number(values.count)
    if (!values.out || !Number.isInteger(count) || count < 1 || count > 1_000_000) {
      throw new Error('Give a --count from 1 on and a folder as --out.')
    }
    return { count, out: values.out, seed: values.seed, scan: values.scan, contactSheet: values['contact-sheet'] }
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}
