import {html, nothing} from 'lit/html.js';
import {pageOf, to} from '../app/address.js';
import {changes} from '../part/changes.js';
import {PAGE} from '../part/endless.js';
import {count} from '../part/text.js';
import askedDiff from '../query/diff.graphql';
import asked from '../query/history.graphql';

/** Every revision of the record, and what lies between two of them. */
export default {
  async load({search, ask}) {
    const [from, until] = ['from', 'to'].map((name) => Number.parseInt(search.get(name), 10));
    const load = (page) => ask(asked, page).then(({revisions}) => revisions);
    const chosen = Number.isInteger(from) && Number.isInteger(until);
    const [first, diff] = await Promise.all([load({first: PAGE}), chosen ? ask(askedDiff, {from, to: until}) : null]);
    return {first, more: load, from, until, diff: diff?.diff ?? null};
  },

  title: ({diff, from, until}) => (diff ? `What changed from revision ${from} to ${until}` : 'History'),

  view: ({first, more, from, until, diff}) => html`
    <h1>${diff ? `What changed from revision ${from} to ${until}` : 'History'}</h1>
    ${diff ? html`<p>${count(diff.length, 'change')}${diff.length === 100 ? ' are shown, and there are more' : ''}. <a href=${to('/history')}>All revisions</a></p>${changes(diff)}` : html`
      <p class="lead">The record only changes by a change, which makes a new revision; the older ones stay readable.</p>`}
    <form class="typing" aria-label="Compare two revisions" action="/history">
      <label>From revision <input type="number" name="from" min="0" required .value=${Number.isInteger(from) ? String(from) : ''}></label>
      <label>to revision <input type="number" name="to" min="1" required .value=${Number.isInteger(until) ? String(until) : ''}></label>
      <p><button type="submit">Compare</button></p>
    </form>
    ${diff ? nothing : html`<p><strong>${count(first.totalCount, 'revision')}</strong></p>
      <tumen-endless .source=${{first, more, row, label: 'Revisions'}}></tumen-endless>`}`,

  files: () => [{label: 'All revisions as CSV', address: '/export/revisions.csv'}],
};

function row({id, number, at, author, message}) {
  return html`
    <p class="title"><a href=${pageOf(id)}>Revision ${number}</a></p>
    <p class="manner">${at.slice(0, 16).replace('T', ' ')} · ${author} · ${message} ·
      <a href=${to('/history', {from: number - 1, to: number})}>what it changed</a></p>`;
}
