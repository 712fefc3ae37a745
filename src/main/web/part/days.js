import {html, nothing} from 'lit/html.js';
import {current, turned} from '../app/address.js';
import {go} from '../app/go.js';
import {count} from './text.js';

/**
 * The days on which reports came in, as a line along which the reporting day is dragged. It must be asked for without a
 * reporting day, or what is still to come would not be on it.
 * @param {Array<{source: {id: string, label: string, counts: string}}>} citations
 */
export function days(citations) {
  const sources = [...new Map(citations.map(({source}) => [source.id, source])).values()];
  const byDay = Map.groupBy ? Map.groupBy(sources, ({counts}) => counts) : grouped(sources);
  return [...byDay].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, reports]) => ({day, reports}));
}

function grouped(sources) {
  const byDay = new Map();
  sources.forEach((source) => byDay.set(source.counts, [...(byDay.get(source.counts) ?? []), source]));
  return byDay;
}

/** The place that the reader has dragged to, and the one that is on its way to be shown. */
let wanted = null;
let coming = null;
addEventListener('shown', ({detail}) => {
  if (!coming) return;
  if (wanted === coming || detail.address.path !== coming.path) wanted = null;
  coming = null;
  if (wanted) turn();
});

/** Shows the place that was dragged to; while another is on its way, the latest is the next. */
function drag(all, place) {
  const day = place >= all.length ? null : place === 0 ? before(all[0].day) : all[place - 1].day;
  wanted = {place, day, path: current().path};
  if (!coming) turn();
}

function turn() {
  coming = wanted;
  go(turned({reportedBy: wanted.day}), {replace: true});
}

/** The slider over these days; its last place is the present. What it stands over follows while it is dragged. */
export function slider(all) {
  if (all.length < 2) return nothing;
  const {reportedBy} = current().clocks;
  const seen = reportedBy ? all.filter(({day}) => day <= reportedBy).length : all.length;
  const reports = all.slice(0, seen).reduce((sum, {reports}) => sum + reports.length, 0);
  return html`<section class="days" aria-labelledby="days">
    <h2 id="days">As the reports came in</h2>
    <p><label for="day">Drag the reporting day; figures, names and standings follow.</label></p>
    <input id="day" type="range" min="0" max=${all.length} step="1" .value=${String(wanted?.place ?? seen)} list="day-marks"
      aria-valuetext=${words(all, seen)} @input=${({target}) => drag(all, Number(target.value))}>
    <datalist id="day-marks">${all.map((unused, index) => html`<option value=${index + 1}></option>`)}</datalist>
    <p class="ends" aria-hidden="true"><span>${all[0].day}</span><span>${all[all.length - 1].day}</span></p>
    <p aria-live="polite"><strong>${words(all, seen)}</strong>: ${count(reports, 'report')} of
      ${all.reduce((sum, {reports}) => sum + reports.length, 0)} in print.</p>
  </section>`;
}

function words(all, seen) {
  return seen === 0 ? 'Before the first report' : seen === all.length ? 'All reports' : `By ${all[seen - 1].day}`;
}

function before(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
