import { expect, test } from 'vitest'
import { runHere } from './here.ts'

test.each<[string, string]>([
  ['biuld', 'there is no command "biuld". Did you mean "build"?'],
  ['build --fast', "Unknown option '--fast'"],
  ['build --fromat html', `Unknown option '--fromat'. Did you mean "--format"?`],
  ['build --no-fti', `Unknown option '--no-fti'. Did you mean "--no-fit"?`],
  ['build -x', "Unknown option '-x'"],
  ['check --out x', 'check does not take --out; build, present, convert can.'],
  ['init --port 80', 'init does not take --port; dev, present, relay can.'],
  ['build --json --sarif', '--json and --sarif exclude each other.'],
  ['check --pdf', 'check --pdf takes the PDFs to check.'],
  ['check --pptx', 'check --pptx takes the presentations to check.'],
  ['build --out=', '--out is empty; it takes a folder.'],
  ['build --locale zh-TW', 'there is no locale "zh-TW". Did you mean "zh-Hant-TW"?'],
  ['build --format html,dpf', 'there is no format "dpf". Did you mean "pdf"?'],
  ['build --width 10', '--width is "10", not a number of pixels from 160 to 10240.'],
  ['dev --port 70000', 'there is no port "70000".'],
  ['present a b', 'present takes one deck.'],
  ['relay a', 'relay takes no deck.'],
  ['relay --public talks', '--public is "talks", not an address such as https://talks.example.org/tea.'],
  ['review --note x', '--note goes with --accept-all.'],
  ['init a b', 'init takes one folder.'],
  ['help a b', 'help takes one topic.'],
  ['convert a.md', 'convert needs --to, one of zh-Hans-CN, zh-Hant-TW, zh-Hant-HK.'],
  ['convert --to zh-Hant-TW --model maybe', '--model is "maybe", neither on nor off.'],
  ['convert --from zh-Hans-CN --to zh-Hant-TW --repair', '--repair mends Traditional texts: --from is none.'],
])('duilian %s ends before it does anything', async (line, says) => {
  const { status, stdout, stderr } = await runHere('/nowhere', line.split(' '))
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`duilian: ${says}`)
  expect(stderr).toContain('See duilian --help.')
})

test('without a command the usage is shown, and that is a fault unless it was asked for', async () => {
  const [plain, asked] = [await runHere('/nowhere', []), await runHere('/nowhere', ['--help'])]
  expect([plain.status, asked.status]).toEqual([2, 0])
  expect(plain.stdout).toBe(asked.stdout)
  expect(asked.stdout).toContain('duilian build [deck…]')
})

test('the version is that of the package', async () => {
  expect(await runHere('/nowhere', ['--version'])).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: '',
  })
})

test.each([
  [
    'convert',
    ['duilian convert [file…]', '--glossary FILE', 'duilian help convert-what-you-have'],
    ['--note', 'Options of build'],
  ],
  ['check', ['duilian check --pdf F…', '--no-fit', 'Exit code'], ['--width', 'duilian build']],
  ['relay', ['Options of present and relay', '--broker URL'], ['--pages']],
  ['rules', ['duilian rules', 'duilian help errors-and-rules'], ['Options of']],
])('%s --help is about that command', async (command, says, not) => {
  const { status, stdout } = await runHere('/nowhere', [command, '--help'])
  expect(status).toBe(0)
  for (const words of says) expect(stdout).toContain(words)
  for (const words of not) expect(stdout).not.toContain(words)
})
