/** The rows in the order in which they were first seen, new ones last: what is switched must not jump from under the pointer. */
export function keepOrder<Row extends { readonly id: string }>(rows: readonly Row[], seen: readonly string[]): Row[] {
  const place = ({ id }: Row) => (seen.includes(id) ? seen.indexOf(id) : seen.length)
  return rows.toSorted((a, b) => place(a) - place(b))
}
