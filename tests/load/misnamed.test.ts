import { expect, test } from 'vitest'
import { findMisnamed } from '../../src/load/misnamed.ts'
import { folderOf } from '../check/run.ts'

const table = 'data/talk/figures.csv'

test.each([
  [['data/talk/figures.xlsx'], ['error: "data/talk/figures.xlsx" is not read: only a CSV is.'], ['figures']],
  [
    ['data/talk/Figures.xlsx', table],
    ['info: "data/talk/Figures.xlsx" is not read: what counts is "figures.csv" beside it.'],
    [],
  ],
  [['data/talk/figures-old.xlsx', 'data/talk/~$figures.xlsx', table], [], []],
  [
    ['data/talk/figure.csv'],
    ['error: There is "data/talk/figure.csv", but it is looked for as "data/talk/figures.csv".'],
    ['figures'],
  ],
])('beside %j: %j', async (files, told, meant) => {
  const folder = folderOf(Object.fromEntries(files.map((file) => [file, ''])))
  const { value, diagnostics } = await findMisnamed('talk', folder)
  expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(told)
  expect(value).toEqual(meant)
})
