import { test } from 'vitest'
import { rules } from '../../src/check/rules.ts'
import { withMemory } from '../../src/check/rule.ts'
import { nothingAccepted } from '../../src/model/accepted.ts'
import type { LocalizedDeck } from '../../src/model/localized.ts'
import { narrowPlace } from '../../src/model/place.ts'
import { validateProject } from '../validate/project.ts'
import { heldOutInnocents } from './figure-held-out.ts'
import { innocents } from './figure-couplets.ts'
test('speed', () => {
  const all = [...innocents, ...heldOutInnocents]
  let md = '# 題\nen: Title\n'
  for (let i = 0; i < 1000; i++) {
    md += `\n---\n\n# 創投資金：兩國的差距\nen: Venture funding: how the two countries compare\n\n`
    for (let j = 0; j < 4; j++) { const [zh, en] = all[(i * 4 + j) % all.length]!; md += j % 2 ? `- 這裡說的落差，${zh}，不能單獨拿出來用\n  en: The gap in question was this: ${en}, and it must not be used alone\n` : `- 據報導，大公司與創投都在冷靜衡量投入\n  en: The report says big firms and VCs now weigh spending soberly\n` }
    md += '\n<!--\n上面是美國公司，Alphabet就是Google的母公司；最下面是中國公司，報導點名阿里巴巴、騰訊、字節跳動等，按年計算，有的是公布、有的是市場估計。\nen: The bars above are US companies; Alphabet is Google’s parent. The last one stands for Chinese companies, of which the report names Alibaba, Tencent and ByteDance, per year, partly announced and partly market estimates.\n-->\n'
  }
  const { deck } = validateProject({ deck: md })
  if (!deck) throw new Error()
  const variants = deck.variants.map((variant) => ({ variant }) as LocalizedDeck)
  for (let n = 0; n < 3; n++) {
    const checked = withMemory({ deck, variants, accepted: nothingAccepted, locate: (p, w, o) => narrowPlace(p, w, md, o) })
    for (const code of Object.keys(rules).filter((c) => c.startsWith('figure'))) {
      const t = process.cpuUsage(); const w = performance.now()
      const found = rules[code as keyof typeof rules].check?.(checked, rules[code as keyof typeof rules].limits) ?? []
      const u = process.cpuUsage(t)
      console.log(code, found.length, Math.round((u.user + u.system) / 1000), 'ms cpu', Math.round(performance.now() - w))
    }
  }
}, 60000)
