/** Numbers by a bound, the greatest first and of equal ones the smaller number. */
export class BoundHeap {
  readonly #numbers: number[] = []
  readonly #bounds: number[] = []

  push(number: number, bound: number): void {
    let at = this.#numbers.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#goesBefore(number, bound, parent)) break
      this.#move(parent, at)
      at = parent
    }
    this.#put(at, number, bound)
  }

  /** Takes out the first; `null` when there is none. */
  pop(): number | null {
    const first = this.#numbers[0]
    if (first === undefined) return null
    const number = this.#numbers.pop()!
    const bound = this.#bounds.pop()!
    const { length } = this.#numbers
    if (length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= length) break
      const right = child + 1
      if (right < length && this.#goesBefore(this.#numbers[right]!, this.#bounds[right]!, child)) {
        child = right
      }
      if (this.#goesBefore(number, bound, child)) break
      this.#move(child, at)
      at = child
    }
    this.#put(at, number, bound)
    return first
  }

  /** Whether a number with this bound would come out first. */
  isBefore(number: number, bound: number): boolean {
    return this.#numbers.length === 0 || this.#goesBefore(number, bound, 0)
  }

  #goesBefore(number: number, bound: number, at: number): boolean {
    const other = this.#bounds[at]!
    return bound > other || (bound === other && number < this.#numbers[at]!)
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#numbers[from]!, this.#bounds[from]!)
  }

  #put(at: number, number: number, bound: number): void {
    this.#numbers[at] = number
    this.#bounds[at] = bound
  }
}
