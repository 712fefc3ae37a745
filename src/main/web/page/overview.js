import {html, nothing} from 'lit/html.js';
import {pageOf, to} from '../app/address.js';
import {soon} from '../app/soon.js';
import {columns, pending} from '../part/chart.js';
import {ends, slider, sliding} from '../part/days.js';
import {disagreement} from '../part/disagreement.js';
import {count, numeral, text} from '../part/text.js';
import {yearly, years} from '../part/years.js';
import asked from '../query/overview.graphql';
import askedCounts from '../query/overview-counts.graphql';
import askedReports from '../query/report-years.graphql';
import askedSums from '../query/overview-sums.graphql';
import askedYears from '../query/years.graphql';

/** What the record holds: how many came, what happened when, where the reports disagree most, and what changed last. */
const RANGES = 'By year; where reports disagree, the range of what they say';
const SUMS = [['defectors', '/defectors'], ['events', '/events'], ['claims', '/claims'], ['disagreements', '/disagreements'],
  ['sources', '/sources', {held: 'yes'}], ['statements', '/about']];
const UNCERTAIN = 'By year; where days are uncertain, from the least to the most that there may be';

export default {
  async load({ask}) {
    const first = ask(asked);
    const data = {sums: {}, eventCounts: null, years: null, days: null};
    data.counting = [askedCounts, askedSums].map((document) => ask(document).then((found) => counted(data, found), () => null));
    data.counting.push(ask(askedReports).then(({sources: {facets}}) => (data.days = ends(facets[0].counts)), () => (data.days = [])));
    const found = await first;
    const series = found.statistics.nodes.reduce((one, other) =>
      (one && one.observations.totalCount >= other.observations.totalCount ? one : other), null);
    if (series) data.counting.push(ask(askedYears, {id: series.id}).then((found) => (data.years = years(found.series))));
    await soon(...data.counting);
    return Object.assign(data, found, {series});
  },

  later: ({counting}) => counting,

  title: () => 'Overview',

  view: ({sums, eventCounts, disagreements, revisions, series, years, days}) => html`
    <h1>What was reported, and by whom</h1>
    <p class="lead">Newspapers tell of one defection under several spellings, with different days, posts, motives and counts.
      Here every reported value stands beside the others, each with the report that it came from.</p>
    <ul class="sums">
      ${SUMS.map(([name, path, parameters]) => html`<li>
        <a href=${to(path, parameters)}><strong>${sum(sums[name])}</strong> ${name === 'sources' ? 'sources read' : name}</a></li>`)}
    </ul>
    ${days ? slider(days) : sliding()}
    ${series ? html`<section aria-labelledby="arrivals">
      <h2 id="arrivals"><a href=${pageOf(series.id)}>${text(series.label)}</a></h2>
      ${years ? columns({id: 'arrivals-chart', title: RANGES, columns: years, unit: 'people'}) : pending(RANGES)}
    </section>` : nothing}
    <section aria-labelledby="when">
      <h2 id="when">Events</h2>
      ${eventCounts ? columns({id: 'events-chart', title: UNCERTAIN, columns: yearly(eventCounts, (year) => to('/events', {year})), unit: 'events'}) : pending(UNCERTAIN)}
    </section>
    <section aria-labelledby="disputes">
      <h2 id="disputes">Where the reports disagree most</h2>
      ${disagreements.nodes.map((each) => disagreement(each))}
      <p><a href=${to('/disagreements')}>All ${sums.disagreements ? count(sums.disagreements, 'disagreement') : 'disagreements'}</a></p>
    </section>
    <section aria-labelledby="changes">
      <h2 id="changes">What changed last</h2>
      <ul class="linked">${revisions.nodes.map(({id, number, at, message}) => html`<li>
        <span class="manner">${at.slice(0, 10)}</span> <a href=${pageOf(id)}>Revision ${number}</a>: ${message}</li>`)}</ul>
    </section>`,
};

/** Keeps what one question counted. */
function counted(data, {eventCounts = data.eventCounts, record, ...lists}) {
  Object.entries(lists).forEach(([name, {totalCount}]) => (data.sums[name] = totalCount));
  if (record) data.sums.statements = record.statements;
  data.eventCounts = eventCounts;
}

/** What is not counted yet, or took too long to be, stays open; the page does without it. */
function sum(number) {
  return number === undefined ? '…' : numeral(number);
}
