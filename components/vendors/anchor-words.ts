const words: Readonly<Record<string, string>> = {
  tax_id: 'Tax id',
  registration: 'Registration number',
  iban: 'IBAN',
  phone: 'Phone',
  email_domain: 'E-mail at',
  web_domain: 'Web site',
  header_line: 'Line at the top',
}

/** What kind of thing a vendor is recognised by; one that this page does not know yet keeps its own name. */
export function anchorWords(kind: string): string {
  return words[kind] ?? kind.replaceAll('_', ' ')
}
