// The handle beside a block, by which it is dragged to another place. It stands beside the block that the pointer is over.
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { blockAt } from './commands/place';
import { make } from './dom';
import type { Host } from './events';
import { drawing } from './icons';

export function handle(host: Host): Plugin {
  // Those who use no pointer move blocks with keys and buttons.
  const dom = make('div', { class: 'hk-editor__handle', draggable: 'true', title: host.texts.drag, 'aria-hidden': 'true', hidden: true });
  dom.append(drawing('drag'));
  let pos: number | null = null;
  return new Plugin({
    view: view => {
      host.stage.append(dom);
      dom.addEventListener('dragstart', event => begin(view, pos, event));
      dom.addEventListener('dragend', () => (view.dragging = null));
      const follow = (event: PointerEvent) => {
        if (event.pointerType !== 'mouse' || event.buttons !== 0 || !view.editable) return;
        pos = blockUnder(view, event);
        place(host, view, dom, pos);
      };
      host.stage.addEventListener('pointermove', follow);
      const update = () => {
        pos = null;
        dom.hidden = true;
      };
      return {
        update: (view, before) => {
          if (before.doc !== view.state.doc) update();
        },
        destroy: () => {
          host.stage.removeEventListener('pointermove', follow);
          dom.remove();
        },
      };
    },
  });
}

/** The place of the block at the pointer's height; where it is over the handle, the block stays. */
function blockUnder(view: EditorView, { clientY }: PointerEvent): number | null {
  for (const child of view.dom.children) {
    const { top, bottom } = child.getBoundingClientRect();
    if (clientY < top || clientY > bottom) continue;
    const inside = view.posAtDOM(child, 0);
    return blockAt(view.state.doc, inside)?.from ?? null;
  }
  return null;
}

function place(host: Host, view: EditorView, dom: HTMLElement, pos: number | null): void {
  const block = pos === null ? null : view.nodeDOM(pos);
  dom.hidden = !(block instanceof HTMLElement);
  if (!(block instanceof HTMLElement)) return;
  dom.style.top = `${block.getBoundingClientRect().top - host.stage.getBoundingClientRect().top}px`;
}

function begin(view: EditorView, pos: number | null, event: DragEvent): void {
  if (pos === null || event.dataTransfer === null) return;
  const selection = NodeSelection.create(view.state.doc, pos);
  view.dispatch(view.state.tr.setSelection(selection));
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.dataTransfer.clearData();
  event.dataTransfer.setData('text/html', dom.innerHTML);
  event.dataTransfer.setData('text/plain', text);
  event.dataTransfer.effectAllowed = 'copyMove';
  const block = view.nodeDOM(pos);
  if (block instanceof HTMLElement) event.dataTransfer.setDragImage(block, 0, 0);
  view.dragging = { slice, move: true };
}
