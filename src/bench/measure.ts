import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What one run of a command cost. CPU and memory are undefined where the system does not tell. */
export interface Cost {
  /** Wall time in seconds. */
  readonly wall: number
  /** CPU time of the command and its children in seconds. */
  readonly cpu: number | undefined
  /** Largest resident memory of the command and its children together, in MB. */
  readonly memory: number | undefined
}

/** What a command cost, and how it ended. */
export interface Run extends Cost {
  /** Null if it was ended because it took too long. */
  readonly status: number | null
  /** What it wrote to standard error. */
  readonly errors: string
}

/** Runs `node` with arguments and measures it; throws with the command's own words if it fails. */
export async function measureNode(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Cost> {
  const { status, errors, ...cost } = await tryNode(args, cwd, env)
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${errors}`)
  return cost
}

/** Runs `node` with arguments and measures it, for `limit` seconds of CPU at most (ten times as long by the clock) if that is given. */
export async function tryNode(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  limit?: number,
): Promise<Run> {
  const started = performance.now()
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(limit !== undefined && { timeout: limit * 10_000, killSignal: 'SIGKILL' as const }),
  })
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const usage = watchTree(child.pid, (cpu) => {
    if (limit !== undefined && cpu > limit) child.kill('SIGKILL')
  })
  const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  const wall = (performance.now() - started) / 1000
  return { status, errors: errors.join(''), wall, ...usage.stop() }
}

/** The run with the median wall time of several. */
export async function medianOf(runs: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = []
  for (let at = 0; at < runs; at++) costs.push(await run())
  costs.sort((a, b) => a.wall - b.wall)
  return costs[Math.floor(costs.length / 2)] as Cost // There is at least one run.
}

/** Samples a process and its descendants from /proc every 20 ms. */
function watchTree(root: number | undefined, tell: (cpu: number) => void) {
  const cpuByProcess = new Map<number, number>()
  let memory = 0
  const sample = () => {
    const processes = readProcesses()
    const tree = descendants(processes, root ?? -1)
    for (const { pid, cpu } of tree) cpuByProcess.set(pid, cpu)
    tell([...cpuByProcess.values()].reduce((sum, seconds) => sum + seconds, 0))
    memory = Math.max(
      memory,
      tree.reduce((sum, { resident }) => sum + resident, 0),
    )
  }
  const timer = setInterval(sample, 20)
  return {
    stop: () => {
      clearInterval(timer)
      const cpu = [...cpuByProcess.values()].reduce((sum, seconds) => sum + seconds, 0)
      return cpuByProcess.size > 0 ? { cpu, memory: memory / 1e6 } : { cpu: undefined, memory: undefined }
    },
  }
}

interface ProcessState {
  readonly pid: number
  readonly parent: number
  readonly cpu: number
  readonly resident: number
}

function readProcesses(): readonly ProcessState[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : []))
  } catch {
    return []
  }
}

/** proc(5): after the name in brackets field 4 is the parent, 14 and 15 the CPU time in ticks, 24 the pages in memory. */
function readProcess(pid: number): ProcessState | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [ticks, page] = [100, 4096]
    const cpu = ((fields[11] ?? 0) + (fields[12] ?? 0)) / ticks
    return { pid, parent: fields[1] ?? 0, cpu, resident: (fields[21] ?? 0) * page }
  } catch {
    return undefined
  }
}

function descendants(processes: readonly ProcessState[], root: number): readonly ProcessState[] {
  const own = processes.filter(({ pid }) => pid === root)
  const children = processes.filter(({ parent }) => parent === root)
  return [...own, ...children.flatMap(({ pid }) => descendants(processes, pid))]
}
