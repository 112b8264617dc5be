// A small form that opens for one purpose and closes with Escape.
import { button, make } from '../dom';
import { drawing } from '../icons';

export type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field with its name above it. */
export function field<Kind extends Field>(label: string, input: Kind): HTMLLabelElement {
  input.classList.add('hk-editor__field');
  return make('label', { class: 'hk-editor__label' }, make('span', {}, label), input);
}

/** Its own events stay inside: the host hears of the body alone. */
export function panel(label: string, close: () => void, closeLabel: string, ...content: HTMLElement[]): HTMLElement {
  const cross = button('', close, { 'aria-label': closeLabel, class: 'hk-editor__button hk-editor__close' });
  cross.append(drawing('close'));
  const element = make('div', { class: 'hk-editor__panel', role: 'group', 'aria-label': label, hidden: true }, ...content, cross);
  element.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return element;
}

/** Acts on Enter, but not on the one that ends a composition. */
export function onEnter(input: Field, act: (event: KeyboardEvent) => void): void {
  input.addEventListener('keydown', event => {
    const key = event as KeyboardEvent;
    if (key.key !== 'Enter' || key.isComposing) return;
    key.preventDefault();
    act(key);
  });
}
