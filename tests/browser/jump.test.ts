import { describe, expect, test } from 'vitest'
import { slideAsked } from '../../src/browser/jump.ts'

describe('the slide that is asked for', () => {
  const slides = [
    { id: 'title', isBackup: false, title: '茶\nTea', text: '茶\nTea\n迴歸\nCO₂' },
    { id: 'cup-a', isBackup: false, title: '一杯（茶）\nA cup (of tea)', text: '一杯（茶）\nA cup (of tea)' },
    { id: 'thanks', isBackup: false, title: '謝謝\nThank you', text: '謝謝\nThank you\nN₂O' },
    { id: 'backup-one', isBackup: true, title: '備用一\nBackup one', text: '備用一\nBackup one' },
    { id: 'backup-two', isBackup: true, title: '迴\u200b歸\nCO₂', text: '迴\u200b歸\nCO₂' },
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
    ['迴歸', 'backup-two'],
    ['CO₂', 'backup-two'],
    ['co2', 'backup-two'],
    ['N₂O', 'thanks'],
    ['Ｔｈａｎｋ　you', 'thanks'],
    ['0', ''],
    ['[', ''],
    ['a(b', ''],
    ['', ''],
  ])('%j is %j', (asked, found) => {
    expect(slideAsked(asked, slides)).toBe(found)
  })
})
