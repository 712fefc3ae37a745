import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {columns} from '../part/chart.js';
import {disagreements} from '../part/disagreement.js';
import {changed} from '../part/facets.js';
import {count, headed, joined, numeral, text, words} from '../part/text.js';
import {vintage} from '../part/vintage.js';
import {years} from '../part/years.js';
import asked from '../query/series.graphql';

/** One series: every figure of every period, by whom and of which day, so that one sees how a figure moved. */
export default {
  async load({local, search, ask}) {
    const by = search.get('by')?.split(',').filter(Boolean) ?? [];
    return {...(await ask(asked, {id: local, by})).series, by};
  },

  title: ({label}) => label,

  view: (series) => html`
    <p class="kicker">Series · ${words(series.unit)}, ${words(series.measure)}</p>
    <h1>${text(series.label)}</h1>
    ${series.comparables.length ? html`<p>To be compared with ${joined(series.comparables.map(({id, label}) =>
      html`<a href=${pageOf(id)}>${text(label)}</a>`))}, which counts differently.</p>` : nothing}
    ${breakdowns(series)}
    ${series.by.length ? nothing : columns({
      id: 'figures', title: 'By year; where reports disagree, the range of what they say', columns: years(series), unit: words(series.unit)})}
    ${figures(series)}
    ${discrepancies(series.discrepancies)}
    ${disagreements(series.disagreements)}`,

  cite: ({citeAs, bibtex}) => ({text: citeAs, bibtex}),

  files: ({slug}) => [
    {label: 'All evidence, as a zip', address: `/export/series/${slug}.zip`},
    {label: 'Its figures as CSV', address: `/export/observations.csv?${new URLSearchParams({filter: JSON.stringify({series: [slug]})})}`},
  ],
};

/** By what else the series is broken down. */
function breakdowns({all, by}) {
  const known = [...new Set(all.nodes.map(({dimensions}) => dimensions.map(({name}) => name).sort().join(',')))].sort();
  return known.length < 2 ? nothing : html`<nav class="choices" aria-label="Broken down by"><ul>${known.map((names) => html`<li>
    <a href=${changed({by: names})} aria-current=${names === [...by].sort().join(',') ? 'true' : nothing}>${
      names ? `by ${names.split(',').map(words).join(' and ')}` : 'totals'}</a></li>`)}</ul></nav>`;
}

function figures({observations}) {
  return html`<section aria-labelledby="table">
    <h2 id="table">Every figure</h2>
    <p>${count(observations.totalCount, 'period')}${observations.totalCount > observations.nodes.length ? `, of which the first ${observations.nodes.length} are shown` : ''}.</p>
    <div class="wide" tabindex="0" role="group" aria-label="The table of figures"><table class="rowed">
      <thead><tr><th scope="col">Period</th><th scope="col" class="number">Figure to use</th><th scope="col">Reported</th></tr></thead>
      <tbody>${observations.nodes.map(({id, label, period, dimensions, figure, figures}) => html`<tr>
        <th scope="row"><a href=${pageOf(id)}>${text(label || period.display)}</a>${dimensions.length ? html`<br><small>${
          dimensions.map(({value}) => value).join(', ')}</small>` : nothing}</th>
        <td class="number">${figure ? numeral(figure.number) : '–'}</td>
        <td><ul class="vintages">${figures.map(vintage)}</ul></td>
      </tr>`)}</tbody>
    </table></div>
  </section>`;
}

function discrepancies(all) {
  return all.length === 0 ? nothing : html`<section aria-labelledby="sums">
    <h2 id="sums">What does not add up</h2>
    <ul class="linked">${all.map(({kind, dimension, whole, sum, difference}) => html`<li>
      <a href=${pageOf(whole.id)}>${text(whole.label)}</a>: ${dimension ? `the parts by ${words(dimension)}` : headed(words(kind))}
      make ${numeral(sum)}, ${numeral(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} or so than the total.</li>`)}</ul>
  </section>`;
}
