// What keys do besides writing.
import { chainCommands, liftEmptyBlock, splitBlock, toggleMark } from '@tiptap/pm/commands';
import { closeHistory, redo, undo } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import { Plugin, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { moveBlock } from '../commands/move';
import { backspace, enter, forwardDelete, step } from '../commands/parts';
import { tab } from '../commands/table';
import { turn, type Turn } from '../commands/turn';

type Making = (state: EditorState) => Transaction | null;

/** As ProseMirror's commands are; a step of its own for undo. */
export function command(make: Making): Command {
  return (state, dispatch) => {
    const tr = make(state);
    if (tr === null) return false;
    dispatch?.(closeHistory(tr));
    return true;
  };
}

export const turnInto = (into: Turn) => command(state => turn(state, into));

export const mark =
  (name: 'strong' | 'em'): Command =>
  (state, dispatch) => {
    const type = state.schema.marks[name];
    return type !== undefined && toggleMark(type)(state, dispatch);
  };

/** What opens a panel is the element's. */
export type Panels = { link(): boolean; footnote(): boolean; find(): boolean; dismiss(): boolean };

export function shortcuts(panels: Panels): Plugin {
  const keys: Record<string, Command> = {
    Enter: command(enter),
    // A text is one line.
    'Shift-Enter': chainCommands(command(enter), liftEmptyBlock, splitBlock),
    Backspace: command(backspace),
    'Mod-Backspace': command(backspace),
    Delete: command(forwardDelete),
    'Mod-Delete': command(forwardDelete),
    Tab: chainCommands(command(state => step(state, 1)), command(tab)),
    'Shift-Tab': command(state => step(state, -1)),
    'Mod-z': undo,
    'Mod-y': redo,
    'Mod-Shift-z': redo,
    'Mod-b': mark('strong'),
    'Mod-i': mark('em'),
    'Mod-Alt-2': turnInto('heading'),
    'Mod-Shift-7': turnInto('numbers'),
    'Mod-Shift-8': turnInto('list'),
    'Mod-Shift-9': turnInto('quote'),
    'Alt-Shift-ArrowUp': command(state => moveBlock(state, -1)),
    'Alt-Shift-ArrowDown': command(state => moveBlock(state, 1)),
    'Mod-k': () => panels.link(),
    'Mod-Alt-f': () => panels.footnote(),
    'Mod-f': () => panels.find(),
    Escape: () => panels.dismiss(),
  };
  return new Plugin({ props: { handleKeyDown: keydownHandler(keys) } });
}
