import { bundle } from './system/bundle.ts'

// Run after compiling: these are what Node starts.
await bundle(['cli', 'index', 'commands/check-helper'])
