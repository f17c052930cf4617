/** Something is drawn with a library that only few decks need, and that is not loaded yet. */
export class NotReady extends Error {
  readonly load: () => Promise<void>
  constructor(load: () => Promise<void>) {
    super('A library is not loaded yet')
    this.name = 'NotReady'
    this.load = load
  }
}

/** Makes something; what it turns out to need is loaded, and it is made again. */
export async function whenReady<T>(make: () => T): Promise<T> {
  for (;;) {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof NotReady)) throw error
      await error.load()
    }
  }
}
