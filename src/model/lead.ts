/** The text of a slide that stands above what it is about (a table, a timeline), and that below. */
export function aroundMain<B>({ body = [], lead = 0 }: { readonly body?: readonly B[]; readonly lead?: number }): {
  readonly above: readonly B[]
  readonly below: readonly B[]
} {
  return { above: body.slice(0, lead), below: body.slice(lead) }
}
