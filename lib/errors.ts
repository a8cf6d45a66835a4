/** Every expected failure has one code, one HTTP status and one sentence that a clerk understands. */
export const statusOfCode = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  blocked: 422,
  rekey: 422,
  too_many_requests: 429,
  empty_file: 422,
  unsupported_type: 415,
  file_too_large: 413,
  too_many_pages: 422,
  page_too_large: 422,
  encrypted_pdf: 422,
  broken_file: 422,
  no_pages: 422,
  decompression_bomb: 422,
  unavailable: 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof statusOfCode

/** A failure the caller can do something about. `message` is shown to people as it stands; jobs do not retry it. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly status: number
  /** When the same request may work, for the `Retry-After` header. */
  readonly retryAfterSeconds: number | undefined
  /** What the caller needs to go on, as data. */
  readonly details: unknown

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown; retryAfterSeconds?: number; details?: unknown },
  ) {
    super(message, options)
    this.status = statusOfCode[code]
    this.details = options?.details
    this.retryAfterSeconds = options?.retryAfterSeconds
  }
}
