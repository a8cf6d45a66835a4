// Not TypeScript: Next would load its compiler into the web server, 30 MB, only to read this.

/** @type {import('next').NextConfig} */
const config = {
  // `npm test` checks types; the build need not do it a second time.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Security headers are set in lib/http/security-headers.ts, since the policy for scripts differs from answer to answer.
  serverExternalPackages: [
    'pg',
    'pino',
    'sharp',
    'graphile-worker',
    '@prisma/client',
    '@prisma/adapter-pg',
    'better-auth',
    '@embedpdf/pdfium',
  ],
}

export default config
