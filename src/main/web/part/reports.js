import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {citation, evidence} from './evidence.js';
import {headed, read, words} from './text.js';
import asked from '../query/reports.graphql';

/** Asks for what each report says, which comes after the rest of a page, into its data. */
export async function bringReports(data, {id}, {ask}) {
  data.statements = (await ask(asked, {id})).node.statements;
}

/** Every statement with all its citations, under what it says of the subject: what is printed, and read by whoever doubts. */
export function reports(statements = []) {
  if (statements.length === 0) return nothing;
  const properties = [...new Set(statements.map(({property}) => property))];
  return html`<section class="reports" aria-labelledby="reports">
    <h2 id="reports">What each report says</h2>
    ${properties.map((property) => html`<details>
      <summary>${headed(words(property))}</summary>
      ${statements.filter((each) => each.property === property).map((each) => html`
        <section class="reported">
          <h3><a href=${pageOf(each.id)}>${read(each)}</a> ${evidence(each)}</h3>
          ${each.citations.map(citation)}
        </section>`)}
    </details>`)}
  </section>`;
}

/** A row of a list of facts; nothing when nobody reported it. */
export function fact(name, content, present = true) {
  return present ? html`<div><dt>${name}</dt><dd>${content}</dd></div>` : nothing;
}
