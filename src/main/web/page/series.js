import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {soon} from '../app/soon.js';
import {columns} from '../part/chart.js';
import {days, firstDay, slider, sliding} from '../part/days.js';
import {disagreements} from '../part/disagreement.js';
import {changed} from '../part/facets.js';
import {unreported} from '../part/state.js';
import {count, headed, joined, numeral, text, words} from '../part/text.js';
import {vintage} from '../part/vintage.js';
import {years} from '../part/years.js';
import asked from '../query/series.graphql';
import askedDays from '../query/series-days.graphql';

/** One series: every figure of every period, by whom and of which day, so that one sees how a figure moved. */
export default {
  async load({local, search, ask, clocks}) {
    const id = local;
    const wanted = search.has('by') ? named(search.get('by')) : null;
    const data = {label: null, days: null, since: new Map()};
    const whole = async (by) => ({...(await ask(asked, {id, by}).catch(unless(clocks.reportedBy))).series, by});
    let series = await whole(wanted ?? []);
    const [first] = wanted || !series.id || series.observations.totalCount ? [] : known(series);
    if (first) series = await whole(named(first)); // there are no totals
    const days = ask(askedDays, {id, by: series.by}).then((found) => came(data, found.series), (failure) => {
      if (!series.id) throw failure;
      data.days = [];
    });
    data.coming = [days];
    await (series.id ? soon(days) : days);
    return Object.assign(data, {series: series.id ? series : null});
  },

  later: ({coming}) => coming,

  title: ({series, label}) => series?.label ?? label,

  view: ({series, ...data}) => (series ? whole(series, data) : html`${unreported()}${slider(data.days)}`),

  cite: ({series}) => (series ? {text: series.citeAs, bibtex: series.bibtex} : null),

  files: ({series}) => (series ? [
    {label: 'All evidence, as a zip', address: `/export/series/${series.slug}.zip`},
    {label: 'Its figures as CSV', address: `/export/observations.csv?${new URLSearchParams({filter: JSON.stringify({series: [series.slug]})})}`},
  ] : []),
};

/** Before the first report there is no series, but the days on which it is told of. */
function unless(reportedBy) {
  return (failure) => {
    if (failure.code === 'NOT_FOUND' && reportedBy) return {series: {}};
    throw failure;
  };
}

/** Keeps on which days reports came in, and of each figure the first of them. */
function came(data, {label, observations}) {
  const figures = observations.nodes.flatMap(({figures}) => figures);
  data.label = label;
  data.since = new Map(figures.map(({id, citations}) => [id, firstDay(citations)]));
  data.days = days(figures.flatMap(({citations}) => citations));
}

function whole(series, {days, since}) {
  return html`
    <p class="kicker">Series · ${words(series.unit)}, ${words(series.measure)}</p>
    <h1>${text(series.label)}</h1>
    ${series.comparables.length ? html`<p>To be compared with ${joined(series.comparables.map(({id, label}) =>
      html`<a href=${pageOf(id)}>${text(label)}</a>`))}, which counts differently.</p>` : nothing}
    ${breakdowns(series)}
    ${series.by.length ? nothing : columns({
      id: 'figures', title: 'By year; where reports disagree, the range of what they say', columns: years(series), unit: words(series.unit)})}
    ${days ? slider(days) : sliding()}
    ${figures(series, since)}
    ${discrepancies(series.discrepancies)}
    ${disagreements(series.disagreements)}`;
}

function named(names) {
  return names.split(',').filter(Boolean);
}

/** What the figures are broken down by, each way as the names of its dimensions; the totals come first. */
function known({all}) {
  return [...new Set(all.nodes.map(({dimensions}) => dimensions.map(({name}) => name).sort().join(',')))].sort();
}

/** By what else the series is broken down. */
function breakdowns(series) {
  const ways = known(series);
  return ways.length < 2 ? nothing : html`<nav class="choices" aria-label="Broken down by"><ul>${ways.map((names) => html`<li>
    <a href=${changed({by: names})} aria-current=${names === [...series.by].sort().join(',') ? 'true' : nothing}>${
      names ? `by ${names.split(',').map(words).join(' and ')}` : 'totals'}</a></li>`)}</ul></nav>`;
}

function figures({observations}, since) {
  return html`<section aria-labelledby="table">
    <h2 id="table">Every figure</h2>
    <p>${count(observations.totalCount, 'period')}${observations.totalCount > observations.nodes.length ? `, of which the first ${observations.nodes.length} are shown` : ''}.</p>
    <div class="wide" tabindex="0" role="group" aria-label="The table of figures"><table class="rowed">
      <thead><tr><th scope="col">Period</th><th scope="col" class="number">Figure to use</th><th scope="col">Reported</th></tr></thead>
      <tbody>${observations.nodes.map(({id, label, period, dimensions, figure, figures}) => html`<tr>
        <th scope="row"><a href=${pageOf(id)}>${text(label || period.display)}</a>${dimensions.length ? html`<br><small>${
          dimensions.map(({value}) => value).join(', ')}</small>` : nothing}</th>
        <td class="number">${figure ? numeral(figure.number) : '–'}</td>
        <td><ul class="vintages">${figures.map((each) => vintage(each, since.get(each.id)))}</ul></td>
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
