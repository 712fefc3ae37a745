import {html, nothing, render} from 'lit/html.js';
import {current, pageOf} from '../app/address.js';
import {ask} from '../app/graph.js';
import evidence from '../query/evidence.graphql';
import {speaks, stands} from './claims.js';
import {citation} from './evidence.js';
import {count, headed, read, reason, text, words} from './text.js';
import {trouble} from './state.js';
import {query} from './tools.js';

/** The drawer in which each value that was reported stands with its citations, one click away from any value. */
const drawer = document.getElementById('evidence');
let asked = 0;

/** Opens the drawer whenever a value's button is pressed, and closes it when the page goes elsewhere. */
export function opensEvidence() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-statement]');
    if (button) open(button.dataset.statement);
    if (event.target === drawer) drawer.close();
  });
  addEventListener('shown', () => drawer.close());
}

async function open(id) {
  const turn = ++asked;
  render(frame('Evidence', html`<p>Loading …</p>`), drawer);
  if (!drawer.open) drawer.showModal();
  try {
    const {data} = await ask(evidence, {id}, {clocks: current().clocks});
    if (turn === asked) render(shown(data.statement), drawer);
  } catch (failure) {
    if (turn === asked) render(frame('Evidence', trouble(failure, () => open(id))), drawer);
  }
}

function frame(title, content) {
  return html`<form method="dialog"><button class="close" aria-label="Close the evidence">×</button></form>
    <h2 id="evidence-title">${title}</h2>${content}`;
}

function shown({id, property, subject}) {
  const same = subject.statements.filter((statement) => statement.property === property);
  const rank = (statement) => (statement.pick ? 2 : 0) + (statement.id === id ? 1 : 0);
  same.sort((one, other) => rank(other) - rank(one) || other.origins - one.origins);
  return frame(html`${headed(words(property))} <small>${of(subject)}</small>`, html`
    ${same.some((statement) => statement.disputed) ? html`<p class="note">Reports disagree. Each stands with who says it.</p>` : nothing}
    ${same.map((statement) => html`
      <section class="reported ${statement.id === id ? 'asked' : ''}">
        <h3>${read(statement)}</h3>
        <p class="manner">${count(statement.origins, 'independent origin')}${
          statement.pick ? html` · ${reason(statement.pick)}` : nothing}${
          statement.rank === 'NORMAL' ? nothing : html` · ${words(statement.rank)} by the editors`}
          · <a href=${pageOf(statement.id)}>permalink</a></p>
        ${statement.citations.map(citation)}
      </section>`)}
    ${query([{document: evidence, variables: {id}}])}`);
}

/** What the statement is about; a claim stands with who makes it. */
function of(subject) {
  const link = html`<a href=${pageOf(subject.id)}>${text(subject.label)}</a>`;
  return subject.__typename === 'Claim' ? html`of what ${speaks(subject)} ${link} (${stands(subject)})` : html`of ${link}`;
}
