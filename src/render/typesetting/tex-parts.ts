/** An environment of a formula: its name, and what stands between its beginning and its end. */
export interface TexEnvironment {
  readonly name: string
  readonly body: string
}

const token = /\\begin\{([^{}]*)\}|\\end\{[^{}]*\}|\\\\|\\.|[{}]/gs

/** The rows of a formula or of an environment: those of environments and groups in it are theirs. */
export function rowsOfTex(tex: string): readonly string[] {
  const rows: string[] = []
  let [depth, from] = [0, 0]
  for (const { 0: found, index } of tex.matchAll(token)) {
    depth += depthOf(found)
    if (found !== '\\\\' || depth !== 0) continue
    rows.push(tex.slice(from, index))
    from = index + found.length
  }
  return [...rows, tex.slice(from)]
}

function depthOf(found: string): number {
  if (found === '{' || found.startsWith('\\begin{')) return 1
  return found === '}' || found.startsWith('\\end{') ? -1 : 0
}

/** The outermost environments of a row, and what stands beside them. */
export function environmentsOf(row: string): {
  readonly inside: readonly TexEnvironment[]
  readonly beside: string
} {
  const inside: TexEnvironment[] = []
  let [beside, depth, from, end, name] = ['', 0, 0, 0, '']
  for (const { 0: found, 1: opened, index } of row.matchAll(token)) {
    if (opened !== undefined) {
      if (depth++ > 0) continue
      beside += row.slice(end, index)
      from = index + found.length
      name = opened
    } else if (found.startsWith('\\end{') && depth > 0 && --depth === 0) {
      inside.push({ name, body: row.slice(from, index) })
      end = index + found.length
    }
  }
  return { inside, beside: beside + row.slice(depth > 0 ? from : end) }
}

/** The rows of a formula on a line of its own that breaks outside of every environment, as an environment; any other as it is. */
export function withRows(tex: string): string {
  const rows = rowsOfTex(tex)
  if (rows.length === 1 || /\\(?:tag|newcommand|def)(?![a-zA-Z])/.test(tex)) return tex
  const shown = rows.at(-1)?.trim() === '' ? rows.slice(0, -1) : rows
  return shown.length === 1 ? (shown[0] ?? tex) : `\\begin{gathered}${shown.join('\\\\')}\\end{gathered}`
}
