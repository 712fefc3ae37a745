import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {said, speaks, stands} from '../part/claims.js';
import {days, slider} from '../part/days.js';
import {KINDS, matter, titled} from '../part/disagreement.js';
import {citation} from '../part/evidence.js';
import {count, headed, joined, read, reason, text, words} from '../part/text.js';
import asked from '../query/disagreement.graphql';
import askedDays from '../query/disagreement-days.graphql';

/** One disagreement: its sides face to face, each with everybody who takes it, and who was the first to say so. */
export default {
  async load({local, ask, clocks}) {
    const id = `Disagreement:${local}`;
    const [{node: whole}, {node: found}] = await Promise.all([
      ask(askedDays, {id}),
      ask(asked, {id}).catch((failure) => {
        if (failure.code === 'NOT_FOUND' && clocks.reportedBy) return {node: null};
        throw failure;
      }),
    ]);
    const citations = whole.sides.flatMap(({statements}) => statements.flatMap((statement) => statement.citations));
    return {dispute: found, title: titled(whole), days: days(citations)};
  },

  title: ({title}) => title,

  view: ({dispute, title, days}) => html`
    ${dispute ? face(dispute) : html`<p class="kicker">Disagreement</p>
      <h1>${text(title)}</h1>
      <p class="lead">By this day the reports did not disagree yet.</p>`}
    ${slider(days)}
    ${dispute ? html`${joinedBy(dispute.sides)}${printed(dispute.sides)}` : nothing}`,

  cite: ({dispute}) => (dispute ? {text: dispute.citeAs, bibtex: dispute.bibtex} : null),
};

function face(dispute) {
  const {kind, property, settled, day, subject, sides} = dispute;
  return html`
    <p class="kicker">Disagreement · ${KINDS[kind]} · ${settled ? 'settled by the editors' : 'open'}</p>
    <h1>${text(titled(dispute))}</h1>
    <p class="lead">${property === 'WORDING' ? 'Claims that cannot all be true.' : html`The reports give more than one
      ${words(property)} of <a href=${pageOf(subject.id)}>${text(matter(dispute))}</a>.`}
      ${settled ? 'The editors have settled which of them is used; every side stands as it is printed.' : nothing}
      The last of what is said was first reported on ${day}.</p>
    <div class="sides whole">${sides.map((each) => side(each, subject))}</div>`;
}

function side({number, origins, statements}, subject) {
  return html`<section class="side" aria-labelledby="side-${number}">
    <h2 id="side-${number}">Side ${number} <small>${count(origins, 'independent origin')}</small></h2>
    ${statements.map((statement) => html`<div class="position">
      ${statement.subject.id === subject.id || statement.subject.__typename === 'Claim' ? nothing
    : html`<p class="manner"><a href=${pageOf(statement.subject.id)}>${text(statement.subject.label)}</a></p>`}
      ${said(statement)}
      ${counted(statement)}
      ${statement.pick ? html`<p class="manner">${headed(reason(statement.pick))}</p>` : nothing}
      ${statement.citations.map(citation)}
    </div>`)}
  </section>`;
}

/** Who counted, and how final it was. */
function counted({producer, status, vintage}) {
  const parts = [
    producer && html`counted by <a href=${pageOf(producer.id)}>${text(producer.label)}</a>`,
    vintage?.display,
    status && words(status),
  ].filter(Boolean);
  return parts.length === 0 ? nothing : html`<p class="manner">${joined(parts, ' · ')}</p>`;
}

/** Who says that the claims contradict one another: a source, or an editor with a reason. */
function joinedBy(sides) {
  const claims = new Map(sides.flatMap(({statements}) => statements.map(({subject}) => [subject.id, subject])));
  const links = [...claims.values()].flatMap(({links = []}) => links)
    .filter(({relation, other}) => relation === 'CONTRADICTS' && claims.has(other.id));
  return links.length === 0 ? nothing : html`<section aria-labelledby="links">
    <h2 id="links">Who sets them against each other</h2>
    <ul class="linked">${links.map(({claim, other, source, reason: why}) => html`<li>
      ${linked(claims.get(claim.id))} ${linked(claims.get(other.id))}
      <p class="manner">${source ? html`So says <a href=${pageOf(source.id)}>${text(source.label)}</a>.` : html`The editors: ${text(why)}`}</p></li>`)}</ul>
  </section>`;
}

function linked(claim) {
  return html`<p>${speaks(claim)} <a href=${pageOf(claim.id)}>${text(claim.label)}</a> <span class="manner">${stands(claim)}</span></p>`;
}

/** Every report on either side by its day: who said so first, and who repeated it. */
function printed(sides) {
  const all = sides.flatMap(({number, statements}) => statements.flatMap((statement) =>
    statement.citations.map(({id, source}) => ({id, number, statement, source}))));
  all.sort((one, other) => (one.source.counts < other.source.counts ? -1 : one.source.counts > other.source.counts ? 1 : one.number - other.number));
  return html`<section aria-labelledby="printed">
    <h2 id="printed">As they were printed</h2>
    <div class="wide" tabindex="0" role="group" aria-label="The table of what was printed"><table class="rowed">
      <thead><tr><th scope="col">In print by</th><th scope="col">Report</th><th scope="col">Side</th><th scope="col">It says</th></tr></thead>
      <tbody>${all.map(({number, statement, statement: {subject}, source}) => html`<tr>
        <td class="day">${source.counts}</td>
        <th scope="row"><a href=${pageOf(source.id)}>${text(source.title)}</a>${source.publisher ? html`, ${text(source.publisher.label)}` : nothing}</th>
        <td>${number}</td>
        <td>${subject.__typename === 'Claim' ? speaks(subject) : nothing} ${read(statement)} ${
      subject.__typename === 'Claim' ? html`<span class="manner">${stands(subject)}</span>` : nothing}</td>
      </tr>`)}</tbody>
    </table></div>
  </section>`;
}
