// A field's two ways to the app: at once, where the app asked for it, and with the form.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKit } from './context.js';

/** Whether the app hears of a change before the form is sent. */
export const isHeard = (block) => block.type !== 'input' || block.dispatch_action === true;

/**
 * Leaves word in the form how to read this field.
 *
 * @param read the words that stand in it now
 * @param settle waits until nothing that was typed is still on its way to the app
 * @return tells the app of new words, where it wants to hear them
 */
export function useField(block, element, read, settle) {
  const kit = useKit();
  const latest = useRef(read);
  latest.current = read;
  // At once: a form may be sent in the very moment it appears.
  useLayoutEffect(() => {
    if (!kit.fields || block.type !== 'input') return undefined;
    const entry = { label: block.label?.text ?? '', read: () => latest.current(), settle };
    kit.fields.set(block.block_id, entry);
    return () => kit.fields.get(block.block_id) === entry && kit.fields.delete(block.block_id);
  }, [kit.fields, block.block_id, block.label?.text]);
  return async (words) => {
    if (isHeard(block)) await kit.set(block, element, words);
  };
}
