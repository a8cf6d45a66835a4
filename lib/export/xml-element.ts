/** An element with text or with elements, never both. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly XmlElement[]
}

type Content = string | null | readonly (XmlElement | null)[]

/** Null, so that it is left out, where there is nothing to say: no text, no child. Attributes that are null are left out. */
export function element(
  name: string,
  content: Content,
  attributes: Readonly<Record<string, string | null>> = {},
): XmlElement | null {
  const given = Object.entries(attributes).filter(([, value]) => value !== null) as [string, string][]
  const common = { name, attributes: Object.fromEntries(given) }
  if (content === null) return null
  if (typeof content === 'string') return { ...common, text: content, children: [] }
  const children = content.filter((child) => child !== null)
  return children.length > 0 ? { ...common, text: '', children } : null
}

/** XML 1.0 in UTF-8. Characters that XML does not know are left out; everything else comes back from `readXml`. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`
}

function written({ name, attributes, text, children }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replace(/[\n\t]/g, reference)}"`,
  )
  const inside =
    children.length > 0
      ? `\n${children.map((child) => written(child, `${indent}  `)).join('')}${indent}`
      : escaped(text)
  return `${indent}<${name}${pairs.join('')}>${inside}</${name}>\n`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

function escaped(text: string): string {
  const known = text.replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, (character) =>
    /[\t\n\r]/.test(character) ? character : '',
  )
  return known.replace(/[&<>"\r]/g, (character) => entities[character] ?? character)
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/**
 * Reads what `writeXml` writes, and other XML without CDATA, comments and document types.
 * @throws RangeError where it is not well-formed
 */
export function readXml(text: string): XmlElement {
  const stack: { name: string; attributes: Record<string, string>; text: string; children: XmlElement[] }[] = []
  const token = /<\?[^>]*\?>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/guy
  let root: XmlElement | null = null
  while (token.lastIndex < text.length) {
    const [, closing, name, attributes = '', single, characters] = token.exec(text) ?? malformed('a tag')
    if (characters !== undefined) {
      const open = stack.at(-1)
      if (open) open.text += unescaped(characters)
      else if (characters.trim() !== '') malformed('text outside')
    }
    if (name === undefined) continue
    if (closing) {
      const closed = stack.pop()
      if (closed?.name !== name) malformed(`the end of ${name}`)
      else if (stack.length === 0) root = root ? malformed('a second root') : settled(closed)
      else stack.at(-1)?.children.push(settled(closed))
    } else {
      if (single || (root && stack.length === 0)) malformed(name)
      stack.push({ name, attributes: attributesOf(attributes), text: '', children: [] })
    }
  }
  return stack.length === 0 && root ? root : malformed('its end')
}

/** White space between elements is layout. */
function settled(element: XmlElement): XmlElement {
  if (element.children.length === 0) return element
  return element.text.trim() === '' ? { ...element, text: '' } : malformed('mixed content')
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)])
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) malformed('an attribute twice')
  return Object.fromEntries(pairs)
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+))?;?/g, (whole, code?: string, name?: string) => {
    if (!whole.endsWith(';')) malformed('an ampersand')
    return code ? String.fromCodePoint(Number(code)) : (characters[name ?? ''] ?? malformed(`the entity ${name}`))
  })
}

function malformed(what: string): never {
  throw new RangeError(`Not well-formed XML: ${what}`)
}

/** The elements at a path below an element: `cac:Party/cbc:Name`. */
export function elementsAt(root: XmlElement, path: string): XmlElement[] {
  return path
    .split('/')
    .reduce((found, name) => found.flatMap(({ children }) => children.filter((c) => c.name === name)), [root])
}

/** Of the first element at a path; null where there is none. */
export function textAt(root: XmlElement, path: string): string | null {
  return elementsAt(root, path)[0]?.text ?? null
}
