import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {chain, manner} from './manner.js';
import {count, read, text} from './text.js';

/**
 * Values with the way to their evidence. A value is a statement as the fragment `stated` has it; a click on its button
 * opens the drawer, which asks for the rest.
 */
export function value(statement, shown = read(statement)) {
  return html`<span class="value">${shown}</span> ${evidence(statement)}`;
}

/** The button that opens the evidence of a statement: how many origins carry it, and whether reports disagree. */
export function evidence({id, display, origins, disputed}) {
  return html`<button type="button" class="evidence ${disputed ? 'disputed' : ''}" data-statement=${id}>${
    count(origins, 'origin')}${disputed ? ' · disputed' : ''}<span class="hidden">: evidence for ${display}</span></button>`;
}

/** The value to use and, beside it, each other that was reported. */
export function reported(used, all, show = read) {
  const others = all.filter((statement) => statement.id !== used?.id);
  return html`${used ? value(used, show(used)) : nothing}${others.length === 0 ? nothing : html`
    <ul class="others" aria-label=${used ? 'Also reported' : 'Reported'}>${others.map((other) => html`
      <li>${value(other, show(other))}</li>`)}</ul>`}`;
}

/** How one source puts it: who says it, how sure, and through whose mouths. */
export function citation({source, hops, ...how}) {
  return html`<div class="citation">
    <p>${hops.length ? html`<span class="chain">${chain(hops)}: </span>` : nothing}
      <cite lang=${source.language || nothing}><a href=${pageOf(source.id)}>${source.title ?? source.label}</a></cite>${
      source.publisher ? html`, ${text(source.publisher.label)}` : nothing}${
      source.published ? html`, ${source.published.display}` : nothing}</p>
    ${manner({...how, hops: []}, source.language)}
  </div>`;
}
