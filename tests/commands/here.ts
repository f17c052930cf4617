import { runCommandLine, type Surroundings } from '../../src/commands/run.ts'
import type { Terminal } from '../../src/commands/terminal.ts'

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A terminal that nobody watches, and what was printed on it. */
export function collect(input: string | Uint8Array = ''): {
  readonly terminal: Terminal
  readonly said: Omit<Run, 'status'>
} {
  const said = { stdout: '', stderr: '' }
  const terminal: Terminal = {
    input: async () => Buffer.from(input),
    output: (text) => {
      said.stdout += Buffer.from(text).toString()
    },
    error: (text) => {
      said.stderr += text
    },
    interactive: false,
    annotated: false,
  }
  return { terminal, said }
}

/** Runs a command line in this process, as `lib/cli.js` does in one of its own. */
export async function runHere(project: string, args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  const { terminal, said } = collect(input)
  const status = await runCommandLine(args, surround(project, terminal))
  return { status, ...said }
}

/** Where nobody answers or interrupts, but as a test says. */
export function surround(project: string, terminal: Terminal, own: Partial<Surroundings> = {}): Surroundings {
  return {
    ...{ project, terminal, environment: process.env, asks: false },
    interrupted: () => new Promise(() => undefined),
    leave: (code) => code,
    ...own,
  }
}

/** What a command that runs until it is interrupted waits for, and how it is told. */
export function createInterruption(): { readonly interrupted: () => Promise<void>; readonly interrupt: () => void } {
  let interrupt = (): void => undefined
  const told = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  return { interrupted: () => told, interrupt: () => interrupt() }
}
