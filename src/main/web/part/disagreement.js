import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {said} from './claims.js';
import {count, headed, text, words} from './text.js';

export const KINDS = {
  REVISION: 'one producer over time',
  REPORTING: 'one producer, printed in two ways',
  SOURCE: 'sources say different things',
  DEFINITION: 'series that count differently',
};

/** A disagreement with its sides face to face. */
export function disagreement(dispute, level = 3) {
  const {id, kind, settled, sides} = dispute;
  const title = html`<a href=${pageOf(id)}>${text(titled(dispute))}</a>`;
  return html`<article class="disagreement">
    ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    <p class="manner">${headed(KINDS[kind])}${settled ? ' · settled by the editors' : ''}</p>
    <div class="sides">${sides.map(side)}</div>
  </article>`;
}

function side({origins, statements}) {
  const shown = distinct(statements);
  return html`<div class="side">
    ${shown.map((statement) => said(statement))}
    ${shown.length > 1 ? html`<p class="manner">${count(origins, 'independent origin')} together</p>` : nothing}
  </div>`;
}

/** What is in dispute; of claims who is against whom, for a claim stands with its speaker. */
export function titled(dispute) {
  const {property, sides} = dispute;
  if (property !== 'WORDING') return headed(`${matter(dispute)}: ${words(property)}`);
  const speakers = sides.map(({statements}) => speaking(statements));
  if (new Set(speakers).size === 1) return `${headed(speakers[0])}, in ${speakers.length} ways`;
  const more = speakers.length - 2;
  return headed(speakers.slice(0, 2).join(' against ')) + (more ? `, and ${count(more, 'more side')}` : '');
}

/** The thing that has more than one value, with the series of an observation. */
export function matter({label}) {
  return label.slice(0, label.lastIndexOf(': '));
}

function speaking(statements) {
  const [first, second, ...others] = [...new Set(statements.map(({subject}) => subject.speaker.label))];
  if (!second) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first} and ${others.length + 1} others`;
}

/** One of those that look alike: producers apart, a figure is printed once. */
function distinct(statements) {
  return [...new Map(statements.map((statement) => [`${statement.display} ${statement.subject.speaker?.id}`, statement])).values()];
}

/** The section of a page on where the reports disagree. */
export function disagreements(all) {
  return all.length === 0 ? nothing : html`<section aria-labelledby="disagreements">
    <h2 id="disagreements">Where the reports disagree</h2>
    ${all.map((each) => disagreement(each))}
  </section>`;
}
