// A body that cannot be read, as the raw text that it is: nothing is lost, and it can be mended by hand.
import { isBody } from './body/document';
import { button, make } from './dom';
import type { Host } from './events';

export class Raw {
  readonly #dom: HTMLElement;
  readonly #field = make('textarea', { class: 'hk-editor__raw', spellcheck: 'false', rows: '16' });

  /** `changed` is called for each change, `mended` when the text is a body and the writer wants to go on with it. */
  constructor({ texts, stage }: Host, text: string, changed: () => void, mended: () => void) {
    this.#field.value = text;
    this.#field.setAttribute('aria-label', texts.label);
    this.#field.addEventListener('input', changed);
    const again = button(texts.tryAgain, () => {
      if (isBody(this.value)) mended();
      else this.#field.focus();
    });
    const damaged = make('p', { class: 'hk-editor__notice', role: 'alert' }, texts.damaged);
    this.#dom = make('div', { class: 'hk-editor__damaged' }, damaged, this.#field, again);
    stage.append(this.#dom);
  }

  get value(): string {
    return this.#field.value;
  }

  focus(): void {
    this.#field.focus();
  }

  end(): void {
    this.#dom.remove();
  }
}
