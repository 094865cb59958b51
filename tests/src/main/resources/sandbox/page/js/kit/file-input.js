// A form's field for files. They are handed over when they are chosen; the form carries their ids.
import { h } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useKit } from './context.js';
import { useField } from './field.js';
import { listOf } from './list-of.js';

const MOST = 10;

/** {id, name} of files in whichever shape they stand in the form. */
const filesOf = (stands) =>
  Array.isArray(stands) ? stands.map((file) => (typeof file === 'string' ? { id: file, name: file } : file)).filter((file) => file?.id) : [];

export function FileInput({ block, element, field }) {
  const { upload } = useKit();
  const [files, setFiles] = useState(() => filesOf(element.initial_files));
  const [coming, setComing] = useState(0);
  const chosen = useRef(files);
  const arrival = useRef(Promise.resolve());
  const ids = () => chosen.current.map((file) => file.id);
  const tell = useField(block, element, ids, () => arrival.current);
  const most = Number(element.max_files) || MOST;
  const have = (list) => {
    chosen.current = list;
    setFiles(list);
    return tell(ids());
  };
  const add = async (list) => {
    setComing((n) => n + list.length);
    for (const file of list) {
      const handed = await upload(file);
      setComing((n) => n - 1);
      if (handed) await have([...chosen.current, handed]);
    }
  };
  const onChange = (event) => {
    const list = [...event.target.files].slice(0, most - chosen.current.length);
    event.target.value = '';
    arrival.current = arrival.current.then(() => add(list));
  };
  const types = Array.isArray(element.filetypes) ? element.filetypes.map((type) => `.${type}`).join(',') : undefined;
  return h(
    'div',
    { class: 'file-input' },
    h('input', {
      type: 'file',
      class: 'input',
      id: field?.id,
      multiple: most > 1,
      accept: types,
      disabled: files.length >= most,
      'aria-describedby': field?.describedBy,
      'aria-invalid': field?.invalid,
      onChange,
    }),
    h(
      'ul',
      { class: 'chips', 'aria-label': 'Files in this field' },
      listOf(files).map((file) =>
        h(FileChip, { key: file.id, name: file.name ?? file.title ?? file.id, onRemove: () => have(chosen.current.filter((f) => f !== file)) }),
      ),
    ),
    h('p', { class: 'field-hint', role: 'status' }, coming > 0 && (coming === 1 ? 'Uploading …' : `Uploading ${coming} files …`)),
  );
}

export const FileChip = ({ name, onRemove }) =>
  h(
    'li',
    { class: 'chip' },
    h('span', { class: 'chip-name', title: name }, name),
    h('button', { type: 'button', class: 'icon', 'aria-label': `Remove ${name}`, onClick: onRemove }, '×'),
  );
