import type { TemplateDelegate } from 'handlebars'
import { EmptyContext, locateFault, TemplateFault } from './fault.ts'
import { helperNames } from './fields.ts'
import { helpers } from './helpers.ts'
import { partialName, type Template } from './template.ts'

/** Runs templates by name. */
export interface Engine {
  /** Fills a template; throws a TemplateFault with its place where the template asks for what is not there. */
  run(name: string, context: object): string
}

/** Compiles templates, strictly: a missing value is a fault, never an empty string. */
export async function createEngine(templates: ReadonlyMap<string, Template>): Promise<Engine> {
  const { default: Handlebars } = await import('handlebars')
  const environment = Handlebars.create()
  environment.registerHelper(helpers)
  const options = {
    strict: true,
    knownHelpersOnly: true,
    // Else the lines of code inside a partial would take the indentation of its call.
    preventIndent: true,
    knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
  }
  const attribute = createAttribution()
  const compiled = new Map<string, TemplateDelegate>()
  for (const [name, template] of templates) {
    const delegate = attribute(template, environment.compile(template.program, options))
    compiled.set(name, delegate)
    const partial = partialName(name)
    if (partial !== undefined) environment.registerPartial(partial, delegate)
  }
  return {
    run(name, context) {
      const delegate = compiled.get(name)
      if (!delegate) throw new TemplateFault(`There is no template "${name}".`)
      return delegate(context)
    },
  }
}

type BlockData = { 'partial-block'?: TemplateDelegate }

/**
 * Wraps templates so that what they throw gets the place in the template that threw it. Handlebars gives a line
 * but no file, and runs the block of `{{#> partial}}…{{/partial}}` inside the partial: that block is the caller's.
 */
function createAttribution(): (template: Template, delegate: TemplateDelegate) => TemplateDelegate {
  let running: Template | undefined
  const runAs = (template: Template, run: () => string): string => {
    const caller = running
    running = template
    try {
      return run()
    } catch (error) {
      throw locateFault(error, template)
    } finally {
      running = caller
    }
  }
  return (template, delegate) => (context, options) => {
    if (context === undefined || context === null) throw new EmptyContext(partialName(template.name) ?? template.name)
    const caller = running
    const data: BlockData | undefined = options && 'fn' in options ? options.data : undefined
    const block = data?.['partial-block']
    if (caller && data && block) data['partial-block'] = (...given) => runAs(caller, () => block(...given))
    return runAs(template, () => delegate(context, options))
  }
}
