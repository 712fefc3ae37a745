import {html, nothing, render} from 'lit/html.js';
import {current, turned} from './address.js';
import {go} from './go.js';

const place = document.getElementById('clocks');

/** Draws the two clocks into the header, and again whenever another page is shown. */
export function clocks() {
  draw(current(), null);
  addEventListener('shown', ({detail}) => draw(detail.address, detail.revision));
}

function draw({clocks: {asOf, reportedBy}}, revision) {
  render(html`
    <form class="clocks ${asOf || reportedBy ? 'past' : ''}" aria-label="The two clocks" @submit=${turn} @change=${turn}>
      <label>Tumen’s record
        <select name="asOf">
          <option value="" ?selected=${!asOf}>as it is now${!asOf && revision ? ` (revision ${revision})` : ''}</option>
          ${earlier(asOf, revision).map((number) => html`
            <option value=${number} ?selected=${String(number) === asOf}>as it was at revision ${number}</option>`)}
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
  const record = asOf ? `what Tumen held at revision ${asOf}` : 'what Tumen holds now';
  return reportedBy
    ? `You see, of ${record}, only what newspapers had printed by ${reportedBy}.`
    : `You see ${record}, with all that newspapers have printed.`;
}

function earlier(asOf, revision) {
  const newest = Math.max(Number(revision) || 0, /^\d+$/.test(asOf ?? '') ? Number(asOf) : 0);
  const numbers = Array.from({length: Math.min(newest, 100)}, (unused, index) => newest - index);
  return asOf && !numbers.includes(Number(asOf)) ? [asOf, ...numbers] : numbers;
}

function turn(event) {
  event.preventDefault();
  const form = event.currentTarget;
  if (!form.reportValidity()) return;
  go(turned({asOf: form.elements.asOf.value || null, reportedBy: form.elements.reportedBy.value || null}));
}
