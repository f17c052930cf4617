import { setFlagsFromString } from 'node:v8'

/** By the major version of V8 in Node 20, 22 and 24; one that is not known stays as it is. */
const flags: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=300000',
  12: '--invocation-count-for-turbofan=9000',
  13: '--invocation-count-for-turbofan=9000',
}

const [engine = ''] = process.versions.v8.split('.')

/** Of WebAssembly: what cuts fonts is called a hundred times, and was optimized for half a second; what decodes pictures still is. */
const wasmFlag = '--wasm-tiering-budget=100000000'

/** Of regular expressions, which V8 would compile when they are used the second time; most are used a dozen times. */
const expressionFlag = '--regexp-tier-up-ticks=30'

/**
 * Has V8 optimize code three to four times later than it would: most of a run of some seconds is over before optimized
 * code has paid for being made. Saves up to a third of the processor's time, and a tenth of the user's on two cores.
 */
export function optimizeLater(): void {
  const flag = flags[engine]
  if (flag === undefined) return
  setFlagsFromString(flag)
  setFlagsFromString(wasmFlag)
  setFlagsFromString(expressionFlag)
}

/**
 * Has V8 keep what it has compiled of functions that do not run for some clearings of memory. `joined.ts` takes it at
 * the end of a run, when that of the beginning would be gone, and every run compiled that anew.
 */
export function keepCompiledFunctions(): void {
  if (engine in flags) setFlagsFromString('--no-flush-bytecode')
}

/** What makes V8 take less memory, and what it does by itself. */
const thrift: Readonly<Record<string, readonly [flag: string, usual: string]>> = {
  young: ['--semi-space-growth-factor=1', '--semi-space-growth-factor=2'],
  old: ['--heap-growing-percent=40', '--heap-growing-percent=0'],
}

/**
 * Keeps the part of memory for what is new at the few megabytes it has once all code is loaded, and clears the other
 * whenever it has grown by two fifths. The one would grow to 32 or 48, and a machine takes longer to hand out fresh memory
 * than Node to clear the old: 12 slides take a twentieth less time so. The other would be cleared when it has doubled
 * or more: 1000 slides take a fifth less memory so, and no more time.
 */
export function keepMemorySmall(): void {
  if (engine in flags) for (const [flag] of Object.values(thrift)) setFlagsFromString(flag)
}

/** Undoes that. V8 takes code that was compiled under the flags which it has itself, and no other. */
export function letMemoryGrow(): void {
  if (engine in flags) for (const [, usual] of Object.values(thrift)) setFlagsFromString(usual)
}
