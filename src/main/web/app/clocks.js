import {html, nothing, render} from 'lit/html.js';
import {current, turned} from './address.js';
import {go} from './go.js';
import {ask} from './graph.js';
import asked from '../query/newest.graphql';

const REVISION = /^\d{1,9}$/;
const place = document.getElementById('clocks');

let newest = 0;

/** Draws the two clocks into the header, and again whenever another page is shown. */
export function clocks() {
  draw(current(), null);
  addEventListener('shown', ({detail: {address, revision}}) => {
    if (!address.clocks.asOf) newest = Math.max(newest, revision ?? 0);
    draw(address, revision);
    if (address.clocks.asOf && !newest) ask(asked, {}).then(({data}) => turnable(data.record.revision), () => null);
  });
}

/** A page of the past does not know how far the clock can be turned forward. */
function turnable(revision) {
  newest = Math.max(newest, revision);
  draw(current(), null);
}

function draw({clocks: {asOf, reportedBy}}, revision) {
  render(html`
    <form class="clocks ${asOf || reportedBy ? 'past' : ''}" aria-label="The two clocks" @submit=${turn} @change=${turn}>
      <label>Tumen’s record
        <select name="asOf">
          <option value="" ?selected=${!asOf}>as it is now${!asOf && revision ? ` (revision ${revision})` : ''}</option>
          ${earlier(asOf).map((number) => html`
            <option value=${number} ?selected=${String(number) === asOf}>as it was at ${when(number)}</option>`)}
        </select>
      </label>
      <label>Newspapers up to
        <input type="date" name="reportedBy" .value=${reportedBy ?? ''} min="1900-01-01" max="2099-12-31">
      </label>
      ${asOf || reportedBy ? html`<a class="button" href=${turned({asOf: null, reportedBy: null})}>Back to the present</a>` : nothing}
      <p>${sentence(asOf, reportedBy)}</p>
    </form>`, place);
}

/** What the reader sees now, in plain words. */
function sentence(asOf, reportedBy) {
  if (!asOf && !reportedBy) {
    return 'The first clock turns back what Tumen held, the second what newspapers had printed by a day.';
  }
  const record = asOf ? `what Tumen held at ${when(asOf)}` : 'what Tumen holds now';
  return reportedBy
    ? `You see, of ${record}, only what newspapers had printed by ${reportedBy}.`
    : `You see ${record}, with all that newspapers have printed.`;
}

/** A revision, or a moment. */
function when(asOf) {
  return REVISION.test(asOf) ? `revision ${asOf}` : asOf;
}

/** The latest revisions, and what the clock is turned to. */
function earlier(asOf) {
  const numbers = Array.from({length: Math.min(newest, 100)}, (unused, index) => newest - index);
  return asOf && !numbers.includes(Number(asOf)) ? [asOf, ...numbers] : numbers;
}

function turn(event) {
  event.preventDefault();
  const form = event.currentTarget;
  if (!form.reportValidity()) return;
  go(turned({asOf: form.elements.asOf.value || null, reportedBy: form.elements.reportedBy.value || null}));
}
