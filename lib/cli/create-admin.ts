/** `npm run create-admin -- --email E [--name N --password-stdin]`: an admin from the command line, also when nobody can sign in any more. */
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { email as emailSchema, name, password } from '@/lib/contracts/session'
import { AppError } from '@/lib/errors'
import { exitWithSentence } from './exit-with-sentence'
import { openDatabase } from './open-database'

const usage = 'Usage: npm run create-admin -- --email ada@example.com [--name "Ada Lovelace" --password-stdin]'
const words = { created: 'is an admin now', invited: 'is invited as an admin', restored: 'is an enabled admin again' }

try {
  const { email, account } = await readArguments()
  const close = await openDatabase('npm run create-admin')
  try {
    // Loaded now, since Prisma reads where the database is when it is loaded.
    const { createAdmin } = await import('@/lib/server/create-admin')
    const { outcome, link } = await createAdmin(email, account)
    console.log(`${email} ${words[outcome]}.${link ? ` Set the password here (the link works once):\n${link}` : ''}`)
  } finally {
    await close()
  }
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}

async function readArguments(): Promise<{ email: string; account?: { name: string; password: string } }> {
  const { values } = parseCommandLine()
  const email = accept(emailSchema, values.email)
  if (!values['password-stdin']) return { email }
  const given = { name: values.name ?? '', password: (await text(process.stdin)).replace(/\r?\n$/, '') }
  return { email, account: accept(z.object({ name, password }), given) }
}

function parseCommandLine() {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    'password-stdin': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ options })
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}

function accept<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('bad_request', value === undefined ? usage : (parsed.error.issues[0]?.message ?? usage))
}
