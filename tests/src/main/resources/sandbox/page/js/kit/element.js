// Interactive elements by their type, in messages and in forms.
import { h } from 'preact';
import { Button, Overflow } from './buttons.js';
import { useKit } from './context.js';
import { Boxes, Radios } from './boxes.js';
import { Select } from './selects.js';
import { DatePicker, DateTimePicker, TimePicker } from './pickers.js';
import { FileInput } from './file-input.js';
import { RichTextInput, TextInput } from './text-inputs.js';
import { Picture } from './picture.js';

const PictureElement = ({ element }) => h(Picture, { url: element.image_url, alt: element.alt_text });

const ELEMENTS = {
  button: Button,
  workflow_button: Button,
  overflow: Overflow,
  static_select: Select,
  external_select: Select,
  users_select: Select,
  channels_select: Select,
  conversations_select: Select,
  multi_static_select: Select,
  multi_external_select: Select,
  multi_users_select: Select,
  multi_channels_select: Select,
  multi_conversations_select: Select,
  radio_buttons: Radios,
  checkboxes: Boxes,
  datepicker: DatePicker,
  timepicker: TimePicker,
  datetimepicker: DateTimePicker,
  plain_text_input: TextInput,
  rich_text_input: RichTextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  file_input: FileInput,
  image: PictureElement,
};

/** The element with what stands in it now, so that a form that is drawn anew is found as it was left. */
function asLeft(element, value) {
  if (!value || value.type !== element.type) return element;
  const initial = {};
  for (const [name, stands] of Object.entries(value)) {
    if (name !== 'type') initial[name === 'value' ? 'initial_value' : name.replace(/^selected_/, 'initial_')] = stands ?? undefined;
  }
  return { ...element, ...initial };
}

/**
 * @param label the words beside a field, for screen readers
 * @param field {id, describedBy, invalid, required} of a form's field
 */
export function Element({ block, element, label, field }) {
  const type = element?.type;
  const Known = Object.hasOwn(ELEMENTS, type) ? ELEMENTS[type] : null;
  const { state } = useKit();
  return Known
    ? h(Known, { block, element: asLeft(element, state?.[block.block_id]?.[element.action_id]), label, field })
    : h('span', { class: 'undrawable' }, 'This element can’t be displayed.');
}
