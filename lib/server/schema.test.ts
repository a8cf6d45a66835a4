import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Prisma reads schema.prisma and the database is made by the migrations: this holds the two together, without Prisma's
// engine, which needs a download.
const schema = readFileSync(path.resolve(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8')
const client = new Client({ connectionString: process.env.DATABASE_URL })

beforeAll(() => client.connect())
afterAll(() => client.end())

const postgresType: Record<string, string> = {
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Float: 'float8',
  Boolean: 'bool',
  Json: 'jsonb',
  DateTime: 'timestamp',
  Bytes: 'bytea',
  Uuid: 'uuid',
  Timestamptz: 'timestamptz',
}

interface Table {
  readonly name: string
  /** `name type`, with `not null` where it is so. */
  readonly columns: readonly string[]
  /** Primary key, unique and other indexes: `unique (a, b)`. */
  readonly indexes: readonly string[]
}

function readSchema(): Table[] {
  const models = [...schema.matchAll(/^model (\w+) \{$([\s\S]*?)^\}$/gm)].map(([, name = '', body = '']) => ({
    name,
    body,
  }))
  const modelNames = new Set(models.map(({ name }) => name))
  return models.map(({ name, body }) => {
    const lines = body.split('\n').map((line) => line.replace(/\s*\/\/.*$/, '').trim())
    const fields = lines
      .map((line) => line.match(/^(\w+)\s+(\w+(?:\("(\w+)"\))?)(\?|\[\])?(.*)$/))
      .filter((match) => match !== null)
      .filter(([, , type = '']) => !modelNames.has(type))
      .map(([, field = '', type = '', unsupported, mark, rest = '']) => ({
        field,
        column: rest.match(/@map\("(\w+)"\)/)?.[1] ?? field,
        type: `${mark === '[]' ? '_' : ''}${unsupported ?? postgresType[rest.match(/@db\.(\w+)/)?.[1] ?? type] ?? `unknown ${type}`}`,
        // Prisma leaves a list's column nullable.
        required: mark === undefined,
        rest,
      }))
    const columnOf = (field: string) =>
      fields.find((candidate) => candidate.field === field)?.column ?? `unknown ${field}`
    const lists = lines
      .map((line) => line.match(/^@@(id|unique|index)\(\[(.*?)\]/))
      .filter((match) => match !== null)
      .map(([, kind, list = '']) => {
        const columns = list.split(/,(?![^(]*\))/).map((part) => {
          const [, field = '', descending] = part.trim().match(/^(\w+)(\(.*Desc.*\))?/) ?? []
          return columnOf(field) + (descending ? ' DESC' : '')
        })
        return `${kind === 'index' ? '' : 'unique '}(${columns.join(', ')})`
      })
    const single = fields.filter(({ rest }) => /@(id|unique)\b/.test(rest)).map(({ column }) => `unique (${column})`)
    return {
      name: lines.join('\n').match(/@@map\("(\w+)"\)/)?.[1] ?? name,
      columns: fields.map(({ column, type, required }) => `${column} ${type}${required ? ' not null' : ''}`).sort(),
      indexes: [...lists, ...single].sort(),
    }
  })
}

async function readDatabase(): Promise<Table[]> {
  const { rows: columns } = await client.query<{ table: string; column: string }>(
    `select table_name as table, column_name || ' ' || udt_name || case is_nullable when 'NO' then ' not null' else '' end as column
     from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'`,
  )
  const { rows: indexes } = await client.query<{ table: string; index: string }>(
    `select tablename as table, case when indexdef like 'CREATE UNIQUE%' then 'unique ' else '' end ||
            replace(substring(indexdef from '\\(.*\\)'), '"', '') as index
     from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  )
  return [...new Set(columns.map(({ table }) => table))].map((name) => ({
    name,
    columns: columns
      .filter(({ table }) => table === name)
      .map(({ column }) => column)
      .sort(),
    indexes: indexes
      .filter(({ table }) => table === name)
      .map(({ index }) => index)
      .sort(),
  }))
}

const byName = (a: Table, b: Table) => (a.name < b.name ? -1 : 1)

test('the migrations make the tables, columns and indexes that the schema names', async () => {
  const expected = readSchema()
  expect(expected.length).toBeGreaterThan(5)
  expect((await readDatabase()).sort(byName)).toEqual(expected.sort(byName))
})

test('deleting goes along the relations as the schema says', async () => {
  const { rows } = await client.query<{ relation: string }>(
    `select conrelid::regclass || ' -> ' || confrelid::regclass || ' ' ||
            case confdeltype when 'c' then 'Cascade' when 'n' then 'SetNull' when 'r' then 'Restrict' else 'NoAction' end as relation
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  const tables = new Map(
    [...schema.matchAll(/^model (\w+) \{$[\s\S]*?@@map\("(\w+)"\)/gm)].map(([, model = '', table = '']) => [
      model,
      table,
    ]),
  )
  const expected = [...schema.matchAll(/^model (\w+) \{$([\s\S]*?)^\}$/gm)].flatMap(([, model = '', body = '']) =>
    [...body.matchAll(/^\s+\w+\s+(\w+)\??\s+@relation\(.*onDelete: (\w+)/gm)].map(
      ([, target = '', rule]) => `${tables.get(model)} -> ${tables.get(target)} ${rule}`,
    ),
  )
  expect(expected.length).toBeGreaterThan(2)
  expect(rows.map(({ relation }) => relation).sort()).toEqual(expected.sort())
})
