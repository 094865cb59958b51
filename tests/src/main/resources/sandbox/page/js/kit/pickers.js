// Dates and times, with the browser's own pickers.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { useConfirm } from './confirm.js';
import { useField } from './field.js';
import { wordsOf } from './text.js';

const SHAPES = { date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d$/ };

export const DatePicker = (props) => h(Picker, { ...props, type: 'date', initial: props.element.initial_date });
export const TimePicker = (props) => h(Picker, { ...props, type: 'time', initial: props.element.initial_time });

/** Slack speaks of seconds since 1970, people of their own clock. */
export const DateTimePicker = (props) =>
  h(Picker, {
    ...props,
    type: 'datetime-local',
    initial: local(props.element.initial_date_time),
    words: (value) => String(Math.floor(new Date(value).getTime() / 1000)),
  });

function local(seconds) {
  if (!Number.isInteger(seconds)) return '';
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function Picker({ block, element, label, field, type, initial, words = (value) => value }) {
  const fits = typeof initial === 'string' && (SHAPES[type] ?? /./).test(initial);
  const [value, setValue] = useState(fits ? initial : '');
  const [ask, dialog] = useConfirm(element.confirm);
  const said = (chosen) => (chosen ? [words(chosen)] : []);
  const tell = useField(block, element, () => said(value));
  const change = (event) => {
    const chosen = event.target.value;
    ask(() => {
      setValue(chosen);
      return tell(said(chosen));
    });
  };
  return [
    h('input', {
      type,
      value,
      class: 'input picker',
      id: field?.id,
      'aria-label': label ? undefined : wordsOf(element.placeholder) || wordsOf(block.text) || type,
      'aria-describedby': field?.describedBy,
      'aria-invalid': field?.invalid,
      onChange: change,
    }),
    dialog,
  ];
}
