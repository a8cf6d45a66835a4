import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** What an operator may set. Everything has a default; `.env.example` says what each one does. */
const envSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((folder) => path.resolve(folder)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  TRAINING_NICE: z.coerce.number().int().min(0).max(19).default(19),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
})

export type Env = z.infer<typeof envSchema>

let parsed: Env | undefined

/** Read on first use, so that tests and `next build` may import anything without an environment. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => {
    parsed ??= parseEnv(process.env)
    return parsed[name as keyof Env]
  },
})

/** @throws Error with one sentence a line that names the variable. */
export function parseEnv(variables: NodeJS.ProcessEnv): Env {
  if (variables.NODE_ENV !== 'test' && existsSync('.env')) process.loadEnvFile('.env')
  // compose.yaml and shells hand over unset variables as empty strings.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = envSchema.safeParse(set)
  if (result.success) return result.data
  throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
}
