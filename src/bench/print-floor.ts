import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../system/browser.ts'
import { createPrinter } from '../system/printer.ts'

// Prints documents that were prepared before and does nothing else: what printing costs at least.
const [folder = '.'] = process.argv.slice(2)
const browser = await findBrowser()
if (!browser) throw new Error('There is no browser to print with')
const printer = createPrinter(browser)
const documents = ['zh-Hant-TW', 'zh-Hans-CN', 'zh-Hant-HK'].map((locale) =>
  readFileSync(join(folder, `${locale}.print.html`), 'utf8'),
)
const pdfs = await printer.print(documents)
for (const [at, pdf] of pdfs.entries()) writeFileSync(join(folder, `${at}.floor.pdf`), pdf)
await printer.close()
