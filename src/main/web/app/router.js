import {html, nothing, render} from 'lit/html.js';
import {current, parameters, to} from './address.js';
import {go} from './go.js';
import {ask, Problem} from './graph.js';
import {steady} from './steady.js';
import {empty, failed, heading, trouble} from '../part/state.js';
import {tools} from '../part/tools.js';

/**
 * Shows the page of the address: loads its module, lets it ask, and draws it when the answers are there; until then the
 * page before stays. A page is `{load(context), title(data), view(data, context)}`; what it can be read without comes `later`.
 */
const THING = () => import('../page/thing.js');
const LISTS = {
  '': () => import('../page/overview.js'),
  defectors: () => import('../page/defectors.js'),
  events: () => import('../page/events.js'),
  statistics: () => import('../page/statistics.js'),
  disagreements: () => import('../page/disagreements.js'),
  claims: () => import('../page/claims.js'),
  sources: () => import('../page/sources.js'),
  search: () => import('../page/search.js'),
  history: () => import('../page/history.js'),
  about: () => import('../page/about.js'),
};
const THINGS = {
  person: () => import('../page/person.js'),
  event: () => import('../page/event.js'),
  series: () => import('../page/series.js'),
  observation: () => import('../page/observation.js'),
  disagreement: () => import('../page/disagreement.js'),
  claim: () => import('../page/claim.js'),
  source: () => import('../page/source.js'),
  revision: () => import('../page/revision.js'),
  statement: () => import('../page/statement.js'),
  group: THING,
  organization: THING,
  place: THING,
  position: THING,
  kinship: THING,
  participation: THING,
  citation: () => import('../page/statement.js'),
  defector: THING,
};
const PAGES = {...LISTS, ...THINGS};
const SLOW = 150;
const STILL = 400;

const main = document.getElementById('main');
const progress = document.getElementById('progress');
let shown = {path: null};
let coming = null;
let wanted = null;
let keeping = null;

/** Starts with the address that the browser opened, and follows the reader from there. */
export function start() {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', ({state}) => wanted === place() || show({back: state ?? {scroll: 0}})); // else only within the page
  addEventListener('go', ({detail}) => travel(detail));
  addEventListener('pagehide', keep);
  addEventListener('scroll', () => {
    clearTimeout(keeping);
    keeping = setTimeout(keep, STILL);
  }, {passive: true});
  document.addEventListener('click', follow);
  document.addEventListener('submit', submit);
  addEventListener('online', () => main.querySelector('.problem') && again());
  return show({back: history.state ?? {scroll: 0}, first: true});
}

/** Fetches the modules of the other pages while nobody waits, so that going there takes one answer. */
export async function ready() {
  await Promise.allSettled([...new Set(Object.values(PAGES))].map((page) => page()));
}

function travel({address, replace = false}) {
  if (replace) {
    history.replaceState(null, '', address);
  } else {
    keep();
    history.pushState(null, '', address);
  }
  return show({back: null});
}

/** Keeps with the address how far down the reader is, and at which row of an endless list, for whoever comes back. */
function keep() {
  clearTimeout(keeping);
  if (document.documentElement.dataset.shown !== place()) return;
  history.replaceState({scroll: scrollY, list: main.querySelector('tumen-endless')?.kept() ?? null}, '');
}

function follow(event) {
  const link = event.target.closest?.('a[href]');
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const url = new URL(link.getAttribute('href'), location.href); // a link in a drawing has no plain `href`
  if (url.origin !== location.origin || link.hasAttribute('target') || link.hasAttribute('download')) return;
  if (!(url.pathname.split('/')[1] in PAGES) || (url.hash && url.pathname === location.pathname)) return;
  event.preventDefault();
  const site = link.closest('header.site, footer.site') && !link.closest('#clocks'); // what the server wrote knows no clocks
  go(site ? to(url.pathname, parameters(new URLSearchParams(url.search))) : url.pathname + url.search);
}

function submit(event) {
  const form = event.target;
  const url = new URL(form.action);
  if (form.method !== 'get' || url.origin !== location.origin || event.defaultPrevented) return;
  event.preventDefault();
  const given = new FormData(form);
  go(to(url.pathname, Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name)]))));
}

/** What the page shown depends on: the address without a place within it. */
function place() {
  return location.pathname + location.search;
}

/** @param {{back: {scroll: number, list?: object}|null, first?: boolean}} how where the reader was; null for the top of another page */
async function show({back, first = false}) {
  coming?.abort();
  coming = new AbortController();
  const {signal} = coming;
  const address = current();
  wanted = place();
  const waiting = setTimeout(() => (progress.textContent = 'Loading …'), SLOW);
  try {
    const drawn = await page(address, signal);
    if (signal.aborted) return;
    draw(address, drawn, {back, first});
    const reached = scrollY;
    await rest(drawn, signal);
    if (!signal.aborted && scrollY === reached) lead(back); // what came later may have made the page longer
  } catch (failure) {
    if (!signal.aborted) draw(address, refused(failure), {back, first});
  } finally {
    clearTimeout(waiting);
    if (!signal.aborted) {
      progress.textContent = '';
      document.documentElement.dataset.whole = place();
    }
  }
}

/** Draws the page again with each part of it that comes later. */
async function rest({view, later}, signal) {
  progress.textContent = '';
  await Promise.all(later().map(async (part) => {
    const problem = await part.then(() => null, (failure) => failure);
    if (!signal.aborted) steady(() => render(view(problem), main));
  }));
}

async function page(address, signal) {
  const module = address.beyond ? null : (address.local ? THINGS : LISTS)[address.type];
  if (!module) return {title: 'Nothing here', view: () => empty('There is nothing at this address.'), later: () => []};
  const asked = [];
  const context = {
    ...address,
    revision: null,
    /** Asks under the page's clocks; what is asked so can be seen under "Show query". */
    ask: async (document, variables = {}) => {
      asked.push({document, variables});
      const answer = await ask(document, variables, {clocks: address.clocks, signal});
      context.revision = answer.revision;
      return answer.data;
    },
  };
  const {default: page} = await module().catch(unloaded);
  const data = await page.load(context);
  const title = page.title(data);
  return {
    title,
    revision: context.revision,
    later: () => page.later?.(data, context) ?? [],
    view: (problem = null) => html`${page.view(data, context)}${
      problem ? trouble(known(problem), again) : nothing}${tools({page, data, context, title, asked})}`,
  };
}

/** A page that cannot be fetched: the way to the server is gone, or the server was renewed and has it at another address. */
function unloaded() {
  throw new Problem('OFFLINE', 'This page cannot be fetched: the server cannot be reached, or was renewed in the meantime. Try again when it is back.');
}

function refused(failure) {
  const problem = known(failure);
  return {title: heading(problem), view: () => failed(problem, again)};
}

function known(failure) {
  if (failure instanceof Problem) return failure;
  console.error(failure);
  return new Problem('INTERNAL', String(failure));
}

/**
 * Loads the address anew once the server answers, since a module that could not be fetched stays so until then; while it
 * does not, the browser would have nothing to show.
 */
async function again() {
  progress.textContent = 'Trying again …';
  const answers = await fetch('/health/live', {cache: 'no-store'}).then(() => true, () => false);
  if (answers) return location.reload();
  progress.textContent = 'The server still cannot be reached.';
}

function draw(address, {title, view, revision}, {back, first}) {
  const same = shown.path === address.path;
  const held = document.activeElement?.id;
  if (first) main.replaceChildren();
  render(view(), main);
  if (held && document.activeElement === document.body) document.getElementById(held)?.focus();
  document.title = `${title} · Tumen`;
  document.querySelectorAll('header.site nav a').forEach((link) => mark(link, new URL(link.href).pathname === address.path));
  shown = {path: address.path};
  document.documentElement.dataset.shown = place();
  if (back) lead(back);
  else if (!same) scrollTo(0, 0);
  if (!same && !first) main.focus({preventScroll: true});
  dispatchEvent(new CustomEvent('shown', {detail: {address, revision}}));
}

/** Leads the reader back to where they were. */
function lead(back) {
  if (!back) return;
  scrollTo(0, back.scroll);
  if (back.list) main.querySelector('tumen-endless')?.lead(back.list);
}

function mark(link, current) {
  if (current) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
}
