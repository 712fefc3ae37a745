import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {trace} from '../part/changes.js';
import {said, speaks, stands} from '../part/claims.js';
import {disagreement} from '../part/disagreement.js';
import {citation, value} from '../part/evidence.js';
import {fact} from '../part/reports.js';
import {count, headed, joined, numeral, read, reason, text, words} from '../part/text.js';
import asked from '../query/statement.graphql';
import askedCitation from '../query/citation.graphql';

/** One value that was reported, or one citation of it: who says so and in which words, and what others say instead. */
export default {
  async load({type, local, ask}) {
    if (type === 'statement') return (await ask(asked, {id: local})).statement;
    const id = `Citation:${local}`;
    const {node} = await ask(askedCitation, {id});
    const {statement} = await ask(asked, {id: node.statement.id});
    return {...statement, meant: id};
  },

  title: ({property, display, subject}) => `${owner(subject)}: ${words(property)}: ${display}`,

  view: (statement) => html`
    ${headline(statement)}
    <dl class="facts">
      ${fact('Carried by', count(statement.origins, 'independent origin'))}
      ${fact('Why this one', statement.pick ? headed(reason(statement.pick)) : nothing, statement.pick)}
      ${fact('Editors', words(statement.rank), statement.rank !== 'NORMAL')}
      ${kinds(statement)}
    </dl>
    <section aria-labelledby="citations">
      <h2 id="citations">Who says so</h2>
      ${statement.citations.map((each) => html`<div class=${each.id === statement.meant ? 'meant' : ''}>${citation(each)}</div>`)}
    </section>
    ${disputes(statement)}
    ${others(statement)}
    <section aria-labelledby="changes">
      <h2 id="changes">Its history in the record</h2>
      ${trace(statement.history)}
    </section>`,

  cite: ({citeAs, bibtex}) => ({text: citeAs, bibtex}),
};

function owner({__typename: type, label, speaker}) {
  return type === 'Claim' ? `${speaker.label} on “${label}”` : label;
}

/** What it says and of what; the words of a claim stand with its speaker and its standing. */
function headline(statement) {
  const {property, subject} = statement;
  if (subject.__typename !== 'Claim') {
    return html`<p class="kicker">${headed(words(property))} · <a href=${pageOf(subject.id)}>${text(subject.label)}</a></p>
      <h1>${read(statement)}</h1>`;
  }
  return html`<p class="kicker">${headed(words(property))} of a <a href=${pageOf(subject.id)}>claim</a> · ${words(subject.topic)} · ${stands(subject)}</p>
    <h1>${speaks(subject)} ${read(statement)}</h1>`;
}

/** What values of some types have besides. */
function kinds({producer, vintage, status, qualifier, low, high, system, script}) {
  return html`
    ${fact('Counted by', producer ? html`<a href=${pageOf(producer.id)}>${text(producer.label)}</a>${vintage ? `, ${vintage.display}` : ''}` : nothing, Boolean(producer))}
    ${fact('How final', words(status), Boolean(status))}
    ${fact('How exact', `${words(qualifier)}${low !== null && high !== null && low !== high ? `, ${numeral(low)} to ${numeral(high)}` : ''}`, Boolean(qualifier) && qualifier !== 'EXACT')}
    ${fact('Written in', joined([system && words(system), script].filter(Boolean)), Boolean(system || script))}`;
}

function disputes({id, subject}) {
  const all = subject.disagreements.filter(({sides}) => sides.some(({statements}) => statements.some((each) => each.id === id)));
  return all.length === 0 ? nothing : html`<section aria-labelledby="disputes">
    <h2 id="disputes">What speaks against it</h2>
    ${all.map((each) => disagreement(each))}
  </section>`;
}

function others({id, property, subject}) {
  const all = subject.statements.filter((each) => each.property === property && each.id !== id);
  return all.length === 0 ? nothing : html`<section aria-labelledby="others">
    <h2 id="others">Reported besides</h2>
    <ul class="linked roomy">${all.map((each) => html`<li>${subject.__typename === 'Claim' ? said(each, subject)
    : value(each, html`<a href=${pageOf(each.id)}>${read(each)}</a>`)}</li>`)}</ul>
  </section>`;
}
