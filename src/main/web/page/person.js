import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {claims} from '../part/claims.js';
import {days, slider} from '../part/days.js';
import {disagreements} from '../part/disagreement.js';
import {reported, value} from '../part/evidence.js';
import {network} from '../part/network.js';
import {bringReports, fact, reports} from '../part/reports.js';
import {unreported} from '../part/state.js';
import {count, headed, joined, text, words} from '../part/text.js';
import asked from '../query/person.graphql';
import askedDays from '../query/person-days.graphql';

/** One person: under which names, in which posts, with which kin, in which events, and what they say and is said of them. */
export default {
  async load({local, ask, clocks}) {
    const [when, found] = await Promise.all([
      ask(askedDays, {id: local}),
      ask(asked, {id: local}).catch((failure) => {
        if (failure.code === 'NOT_FOUND' && clocks.reportedBy) return {person: null};
        throw failure;
      }),
    ]);
    const told = [...when.person.statements, ...when.person.participations.flatMap(({statements}) => statements)];
    return {person: found.person, label: when.person.label, days: days(told.flatMap(({citations}) => citations))};
  },

  title: ({person, label}) => person?.label ?? label,

  view: ({person, days, statements}) => html`
    ${person ? who(person) : unreported('named this person')}
    ${slider(days)}
    ${person ? rest(person, statements) : nothing}`,

  later: (data, context) => (data.person ? [bringReports(data, data.person, context)] : []),

  cite: ({person}) => (person ? {text: person.citeAs, bibtex: person.bibtex} : null),

  files: ({person}) => (person ? [{label: 'All evidence, as a zip', address: `/export/person/${person.slug}.zip`}] : []),
};

function who(person) {
  return html`
    <p class="kicker">Person · ${words(person.publicBasis)}</p>
    <h1>${text(person.label)}</h1>
    ${person.description ? html`<p class="lead">${value(person.description)}</p>` : nothing}
    ${names(person.names)}
    <dl class="facts">
      ${fact('Described as', reported(null, person.descriptions), person.descriptions.length > 1)}
      ${fact('Born', reported(person.birthDate, person.birthDates), person.birthDates.length)}
      ${fact('Born in', reported(person.birthplace, person.birthplaces, place), person.birthplaces.length)}
      ${fact('Died', reported(person.deathDate, person.deathDates), person.deathDates.length)}
      ${fact('Age when reported', reported(null, person.ages), person.ages.length)}
      ${fact('Degrees', reported(null, person.degrees), person.degrees.length)}
    </dl>`;
}

function rest(person, statements) {
  return html`
    ${positions(person.positions)}
    ${events(person.participations)}
    ${kin(person)}
    ${network(person.label, related(person))}
    ${disagreements(person.disagreements)}
    ${claims(person.claims, `What ${person.label} says`, 'says')}
    ${claims(person.claimsAbout, `What is said of ${person.label}`, 'about')}
    ${authored(person.authored)}
    ${reports(statements)}`;
}

function place({place}) {
  return html`<a href=${pageOf(place.id)}>${text(place.label)}</a>`;
}

function names(all) {
  return html`<section aria-labelledby="names">
    <h2 id="names">${count(all.length, 'spelling')}</h2>
    <div class="wide" tabindex="0" role="group" aria-label="The table of spellings"><table class="rowed spellings">
      <thead><tr><th scope="col">Name</th><th scope="col">Script and system</th><th scope="col">Kind</th><th scope="col">In</th></tr></thead>
      <tbody>${all.map((name) => html`<tr>
        <th scope="row" lang=${name.language || 'und'}>${name.text}</th>
        <td>${SCRIPTS[name.script] ?? name.script}${SPELT[name.system] ?? ''}</td>
        <td>${words(name.nameKind)}</td>
        <td>${sources(name)} ${value(name, nothing)}</td>
      </tr>`)}</tbody>
    </table></div>
  </section>`;
}

const SPELT = {REVISED: ', Revised Romanization', MCCUNE_REISCHAUER: ', McCune and Reischauer', DPRK: ', as the North spells it', PRESS: ', as the press has it'};
const SCRIPTS = {Latn: 'Latin', Kore: 'Korean', Hang: 'Hangul', Hani: 'Chinese', Cyrl: 'Cyrillic', Jpan: 'Japanese'};

function sources({citations}) {
  const all = [...new Map(citations.map(({source}) => [source.id, source])).values()];
  return html`${joined(all.slice(0, 3).map(({id, label}) => html`<a href=${pageOf(id)}>${text(label)}</a>`))}${
    all.length > 3 ? ` and ${all.length - 3} more` : ''}`;
}

function positions(all) {
  return all.length === 0 ? nothing : html`<section aria-labelledby="positions">
    <h2 id="positions">Posts</h2>
    <ul class="linked">${all.map(({id, label, organization, title, titles, tenures, start, end}) => html`<li>
      ${titles.length ? reported(title, titles) : html`<a href=${pageOf(id)}>${text(label)}</a>`}
      <p class="manner">${organization ? html`<a href=${pageOf(organization.id)}>${text(organization.label)}</a> ` : nothing}
        ${joined(tenures.map((each) => value(each)), ' ')}
        ${start ? html`from ${value(start)}` : nothing} ${end ? html`until ${value(end)}` : nothing}
        <a href=${pageOf(id)}>all of this post</a></p></li>`)}</ul>
  </section>`;
}

function events(all) {
  return all.length === 0 ? nothing : html`<section aria-labelledby="events">
    <h2 id="events">Events</h2>
    <ul class="linked">${all.map(({roles, motives, event}) => html`<li>
      <span class="manner">${headed(event.date?.display ?? event.announced?.display ?? '')}</span>
      <a href=${pageOf(event.id)}>${text(event.label)}</a>
      <p class="manner">as ${joined(roles.map((each) => value(each)), ' ')}
        ${motives.length ? html`· for ${joined(motives.map((each) => value(each)), ' ')}` : nothing}</p></li>`)}</ul>
  </section>`;
}

function kin({kin, kinOf}) {
  const all = [
    ...kin.map(({relative, relations}) => ({other: relative, relations, of: false})),
    ...kinOf.map(({agent, relations}) => ({other: agent, relations, of: true})),
  ];
  return all.length === 0 ? nothing : html`<section aria-labelledby="kin">
    <h2 id="kin">Kin</h2>
    <ul class="linked">${all.map(({other, relations, of}) => html`<li>
      <span class="manner">${of ? 'is kin of' : ''} ${joined(relations.map((each) => text(each.display)))}</span>
      <a href=${pageOf(other.id)}>${text(other.label)}</a> ${joined(relations.map((each) => value(each, nothing)), ' ')}</li>`)}</ul>
  </section>`;
}

function related({positions, kin, kinOf, participations}) {
  return [
    ...kin.map(({relative}) => ({...relative, relation: 'kin'})),
    ...kinOf.map(({agent}) => ({...agent, relation: 'kin'})),
    ...positions.filter(({organization}) => organization).map(({organization}) => ({...organization, relation: 'post'})),
    ...participations.map(({event}) => ({id: event.id, label: event.label, relation: 'event'})),
  ];
}

function authored(all) {
  return all.length === 0 ? nothing : html`<section aria-labelledby="authored">
    <h2 id="authored">Written by them</h2>
    <ul class="linked">${all.map(({id, title, label, published}) => html`<li>
      <a href=${pageOf(id)}>${text(title ?? label)}</a> <span class="manner">${published?.display ?? ''}</span></li>`)}</ul>
  </section>`;
}
