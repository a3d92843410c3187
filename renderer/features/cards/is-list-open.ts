/** True while a list of choices is open under the field: Escape is that list's, then. */
export function isListOpen(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.getAttribute('aria-expanded') === 'true' ||
      target.closest('[data-mantine-stop-propagation], [role="menu"]') !== null)
  )
}
