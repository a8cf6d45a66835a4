import next from 'next'
import { type Handle, type ServeOptions, type Serving, serve } from './serve'

/** The screens and the API on one port. In production the build must be there. */
export async function startWebServer(options: ServeOptions): Promise<Serving> {
  const { dev = false, host, port } = options
  // Requests wait for Next here, so that a port that is taken is told at once.
  let open: (handle: Handle) => void = () => undefined
  const ready = new Promise<Handle>((resolve) => {
    open = resolve
  })
  const serving = await serve(async (request, response) => (await ready)(request, response), options)
  const app = next({ dev, hostname: host, port, dir: process.cwd(), httpServer: serving.server, quiet: !dev })
  await app.prepare()
  open(app.getRequestHandler())
  return {
    ...serving,
    close: async (grace) => {
      await serving.close(grace)
      await app.close()
    },
  }
}
