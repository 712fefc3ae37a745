import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {evidence} from './evidence.js';
import {headed, text, words} from './text.js';

/** A claim, which never stands without its speaker and its standing. */
export function claim({id, label, speaker, standing, topic, wording}) {
  return html`<article class="claim ${topic === 'ACCUSATION' ? 'accusation' : ''}">
    <p><span class="speaker"><a href=${pageOf(speaker.id)}>${text(speaker.label)}</a>${
      topic === 'ACCUSATION' ? ' accuses' : ''}:</span> <a href=${pageOf(id)}>${text(label)}</a></p>
    <p class="manner"><span class="standing ${standing.toLowerCase()}">${headed(standing.toLowerCase())}</span> · ${words(topic)}${
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
