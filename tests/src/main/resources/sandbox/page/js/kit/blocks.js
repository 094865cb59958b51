// Blocks, one below the other. What is not known, or broken, is said so in its place and harms nothing else.
import { Component, h } from 'preact';
import { Actions, Context, Divider, Header, ImageBlock, Section } from './layout.js';
import { InputBlock } from './input.js';
import { RichText } from './rich-text.js';
import { listOf } from './list-of.js';

const BLOCKS = {
  header: Header,
  section: Section,
  rich_text: RichText,
  context: Context,
  actions: Actions,
  input: InputBlock,
  divider: Divider,
  image: ImageBlock,
};

export const Blocks = ({ blocks }) =>
  h('div', { class: 'blocks' }, keyed(listOf(blocks)).map(([key, block]) => h(Fence, { key }, h(Block, { block }))));

/** A block keeps its place in the document, and what was typed in it, by its id; ids may be there twice. */
function keyed(blocks) {
  const seen = new Set();
  return blocks.map((block, i) => {
    // Slack makes up ids for blocks without one; a block without fields may as well go by its place.
    const own = block.type === 'input' || block.type === 'actions' || block.accessory;
    const key = own && block.block_id && !seen.has(block.block_id) ? `id ${block.block_id}` : `at ${i}`;
    seen.add(block.block_id);
    return [key, block];
  });
}

export function Block({ block }) {
  const Known = Object.hasOwn(BLOCKS, block.type) ? BLOCKS[block.type] : null;
  return Known ? h(Known, { block }) : h(Undrawable);
}

const Undrawable = () => h('p', { class: 'undrawable' }, 'This content can’t be displayed.');

/** Keeps a block that cannot be drawn from taking the page with it. */
export class Fence extends Component {
  constructor() {
    super();
    this.state = { broken: false };
  }

  static getDerivedStateFromError() {
    return { broken: true };
  }

  componentDidUpdate(before) {
    if (this.state.broken && before.children !== this.props.children) this.setState({ broken: false });
  }

  render({ children }, { broken }) {
    return broken ? h(Undrawable) : children;
  }
}
