import { startDeck } from './start.ts'

// Runs inside the deck, after reveal.js and after all slides. The document begins as the reading view.

startDeck()
