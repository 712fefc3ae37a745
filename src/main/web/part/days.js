import {html, nothing} from 'lit/html.js';
import {current, turned} from '../app/address.js';
import {go} from '../app/go.js';
import {count, numeral} from './text.js';

/**
 * The days on which reports came in, as a line along which the reporting day is dragged. It must be asked for without a
 * reporting day, or what is still to come would not be on it.
 * @param {Array<{source: {id: string, counts: string}}>} citations
 * @returns {Array<{day: string, from?: string, reports: number}>} `from` where it stands for all days until then
 */
export function days(citations) {
  const sources = new Map(citations.map(({source}) => [source.id, source.counts]));
  const byDay = new Map();
  sources.forEach((day) => byDay.set(day, (byDay.get(day) ?? 0) + 1));
  return [...byDay].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, reports]) => ({day, reports}));
}

/** The day from which one of these citations, or more, was in print. */
export function firstDay(citations) {
  return citations.map(({source}) => source.counts).sort()[0];
}

/**
 * The ends of the years in which reports came in, where there are too many days; what bears no year is there at the last.
 * @param {object[]} counts of sources by year
 */
export function ends(counts) {
  const [years, others] = [true, false].map((dated) => counts.filter(({keys: [{value}]}) => Boolean(value) === dated));
  const days = years.map(({keys: [{value}], atMost}) => ({from: `${value}-01-01`, day: `${value}-12-31`, reports: atMost}))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  others.forEach(({atMost}) => days.length && (days.at(-1).reports += atMost));
  return days;
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
  const day = place >= all.length ? null : place === 0 ? before(all[0].from ?? all[0].day) : all[place - 1].day;
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
  return html`<section class="days" aria-labelledby="days">
    <div><h2 id="days">As the reports came in</h2>
      <label for="day">Drag the reporting day; figures, names and standings follow.</label></div>
    <input id="day" type="range" min="0" max=${all.length} step="1" .value=${String(wanted?.place ?? seen)} list="day-marks"
      aria-valuetext=${words(all, seen)} @input=${({target}) => drag(all, Number(target.value))}>
    <datalist id="day-marks">${all.map((unused, index) => html`<option value=${index + 1}></option>`)}</datalist>
    <div class="ends"><span aria-hidden="true">${all[0].from ?? all[0].day}</span>
      <p aria-live="polite"><strong>${words(all, seen)}</strong>: ${count(sum(all.slice(0, seen)), 'report')} of ${numeral(sum(all))} in print.</p>
      <span aria-hidden="true">${all.at(-1).day}</span></div>
  </section>`;
}

/** The place of the slider while its days are being counted. */
export function sliding() {
  return html`<section class="days coming" aria-labelledby="days"><h2 id="days">As the reports came in</h2></section>`;
}

function sum(days) {
  return days.reduce((all, {reports}) => all + reports, 0);
}

function words(all, seen) {
  return seen === 0 ? 'Before the first report' : seen === all.length ? 'All reports' : `By ${all[seen - 1].day}`;
}

function before(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
