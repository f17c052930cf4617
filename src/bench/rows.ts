import type { MarkTeller } from './marks.ts'
import type { Cost } from './measure.ts'

/** Prints what was measured, a row for each. */
export interface RowPrinter {
  /** A command with its ratio to what it could not do without, which is the floor unless it is named otherwise. */
  readonly cost: (name: string, cost: Cost, floor?: Cost) => void
  /** A time in milliseconds, with words about it. */
  readonly time: (name: string, milliseconds: number, words: string) => void
}

/** Prints the mark of each row beside it. */
export function createRowPrinter(markOf: MarkTeller): RowPrinter {
  return {
    cost: (name, { wall, cpu, memory }, floor) => {
      const ratio = floor ? `${(wall / floor.wall).toFixed(1)}× floor` : ''
      const peak = `peak ${memory === undefined ? 'n/a' : `${Math.round(memory)} MB`}`
      const told = [markOf(name), markOf(`${name}, MB`)].filter((mark) => mark !== '')
      print([name, `wall ${seconds(wall)}`, `cpu ${seconds(cpu)}`, peak, ratio, told.join('; ')])
    },
    time: (name, milliseconds, words) =>
      print([name.replace(/, ms\b/, ''), `${Math.round(milliseconds)} ms`, words, markOf(name)]),
  }
}

function seconds(value: number | undefined): string {
  return value === undefined ? 'n/a' : `${value.toFixed(2)} s`
}

function print([name = '', ...cells]: readonly string[]): void {
  const filled = cells.filter((cell) => cell !== '').map((cell) => cell.padEnd(13))
  console.log([name.padEnd(43), ...filled].join(' ').trimEnd())
}
