import {html, nothing} from 'lit/html.js';
import {begin} from './endless.js';
import {changed, facetsView, filterOf, later, typed} from './facets.js';
import {go} from '../app/go.js';
import {soon} from '../app/soon.js';
import {columns, pending} from './chart.js';
import {count, headed} from './text.js';
import {yearly} from './years.js';

/**
 * A page that is a list of the graph: found as one types, filtered, counted, ordered, endless, and a file besides.
 * @param {{
 *   title: string, one: string, many: string, lead: string, list: string, document: object, counts: object[],
 *   facets: object[], orders: Array<[string, string]>, row: (node: object) => unknown,
 *   named?: (text: string) => object, search?: object, beside?: (counted: object) => unknown, initials?: boolean,
 * }} list `list` is the field of the graph, `counts` are what its facets are asked with, quick ones first; `named` makes a
 *   filter of what is typed, or `search` is asked for it; `beside` draws what was counted
 */
export function listing(list) {
  return {
    load: (context) => load(list, context),
    later: ({counting}) => counting,
    title: () => list.title,
    view: (data, context) => view(list, data, context),
    files: (data, {clocks}) => data.searched ? [] : ['csv', 'jsonl', 'jsonld'].map((ending) => ({
      label: `These ${list.many} as ${{csv: 'CSV', jsonl: 'JSON Lines', jsonld: 'JSON-LD'}[ending]}`,
      address: `/export/${list.list}.${ending}?${new URLSearchParams({
        ...(data.filter && {filter: JSON.stringify(data.filter)}),
        ...(data.orderBy && {orderBy: JSON.stringify(data.orderBy)}),
        ...Object.fromEntries(Object.entries(clocks).filter(([, value]) => value)),
      })}`,
    })),
  };
}

async function load(list, {search, ask}) {
  const typed = list.named || list.search ? search.get('text')?.trim() : null;
  if (typed && list.search) return found(list, typed, ask);
  const initial = list.initials ? search.get('initial') : null;
  const parts = [filterOf(search, list.facets), typed ? list.named(typed) : null, initial ? {initial} : null].filter(Boolean);
  const filter = parts.length > 1 ? {and: parts} : parts[0] ?? null;
  const [field, direction] = (search.get('order') || list.orders[0][0]).split(' ');
  const variables = {filter, orderBy: {field, direction}};
  const more = (page) => ask(list.document, {...variables, ...page}).then((data) => data[list.list]);
  const data = {counted: {facets: []}, uncounted: null, more, ...variables};
  const rows = begin(more);
  data.counting = list.counts.map((document) => ask(document, {filter})
    .then((found) => keep(list, data, found[list.list]), (problem) => (data.uncounted = problem)));
  await Promise.all([rows, soon(rows, ...data.counting)]);
  data.first = await rows;
  return data;
}

/** What a search finds, the best first; it knows no filters. */
async function found(list, text, ask) {
  const more = async (page) => {
    const {search: {nodes, ...rest}} = await ask(list.search, {text, ...page});
    return {...rest, nodes: nodes.map(({subject}) => subject)};
  };
  return {searched: true, more, first: await begin(more), counting: []};
}

/** Keeps what was counted; of the list it is shown until the next is counted, so that nothing jumps. */
function keep(list, data, {facets, ...others}) {
  data.counted = {...data.counted, ...others, facets: [...data.counted.facets, ...facets]};
  list.before = data.counted.facets;
}

function view(list, data, {search}) {
  return html`
    <h1>${list.title}</h1>
    <p class="lead">${list.lead}</p>
    ${form(list, search, data)}
    ${data.searched ? html`<p class="manner">Found by these words, the best first; there are filters and an order when nothing is typed.</p>
      ${rows(list, data)}` : filtered(list, data, search)}`;
}

function filtered(list, {counted, uncounted, ...data}, search) {
  const facets = new Map([...(uncounted ? [] : list.before ?? []), ...counted.facets].map((facet) => [facet.by, facet]));
  const years = facets.get('YEAR');
  const title = `${headed(list.many)} by year; where days are uncertain, from the least to the most that there may be`;
  return html`
    ${years ? columns({id: 'years', title, columns: yearly(years.counts, (year) => changed({year})), unit: list.many, slim: true})
    : !uncounted && list.facets.some(({by}) => by === 'YEAR') ? pending(title, true) : nothing}
    ${uncounted ? html`<p class="note">Not everything could be counted: ${uncounted.message}</p>` : nothing}
    ${counted.places ? list.beside(counted) : nothing}
    ${list.initials ? initials(search) : nothing}
    <div class="list">
      ${facetsView(list.facets, facets, search)}
      ${rows(list, data)}
    </div>`;
}

function form(list, search, {searched, first, counted, uncounted}) {
  const total = searched ? first.totalCount : counted.totalCount;
  return html`<form class="typing" role="search" aria-label="Find among the ${list.many}" @submit=${(event) => event.preventDefault()}>
    ${list.named || list.search ? html`<label>${list.named ? 'Name, in any spelling' : 'Words'}
      <input type="search" name="text" .value=${typed('text', search)} maxlength="200" autocomplete="off" @input=${type}></label>` : nothing}
    ${searched ? nothing : html`<label>Order <select name="order" @change=${({target}) => go(changed({order: target.value}), {replace: true})}>
      ${list.orders.map(([value, name]) => html`<option value=${value} ?selected=${value === search.get('order')}>${name}</option>`)}
    </select></label>`}
    <p aria-live="polite"><strong>${total === undefined ? uncounted ? 'Not counted' : 'Counting …' : count(total, list.one, list.many)}</strong></p>
  </form>`;
}

function rows(list, {first, more}) {
  return first.nodes.length ? html`<tumen-endless .source=${{first, more, row: list.row, label: list.title}}></tumen-endless>`
    : html`<p class="empty">None of the ${list.many} is like that.</p>`;
}

/** The letters that labels begin with, to go to those of one; then they stand by name. */
function initials(search) {
  const chosen = search.get('initial');
  return html`<nav class="choices initials" aria-label="By initial"><ul>
    <li><a href=${changed({initial: null})} aria-current=${chosen ? nothing : 'true'}>All</a></li>
    ${LETTERS.map((letter) => html`<li><a href=${changed({initial: letter, order: 'LABEL ASC'})} aria-current=${chosen === letter ? 'true' : nothing}>${letter}</a></li>`)}
  </ul></nav>`;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const type = later((text) => go(changed({text}), {replace: true}));
