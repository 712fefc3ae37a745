import {html} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {count, headed, joined, text, words} from '../part/text.js';
import asked from '../query/statistics.graphql';

/** The series of figures that reports give. */
export default {
  load: async ({ask}) => (await ask(asked)).statistics,

  title: () => 'Statistics',

  view: ({nodes, totalCount}) => html`
    <h1>Statistics</h1>
    <p class="lead">${count(totalCount, 'series', 'series')} of figures, each with every number that was reported for each period,
      who produced it, and when. Series that count differently stand apart, and say so.</p>
    <div class="wide" tabindex="0" role="group" aria-label="The table of series"><table class="rowed">
      <thead><tr><th scope="col">Series</th><th scope="col">Counts</th><th scope="col" class="number">Figures</th><th scope="col">To be compared with</th></tr></thead>
      <tbody>${[...nodes].sort((one, other) => other.observations.totalCount - one.observations.totalCount).map((series) => html`<tr>
        <th scope="row"><a href=${pageOf(series.id)}>${text(series.label)}</a></th>
        <td>${headed(words(series.unit))}, ${MEASURES[series.measure]}</td>
        <td class="number">${series.observations.totalCount}</td>
        <td>${joined(series.comparables.map(({id, label}) => html`<a href=${pageOf(id)}>${text(label)}</a>`), html`<br>`)}</td>
      </tr>`)}</tbody>
    </table></div>`,

  files: () => ['csv', 'jsonl'].map((ending) => ({label: `All figures as ${ending.toUpperCase()}`, address: `/export/observations.${ending}`})),
};

const MEASURES = {FLOW: 'within a period', CUMULATIVE: 'up to a day', STOCK: 'at a day', CHANGE: 'against another period', SHARE: 'as a part of a whole'};
