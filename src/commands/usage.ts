import { formatNames } from '../documents/formats/formats.ts'
import { localeTags } from '../model/locale.ts'
import { textTypes } from '../model/passage.ts'
import { glyphStyles, vocabularies } from '../model/vocabulary.ts'

/** What `duilian --help` says. */
export const usage = `duilian: bilingual slide decks from one source

  duilian build [deck…]    make HTML and PDF of the decks in slides/
  duilian check [deck…]    say what is wrong, write nothing
  duilian check --pdf F…   say what is wrong with PDF files, whoever made them
  duilian check --pptx F…  say what keeps programs from opening PowerPoint files
  duilian dev [deck…]      show the decks in a browser and keep them in step with their files
  duilian present [deck]   show a deck that was built, and let the room follow on its phones
  duilian relay            the relay alone, for rooms larger than one machine
  duilian review [deck…]   ask about what conversion was not sure of, and keep the answers
  duilian accept [deck…]   sign off the pairs of decks, or of slides: deck#slide-id
  duilian rules            the rules that decks are checked by
  duilian convert [file…]  .pptx, .docx, .xlsx, and text of all kinds, from one Chinese locale to another
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
Options of present and relay
  --port N         the port (the next free one from 8000; of relay from 8080)
  --host ADDRESS   where to listen (present: everywhere; relay: this machine)
  --public URL     the address by which others come, through a proxy or to uploaded pages
  --broker URL     where processes meet: redis://, nats://; for present also a relay, https://
                   (the token of relays is DUILIAN_TOKEN)
Options of present
  --out FOLDER     where the deck was built (dist)
  --pages FOLDER   write the pages of listeners there, to be uploaded to --public
  --no-open        do not open the stage in the browser
Options of review
  --accept-all     accept everything that is open, and ask nothing
  --note TEXT      who vouches for it, kept with what --accept-all accepts
Options of convert
  --to L           the Chinese locale to convert to
  --from L         the one it is written in: otherwise by its characters
  --out PATH       a file or a folder; otherwise texts go to standard output, documents to NAME.L.pptx
  --vocabulary V   ${vocabularies.join(', ')}: whether the words of a region change too (script)
  --glyphs G       ${glyphStyles.join(', ')}: Hong Kong's, of its press or of the official list (press)
  --boundaries off a phrase may cut words
  --model off      no character model reads along
  --repair         mend a Traditional text that a program made of a Simplified one
  --glossary FILE  terms and names, as a deck has them
  --type T         ${textTypes.join(', ')}: otherwise by file name; standard input is Markdown;
                   in other no mark changes
  --keep-fonts     faces in documents stay, though made for another region
  --report         what was changed, a JSON object a line on standard error
Other options
  --help, --version

Exit code: 0 done, 1 the input has errors, 2 it could not run.
`

/** What `duilian <command> --help` says: its lines of the usage, and where the manual says more. */
export function usageOf(command: string): string {
  const [commands = '', ...sections] = usage.split(/^(?=Options of |Other options\n|\nExit code)/m)
  const own = commands.split('\n').filter((line) => new RegExp(`^  duilian ${command}\\b`).test(line))
  const named = new RegExp(`^Options of (?:\\w+ and )?${command}\\b|^\\nExit code`)
  const page = pages[command] ?? 'checks'
  return `${own.join('\n')}\n\n${sections.filter((section) => named.test(section)).join('')}More: duilian help ${page}\n`
}

/** The pages of the manual on commands that have one. */
const pages: Readonly<Record<string, string>> = {
  convert: 'convert-what-you-have',
  present: 'let-the-room-follow',
  relay: 'let-the-room-follow',
  review: 'conversion-and-review',
  rules: 'errors-and-rules',
  init: 'first-deck',
}
