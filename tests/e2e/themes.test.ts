import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeProject, type ProjectFiles, smallProject } from './project.ts'

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#0a5fa5" d="M0 0h10v10H0z"/></svg>'
const encoded = Buffer.from(square).toString('base64')

/** The page of one locale, and what was said on the way, of the small deck in a theme. */
async function buildIn(theme: string, files: ProjectFiles = {}) {
  const deck = smallProject['slides/talk.md'].replace('date:', `variants: [zh-Hant-TW]\ntheme: ${theme}\ndate:`)
  const project = makeProject({ ...files, 'slides/talk.md': deck })
  const { stderr, status } = await project.run(['build', '--format', 'html', '--no-fit'])
  const page = status === 0 ? readFileSync(join(project.folder, 'dist/talk/zh-Hant-TW.html'), 'utf8') : ''
  project.remove()
  return { stderr, status, page }
}

test('a brand puts its logo, footer and colours on the slides, and takes their numbers off', async () => {
  const brand = "{ accent: '#0a5fa5', logo: logo.svg, footer: { zh: 茶葉所, en: Tea Institute }, numbers: off }"
  const { page, status } = await buildIn(`{ name: poster, brand: ${brand} }`, { 'slides/logo.svg': square })
  expect(status).toBe(0)
  expect(page.includes(encoded)).toBe(true)
  expect(/<div class="owner">[\s\S]*?茶葉所[\s\S]*?Tea Institute/.test(page)).toBe(true)
  expect(page.includes('--accent:#0a5fa5')).toBe(true)
  expect(page.includes('class="number"')).toBe(false)
  expect((await buildIn('light')).page.includes('class="number"')).toBe(true)
})

test('a colour that cannot stand is corrected, and said so', async () => {
  const { stderr, page } = await buildIn("{ name: couplet, brand: { accent: '#ffe600' } }")
  const shown = /brand stands out from the paper by [\d.]+:1 only, where marks need 3:1: (#[\da-f]{6}) is shown/.exec(
    stderr,
  )
  expect(shown).not.toBeNull()
  expect(page.includes(`--accent:${shown?.[1]}`)).toBe(true)
})

test('pictures that a theme names are embedded; one that is missing is named with its place', async () => {
  const css = '.slide { background: url("marks/square.svg") }'
  const files = { 'templates/themes/own.css': css, 'templates/themes/marks/square.svg': square }
  const embedded = `url("data:image/svg+xml;base64,${encoded}")`
  expect((await buildIn('{ name: own }', files)).page.includes(embedded)).toBe(true)
  const { stderr, status } = await buildIn('{ name: own }', { 'templates/themes/own.css': css })
  expect(status).toBe(1)
  expect(stderr).toContain('templates/themes/own.css:1:')
  expect(stderr).toContain('[image-missing]')
})

test('a theme whose fonts are not installed says what to install, and is shown in others', async () => {
  const { stderr, status } = await buildIn('{ name: essay }')
  expect(status).toBe(0)
  expect(stderr).toContain('[font-absent]')
  expect(stderr).toContain('npm install @expo-google-fonts/noto-serif-tc')
})
