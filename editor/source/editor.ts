// Makes <hk-editor> known to the page.
import { HkEditor } from './element';

export type { Texts } from './texts';
export type * from './events';
export { HkEditor };

if (customElements.get('hk-editor') === undefined) customElements.define('hk-editor', HkEditor);
