import Handlebars, { type TemplateDelegate } from 'handlebars'
import { NotReady } from '../model/not-ready.ts'
import { EmptyContext, locateFault, TemplateFault } from './fault.ts'
import { createTypesettingHelpers, helpers } from './helpers.ts'
import { compileOptions } from './kept-templates.ts'
import { partialName, type Template } from './template.ts'
import { createHighlighter } from './typesetting/highlight.ts'
import { createFormulaSetter } from './typesetting/mathematics.ts'
import { createQrDrawer } from './typesetting/qr.ts'

/** Runs templates by name. */
export interface Engine {
  /** Fills a template; throws a TemplateFault with its place where the template asks for what is not there, and NotReady for a library to load first. */
  run(name: string, context: object): string
}

/** Makes an engine of templates that `readLayouts` found free of errors. */
export function createEngine(templates: ReadonlyMap<string, Template>): Engine {
  const environment = Handlebars.create()
  environment.registerHelper(helpers)
  environment.registerHelper(createTypesettingHelpers(createHighlighter(), createFormulaSetter(), createQrDrawer()))
  const compile = ({ code, program }: Template): TemplateDelegate =>
    code === undefined
      ? environment.compile(program(), compileOptions)
      : environment.template(new Function(`return ${code}`)() as TemplateSpecification) // What Handlebars compiled.
  // Of a project's fifty templates a deck uses half.
  const compileLater = (template: Template): TemplateDelegate => {
    let compiled: TemplateDelegate | undefined
    return (context, options) => {
      compiled ??= compile(template)
      return compiled(context, options)
    }
  }
  const attribute = createAttribution()
  const compiled = new Map<string, TemplateDelegate>()
  for (const [name, template] of templates) {
    const delegate = attribute(template, compileLater(template))
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
      throw error instanceof NotReady ? error : locateFault(error, template)
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
