import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package: the nearest one above this file with a package.json. */
export function ownFolder(): string {
  const found = foldersAbove(here()).find((folder) => existsSync(join(folder, 'package.json')))
  if (found === undefined) throw new Error('This package has no package.json')
  return found
}

/** The path of a file that ships with this package, such as `templates/deck.hbs`. It need not exist. */
export function ownFile(path: string): string {
  return join(ownFolder(), path)
}

/** Removes what an earlier compilation left of a folder of this package. */
export function removeOwn(path: string): void {
  rmSync(ownFile(path), { recursive: true, force: true })
}

/** Copies a folder of this package over another one, which then holds nothing else. */
export function copyOwn(from: string, to: string): void {
  removeOwn(to)
  cpSync(ownFile(from), ownFile(to), { recursive: true })
}

/**
 * The folder of an installed package, or undefined. Looks into node_modules of this package's folder and of
 * every folder above it, as Node does, because a package manager may put a dependency at any of them. Does
 * not ask Node's own resolver, which hides what a package does not export.
 */
export function findPackageFolder(name: string, from: string = here()): string | undefined {
  return foldersAbove(from)
    .map((folder) => join(folder, 'node_modules', name))
    .find((folder) => existsSync(join(folder, 'package.json')))
}

/** The path of a file in an installed package, given as `name/path` or `@scope/name/path`; undefined if it is not there. */
export function resolvePackageFile(specifier: string, from: string = here()): string | undefined {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  const folder = findPackageFolder(parts.slice(0, length).join('/'), from)
  if (folder === undefined) return undefined
  const path = join(folder, ...parts.slice(length))
  return existsSync(path) ? path : undefined
}

/**
 * Resolves files of packages: of those that duilian was installed with, and, where it was installed elsewhere, of the
 * project's own, as fonts that a deck asks for.
 */
export function packageResolver(project: string): (specifier: string) => string | undefined {
  return (specifier) => resolvePackageFile(specifier) ?? resolvePackageFile(specifier, project)
}

/** The version in a package folder's package.json. */
export function packageVersion(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: unknown } // Any JSON.
  return String(version)
}

function here(): string {
  return dirname(fileURLToPath(import.meta.url))
}

function foldersAbove(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)]
}
