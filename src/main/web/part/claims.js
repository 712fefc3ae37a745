import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {evidence} from './evidence.js';
import {headed, read, text, words} from './text.js';

/** A claim, which never stands without its speaker and its standing. */
export function claim({id, label, speaker, standing, topic, wording}) {
  return html`<article class="claim ${accuses(topic)}">
    <p>${speaks({speaker, topic})} <a href=${pageOf(id)}>${text(label)}</a></p>
    <p class="manner">${stands({standing})} · ${words(topic)}${
      wording?.offence ? ` of ${words(wording.offence)}` : ''}${wording?.day ? ` · ${wording.day.display}` : ''}
      ${wording ? evidence(wording) : nothing}</p>
  </article>`;
}

/** The section of a page that holds these claims. */
export function claims(all, title, id = 'claims') {
  return all.length === 0 ? nothing : html`<section aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <div class="claims">${all.map(claim)}</div>
  </section>`;
}

/** What is said of a subject as the fragment `spoken` has it: its value, and of a claim who says so and how it stands. */
export function said(statement, subject = statement.subject) {
  const {display} = statement;
  if (subject.__typename !== 'Claim') return html`<p class="said"><strong>${read(statement)}</strong> ${evidence(statement)}</p>`;
  return html`<div class="said ${accuses(subject.topic)}">
    <p>${speaks(subject)} <a href=${pageOf(subject.id)}>${text(display)}</a></p>
    <p class="manner">${stands(subject)} · ${words(subject.topic)} ${evidence(statement)}</p>
  </div>`;
}

/** Who says what follows. */
export function speaks({speaker, topic}) {
  return html`<span class="speaker"><a href=${pageOf(speaker.id)}>${text(speaker.label)}</a>${topic === 'ACCUSATION' ? ' accuses' : ''}:</span>`;
}

/** Where a claim stands among the others. */
export function stands({standing}) {
  return html`<span class="standing ${standing.toLowerCase()}">${headed(standing.toLowerCase())}</span>`;
}

function accuses(topic) {
  return topic === 'ACCUSATION' ? 'accusation' : '';
}
