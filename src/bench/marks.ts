/** What a row of the bench came to before duilian kept anything from run to run, and what it is to come to at most. */
export interface Mark {
  readonly before?: number
  readonly most: number
}

/** Seconds that a bare `node` takes on the machine of the marks. */
const bareSeconds = 0.076

/** In the unit of the row: seconds, or milliseconds or MB where its name says so. */
const marks: Readonly<Record<string, Mark>> = {
  'conversion, cold, three locales, ms over bare node': { before: 86, most: 60 },
  '12 slides, default formats, nothing changed': { before: 2, most: 0.3 },
  '100 slides, default formats, nothing changed': { most: 0.3 },
  '1000 slides, default formats, nothing changed': { most: 0.6 },
  '12 slides, HTML, one slide edited': { before: 0.75, most: 0.4 },
  '100 slides, HTML, one slide edited': { before: 1.62, most: 0.6 },
  '1000 slides, HTML, one slide edited': { before: 8.6, most: 1.3 },
  '12 slides, HTML, made anew': { before: 0.75, most: 0.55 },
  '100 slides, HTML, made anew': { before: 1.62, most: 1 },
  '1000 slides, HTML, made anew': { before: 8.6, most: 3.3 },
  '1000 slides, HTML, made anew, MB': { before: 487, most: 250 },
  '12 slides, HTML and PDF, one slide edited': { before: 1.58, most: 1.2 },
  '100 slides, HTML and PDF, one slide edited': { before: 3.95, most: 2.2 },
  '1000 slides, HTML and PDF, one slide edited': { before: 28.5, most: 10 },
  '12 slides, check, one slide edited': { before: 1.4, most: 0.7 },
  '100 slides, check, one slide edited': { most: 1.2 },
  '12 slides, first slide in dev, ms': { before: 600, most: 500 },
  '100 slides, first slide in dev, ms': { before: 1100, most: 700 },
  '1000 slides, first slide in dev, ms': { before: 4000, most: 2000 },
  '12 slides, save to seen, ms': { before: 24, most: 24 },
  '100 slides, save to seen, ms': { before: 21, most: 21 },
  '1000 slides, save to seen, ms': { before: 47, most: 47 },
}

/** Tells the mark of a row as a machine would reach it on which a bare `node` takes `bare` seconds; empty if it has none. */
export type MarkTeller = (row: string) => string

/** Memory stays as it is: only times depend on how fast a machine is. */
export function createMarkTeller(bare: number): MarkTeller {
  const scale = bare / bareSeconds
  return (row) => {
    const mark = marks[row]
    if (!mark) return ''
    const told = (value: number) => {
      if (row.endsWith(', MB')) return `${value} MB`
      return row.includes(', ms') ? `${Math.round(value * scale)} ms` : `${(value * scale).toFixed(2)} s`
    }
    const before = mark.before === undefined ? [] : [`before ${told(mark.before)}`]
    return [...before, `at most ${told(mark.most)}`].join(', ')
  }
}
