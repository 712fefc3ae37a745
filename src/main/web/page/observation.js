import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {days, firstDay, slider} from '../part/days.js';
import {disagreements} from '../part/disagreement.js';
import {value} from '../part/evidence.js';
import {reports} from '../part/reports.js';
import {steps} from '../part/steps.js';
import {count, numeral, text, words} from '../part/text.js';
import {vintage} from '../part/vintage.js';
import asked from '../query/observation.graphql';
import askedDays from '../query/observation-days.graphql';
import askedKnown from '../query/known.graphql';

/** One figure: how it moved as the reports came in, and who gave which number. */
const MOST_DAYS = 60;

export default {
  async load({local, ask, clocks}) {
    const id = `Observation:${local}`;
    const [when, found] = await Promise.all([
      ask(askedDays, {id}),
      ask(asked, {id}).catch((failure) => {
        if (failure.code === 'NOT_FOUND' && clocks.reportedBy) return {node: null};
        throw failure;
      }),
    ]);
    const all = days(when.node.statements.flatMap(({citations}) => citations));
    const known = await ask(askedKnown, {id, days: all.slice(-MOST_DAYS).map(({day}) => day)});
    return {observation: found.node, label: when.node.label, days: all, known: known.node.knownOn};
  },

  title: ({observation, label}) => (observation ? `${observation.series.label}, ${observation.label}` : label),

  view: ({observation, label, days, known}) => html`
    ${observation ? whole(observation) : html`<h1>${label}: not reported yet</h1>`}
    ${slider(days)}
    ${moved(known)}
    ${observation ? html`${disagreements(observation.disagreements)}${reports(observation.figures)}` : nothing}`,

  cite: ({observation}) => (observation ? {text: observation.citeAs, bibtex: observation.bibtex} : null),
};

function whole({series, label, dimensions, figure, figures}) {
  return html`
    <p class="kicker"><a href=${pageOf(series.id)}>${text(series.label)}</a></p>
    <h1>${text(series.label)}, ${text(label)}${dimensions.length ? html`, ${dimensions.map(({value}) => value).join(', ')}` : nothing}</h1>
    <p class="lead">${figure ? value(figure, html`<strong>${numeral(figure.number)}</strong> ${words(series.unit)}`) : 'No figure is to be used.'}</p>
    <section aria-labelledby="numbers">
      <h2 id="numbers">${count(figures.length, 'reported figure')}</h2>
      <ul class="vintages">${figures.map((figure) => vintage(figure, firstDay(figure.citations)))}</ul>
    </section>`;
}

/** The figure that was to be used on each day on which a report came in. */
function moved(known) {
  return steps('The figure to use, as the reports came in', known
    .filter(({figure}) => figure)
    .map(({date, figure}) => ({date, number: figure.number})));
}
