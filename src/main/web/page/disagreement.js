import {html} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {citation, evidence} from '../part/evidence.js';
import {KINDS} from '../part/disagreement.js';
import {count, headed, text, words} from '../part/text.js';
import asked from '../query/disagreement.graphql';

/** One disagreement: its sides face to face, each with everybody who takes it. */
export default {
  load: async ({local, ask}) => (await ask(asked, {id: `Disagreement:${local}`})).node,

  title: ({label}) => label,

  view: ({label, kind, property, settled, day, subject, sides}) => html`
    <p class="kicker">Disagreement · ${KINDS[kind]}</p>
    <h1>${text(headed(label))}</h1>
    <p class="lead">On the ${words(property)} of <a href=${pageOf(subject.id)}>${text(subject.label)}</a>, since ${day}.
      ${settled ? 'The editors have settled which value is used; the sides stand as they are.' : ''}</p>
    <div class="sides whole">${sides.map(({number, origins, statements}) => html`
      <section class="side" aria-labelledby="side-${number}">
        <h2 id="side-${number}">Side ${number}</h2>
        <p class="manner">${count(origins, 'independent origin')}</p>
        ${statements.map((statement) => html`
          <p><strong>${text(statement.display)}</strong> ${evidence(statement)}</p>
          ${statement.citations.map(citation)}`)}
      </section>`)}</div>`,

  cite: ({citeAs, bibtex}) => ({text: citeAs, bibtex}),
};
