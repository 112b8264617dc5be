// The custom element <hk-editor>: `value`, `texts`, `focus()`, `insert()` and the events of events.ts are all that its host knows.
import { isBody } from './body/document';
import { parse } from './body/json';
import { make } from './dom';
import type { Details, Host } from './events';
import { Raw } from './raw';
import type { Texts } from './texts';
import { Writing } from './writing';

const REST_MS = 300;

export class HkEditor extends HTMLElement {
  static readonly observedAttributes = ['value', 'lang'];

  #texts: Texts | null = null;
  /** The body, while nobody edits it. */
  #value = '';
  #open: Writing | Raw | null = null;
  #told: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #leave = () => {
    if (document.visibilityState === 'hidden') this.tell();
  };

  /** The body as JSON text. While it is the same, setting it moves no caret. */
  get value(): string {
    return this.#open?.value ?? this.#value;
  }

  set value(text: string) {
    // What the host was told a moment ago is no news, even if more has been written since.
    if (text === this.value || (this.#open !== null && text === this.#told)) return;
    clearTimeout(this.#timer);
    this.#told = text;
    if (this.#open instanceof Writing && isBody(text)) {
      this.#open.show(text);
    } else {
      this.#close();
      this.#value = text;
      this.#rebuild();
    }
  }

  /** Every word that the editor shows. Without them there is no editor. */
  get texts(): Texts | null {
    return this.#texts;
  }

  set texts(texts: Texts | null) {
    this.#texts = texts;
    this.#rebuild();
  }

  connectedCallback(): void {
    this.#takeWhatCameEarly();
    document.addEventListener('visibilitychange', this.#leave);
    this.#rebuild();
  }

  /** What was written a moment ago is told before the element is gone. */
  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#leave);
    this.tell();
    this.#close();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    if (name === 'value') this.value = now ?? '';
    else this.#rebuild();
  }

  /** As setting `value`. */
  setValue(text: string): void {
    this.value = text;
  }

  override focus(): void {
    this.#open?.focus();
  }

  /** Puts a block of the body format, as JSON text, where the caret is. */
  insert(block: string): void {
    if (this.#open instanceof Writing) this.#open.insert(parse(block));
  }

  /** Tells at once what was written a moment ago, if that is not known. */
  tell(): void {
    clearTimeout(this.#timer);
    const { value } = this;
    if (this.#open === null || value === this.#told) return;
    this.#told = value;
    const { words, minutes } = this.#open instanceof Writing ? this.#open.count : { words: 0, minutes: 1 };
    this.#send('change', { value, words, minutes });
  }

  /** A host that does not wait for the script sets plain properties, which would hide ours. */
  #takeWhatCameEarly(): void {
    for (const name of ['value', 'texts'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const early = this[name];
      delete (this as Partial<HkEditor>)[name];
      Object.assign(this, { [name]: early });
    }
  }

  #rebuild(): void {
    this.#close();
    if (!this.isConnected || this.#texts === null) return;
    const text = this.#value;
    this.#told ??= text;
    const stage = make('div', { class: 'hk-editor__stage' });
    this.classList.add('hk-editor');
    this.replaceChildren(stage);
    const host = this.#host(this.#texts, stage);
    const changed = () => this.#changed();
    this.#open = isBody(text) ? new Writing(host, text, changed) : new Raw(host, text, changed, () => this.#rebuild());
    // Fields within have events of the same name; the host is told of the body alone.
    for (const name of ['change', 'input']) for (const child of this.children) child.addEventListener(name, event => event.stopPropagation());
  }

  #close(): void {
    if (this.#open === null) return;
    this.#value = this.#open.value;
    this.#open.end();
    this.#open = null;
    this.replaceChildren();
  }

  #host(texts: Texts, stage: HTMLElement): Host {
    const language = this.lang || document.documentElement.lang || 'bn';
    return { texts, language, stage, send: (name, detail) => this.#send(name, detail) };
  }

  #send<Name extends keyof Details>(name: Name, detail: Details[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.tell(), REST_MS);
  }
}
