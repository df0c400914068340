/** Moves the focus to a heading or result that is not a control itself. */
export function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) {
    if (
      !element.hasAttribute('tabindex') &&
      !element.matches('a[href],button,input,select,textarea,summary')
    ) {
      element.tabIndex = -1;
    }
    element.focus();
  }
}

/** True while the person has not moved on: focus is on the page itself or on a heading. */
export function focusIsIdle(root: HTMLElement): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.matches('h1,h2') || !root.contains(active);
}
