// What a list offers: its options that match what was typed, or what the app finds for it.
import { useLayoutEffect, useState } from 'preact/hooks';

/** The app is asked once the typing rests for a moment. */
const REST = 250;

const matches = (option, query) =>
  `${option.label ?? ''} ${option.text} ${option.detail ?? ''} ${option.group ?? ''}`.toLowerCase().includes(query.trim().toLowerCase());

const LOADING = { options: [], note: 'Loading …' };

/**
 * @param find {ask(query), from}: asks for options, of words that are at least that long; null where all options are known
 * @return {shown, note}: the options, and what to say where there are none
 */
export function useFound(options, find, query) {
  const [found, setFound] = useState(LOADING);
  useLayoutEffect(() => {
    if (!find) return undefined;
    const words = query.trim();
    if (words.length < find.from) {
      setFound({ options: [], note: find.from === 1 ? 'Type to search' : `Type ${find.from} letters or more` });
      return undefined;
    }
    setFound(LOADING);
    let over = false;
    const ask = async () => {
      const answer = await find.ask(words).then(
        (list) => ({ options: list, note: list.length ? null : 'No results' }),
        (refused) => ({ options: [], note: refused.message }),
      );
      if (!over) setFound(answer);
    };
    const timer = setTimeout(ask, words ? REST : 0);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [query]);
  if (find) return { shown: found.options, note: found.note };
  const shown = options.filter((option) => matches(option, query));
  return { shown, note: shown.length ? null : 'Nothing found' };
}
