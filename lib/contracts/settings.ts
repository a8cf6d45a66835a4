import { z } from 'zod'

export const settings = z.object({
  upload: z.object({
    maxFileMegabytes: z.number().int().min(1).max(500).default(25),
    maxPages: z.number().int().min(1).max(1000).default(50),
    /** Of one page, as an image. */
    maxPageMegapixels: z.number().int().min(1).max(500).default(80),
  }),
  routing: z.object({
    /** Confidence (0 to 1) that every required field must reach for a document to go straight through. */
    threshold: z.number().min(0.5).max(1).default(0.9),
  }),
  ownCompany: z.object({
    names: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
    taxIds: z.array(z.string().trim().min(1).max(40)).max(50).default([]),
  }),
})
export type Settings = z.infer<typeof settings>
export const settingsReply = z.object({ settings })
export const updateSettingsBody = z.object({
  upload: settings.shape.upload.partial().optional(),
  routing: settings.shape.routing.partial().optional(),
  ownCompany: settings.shape.ownCompany.partial().optional(),
})
