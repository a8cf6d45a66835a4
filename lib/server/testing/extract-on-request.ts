// A process of its own, as a worker is: extracts the document whose id it is told, and tells which model did it.
import { pageOfText } from '@/lib/extract/page-of-text'
import { extractServed } from '../serving'
import { getSettings } from '../settings'

const page = pageOfText('Invoice INV-1   Total 119.00 EUR', 1, 'en')

process.on('message', async (id: string) => {
  const { extraction } = await extractServed({ id, pages: [page], memory: null, settings: await getSettings() })
  process.send?.(extraction.modelVersion)
})
process.send?.('ready')
