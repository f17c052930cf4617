import { expect, test } from 'vitest'
import { contentSheetsOf } from '../../src/documents/styles.ts'

const film = '<figure class="media video"><video></video></figure>'
// Where a film cannot run its picture stands for it.
const still = '<figure class="image film"><img></figure>'
const absent = '<div class="media absent video"></div>'

test.each([film, still, absent])('films have their style sheet, on stage and on paper: %s', (html) => {
  expect(contentSheetsOf([Buffer.from(html)])).toEqual(['media.css'])
})
