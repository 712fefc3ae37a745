import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {value} from '../part/evidence.js';
import {changed} from '../part/facets.js';
import {fact} from '../part/reports.js';
import {count, headed, joined, numeral, text, words} from '../part/text.js';
import asked from '../query/source.graphql';

/** One report: what it is, how to cite it, what it says, and what only it says. */
export default {
  async load({local, search, ask}) {
    const only = search.has('only');
    return {...(await ask(asked, {id: local, filter: only ? {onlyHere: true} : null})).source, onlyHere: only};
  },

  title: ({title}) => title,

  view: (source) => html`
    <p class="kicker">Source${source.seen ? '' : ' · known through others only'}</p>
    <h1 lang=${source.language || nothing}>${source.title}</h1>
    <dl class="facts">
      ${fact('Published by', source.publisher ? html`<a href=${pageOf(source.publisher.id)}>${text(source.publisher.label)}</a>` : nothing, source.publisher)}
      ${fact('By', joined(source.authors.map(({id, label}) => html`<a href=${pageOf(id)}>${text(label)}</a>`)), source.authors.length)}
      ${fact('Published', html`${source.published?.display}${source.publishedBasis === 'INFERRED' ? ' (inferred)' : ''}`, source.published)}
      ${fact('Counts from', html`${source.counts}, the last day on which it can have been published`)}
      ${fact('Read', source.accessed, source.accessed)}
      ${fact('Language', language(source.language), source.language)}
      ${fact('Where', html`<a href=${source.url} rel="external noreferrer">${source.url}</a>`, /^https?:/.test(source.url ?? ''))}
      ${fact('Made from', joined(source.derivedFrom.map(({id, label}) => html`<a href=${pageOf(id)}>${text(label)}</a>`), html`<br>`), source.derivedFrom.length)}
      ${fact('To be cited as', html`${source.citeAs}<br><small>APA: ${source.apa}</small>`)}
    </dl>
    <section aria-labelledby="says">
      <h2 id="says">What it says</h2>
      <nav class="choices" aria-label="Which statements"><ul>
        <li><a href=${changed({only: null})} aria-current=${source.onlyHere ? nothing : 'true'}>all ${numeral(source.whole.totalCount)}</a></li>
        <li><a href=${changed({only: 'yes'})} aria-current=${source.onlyHere ? 'true' : nothing}>the ${numeral(source.only.totalCount)} that only it says</a></li>
      </ul></nav>
      ${subjects(source.statements.nodes).map(([subject, statements]) => html`
        <h3><a href=${pageOf(subject.id)}>${text(subject.label)}</a></h3>
        <dl class="facts">${statements.map((each) => fact(headed(words(each.property)), value(each)))}</dl>`)}
      ${source.statements.totalCount > source.statements.nodes.length
    ? html`<p>The first ${count(source.statements.nodes.length, 'statement')} are shown; the zip holds all.</p>` : nothing}
    </section>`,

  cite: ({citeAs, bibtex}) => ({text: citeAs, bibtex}),

  files: ({slug}) => [{label: 'All that it says, as a zip', address: `/export/source/${slug}.zip`}],
};

function subjects(statements) {
  const bySubject = new Map();
  statements.forEach((each) => bySubject.set(each.subject.id, [...(bySubject.get(each.subject.id) ?? []), each]));
  return [...bySubject.values()].map((all) => [all[0].subject, all]);
}

function language(code) {
  return new Intl.DisplayNames('en', {type: 'language', fallback: 'code'}).of(code);
}
