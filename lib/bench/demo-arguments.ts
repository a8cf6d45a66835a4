import { existsSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'

/** Of the system that the demo leaves behind. */
export const admin = { email: 'demo@example.com', name: 'Demo', password: 'the flywheel turns' }

export const demoUsage = `npm run demo:flywheel [-- --data DIR] [--sroie DIR]

  Turns the whole flywheel once on an empty system: corrected documents → data set → training → gates → promotion.
  --data   where that system lives; must be new or empty (default ./data-demo)
  --sroie  receipts with known truth (default ../shared/data/sroie)`

/** @throws AppError bad_request, conflict where there is something in the folder */
export function demoArguments(args: readonly string[]): { data: string; sroie: string } {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args: [...args], options: { data: text, sroie: text } })
    const { data = './data-demo', sroie = '../shared/data/sroie' } = values
    if (existsSync(data) && readdirSync(data).length > 0)
      throw new AppError('conflict', `${data} is not empty: give --data a new folder, or remove it.`)
    return { data, sroie }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('bad_request', `${(cause as Error).message}\n${demoUsage}`, { cause })
  }
}

/** How one looks at what the demo left. */
export function howToLook(data: string): string {
  return `Look at it: DATA_DIR=${data} npm start, and sign in as ${admin.email} with “${admin.password}”:
the data sets, the versions with their reports, and who promoted what.`
}
