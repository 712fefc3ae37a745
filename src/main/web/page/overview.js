import {html, nothing} from 'lit/html.js';
import {pageOf, to} from '../app/address.js';
import {soon} from '../app/soon.js';
import {columns, pending} from '../part/chart.js';
import {disagreement} from '../part/disagreement.js';
import {count, numeral, text} from '../part/text.js';
import {yearly, years} from '../part/years.js';
import asked from '../query/overview.graphql';
import askedYears from '../query/years.graphql';

/** What the record holds: how many came, what happened when, where the reports disagree most, and what changed last. */
export default {
  async load({ask}) {
    const found = await ask(asked);
    const longest = found.statistics.nodes.reduce((one, other) =>
      (one && one.observations.totalCount >= other.observations.totalCount ? one : other), null);
    const data = {...found, series: longest, years: null, counting: []};
    if (longest) {
      data.counting.push(ask(askedYears, {id: longest.id}).then(({series}) => (data.years = years(series))));
      await soon(...data.counting);
    }
    return data;
  },

  later: ({counting}) => counting,

  title: () => 'Overview',

  view: ({record, defectors, events, claims, eventCounts, disagreements, revisions, series, years}) => html`
    <h1>What was reported, and by whom</h1>
    <p class="lead">Newspapers tell of one defection under several spellings, with different days, posts, motives and counts.
      Here every reported value stands beside the others, each with the report that it came from.</p>
    <ul class="sums">
      ${sum(defectors.totalCount, 'defectors', '/defectors')}
      ${sum(events.totalCount, 'events', '/events')}
      ${sum(claims.totalCount, 'claims', '/claims')}
      ${sum(disagreements.totalCount, 'disagreements', '/disagreements')}
      ${sum(record.sources, 'sources', '/sources')}
      ${sum(record.statements, 'statements', '/about')}
    </ul>
    ${series ? html`<section aria-labelledby="arrivals">
      <h2 id="arrivals"><a href=${pageOf(series.id)}>${text(series.label)}</a></h2>
      ${years ? columns({id: 'arrivals-chart', title: RANGES, columns: years, unit: 'people'}) : pending(RANGES)}
    </section>` : nothing}
    <section aria-labelledby="when">
      <h2 id="when">Events</h2>
      ${columns({id: 'events-chart', title: 'By year; where days are uncertain, from the least to the most that there may be', columns: yearly(eventCounts, (year) => to('/events', {year})), unit: 'events'})}
    </section>
    <section aria-labelledby="disputes">
      <h2 id="disputes">Where the reports disagree most</h2>
      ${disagreements.nodes.map((each) => disagreement(each))}
      <p><a href=${to('/disagreements')}>All ${count(disagreements.totalCount, 'disagreement')}</a></p>
    </section>
    <section aria-labelledby="changes">
      <h2 id="changes">What changed last</h2>
      <ul class="linked">${revisions.nodes.map(({id, number, at, message}) => html`<li>
        <span class="manner">${at.slice(0, 10)}</span> <a href=${pageOf(id)}>Revision ${number}</a>: ${message}</li>`)}</ul>
    </section>`,
};

const RANGES = 'By year; where reports disagree, the range of what they say';

function sum(number, name, path) {
  return html`<li><a href=${to(path)}><strong>${numeral(number)}</strong> ${name}</a></li>`;
}

