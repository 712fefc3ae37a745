import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {speaks, stands} from './claims.js';
import {count, headed, numeral, read, text, words} from './text.js';

/** How many changes stand on a page. */
export const MOST = 100;
const SIGNS = {ADDED: '+', REMOVED: '−', CHANGED: '±', MERGED: '⇐', PARTED: '⇒'};
const DID = {
  ADDED: 'came into the record',
  REMOVED: 'left the record',
  CHANGED: 'replaced',
  MERGED: 'turned out to be this one',
  PARTED: 'turned out not to be this one',
};

/** What revisions did, by what they did it to: what came, what went and what was replaced. */
export function changes(all, {empty}) {
  if (all.length === 0) return html`<p class="empty">${empty}</p>`;
  const bySubject = new Map();
  all.filter((change) => !told(change, all)).forEach((change) => {
    const key = change.subject?.id ?? '';
    bySubject.set(key, [...(bySubject.get(key) ?? []), change]);
  });
  return html`
    <p class="lead">${tally(all)}, about ${count(bySubject.size, 'thing')}.</p>
    ${[...bySubject.values()].map((changes) => about(changes[0].subject, changes))}`;
}

/** Whether a citation that came or went together with its statement tells of both. */
function told({kind, statement, citation, retired, revision}, all) {
  return statement && !citation && !retired && all.some((other) =>
    (other.citation || other.retired) && other.kind === kind && other.revision === revision && other.statement?.id === statement.id);
}

function tally(all) {
  const kinds = ['ADDED', 'CHANGED', 'REMOVED', 'MERGED', 'PARTED'].filter((kind) => all.some((change) => change.kind === kind));
  return headed(kinds.map((kind) => `${numeral(all.filter((change) => change.kind === kind).length)} ${words(kind)}`).join(', '));
}

function about(subject, changes) {
  return html`<section class="changed">
    <h3>${subject ? html`${subject.__typename === 'Claim' ? speaks(subject) : nothing} <a href=${pageOf(subject.id)}>${text(subject.label)}</a>`
    : 'Not in sight any more'}</h3>
    ${subject?.__typename === 'Claim' ? html`<p class="manner">${stands(subject)} · ${words(subject.topic)}</p>` : nothing}
    <ul class="changes">${changes.map((each) => change(each))}</ul>
  </section>`;
}

/** What revisions did to one thing, each with its number. */
export function trace(all) {
  return html`<ul class="changes">${all.map((each) => change(each, html` <a href=${pageOf(`Revision:${each.revision}`)}>Revision ${each.revision}</a>: `))}</ul>`;
}

function change({kind, statement, citation, retired}, number = nothing) {
  return html`<li class=${kind.toLowerCase()}><span class="sign" aria-hidden="true">${SIGNS[kind]}</span>
    <div>${number}<span class="hidden">${headed(words(kind))}: </span>${
      statement ? stated(kind, statement, citation, retired)
      : retired ? html`<code>${retired}</code> ${DID[kind]}`
        : html`The source itself ${kind === 'CHANGED' ? 'has another description' : DID[kind]}`}</div></li>`;
}

/** Within these words stands what changed: the statement, or one more report of it; what is not in sight any more by its slug. */
function stated(kind, statement, citation, retired) {
  const {id, property, rank} = statement;
  const value = html`<span class="manner">${headed(words(property))}</span> ${kind === 'REMOVED'
    ? html`<del>${read(statement)}</del>` : html`<a href=${pageOf(id)}>${read(statement)}</a>`}${rank === 'NORMAL' ? '' : ` (${words(rank)})`}`;
  return citation || retired ? html`${value}<p class="manner">${kind === 'REMOVED' ? 'no longer cited from' : 'cited from'}
    ${citation ? source(citation.source) : html`<code>${retired}</code>`}</p>` : value;
}

function source({id, language, label, publisher}) {
  return html`<a href=${pageOf(id)} lang=${language || nothing}>${label}</a>${publisher ? html`, ${text(publisher.label)}` : nothing}`;
}
