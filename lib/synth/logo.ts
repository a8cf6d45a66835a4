import { type Block, type Colour, emptyBlock, type Ink, paragraph, type Shape } from './drawing'
import type { Facts } from './facts'
import { widthOf } from './font-metrics'
import type { Random } from './random'
import { headInk, type Style } from './style'

/** A drawn sign, a word mark, or both; `legal` where the word mark is the full name. */
export function logo(facts: Facts, style: Style, width: number, legal: boolean, random: Random): Block {
  const { vendor } = facts
  const name = legal ? vendor.name : random.chance(0.8) ? vendor.brand : (vendor.brand.split(' ')[0] ?? vendor.brand)
  const wanted = headInk(
    style,
    random.chance(0.7) ? 'bold' : 'italic',
    random.int(15, 30),
    random.chance(0.6) ? style.accent : style.ink,
  )
  const sign = random.chance(0.55) ? drawnSign(random.int(22, 52), style.accent, random) : emptyBlock
  const room = width - (sign.width > 0 ? sign.width + 8 : 0)
  const fit = shrunk(random.chance(0.15) ? name.toUpperCase() : name, wanted, room)
  const mark =
    random.chance(0.82) || sign.width === 0
      ? paragraph(fit.text, fit.ink, {
          width: room,
          gap: 1.15,
          marks: legal ? ['vendor_name'] : [],
        })
      : emptyBlock
  if (sign.width === 0) return mark
  return {
    width: sign.width + (mark.width > 0 ? mark.width + 8 : 0),
    height: Math.max(sign.height, mark.height),
    shapes: sign.shapes,
    texts: [],
    placed: [{ block: mark, dx: sign.width + 8, dy: Math.max(0, (sign.height - mark.height) / 2) }],
  }
}

/** Small enough that no word has to be cut. */
function shrunk(text: string, ink: Ink, room: number): { text: string; ink: Ink } {
  const widest = Math.max(...text.split(' ').map((word) => widthOf(word, ink.font, ink.size, ink.stretch)))
  return { text, ink: { ...ink, size: Math.min(ink.size, (ink.size * room * 0.98) / widest) } }
}

function drawnSign(size: number, colour: Colour, random: Random): Block {
  const lighter = colour.map((part) => Math.min(255, part + 90)) as unknown as Colour
  const shapes: Shape[][] = [
    [{ kind: 'ellipse', box: [0, 0, size, size], colour }, { kind: 'ellipse', box: [size * 0.3, size * 0.3, size * 0.8, size * 0.8], colour: [255, 255, 255] }],
    [{ kind: 'polygon', points: [[0, size], [size / 2, 0], [size, size]], colour }, { kind: 'polygon', points: [[size * 0.35, size], [size * 0.65, size * 0.4], [size * 0.95, size]], colour: lighter }],
    [{ kind: 'fill', box: [0, 0, size, size], colour }, { kind: 'fill', box: [size * 0.2, size * 0.2, size * 0.5, size * 0.8], colour: lighter }],
    [0, 1, 2].map((at) => ({ kind: 'fill', box: [at * size * 0.36, size * (0.5 - at * 0.25), at * size * 0.36 + size * 0.26, size], colour: at === 1 ? lighter : colour })),
    [{ kind: 'ellipse', box: [0, 0, size * 0.65, size * 0.65], colour }, { kind: 'ellipse', box: [size * 0.35, size * 0.35, size, size], colour: lighter }],
  ] // biome-ignore format: drawings
  return { width: size, height: size, texts: [], shapes: random.pick(shapes) }
}
