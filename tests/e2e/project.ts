import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Run, runHere } from '../commands/here.ts'

const cli = join(import.meta.dirname, '../../lib/cli.js')

/** A small project in the files' own words; a test replaces those it is about. */
export const smallProject = {
  'slides/talk.md':
    '---\ntitle: { zh: 茶, en: Tea }\nlanguage: zh-Hant-TW\ndate: 2026-05-21\n---\n\n# 茶\nen: Tea\n\n---\nid: facts\n---\n\n# 出口{{figure "export"}}\nen: Exports of {{figure "export"}}\n\n- 綠茶\n  en: Green tea\n',
  'data/talk/figures.csv':
    'id,subject,measure,period,value,max,unit,approximate,source,note\nexport,tea,,2024,15億,,USD,,customs,\n',
  'data/talk/sources.yaml': '- id: customs\n  title: { zh: 海關年報, en: Customs yearbook }\n  issued: 2025\n',
  'data/talk/glossary.csv': 'id,zh,en,zh-Hans-CN,zh-Hant-TW,zh-Hant-HK,also\ntea,茶,tea,,,,\n',
} as const satisfies Readonly<Record<string, string>>

export type ProjectFiles = Readonly<Record<string, string | Uint8Array>>

/** A project in a folder of its own. */
export interface TestProject {
  readonly folder: string
  /** Runs a command line in this process, as `lib/cli.js` does in one of its own, with variables besides ours. */
  readonly run: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<Run>
  /** Runs it in a folder inside the project. */
  readonly runIn: (inner: string, args: readonly string[]) => Promise<Run>
  /** Runs `lib/cli.js`, with variables of the environment besides ours. */
  readonly runApart: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Run
  readonly write: (files: ProjectFiles) => void
  readonly remove: () => void
}

/** Makes a project folder from files; null leaves a file of the small project out. */
export function makeProject(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): TestProject {
  const folder = mkdtempSync(join(tmpdir(), 'duilian-test-'))
  const write = (files: ProjectFiles) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  }
  const merged: Readonly<Record<string, string | Uint8Array | null>> = { ...smallProject, ...changes }
  write(Object.fromEntries(Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== null)))
  return {
    folder,
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    run: (args, environment) => withEnvironment(environment, () => runHere(folder, args)),
    runIn: (inner, args) => runHere(join(folder, inner), args),
    runApart: (args, environment = {}) => {
      const env = { ...process.env, ...environment }
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    },
  }
}

async function withEnvironment<T>(
  environment: Readonly<Record<string, string>> = {},
  run: () => Promise<T>,
): Promise<T> {
  const before = { ...process.env }
  Object.assign(process.env, environment)
  try {
    return await run()
  } finally {
    for (const name of Object.keys(environment)) {
      const value = before[name]
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}
