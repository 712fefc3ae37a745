import {html, nothing} from 'lit/html.js';
import {pageOf, to} from '../app/address.js';
import {go} from '../app/go.js';
import {changes} from '../part/changes.js';
import {PAGE} from '../part/endless.js';
import {changed} from '../part/facets.js';
import {count, moment, text} from '../part/text.js';
import asked from '../query/history.graphql';
import askedDiff from '../query/diff.graphql';

/** Every revision of the record, and what is different between any two of them. */
export default {
  async load({search, ask}) {
    const page = (more) => ask(asked, more).then(({revisions}) => revisions);
    const {record, revisions} = await ask(asked, {first: PAGE});
    const [from, until] = [number(search.get('from')), number(search.get('to'))];
    const compared = from !== null && until !== null && from < until && until <= record.revision;
    const diff = compared ? (await ask(askedDiff, {from, to: until})).diff : null;
    return {newest: record.revision, first: revisions, more: page, from, until, diff};
  },

  title: ({diff, from, until}) => (diff ? `What changed from revision ${from} to ${until}` : 'History'),

  view: ({newest, first, more, from, until, diff}) => html`
    <h1>${diff ? `What changed from revision ${from} to ${until}` : 'History'}</h1>
    <p class="lead">The record only changes by a revision, which says what it is for; each stays readable, as does every answer of it.</p>
    <form class="typing" aria-label="Compare two revisions" @submit=${compare}>
      <label>From revision <input type="number" name="from" min="0" max=${newest - 1} required .value=${String(from ?? Math.max(newest - 1, 0))}></label>
      <label>to revision <input type="number" name="to" min="1" max=${newest} required .value=${String(until ?? newest)}></label>
      <p><button type="submit">Compare</button>
        ${diff || from !== null ? html`<a class="button" href=${changed({from: null, to: null})}>All revisions</a>` : nothing}</p>
    </form>
    ${diff ? html`<h2>The difference</h2>${changes(diff, {empty: 'The two hold the same.'})}` : nothing}
    ${!diff && from !== null ? html`<p class="problem">The first must be an earlier revision than the second, and the second at most ${newest}; 0 is the empty record.</p>` : nothing}
    ${diff ? nothing : html`<p><strong>${count(first.totalCount, 'revision')}</strong></p>
      <tumen-endless .source=${{first, more, row, label: 'Revisions'}}></tumen-endless>`}`,

  files: () => [{label: 'All revisions as CSV', address: '/export/revisions.csv'}],
};

function row({id, number, at, author, message}) {
  return html`
    <p class="title"><a href=${pageOf(id)}>Revision ${number}: ${text(message)}</a></p>
    <p class="manner"><time datetime=${at}>${moment(at)}</time> · ${text(author)}
      · <a href=${to('/history', {from: number - 1, to: number})}>what it changed</a>
      · <a href=${to('/', {}, {asOf: String(number)})}>the record as it was then</a></p>`;
}

function compare(event) {
  event.preventDefault();
  event.stopPropagation();
  const {from, to: until} = event.currentTarget.elements;
  go(changed({from: from.value, to: until.value}));
}

function number(text) {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : null;
}
