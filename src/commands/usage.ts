import { formatNames } from '../formats/formats.ts'
import { localeTags } from '../model/locale.ts'
import { textTypes } from '../model/passage.ts'
import { glyphStyles, vocabularies } from '../model/vocabulary.ts'

/** What `duilian --help` says. */
export const usage = `duilian: bilingual slide decks from one source

  duilian build [deck…]    make HTML and PDF of the decks in slides/
  duilian check [deck…]    say what is wrong, write nothing
  duilian check --pdf F…   say what is wrong with PDF files, whoever made them
  duilian dev [deck…]      show the decks in a browser and keep them in step with their files
  duilian review [deck…]   ask about what conversion was not sure of, and keep the answers
  duilian accept [deck…]   sign off the pairs of decks, or of slides: deck#slide-id
  duilian rules            the rules that decks are checked by
  duilian convert [file…]  text, Markdown or HTML, to standard output
  duilian init [folder]    a small project that builds
  duilian help [topic]     this, or a page of the manual

Options of build
  --locale L,…     only these locales: ${localeTags.join(', ')}
  --format F,…     only these formats: ${formatNames.join(', ')}
  --out FOLDER     where to write (dist)
  --width PX       width of the pictures of --format png (1920)
  --trace          reports with every text and everything that was decided
Options of build and check
  --no-fit         do not look in a browser whether texts fit and can be read
  --browser PATH   the browser that prints and measures (also DUILIAN_BROWSER)
  --strict         warnings are errors
  --force          make decks too of which nothing has changed
  --json, --sarif  diagnostics as JSON or SARIF on standard output
Options of dev
  --port N         the port on 127.0.0.1 (the next free one from 8000)
Options of review
  --accept-all     accept everything that is open, and ask nothing
  --note TEXT      who vouches for it, kept with what --accept-all accepts
Options of convert
  --from L --to L  Chinese locales (both needed)
  --vocabulary V   ${vocabularies.join(', ')}: whether the words of a region change too (script)
  --glyphs G       ${glyphStyles.join(', ')}: Hong Kong's, of its press or of the official list (press)
  --boundaries off a phrase may cut words
  --model off      no character model reads along
  --repair         mend a Traditional text that a program made of a Simplified one
  --glossary FILE  terms and names, as a deck has them
  --type T         ${textTypes.join(', ')}: otherwise by file name; standard input is Markdown
  --report         what was changed, a JSON object a line on standard error
Other options
  --help, --version

Exit code: 0 done, 1 the input has errors, 2 it could not run.
`
