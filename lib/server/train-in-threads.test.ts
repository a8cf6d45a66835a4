import { expect, test } from 'vitest'
import { writeModel } from '@/lib/extract/model-artefact'
import { toyExamples } from '@/lib/learn/testing/toy-examples'
import { trainModel } from '@/lib/learn/train-model'
import { trainInThreads } from './train-in-threads'

const options = { version: 'toy', seed: 7 }
const examples = toyExamples(8, 1)
/** Threads start by translating their sources, which takes long on a busy machine. */
const patienceMilliseconds = 180_000

test(
  'threads give the same model byte for byte as this one alone, and the same judgements',
  async () => {
    const here = await trainModel(examples, options)
    const stages: string[] = []
    const onProgress = (stage: string) => stages.push(stage)
    const { model, judgements } = await trainInThreads(examples, { ...options, onProgress }, 2)
    expect(writeModel(model)).toBe(writeModel(here.model))
    expect(judgements).toEqual(here.judgements)
    expect(new Set(stages).size).toBeGreaterThan(3)
  },
  patienceMilliseconds,
)

test(
  'what fails in a thread fails the training',
  async () => {
    const broken = [{ ...examples[0], pages: [{}] }] as unknown as typeof examples
    await expect(trainInThreads(broken, options, 1)).rejects.toThrow()
  },
  patienceMilliseconds,
)
