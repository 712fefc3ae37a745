import {html, nothing} from 'lit/html.js';
import {pageOf, to} from '../app/address.js';
import {citation, evidence, value} from '../part/evidence.js';
import {count, headed, reason, text, words} from '../part/text.js';
import asked from '../query/statement.graphql';

/** One statement: a property and a value, how each source puts it, and what else is said of the same. */
export default {
  load: async ({local, ask}) => (await ask(asked, {id: local})).statement,

  title: ({property, display, subject}) => `${headed(words(property))} of ${subject.label}: ${display}`,

  view: ({id, property, display, disputed, origins, pick, subject, citations, history, ...statement}) => {
    const others = subject.statements.filter((other) => other.property === property && other.id !== id);
    return html`
      <p class="kicker">Statement · ${words(property)} of <a href=${pageOf(subject.id)}>${text(subject.label)}</a></p>
      <h1>${text(display)}</h1>
      <p>${count(origins, 'independent origin')}${disputed ? ' · reports disagree' : ''}${pick ? ` · ${reason(pick)}` : ''}
        ${evidence({id, display, origins, disputed, ...statement})}</p>
      <h2>How each source puts it</h2>
      ${citations.map(citation)}
      ${others.length ? html`<h2>What else is said of the same</h2>
        <ul class="linked">${others.map((other) => html`<li>${value(other, html`<a href=${pageOf(other.id)}>${text(other.display)}</a>`)}</li>`)}</ul>` : nothing}
      <h2>Since when it is in the record</h2>
      <ul class="linked">${history.map(({revision, kind}) => html`<li><a href=${to(`/revision/${revision}`)}>Revision ${revision}</a>: ${words(kind)}</li>`)}</ul>`;
  },

  cite: ({citeAs, bibtex}) => ({text: citeAs, bibtex}),
};
