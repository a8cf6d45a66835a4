import { z } from 'zod'

const upload = z.object({
  maxFileMegabytes: z.number().int().min(1).max(500),
  maxPages: z.number().int().min(1).max(1000),
  /** Of one page, as an image. */
  maxPageMegapixels: z.number().int().min(1).max(500),
})
const routing = z.object({
  /** Confidence (0 to 1) that every required field must reach for a document to go straight through. */
  threshold: z.number().min(0.5).max(1),
})
const ownCompany = z.object({
  names: z.array(z.string().trim().min(1).max(200)).max(50),
  taxIds: z.array(z.string().trim().min(1).max(40)).max(50),
})

export const settings = z.object({
  upload: upload.extend({
    maxFileMegabytes: upload.shape.maxFileMegabytes.default(25),
    maxPages: upload.shape.maxPages.default(50),
    maxPageMegapixels: upload.shape.maxPageMegapixels.default(80),
  }),
  routing: routing.extend({ threshold: routing.shape.threshold.default(0.9) }),
  ownCompany: ownCompany.extend({
    names: ownCompany.shape.names.default([]),
    taxIds: ownCompany.shape.taxIds.default([]),
  }),
})
export type Settings = z.infer<typeof settings>
export const settingsReply = z.object({ settings })

/** `PATCH settings`. Built without the defaults: what is left out stays as it is. */
export const updateSettingsBody = z.object({
  upload: upload.partial().optional(),
  routing: routing.partial().optional(),
  ownCompany: ownCompany.partial().optional(),
})
export type UpdateSettingsBody = z.infer<typeof updateSettingsBody>
