import { h, render } from 'preact';
import { App } from './app.js';
import { connect } from './live.js';
import { fromAddress, keepAddress } from './places.js';
import { store } from './store.js';
import { applyTheme } from './theme.js';

applyTheme();
const { as, place } = fromAddress();
store.set({ place });
keepAddress();
connect(as);
render(h(App), document.getElementById('app'));
