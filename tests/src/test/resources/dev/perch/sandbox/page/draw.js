// Draws many trees of blocks below each other, answers what went wrong, and takes them away again.
async (trees) => {
  const { h, render } = await import('preact');
  const { Blocks, Fence } = await import('/assets/js/kit/blocks.js');
  const { Kit } = await import('/assets/js/kit/context.js');
  const host = document.createElement('div');
  host.style.cssText = 'position:absolute; left:0; top:0; width:600px; overflow:hidden';
  document.body.append(host);
  const kit = {
    people: { U0AGENT1: { id: 'U0AGENT1', name: 'Ines', fullName: 'Ines Okafor', role: 'agent1' } },
    groups: {}, channels: { C0CARE: { id: 'C0CARE', name: 'care', member: true } }, me: 'U0AGENT1',
    place: {}, press: async () => {}, set: async () => {}, open: () => false, openChannel: () => {},
    state: {}, errors: {}, fields: new Map(),
  };
  const tree = (blocks, key) => h('section', { key }, h(Kit.Provider, { value: kit }, h(Fence, null, h(Blocks, { blocks }))));
  render(trees.map((json, i) => tree(JSON.parse(json), i)), host);
  const wrong = [];
  const fine = /^(?:https?:|mailto:|tel:)/i;
  for (const element of host.querySelectorAll('*')) {
    const report = (what) => wrong.push(`${[...host.children].findIndex((s) => s.contains(element))}: ${what}`);
    if (/^(?:SCRIPT|IFRAME|OBJECT|EMBED|STYLE|LINK|META|BASE)$/.test(element.tagName)) report(element.tagName);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) report(name);
      if (name === 'href' && !fine.test(value)) report(`href ${value}`);
      if (name === 'src' && new URL(value, location.href).origin !== location.origin) report(`src ${value}`);
    }
  }
  [...host.children].forEach((section, at) => {
    // A sign that hangs over the edge by a few pixels breaks nothing.
    if (section.scrollWidth > 606) {
      const wide = [...section.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > 601).at(-1);
      wrong.push(`${at}: ${section.scrollWidth} px wide: ${wide?.className} in ${wide?.parentElement.className}`);
    }
    if (!section.querySelector('.blocks')) wrong.push(`${at}: nothing drawn`);
  });
  const broken = host.querySelectorAll('.undrawable').length;
  const drawn = host.querySelectorAll('.blocks > *').length;
  render(null, host);
  host.remove();
  if (typeof hacked !== 'undefined') wrong.push('a script ran');
  return { wrong: wrong.slice(0, 10), broken, drawn };
}
