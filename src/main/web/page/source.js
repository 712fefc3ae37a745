import {html, nothing} from 'lit/html.js';
import {cited, pageOf} from '../app/address.js';
import {said} from '../part/claims.js';
import {value} from '../part/evidence.js';
import {changed} from '../part/facets.js';
import {manner} from '../part/manner.js';
import {fact} from '../part/reports.js';
import {count, headed, joined, numeral, text, words} from '../part/text.js';
import asked from '../query/source.graphql';

/** One report: what it is, how to cite it, what it says in which words, and what only it says. */
export default {
  async load({local, search, ask}) {
    const only = search.has('only');
    const {source} = await ask(asked, {id: local, filter: only ? {onlyHere: true} : null});
    return {...source, onlyHere: only};
  },

  title: ({title}) => title,

  view: (source) => html`
    <p class="kicker">Source${source.seen ? '' : ' · known through others only'}</p>
    <h1 lang=${source.language || nothing}>${source.title}</h1>
    ${facts(source)}
    <section aria-labelledby="cited-as">
      <h2 id="cited-as">To be cited as</h2>
      <dl class="facts">
        ${fact('Chicago', addresses(cited(source.citeAs)))}
        ${fact('APA', addresses(cited(source.apa)))}
      </dl>
      <details><summary>BibTeX</summary><pre tabindex="0" aria-label="BibTeX">${cited(source.bibtex)}</pre></details>
    </section>
    ${says(source)}`,

  cite: ({citeAs, bibtex}) => ({text: citeAs, bibtex}),

  files: ({slug}) => [{label: 'All that it says, as a zip', address: `/export/source/${slug}.zip`}],
};

function facts({publisher, authors, published, publishedBasis, counts, accessed, language, url, derivedFrom}) {
  return html`<dl class="facts">
    ${fact('Published by', publisher ? linked(publisher) : nothing, publisher)}
    ${fact('Written by', joined(authors.map(linked)), authors.length)}
    ${fact('Published', html`${published?.display}${publishedBasis === 'INFERRED' ? ' (it follows from the text)' : ''}`, published)}
    ${fact('Counts from', html`${counts}, the last day on which it can have been published`, published?.edtf !== counts)}
    ${fact('Read by us', accessed, accessed)}
    ${fact('Language', named(language), language)}
    ${fact('Where', html`<a href=${url} rel="external noreferrer">${url}</a>`, /^https?:/.test(url ?? ''))}
    ${fact('Derives from', joined(derivedFrom.map((each) =>
    html`<span lang=${each.language || nothing}>${linked(each)}</span>${each.publisher ? `, ${each.publisher.label}` : ''}`), html`<br>`), derivedFrom.length)}
  </dl>`;
}

function says({onlyHere, only, whole, statements, citations, language}) {
  if (whole.totalCount === 0) return html`<p class="empty">The record holds nothing of what it says itself; others cite it.</p>`;
  const byStatement = new Map();
  citations.forEach((each) => byStatement.set(each.statement.id, [...(byStatement.get(each.statement.id) ?? []), each]));
  return html`<section aria-labelledby="says">
    <h2 id="says">What it says</h2>
    <nav class="choices" aria-label="Which statements"><ul>
      <li><a href=${changed({only: null})} aria-current=${onlyHere ? nothing : 'true'}>All ${numeral(whole.totalCount)}</a></li>
      <li><a href=${changed({only: 'yes'})} aria-current=${onlyHere ? 'true' : nothing}>The ${numeral(only.totalCount)} that only it says</a></li>
    </ul></nav>
    ${statements.nodes.length === 0 ? html`<p class="empty">Others say all of it, too.</p>` : nothing}
    ${subjects(statements.nodes).map(([subject, all]) => html`<section class="spoken-of">
      ${subject.__typename === 'Claim' ? nothing : html`<h3><a href=${pageOf(subject.id)}>${text(subject.label)}</a></h3>`}
      ${all.map((each) => html`<div class="saying">
        ${subject.__typename === 'Claim' ? said(each) : html`<p><span class="manner">${headed(words(each.property))}</span> ${value(each)}</p>`}
        ${(byStatement.get(each.id) ?? []).map((citation) => manner(citation, language))}
      </div>`)}
    </section>`)}
    ${statements.totalCount > statements.nodes.length
    ? html`<p class="note">The first ${count(statements.nodes.length, 'statement')} are shown; the zip holds all.</p>` : nothing}
  </section>`;
}

/** In the order of the text, all of one subject together. */
function subjects(statements) {
  const bySubject = new Map();
  statements.forEach((each) => bySubject.set(each.subject.id, [...(bySubject.get(each.subject.id) ?? []), each]));
  return [...bySubject.values()].map((all) => [all[0].subject, all]);
}

function linked({id, label}) {
  return html`<a href=${pageOf(id)}>${text(label)}</a>`;
}

/** A citation whose addresses can be followed, and broken at the end of a line. */
function addresses(citation) {
  return citation.split(/(https?:\/\/\S*[^\s.])/).map((part, index) => (index % 2 ? html`<a href=${part} rel="external noreferrer">${part}</a>` : text(part)));
}

function named(code) {
  return new Intl.DisplayNames('en', {type: 'language', fallback: 'code'}).of(code);
}
