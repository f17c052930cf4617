import { Script } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { joinModules } from '../../src/formats/script.ts'

const modules: Readonly<Record<string, string>> = {
  main: "import { twice } from './math.js';\nimport { one } from './one.js';\nresult.value = twice(one);\n",
  math: "/** Comment. */\nimport { one } from './one.js';\nexport function twice(n) {\n    // one\n    return 2 * n * one;\n}\n",
  one: '/* On\n two lines. */\nexport const one = 21;\nexport {};\n',
}

describe('joined modules', () => {
  test('run as one plain script, each after what it needs, and leave nothing behind', async () => {
    const script = await joinModules('main', async (name) => modules[name] ?? '')
    const result = { value: 0 }
    const context = { result }
    new Script(script).runInNewContext(context)
    expect(result.value).toBe(882)
    expect(Object.keys(context)).toEqual(['result'])
    expect(script).not.toMatch(/import|export|Comment|two lines/)
  })

  test('do not define a name twice, of which one would be lost in silence', async () => {
    const twice: Readonly<Record<string, string>> = {
      main: "import { say } from './one.js';\nfunction tell() { }\nsay();\n",
      one: 'export function say() { }\nasync function tell() { }\n',
    }
    await expect(joinModules('main', async (name) => twice[name] ?? '')).rejects.toThrow(
      'main and one both define tell',
    )
  })
})
