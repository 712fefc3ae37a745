import {html, nothing} from 'lit/html.js';
import {to} from '../app/address.js';
import {soon} from '../app/soon.js';
import {count, numeral} from '../part/text.js';
import asked from '../query/about.graphql';
import askedSums from '../query/about-sums.graphql';

/** How the record is made, what protects those whom it tells of, and whom to ask for a correction or for removal. */
const MAIL = /^[^\s@<>"]+@[^\s@<>"]+$/;
const WEB = /^https?:\/\/[^\s<>"]+$/;

export default {
  async load({ask}) {
    const data = {sums: null};
    data.counting = [ask(askedSums).then((sums) => (data.sums = sums), () => null)];
    const [found] = await Promise.all([ask(asked), soon(...data.counting)]);
    return Object.assign(data, found);
  },

  later: ({counting}) => counting,

  title: () => 'About',

  view: (found) => html`
    <h1>About this record</h1>
    <p class="lead">Tumen does not say what happened. It says who said what, when it was printed, and where the reports
      cannot all be right, so that a reader can judge.</p>
    <div class="prose">
      ${method(found)}
      ${clocks(found.record)}
      ${people(found)}
      ${correction(found.record)}
      ${licence(found.record)}
      ${reuse()}
    </div>`,
};

function method({sums, sources, cited}) {
  return html`<section aria-labelledby="method">
    <h2 id="method">How it is made</h2>
    <p>The record holds ${sums ? `${count(sums.record.statements, 'statement')} with ${count(sums.record.citations, 'citation')}` : 'statements with citations'} from
      <a href=${to('/sources', {held: 'yes'})}>${count(sources.totalCount, 'source')}</a> that were read${cited.totalCount ? html`, and knows
      <a href=${to('/sources', {held: 'no'})}>${numeral(cited.totalCount)} more</a> through these only` : nothing}.</p>
    <dl class="facts">
      ${term('Statement', 'One value of one property of one thing: this event happened on that day. Two reports that say the same share it.')}
      ${term('Citation', `Which report says so, where in it and in which words, how sure it is, whether the text says it or it follows from
        the text, and through whose mouths it came, the first speaker first.`)}
      ${term('Origins', `Reports that copy one another, or quote the same speaker, count once. So ten newspapers with one ministry behind them
        are one origin.`)}
      ${term('Value to use', `Where only one value can be true, one is picked by a rule that is the same for all: what somebody asserts, then what the
        editors prefer with a public reason, the producer’s latest figure, most independent origins, the more precise, the latest report. Its page says by
        which step. Nothing grades newspapers, and nothing computes how true something is.`)}
      ${term('Disagreement', html`Where a thing can have only one value and the reports give two, or two claims contradict each other:
        <a href=${to('/disagreements')}>${sums ? count(sums.disagreements.totalCount, 'disagreement') : 'disagreements'}</a> now, each with its sides face to face.`)}
      ${term('Claim', html`What is an opinion, a forecast, a ranking, a refusal, and always an accusation, is a <a href=${to('/claims')}>claim</a> with one
        speaker. Its standing follows from who contradicts it, not from who is right.`)}
    </dl>
  </section>`;
}

function clocks({revision}) {
  return html`<section aria-labelledby="two-clocks">
    <h2 id="two-clocks">The two clocks</h2>
    <p>Two things change with time: what newspapers have printed, and what Tumen holds of it. The header has a clock for each.</p>
    <dl class="facts">
      ${term('Tumen’s record', html`turns back what Tumen held. The record only changes by a <a href=${to('/history')}>revision</a>, which says what it is
        for; this is revision ${revision}. A link to a revision shows the same next year, which is what makes it fit to be cited.`)}
      ${term('Newspapers', `turns back what had been printed by a day, of all that Tumen holds. So one sees a defection as its first readers did,
        before the figures were revised and the names were known.`)}
    </dl>
    <p>A report that Tumen reads today may have been printed in 1997: with the first clock it appears today, with the second in 1997.</p>
  </section>`;
}

function people({sums, accusations}) {
  return html`<section aria-labelledby="people">
    <h2 id="people">People first</h2>
    <p>To be named can endanger a person, and those who stayed behind. Hence:</p>
    <ul>
      <li>A person is named only on a public ground, which the page of the person states: whoever spoke or published under the own name, held a public
        office, or was named officially or, as an official, by the established press. ${sums ? html`${numeral(sums.persons.totalCount)} persons are named; ${count(sums.unnamed.totalCount, 'defector')} of the
        <a href=${to('/defectors')}>defectors</a> stand as groups without name.` : html`The other <a href=${to('/defectors')}>defectors</a>
        stand as groups without name.`}</li>
      <li>Relatives in the North, and minors, are groups without name, sex, age or place.</li>
      <li>An accusation is never a fact of ours. Each of the <a href=${to('/claims', {topic: 'ACCUSATION'})}>${count(accusations.totalCount, 'accusation')}</a>
        stands with who makes it and how it stands; where the accused answered or would not, that stands beside it.</li>
      <li>What the public may not see is not in the database of a public server at all.</li>
      <li>Pages of people who neither published under their own names nor held an office ask search engines to leave them out.</li>
      <li>These pages load nothing from elsewhere, set no cookie and follow nobody; the log keeps no address and no question.</li>
    </ul>
  </section>`;
}

function correction({contact}) {
  return html`<section aria-labelledby="contact">
    <h2 id="contact">Corrections and removal</h2>
    <p>Whoever is named here, or knows better, may ask for a correction or for removal${contact ? html`:
      <strong>${reached(contact)}</strong>.` : '. Whoever runs this server has not said how to be reached.'}</p>
    <p>Say which page it is and, for a correction, which report says otherwise. A correction is a new revision, and the old one stays readable.
      What must go for the sake of a person is taken out of every revision, and no later import brings it back.</p>
  </section>`;
}

function licence({licence: name}) {
  return html`<section aria-labelledby="licence">
    <h2 id="licence">Licence</h2>
    <p>The selection and the wording of this record are under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">${name}</a>: use them,
      and say where they are from. The reports belong to their publishers; the record holds few of their words and no copy of them.
      The program is under the Apache License 2.0.</p>
  </section>`;
}

function reuse() {
  const graphiql = document.documentElement.dataset.graphiql;
  return html`<section aria-labelledby="reuse">
    <h2 id="reuse">To use it elsewhere</h2>
    <p>Each page tells at its foot how to cite it, what can be taken as a file, and which question it put to the graph; anybody may ask the same.
      ${graphiql ? html`Questions can be tried in <a href=${graphiql}>GraphiQL</a>.` : nothing}</p>
    <ul>
      ${['persons', 'defectors', 'events', 'claims', 'disagreements', 'sources'].map((list) => html`<li>${list.charAt(0).toUpperCase() + list.slice(1)}:
        ${['csv', 'jsonl', 'jsonld'].map((ending, index) => html`${index ? ', ' : ''}<a href="/export/${list}.${ending}" download>${
          {csv: 'CSV', jsonl: 'JSON Lines', jsonld: 'JSON-LD'}[ending]}<span class="hidden"> of the ${list}</span></a>`)}</li>`)}
    </ul>
  </section>`;
}

function term(name, meaning) {
  return html`<div><dt>${name}</dt><dd>${meaning}</dd></div>`;
}

function reached(contact) {
  if (MAIL.test(contact)) return html`<a href="mailto:${contact}">${contact}</a>`;
  return WEB.test(contact) ? html`<a href=${contact} rel="external">${contact}</a>` : contact;
}
