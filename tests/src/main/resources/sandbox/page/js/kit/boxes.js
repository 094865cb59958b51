// Radio buttons and checkboxes.
import { h } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useConfirm } from './confirm.js';
import { useField } from './field.js';
import { listOf } from './list-of.js';
import { Text, wordsOf } from './text.js';

export const Radios = (props) => h(Choices, { ...props, several: false });
export const Boxes = (props) => h(Choices, { ...props, several: true });

function Choices({ block, element, label, field, several }) {
  const options = listOf(element.options);
  const initial = several ? listOf(element.initial_options) : listOf([element.initial_option]);
  const [chosen, setChosen] = useState(() => initial.map((option) => String(option.value)));
  const [ask, dialog] = useConfirm(element.confirm);
  const name = useId();
  const wordsFor = (values) =>
    options.filter((option) => values.includes(String(option.value))).map((option) => wordsOf(option.text));
  const tell = useField(block, element, () => wordsFor(chosen));

  const toggle = (value) => {
    const on = chosen.includes(value);
    const next = !several ? [value] : on ? chosen.filter((v) => v !== value) : [...chosen, value];
    ask(() => {
      setChosen(next);
      return tell(wordsFor(next));
    });
  };
  return h(
    'div',
    {
      class: 'choices',
      role: several ? 'group' : 'radiogroup',
      'aria-label': label ?? wordsOf(block.text) ?? 'Choices',
      'aria-describedby': field?.describedBy,
      id: field?.id,
      tabIndex: -1,
    },
    options.map((option, i) => {
      const value = String(option.value);
      return h(
        'label',
        { class: 'choice', key: i },
        h('input', {
          type: several ? 'checkbox' : 'radio',
          name,
          checked: chosen.includes(value),
          onChange: () => toggle(value),
        }),
        h(
          'span',
          null,
          h(Text, { of: option.text }),
          option.description && h('small', { class: 'choice-detail' }, h(Text, { of: option.description })),
        ),
      );
    }),
    dialog,
  );
}
