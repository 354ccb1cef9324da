/**
 * Where the app starts: language first (so that nothing is painted in the wrong one), then the screens.
 */
import { mount } from 'svelte';
import App from './App.svelte';
import { openCore } from './core/core';
import './design/tokens.css';
import './design/base.css';
import { Language } from './language/language.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has a place for the app');

const core = openCore();
const language = new Language();
await language.start();
mount(App, { target, props: { core, language } });
