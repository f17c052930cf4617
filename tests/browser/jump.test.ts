import { describe, expect, test } from 'vitest'
import { slideAsked } from '../../src/browser/jump.ts'

describe('the slide that is asked for', () => {
  const slides = [
    { id: 'title', isBackup: false, text: '茶\nTea' },
    { id: 'cup-a', isBackup: false, text: '一杯（茶）\nA cup (of tea)' },
    { id: 'thanks', isBackup: false, text: '謝謝\nThank you' },
    { id: 'backup-one', isBackup: true, text: '備用一\nBackup one' },
    { id: 'backup-two', isBackup: true, text: '備用二\nBackup two' },
  ]

  test.each([
    ['2', '2'],
    ['３', '3'],
    ['4', ''],
    ['99', ''],
    [' +2 ', 'backup-two'],
    ['＋１', 'backup-one'],
    ['+3', ''],
    ['+', ''],
    ['cup-a', 'cup-a'],
    ['謝', 'thanks'],
    ['thank YOU', 'thanks'],
    ['(of', 'cup-a'],
    ['[', ''],
    ['a(b', ''],
    ['', ''],
  ])('%j is %j', (asked, found) => {
    expect(slideAsked(asked, slides)).toBe(found)
  })
})
