import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  findPackageFolder,
  ownFile,
  ownFolder,
  packageResolver,
  packageVersion,
  resolvePackageFile,
} from '../../src/system/packages.ts'
import { temporaryFolder } from './temporary.ts'

test('files that ship with the package are found from its own folder', () => {
  expect(existsSync(join(ownFolder(), 'package.json'))).toBe(true)
  expect(existsSync(ownFile('templates'))).toBe(true)
})

test('files that a package does not export are found all the same', () => {
  expect(resolvePackageFile('reveal.js/dist/reveal.js')).toMatch(/reveal\.js$/)
  expect(resolvePackageFile('@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf')).toMatch(/\.ttf$/)
})

describe('in a tree of packages', () => {
  function makeTree(): string {
    const root = temporaryFolder()
    install(join(root, 'node_modules', 'hoisted'), '1.0.0')
    install(join(root, 'node_modules', '@scope', 'both'), '1.0.0')
    install(join(root, 'node_modules', 'app', 'node_modules', '@scope', 'both'), '2.0.0')
    mkdirSync(join(root, 'node_modules', 'app', 'lib'), { recursive: true })
    return root
  }

  function install(folder: string, version: string): void {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }))
    writeFileSync(join(folder, 'file.txt'), version)
  }

  test('a dependency that was put further up is found', () => {
    const root = makeTree()
    const from = join(root, 'node_modules', 'app', 'lib')
    expect(findPackageFolder('hoisted', from)).toBe(join(root, 'node_modules', 'hoisted'))
  })

  test('the nearest of two versions is taken', () => {
    const root = makeTree()
    const from = join(root, 'node_modules', 'app', 'lib')
    expect(packageVersion(findPackageFolder('@scope/both', from) ?? '')).toBe('2.0.0')
    expect(packageVersion(findPackageFolder('@scope/both', root) ?? '')).toBe('1.0.0')
  })

  test('what a project has installed is found after what came with duilian', () => {
    const root = makeTree()
    install(join(root, 'node_modules', 'reveal.js'), '0.0.1')
    const resolve = packageResolver(join(root, 'talks'))
    expect(resolve('hoisted/file.txt')).toBe(join(root, 'node_modules', 'hoisted', 'file.txt'))
    expect(resolve('reveal.js/package.json')).toBe(resolvePackageFile('reveal.js/package.json'))
  })

  test.each(['absent', '@scope/absent/file.txt', '@scope/both/absent.txt', 'hoisted/absent.txt'])(
    '%s is not found',
    (specifier) => {
      expect(resolvePackageFile(specifier, makeTree())).toBeUndefined()
    },
  )
})
