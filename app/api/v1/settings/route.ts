import { settingsReply, updateSettingsBody } from '@/lib/contracts/settings'
import { endpoint } from '@/lib/http/endpoint'
import { getSettings, updateSettings } from '@/lib/server/settings'

export const GET = endpoint({ role: 'clerk', reply: settingsReply }, async () => ({ settings: await getSettings() }))

export const PATCH = endpoint(
  { role: 'admin', body: updateSettingsBody, reply: settingsReply },
  async ({ actor, body }) => ({ settings: await updateSettings(actor, body) }),
)
