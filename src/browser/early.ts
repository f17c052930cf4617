import { narrowScreen, readSettings } from './settings.ts'

// Runs in the head, so that a reader never sees one view turn into the other. The document itself is the reading
// view, which needs no script.
const deckName = document.currentScript?.dataset.deck ?? ''
const { view: chosenView } = readSettings(deckName)
document.documentElement.dataset.deck = deckName
document.documentElement.dataset.view = chosenView ?? (matchMedia(narrowScreen).matches ? 'read' : 'stage')
