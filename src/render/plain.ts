import type { LocalizedText, Run } from '../model/localized.ts'

/** The characters of a text without markup; a line break becomes a space. */
export function plainText(text: LocalizedText): string {
  return text.runs.map(plainRun).join('')
}

function plainRun(run: Run): string {
  switch (run.kind) {
    case 'text':
    case 'nobreak':
    case 'code':
      return run.text
    case 'emphasis':
    case 'strong':
    case 'link':
      return run.runs.map(plainRun).join('')
    case 'break':
      return ' '
    case 'opportunity':
    case 'html':
      return ''
  }
}
