import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {claims} from '../part/claims.js';
import {days, slider} from '../part/days.js';
import {disagreements} from '../part/disagreement.js';
import {reported, value} from '../part/evidence.js';
import {bringReports, fact, reports} from '../part/reports.js';
import {unreported} from '../part/state.js';
import {headed, joined, text, words} from '../part/text.js';
import asked from '../query/event.graphql';
import askedDays from '../query/event-days.graphql';

/** One event: what is agreed, what is not, who said what through whom, who took part, what led to it and what followed. */
export default {
  async load({local, ask, clocks}) {
    const [when, found] = await Promise.all([
      ask(askedDays, {id: local}),
      ask(asked, {id: local}).catch((failure) => {
        if (failure.code === 'NOT_FOUND' && clocks.reportedBy) return {event: null};
        throw failure;
      }),
    ]);
    return {event: found.event, label: when.event.label, days: days(citations(when.event))};
  },

  title: ({event, label}) => event?.label ?? label,

  view: ({event, days, statements}) => html`
    ${event ? what(event) : unreported()}
    ${slider(days)}
    ${event ? rest(event, statements) : nothing}`,

  later: (data, context) => (data.event ? [bringReports(data, data.event, context)] : []),

  cite: ({event}) => (event ? {text: event.citeAs, bibtex: event.bibtex} : null),

  files: ({event}) => (event ? [{label: 'All evidence, as a zip', address: `/export/event/${event.slug}.zip`}] : []),
};

function citations({statements, claimsAbout, participations}) {
  return [
    ...statements,
    ...claimsAbout.map(({wording}) => wording).filter(Boolean),
    ...participations.flatMap(({statements}) => statements),
  ].flatMap(({citations}) => citations);
}

function what(event) {
  const {description} = event;
  return html`
    <p class="kicker">Event${event.kind ? html` · ${text(event.kind.display)}` : nothing}</p>
    <h1>${text(event.label)}</h1>
    ${description && description.display !== event.label ? html`<p class="lead">${value(description)}</p>` : nothing}
    <dl class="facts">
      ${fact('Kind', reported(event.kind, event.kinds), event.kinds.length)}
      ${fact('When', reported(event.date, event.dates), event.dates.length)}
      ${fact('Departed', reported(event.departed, event.departures), event.departures.length)}
      ${fact('Arrived', reported(event.arrived, event.arrivals), event.arrivals.length)}
      ${fact('Made public', reported(event.announced, event.announcements), event.announcements.length)}
      ${fact('How many', reported(event.headcount, event.headcounts), event.headcounts.length)}
      ${fact('Where', reported(null, event.places, place), event.places.length)}
      ${fact('Outcome', reported(null, event.outcomes), event.outcomes.length)}
    </dl>`;
}

function rest(event, statements) {
  const {participations, links, linkedFrom} = event;
  return html`
    ${disagreements(event.disagreements)}
    ${participants(participations)}
    ${linked(links, linkedFrom)}
    ${claims(event.claimsAbout, 'What is said of it')}
    ${reports(statements)}`;
}

function place({placeRole, place}) {
  return html`${placeRole ? words(placeRole) : ''} <a href=${pageOf(place.id)}>${text(place.label)}</a>`;
}

function participants(all) {
  return all.length === 0 ? nothing : html`<section aria-labelledby="participants">
    <h2 id="participants">Who took part</h2>
    <div class="wide" tabindex="0" role="group" aria-label="The table of who took part"><table class="rowed">
      <thead><tr><th scope="col">Who</th><th scope="col">As</th><th scope="col">Post</th><th scope="col">How many</th><th scope="col">Why</th></tr></thead>
      <tbody>${all.map(({agent, roles, capacities, headcount, motives}) => html`<tr>
        <th scope="row"><a href=${pageOf(agent.id)}>${text(agent.label)}</a></th>
        <td>${values(roles)}</td>
        <td>${joined(capacities.map((each) => value(each, html`<a href=${pageOf(each.position.id)}>${text(each.display)}</a>`)), html`<br>`)}</td>
        <td>${headcount ? value(headcount) : nothing}</td>
        <td>${values(motives)}</td>
      </tr>`)}</tbody>
    </table></div>
  </section>`;
}

function values(all) {
  return joined(all.map((each) => value(each)), html`<br>`);
}

const TO = {ABOUT: 'Speaks of', PART_OF: 'Part of', FOLLOWS: 'Follows'};
const FROM = {ABOUT: 'Spoken of in', PART_OF: 'Has as a part', FOLLOWS: 'Followed by'};

function linked(links, linkedFrom) {
  const all = [
    ...links.map((link) => ({name: TO[link.relation], other: link.event, link})),
    ...linkedFrom.map((link) => ({name: FROM[link.relation], other: link.subject, link})),
  ];
  return all.length === 0 ? nothing : html`<section aria-labelledby="linked">
    <h2 id="linked">What led to it, and what followed</h2>
    <ul class="linked">${all.map(({name, other, link}) => html`<li>
      <span class="manner">${name}</span>
      <a href=${pageOf(other.id)}>${text(other.label)}</a>
      <span class="manner">${headed(other.date?.display ?? other.announced?.display ?? '')}</span> ${value(link, nothing)}</li>`)}</ul>
  </section>`;
}
