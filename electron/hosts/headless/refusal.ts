/** A command cannot be carried out as it was given; the message is the sentence a person reads. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** 1: it failed; 2: it was not well put. */
  readonly exitCode: 1 | 2

  constructor(sentence: string, exitCode: 1 | 2 = 1) {
    super(sentence)
    this.exitCode = exitCode
  }
}
