import { rules } from '../check/rules.ts'
import { renderCodeTable, renderRuleTable } from '../report/reference.ts'
import { writePage } from '../system/readme.ts'

// `npm run readme`: the tables of the manual come from the tables of the code.
writePage('errors-and-rules', { codes: renderCodeTable(rules), rules: renderRuleTable(rules) })
