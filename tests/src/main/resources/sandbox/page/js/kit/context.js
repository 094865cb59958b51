// What Block Kit needs of its surroundings: names behind ids, and hands.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * people, groups, channels: by id
 * place: {channel, ts} or {view}: where these blocks stand
 * press(block, element), set(block, element, words): tell the app; both answer a promise
 * ask(block, element, query): what the app offers for what was typed; answers a promise of {options} or {option_groups}
 * upload(file): hands a file over; answers a promise of {id, name}
 * open(url): goes where a link leads; true when it was led somewhere on this page
 * state, errors: what stands in a form's fields and what is wrong with them, by block id
 * fields: a Map in which the fields of a form leave how to read them
 */
export const Kit = createContext({
  people: {},
  groups: {},
  channels: {},
  place: {},
  press: async () => {},
  set: async () => {},
  ask: async () => ({ options: [] }),
  upload: async () => null,
  open: () => false,
  state: {},
  errors: {},
  fields: null,
});

export const useKit = () => useContext(Kit);
