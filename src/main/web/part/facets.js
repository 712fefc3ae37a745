import {html, nothing} from 'lit/html.js';
import {current, parameters, to} from '../app/address.js';
import {go} from '../app/go.js';
import {headed, numeral, text, words} from './text.js';

/**
 * Filters with counts. A facet is `{by, parameter, title, filter}`: the grouping of the graph, its name in the address,
 * what people call it, and how its values become a filter.
 */
const DELAY = 200;

/** The filter that the address asks for, from the facets' parameters. */
export function filterOf(search, facets) {
  const parts = facets
    .map(({parameter, filter}) => ({filter, values: search.getAll(parameter)}))
    .filter(({values}) => values.length)
    .map(({filter, values}) => filter(values));
  return parts.length === 0 ? null : parts.length === 1 ? parts[0] : {and: parts};
}

/** A filter on days: all of these years, each a year for itself. */
export function inYears(values) {
  const years = values.map((year) => ({date: {from: `${year}-01-01`, until: `${year}-12-31`}}));
  return years.length === 1 ? years[0] : {or: years};
}

/** The same address with other values of these parameters. */
export function changed(changes) {
  const {path, search} = current();
  return to(path, {...parameters(search), ...changes});
}

/** What stands in a field of the page: what is being typed there, else what the address says; no answer takes back letters. */
export function typed(name, search) {
  const field = document.activeElement;
  return field?.name === name && field.closest('main') ? field.value : search.get(name) ?? '';
}

/** Calls at most once in a while: the reader is typing. */
export function later(act) {
  let timer;
  return (event) => {
    const {value} = event.target;
    clearTimeout(timer);
    timer = setTimeout(() => act(value), DELAY);
  };
}

/** @param {Map<string, object>} counted the facets of the connection that are counted so far */
export function facetsView(facets, counted, search) {
  return html`<div class="facets">${facets.map((facet) => {
    const chosen = search.getAll(facet.parameter);
    const known = facet.choices ?? counted.get(facet.by)?.counts;
    const counts = facet.choices ? [] : known?.filter(({keys}) => keys[0].value !== null || keys[0].subject) ?? [];
    if (known && counts.length === 0 && !facet.choices && chosen.length === 0) return nothing;
    return html`<details ?open=${chosen.length > 0}>
      <summary>${facet.title}${chosen.length ? html` <small>${chosen.length} chosen</small>` : nothing}</summary>
      <fieldset><legend class="hidden">${facet.title}</legend>
        ${known ? nothing : html`<p class="manner">Counting …</p>`}
        ${(facet.choices?.map(([value, label]) => ({value, label})) ?? choices(counts, chosen)).map(({value, label, atLeast, atMost}) => html`<label>
          <input type="checkbox" .checked=${chosen.includes(value)} @change=${({target}) => choose(facet, chosen, value, target.checked)}>
          <span>${text(label)}</span> <small>${atLeast === undefined ? '' : atLeast === atMost ? numeral(atMost) : `${numeral(atLeast)} to ${numeral(atMost)}`}</small>
        </label>`)}
      </fieldset>
    </details>`;
  })}
  ${facets.some(({parameter}) => search.has(parameter)) ? html`<p><a class="button"
    href=${changed(Object.fromEntries(facets.map(({parameter}) => [parameter, null])))}>Without filters</a></p>` : nothing}
  </div>`;
}

function choices(counts, chosen) {
  const all = counts.map(({keys: [{value, subject}], atLeast, atMost}) => ({
    value: subject ? subject.id.slice(subject.id.indexOf(':') + 1) : value,
    label: subject ? subject.label : headed(words(value)),
    atLeast,
    atMost,
  }));
  const missing = chosen.filter((value) => !all.some((each) => each.value === value));
  return [...missing.map((value) => ({value, label: headed(words(value))})), ...all];
}

function choose({parameter}, chosen, value, on) {
  go(changed({[parameter]: on ? [...chosen, value] : chosen.filter((each) => each !== value)}), {replace: true});
}
