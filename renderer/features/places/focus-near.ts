/**
 * Puts the focus on the named field of the panel that an element stands in: where a missing thing is
 * filled in, or where to go on from a button that goes away with what it does.
 */
export function focusNear(from: Element, field: string): void {
  const panel = from.closest('[data-testid="card-panel"]') ?? document
  const place = panel.querySelector<HTMLElement>(`[data-place-field="${field}"]`)
  const input = place?.matches('button')
    ? place
    : place?.querySelector<HTMLElement>('input, button')
  input?.scrollIntoView({ block: 'nearest' })
  input?.focus({ preventScroll: true })
}
