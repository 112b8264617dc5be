// A press below the last block begins a paragraph there.
import { Plugin, TextSelection } from '@tiptap/pm/state';

export function roomAtTheEnd(): Plugin {
  return new Plugin({
    props: {
      handleClick: (view, _, event) => {
        const { lastElementChild } = view.dom;
        const { doc, tr, schema } = view.state;
        const isBelow = event.target === view.dom && lastElementChild !== null && event.clientY > lastElementChild.getBoundingClientRect().bottom;
        if (!view.editable || !isBelow || doc.lastChild?.isTextblock) return false;
        tr.insert(doc.content.size, schema.node('paragraph'));
        view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
        return true;
      },
    },
  });
}
