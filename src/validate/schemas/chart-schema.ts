import { z } from 'zod'
import { chartAxes, chartKinds, comparisons } from '../../model/chart.ts'
import { text, texts } from './forms.ts'

const chartNote = z
  .strictObject({ at: text.describe("The id of one of the chart's figures"), ...texts })
  .meta({ examples: [{ at: 'us-2024', zh: '新高', en: 'A record' }] })

const chartDifference = z
  .strictObject({
    from: text.describe("The id of one of the chart's figures"),
    to: text.describe("The id of one of the chart's figures"),
    show: z
      .enum(comparisons)
      .optional()
      .describe('What is computed; growth if only the period differs, else the ratio'),
  })
  .meta({ examples: [{ from: 'cn-2024', to: 'us-2024', show: 'ratio' }] })

const chartReference = z
  .strictObject({
    at: z.union([text, z.number()]).describe("A number in full units, a figure's id, or average"),
    ...texts,
  })
  .meta({ examples: [{ at: 'average' }, { at: '500億', zh: '目標', en: 'Target' }] })

export const chartSchema = z
  .strictObject({
    kind: z.enum(chartKinds),
    figures: z
      .array(text)
      .min(1, 'at least one figure id')
      .meta({ examples: [['us-2024', 'cn-2024']] }),
    by: z.enum(chartAxes).optional().describe('What colours tell apart'),
    over: z.enum(chartAxes).optional().describe('What runs along the axis'),
    accent: text.optional().describe('The figure or subject drawn in the accent colour'),
    note: z
      .union([chartNote, z.array(chartNote)])
      .optional()
      .describe('Remarks on marks of the chart'),
    difference: chartDifference
      .optional()
      .describe('An arrow from one mark to another with what is computed from them'),
    reference: chartReference.optional().describe('A line across the chart'),
    whole: text.optional().describe('Of a donut: the figure that its parts add up to'),
  })
  .meta({ examples: [{ kind: 'bar', figures: ['us-2024', 'cn-2024'] }] })

export type RawChart = z.infer<typeof chartSchema>
