import { env } from './env'

/** Where Countersign is opened on this machine, unless PUBLIC_URL says what everybody opens. */
export function ownOrigin(): string {
  const everywhere = ['0.0.0.0', '::', ''].includes(env.HOST)
  const host = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  return env.PUBLIC_URL ?? `http://${everywhere ? 'localhost' : host}:${env.PORT}`
}
