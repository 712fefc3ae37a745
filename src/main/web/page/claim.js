import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {claim, claims, speaks, stands} from '../part/claims.js';
import {days, slider} from '../part/days.js';
import {disagreements} from '../part/disagreement.js';
import {citation, evidence} from '../part/evidence.js';
import {fact} from '../part/reports.js';
import {unreported} from '../part/state.js';
import {headed, joined, text, words} from '../part/text.js';
import asked from '../query/claim.graphql';
import askedDays from '../query/claim-days.graphql';

/** One claim: who says it, how it stands, what it is about, and what is said against it and for it. */
const STANDINGS = {
  STANDING: 'Nobody in sight says otherwise, or whoever did took it back.',
  DISPUTED: 'Others say otherwise and have not taken it back, or a source denies or doubts it.',
  CONTRADICTED: 'A later source’s claim contradicts it, and none since contradicts that one.',
  CORRECTED: 'A claim corrects it.',
  RETRACTED: 'A claim takes it back.',
};
const TO = {CONTRADICTS: 'Contradicts', SUPPORTS: 'Supports', REPEATS: 'Repeats', CORRECTS: 'Corrects', RETRACTS: 'Takes back'};
const FROM = {CONTRADICTS: 'Contradicted by', SUPPORTS: 'Supported by', REPEATS: 'Repeated by', CORRECTS: 'Corrected by', RETRACTS: 'Taken back by'};

export default {
  async load({local, ask, clocks}) {
    const [when, found] = await Promise.all([
      ask(askedDays, {id: local}),
      ask(asked, {id: local}).catch((failure) => {
        if (failure.code === 'NOT_FOUND' && clocks.reportedBy) return {claim: null};
        throw failure;
      }),
    ]);
    return {claim: found.claim, days: days(citations(when.claim))};
  },

  title: ({claim}) => (claim ? `${claim.speaker.label}${claim.topic === 'ACCUSATION' ? ' accuses' : ''}: ${claim.label} (${claim.standing.toLowerCase()})` : 'Claim'),

  view: ({claim, days}) => html`
    ${claim ? what(claim) : unreported()}
    ${slider(days)}
    ${claim ? rest(claim) : nothing}`,

  cite: ({claim}) => (claim ? {text: claim.citeAs, bibtex: claim.bibtex} : null),

  files: ({claim}) => (claim ? [{label: 'All evidence, as a zip', address: `/export/claim/${claim.slug}.zip`}] : []),
};

function citations({statements, links, linkedFrom}) {
  return [
    ...statements,
    ...links.flatMap(({other}) => other.statements),
    ...linkedFrom.flatMap(({claim}) => claim.statements),
  ].flatMap(({citations}) => citations);
}

function what(it) {
  const wording = it.wordings.find(({id}) => id === it.wording?.id) ?? it.wordings[0];
  return html`
    <p class="kicker">Claim · ${words(it.topic)}${it.wording?.offence ? ` of ${words(it.wording.offence)}` : ''}</p>
    <p class="speaker lead"><a href=${pageOf(it.speaker.id)}>${text(it.speaker.label)}</a>${it.topic === 'ACCUSATION' ? ' accuses:' : ':'}</p>
    <h1>${text(it.label)}</h1>
    <p><span class="standing ${it.standing.toLowerCase()}">${headed(it.standing.toLowerCase())}.</span> ${STANDINGS[it.standing]}
      ${it.wording ? evidence(it.wording) : nothing}</p>
    <dl class="facts">
      ${fact('About', joined(it.about.map(({subject, property}) => html`${subject.__typename === 'Claim' ? html`${speaks(subject)} ` : nothing}<a href=${pageOf(subject.id)}>${text(subject.label)}</a>${
        subject.__typename === 'Claim' ? html` (${stands(subject)})` : property ? ` (${words(property)})` : ''}`), html`<br>`), it.about.length)}
      ${fact('Day', it.wording?.day?.display, it.wording?.day)}
      ${fact('Mode', words(wording?.modality), wording && wording.modality !== 'ACTUAL')}
      ${fact('Of how many', words(wording?.scope), wording?.scope)}
      ${fact('Refused', words(wording?.refusal), wording?.refusal)}
      ${fact('Ranking', ranking(wording?.ranking), wording?.ranking)}
    </dl>
    ${wording ? html`<section aria-labelledby="who"><h2 id="who">Who reports it, and through whom</h2>${wording.citations.map(citation)}</section>` : nothing}`;
}

function rest(it) {
  return html`
    ${linked(it)}
    ${disagreements(it.disagreements)}
    ${claims(it.claimsAbout, 'What is said of this claim')}`;
}

function ranking(ranking) {
  return ranking ? ['by', 'among', 'to', 'since'].filter((name) => ranking[name]).map((name) => `${name} ${ranking[name]}`).join(', ') : '';
}

function linked({links, linkedFrom}) {
  const all = [
    ...links.map(({relation, other, source, reason}) => ({name: TO[relation], other, source, reason})),
    ...linkedFrom.map(({relation, claim: other, source, reason}) => ({name: FROM[relation], other, source, reason})),
  ];
  return all.length === 0 ? nothing : html`<section aria-labelledby="linked">
    <h2 id="linked">What is said for and against it</h2>
    ${all.map(({name, other, source, reason}) => html`<div class="link"><p class="manner">${name}${
      source ? html`, as <a href=${pageOf(source.id)}>${text(source.label)}</a> has it` : reason ? `: ${reason}` : nothing}</p>${claim(other)}</div>`)}
  </section>`;
}
