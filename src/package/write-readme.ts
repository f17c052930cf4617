import { rules } from '../check/rules.ts'
import { renderCodeTable, renderRuleTable } from '../report/reference.ts'
import { writeReadme } from '../system/readme.ts'

// `npm run readme`: the tables of the manual come from the tables of the code.
writeReadme({ codes: renderCodeTable(rules), rules: renderRuleTable(rules) })
