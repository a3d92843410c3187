/**
 * Another connection of this studio is writing a large act. Nothing of the refused act was done: it
 * is to be run again, from its first read on, once `released` is fulfilled.
 */
export class StoreHeld extends Error {
  readonly released: Promise<void>

  constructor(released: Promise<void>) {
    super('a large act is being written')
    this.name = 'StoreHeld'
    this.released = released
  }
}
