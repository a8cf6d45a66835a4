import { systemActor } from './actor'
import { audit } from './audit'
import { prisma } from './prisma'
import { stopChallenger } from './promotions'
import { compareServing } from './serving-comparison'
import { servingNow } from './serving-now'
import { getSettings } from './settings'

export const watchTask = 'watch-challenger'

/**
 * Looks at how the challenger does. One that is significantly worse is stopped where the settings say so; else, and where it is
 * better, it is told once: a person decides.
 */
export async function watchChallenger(): Promise<void> {
  const serving = await servingNow()
  const { challenger } = serving
  const comparison = await compareServing(serving)
  if (!challenger || !comparison) return
  const { verdict, sentence } = comparison
  if (verdict !== 'wins' && verdict !== 'loses') return
  const { training } = await getSettings()
  if (verdict === 'loses' && training.stopByItself) {
    await stopChallenger(systemActor, { reason: sentence, only: challenger.promotionId })
    return
  }
  const action = verdict === 'wins' ? 'model.challenger_won' : 'model.challenger_lost'
  const told = await prisma.auditEvent.findFirst({
    where: { at: { gte: challenger.at }, action, data: { path: ['promotionId'], equals: challenger.promotionId } },
    select: { id: true },
  })
  if (told) return
  const { promotionId, version } = challenger
  await audit(prisma, { actor: systemActor, action, data: { promotionId, version, sentence } })
}
