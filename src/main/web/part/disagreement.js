import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {evidence} from './evidence.js';
import {count, headed, text, words} from './text.js';

export const KINDS = {
  REVISION: 'one producer over time',
  REPORTING: 'one producer, printed in two ways',
  SOURCE: 'sources say different things',
  DEFINITION: 'series that count differently',
};

/** A disagreement with its sides face to face. */
export function disagreement({id, label, kind, settled, sides}, level = 3) {
  const title = html`<a href=${pageOf(id)}>${text(headed(label))}</a>`;
  return html`<article class="disagreement">
    ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    <p class="manner">${KINDS[kind]}${settled ? ' · settled by the editors' : ''}</p>
    <div class="sides">${sides.map(({origins, statements}) => html`
      <div class="side">
        ${distinct(statements).map((statement) => html`
          <p><strong>${text(statement.display)}</strong> ${evidence(statement)}</p>`)}
        <p class="manner">${count(origins, 'independent origin')}</p>
      </div>`)}</div>
  </article>`;
}

/** One of those that look alike: producers apart, a figure is printed once. */
function distinct(statements) {
  return [...new Map(statements.map((statement) => [statement.display, statement])).values()];
}

/** The section of a page on where the reports disagree. */
export function disagreements(all) {
  return all.length === 0 ? nothing : html`<section aria-labelledby="disagreements">
    <h2 id="disagreements">Where the reports disagree</h2>
    ${all.map((each) => disagreement(each))}
  </section>`;
}
