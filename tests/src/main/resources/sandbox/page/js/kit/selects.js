// Menus of options, people, channels; one or several.
import { h } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useBusy } from './buttons.js';
import { useConfirm } from './confirm.js';
import { useKit } from './context.js';
import { useField } from './field.js';
import { listOf } from './list-of.js';
import { Menu } from './menu.js';
import { wordsOf } from './text.js';

/** key: what the app calls it; words: what a person would say. */
function optionsOf(element, kit) {
  const kind = element.type.replace(/^multi_/, '');
  if (kind === 'users_select') {
    return Object.values(kit.people)
      .filter((person) => person.kind !== 'bot')
      .map((person) => ({ key: person.id, words: person.id, text: person.fullName, detail: person.role }));
  }
  if (kind === 'channels_select' || kind === 'conversations_select') {
    return Object.values(kit.channels).map((c) => ({ key: c.id, words: c.id, text: `#${c.name}` }));
  }
  return toldOptions(element);
}

/** Options as an app tells them, in groups or not. */
function toldOptions(told) {
  const groups = told.option_groups
    ? listOf(told.option_groups).map((g) => [wordsOf(g.label), listOf(g.options)])
    : [[undefined, listOf(told.options)]];
  return groups.flatMap(([group, options]) =>
    options.map((option) => ({
      key: String(option.value),
      words: wordsOf(option.text),
      text: wordsOf(option.text),
      detail: wordsOf(option.description) || undefined,
      group,
    })),
  );
}

const valueOf = (option) => String(option?.value);

/** How short a query Slack does not pass on, where the app says nothing about it. */
const SHORTEST = 3;

/** Asks the app while one types; null for menus whose options are known. */
function finderOf(block, element, kit, keep) {
  if (!/external_select$/.test(element.type)) return null;
  return {
    from: Number.isInteger(element.min_query_length) ? element.min_query_length : SHORTEST,
    ask: async (query) => keep(toldOptions(await kit.ask(block, element, query))),
  };
}

/** The keys chosen at first, whatever sort of menu it is. */
function initialOf(element) {
  if (element.initial_option) return [valueOf(element.initial_option)];
  if (element.initial_options) return listOf(element.initial_options).map(valueOf);
  const one = element.initial_user ?? element.initial_channel ?? element.initial_conversation;
  if (one) return [one];
  return element.initial_users ?? element.initial_channels ?? element.initial_conversations ?? [];
}

export function Select({ block, element, label, field }) {
  const kit = useKit();
  const several = element.type.startsWith('multi_');
  const found = useRef(null);
  // What was chosen before stays known, whatever is searched for next.
  found.current ??= toldOptions({ options: [...listOf([element.initial_option]), ...listOf(element.initial_options)] });
  const find = finderOf(block, element, kit, (list) => {
    found.current = [...found.current.filter(({ key }) => !list.some((option) => option.key === key)), ...list];
    return list;
  });
  const options = find ? found.current : optionsOf(element, kit);
  const [chosen, setChosen] = useState(() => [...initialOf(element)]);
  const [ask, dialog] = useConfirm(element.confirm);
  const [busy, run] = useBusy();
  const wordsFor = (keys) => keys.map((key) => options.find((option) => option.key === key)?.words).filter(Boolean);
  const tell = useField(block, element, () => wordsFor(chosen));

  const take = (keys) => {
    setChosen(keys);
    return run(() => tell(wordsFor(keys)));
  };
  const choose = ({ key }) => {
    if (!several) return ask(() => take([key]));
    const keys = chosen.includes(key) ? chosen.filter((k) => k !== key) : [...chosen, key];
    const most = element.max_selected_items ?? 100;
    return keys.length <= most && ask(() => take(keys));
  };

  const placeholder = wordsOf(element.placeholder) || (several ? 'Select options' : 'Select an item');
  const texts = chosen.map((key) => options.find((option) => option.key === key)?.text ?? key);
  return [
    h(
      Menu,
      {
        className: `btn select${texts.length ? '' : ' empty'}`,
        label: [label, texts.length ? texts.join(', ') : placeholder].filter(Boolean).join(': '),
        options,
        find,
        chosen,
        several,
        busy,
        field,
        onChoose: choose,
      },
      h('span', { class: 'select-words' }, texts.length ? texts.join(', ') : placeholder),
    ),
    dialog,
  ];
}
