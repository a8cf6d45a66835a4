import type { LabelImportOutcome } from '@/lib/contracts/label-imports'
import type { RefusedRow } from '@/lib/export/labelled-row'
import { type JournalLine, note, readJournal } from './label-import-place'
import { prisma } from './prisma'

/** Of more, people see the number. */
const listedRefusals = 200

/** What became of each row, kept as it happens, so that an import goes on after an end in the middle. */
export class LabelImportJournal {
  readonly #documents = new Map<number, { documentId: string; known: boolean }>()
  readonly #kept = new Map<number, number>()

  private constructor(
    private readonly id: string,
    private readonly refused: Map<number, RefusedRow>,
  ) {}

  /** `refused` are the rows that could not even be read. */
  static async open(id: string, refused: readonly RefusedRow[]): Promise<LabelImportJournal> {
    const journal = new LabelImportJournal(id, new Map(refused.map((row) => [row.number, row])))
    for (const line of await readJournal(id)) journal.#take(line)
    return journal
  }

  documentOf(row: number): string | undefined {
    return this.#documents.get(row)?.documentId
  }

  isSettled(row: number): boolean {
    return this.#kept.has(row) || this.refused.has(row)
  }

  received(row: number, document: { documentId: string; known: boolean }): Promise<void> {
    return this.#note({ row, ...document })
  }

  labelled(row: number, kept: number): Promise<void> {
    return this.#note({ row, kept })
  }

  refuse({ number: row, name }: { readonly number: number; readonly name: string }, reason: string): Promise<void> {
    return this.#note({ row, name, refused: reason })
  }

  /** Annotations are counted where they lie, since an end may come between them and the journal. */
  async progress(): Promise<{ done: number; outcome: LabelImportOutcome }> {
    const [stored] = await prisma.$queryRaw<{ annotations: number; nowhere: number }[]>`
      select count(*)::int as annotations,
        (count(*) filter (where value is not null and spans = '[]' and field <> 'document_type'))::int as nowhere
      from annotations where label_import_id = ${this.id}::uuid`
    const labelled = [...this.#kept.keys()]
    const refused = [...this.refused.values()].sort((a, b) => a.number - b.number)
    return {
      done: labelled.length + refused.length,
      outcome: {
        labelled: labelled.length,
        known: labelled.filter((row) => this.#documents.get(row)?.known).length,
        annotations: stored?.annotations ?? 0,
        nowhere: stored?.nowhere ?? 0,
        kept: [...this.#kept.values()].reduce((sum, kept) => sum + kept, 0),
        refused: refused.slice(0, listedRefusals),
        refusedCount: refused.length,
      },
    }
  }

  async #note(line: JournalLine): Promise<void> {
    await note(this.id, line)
    this.#take(line)
  }

  #take({ row, documentId, known = false, refused, name, kept }: JournalLine): void {
    if (documentId) this.#documents.set(row, { documentId, known })
    if (refused) this.refused.set(row, { number: row, name: name ?? `Row ${row}`, reason: refused })
    if (kept !== undefined) this.#kept.set(row, kept)
  }
}
