// Files that go out with the next line: chosen, dropped or pasted, and taken back before it is sent.
import { h } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { upload } from '../acts.js';
import { FileChip } from '../kit/file-input.js';
import { sizeOf } from './files.js';

const carries = (event) => event.dataTransfer?.types.includes('Files');

/** The files, the handlers that take more, and how they are sent. */
export function useAttachments() {
  const [files, setFiles] = useState([]);
  const [over, setOver] = useState(false);
  const input = useRef(null);
  const add = (list) => setFiles((before) => [...before, ...list]);
  const dropped = {
    onDragOver: (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event) => {
      setOver(false);
      if (!carries(event)) return;
      event.preventDefault();
      add(event.dataTransfer.files);
    },
    onPaste: (event) => {
      if (!event.clipboardData?.files.length) return;
      event.preventDefault();
      add(event.clipboardData.files);
    },
  };
  return { files, over, dropped, input, add, choose: () => input.current.click(), drop: (file) => setFiles(without(file)), clear: () => setFiles([]) };
}

const without = (file) => (files) => files.filter((other) => other !== file);

/** Uploads one after another, the words with the first; false when one was refused. */
export async function sendFiles(files, where) {
  let sent = true;
  for (const [i, file] of files.entries()) {
    sent = (await upload(file, i ? { ...where, text: '' } : where)) !== null && sent;
  }
  return sent;
}

export function Attachments({ attached }) {
  const onChange = (event) => {
    attached.add([...event.target.files]);
    event.target.value = '';
  };
  return [
    h('input', { ref: attached.input, type: 'file', multiple: true, hidden: true, 'aria-label': 'Files to attach', onChange }),
    attached.files.length > 0 &&
      h(
        'ul',
        { class: 'chips', 'aria-label': 'Files to send' },
        attached.files.map((file, i) =>
          h(FileChip, { key: `${i} ${file.name}`, name: `${file.name} · ${sizeOf(file.size)}`, onRemove: () => attached.drop(file) }),
        ),
      ),
  ];
}
