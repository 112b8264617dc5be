// What hangs over the text at a line of it.

/** Its edges, in points below the window's upper edge. */
export type Line = { top: number; bottom: number };

/** Below the line, or above it where there is no room below. The element stands in the stage and is shown already. */
export function hang(element: HTMLElement, { top, bottom }: Line): void {
  const height = element.offsetHeight;
  const seen = globalThis.visualViewport?.height ?? globalThis.innerHeight;
  const above = bottom + height > seen && top > height;
  const stage = element.offsetParent?.getBoundingClientRect().top ?? 0;
  element.style.top = `${(above ? top - height : bottom) - stage}px`;
}
