// Asking before something is done: Block Kit's confirm object.
import { h } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Text } from './text.js';

/** A function that asks first, where there is something to ask, and the dialog that does. */
export function useConfirm(confirm) {
  const [asking, setAsking] = useState(null);
  const ask = (act) => (confirm ? setAsking(() => act) : act());
  const close = () => setAsking(null);
  const dialog = asking && h(Confirm, { confirm, yes: () => (close(), asking()), no: close });
  return [ask, dialog];
}

function Confirm({ confirm, yes, no }) {
  const dialog = useRef(null);
  // Before the next key: Enter must answer, not ask again.
  useLayoutEffect(() => {
    dialog.current.showModal();
  }, []);
  const cancel = (event) => {
    event.preventDefault();
    no();
  };
  return h(
    'dialog',
    { ref: dialog, class: 'confirm', onCancel: cancel, 'aria-labelledby': 'confirm-title', role: 'alertdialog' },
    h('h2', { id: 'confirm-title' }, h(Text, { of: confirm.title })),
    h('div', { class: 'words' }, h(Text, { of: confirm.text })),
    h(
      'div',
      { class: 'dialog-foot' },
      h('button', { type: 'button', class: 'btn', onClick: no }, h(Text, { of: confirm.deny })),
      h(
        'button',
        { type: 'button', class: `btn ${confirm.style === 'danger' ? 'danger' : 'primary'} filled`, onClick: yes },
        h(Text, { of: confirm.confirm }),
      ),
    ),
  );
}
