// Elements made in code: a strict content policy lets in no markup with styles or handlers.

type Attributes = Record<string, string | boolean | null>;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** `false` and `null` take an attribute away, `true` is an empty one. */
export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

/** A button with words. */
export function button(label: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', class: 'hk-editor__button', ...attributes }, label);
  element.addEventListener('click', press);
  return element;
}

let ids = 0;

export function newId(): string {
  ids += 1;
  return `hk-editor-${ids}`;
}
