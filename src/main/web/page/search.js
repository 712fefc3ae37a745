import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {go} from '../app/go.js';
import {speaks, stands} from '../part/claims.js';
import {begin} from '../part/endless.js';
import {changed, later, typed} from '../part/facets.js';
import {count, headed, text, words} from '../part/text.js';
import asked from '../query/search.graphql';

/** Anything of the record, found as one types, by whatever spelling; each hit says why it is one. */
const KINDS = [
  ['PERSON', 'Persons'], ['GROUP', 'Groups'], ['EVENT', 'Events'], ['CLAIM', 'Claims'], ['ORGANIZATION', 'Organizations'],
  ['POSITION', 'Posts'], ['PLACE', 'Places'], ['SERIES', 'Statistics'], ['SOURCE', 'Sources'],
];

const WHY = {
  EXACT: 'a spelling that is held',
  ORDER: 'a spelling that is held, with the family name at the other end',
  HANGUL: 'the same Korean name, in the other script',
  INITIAL: 'the same Korean name, as the other half of Korea begins it',
  ROMANIZATION: 'the same Korean name, in another romanization',
  TEXT: 'it holds these words, or they hold its name',
  FUZZY: 'near to it: a typing error, or a misprint',
};

export default {
  async load({search, ask}) {
    const wanted = search.get('text')?.trim() ?? '';
    const kinds = search.getAll('kind').filter((kind) => KINDS.some(([known]) => known === kind));
    const variables = {text: wanted, kinds: kinds.length ? kinds : null};
    const page = (more) => ask(asked, {...variables, ...more}).then(({search: {nodes, ...rest}}) => ({...rest, nodes: nodes.map(keyed)}));
    return {wanted, kinds, more: page, first: wanted ? await begin(page) : null};
  },

  title: ({wanted}) => (wanted ? `Search: ${wanted}` : 'Search'),

  view: ({wanted, kinds, first, more}, {search}) => html`
    <h1>Search</h1>
    <p class="lead">Family name first or last, Hangul or Latin letters, any romanization: all lead to the same person. What you type need not be finished.</p>
    <form class="typing" role="search" aria-label="Search the record" @submit=${(event) => event.preventDefault()}>
      <label>A name in any spelling and script, or words
        <input type="search" name="text" .value=${typed('text', search)} maxlength="200" autocomplete="off" spellcheck="false" @input=${type}></label>
      <p aria-live="polite">${first ? html`<strong>${count(first.totalCount, 'hit')}</strong>` : nothing}</p>
    </form>
    <fieldset class="kinds"><legend class="hidden">Only these kinds</legend>
      ${KINDS.map(([kind, name]) => html`<label>
        <input type="checkbox" .checked=${kinds.includes(kind)} @change=${({target}) => choose(kinds, kind, target.checked)}> ${name}</label>`)}
    </fieldset>
    ${found(wanted, first, more)}`,
};

function found(wanted, first, more) {
  if (!first) {
    return html`<p class="empty">For example ${EXAMPLES.map(([example, language], index) => html`${index ? ', ' : ''}<a
      href=${changed({text: example})} lang=${language}>${example}</a>`)}.</p>`;
  }
  if (first.nodes.length === 0) {
    return html`<p class="empty">Nothing in sight has “${text(wanted)}” or a name near to it. A person who may not be named is not found by name.</p>`;
  }
  return html`<tumen-endless class="hits" .source=${{first, more, row: hit, label: 'Hits'}}></tumen-endless>`;
}

const EXAMPLES = [['Tae Yong Ho', 'ko-Latn'], ['황장엽', 'ko'], ['Hwang Chang-yop', 'ko-Latn'], ['restaurant', 'en']];

/** A hit as a row; what is found in it is marked. */
function hit({reason, matched, parts, subject}) {
  const {__typename: type, id, label} = subject;
  const marked = parts.map(({text: part, found}) => (found ? html`<mark>${text(part)}</mark>` : text(part)));
  const same = matched === label;
  return html`
    <p class="title">${type === 'Claim' ? speaks(subject) : nothing}
      <a href=${pageOf(id)} lang=${type === 'Source' ? subject.language : nothing}>${same ? marked : text(label)}</a></p>
    <p class="manner">${type === 'Position' ? 'Post' : type === 'Series' ? 'Statistics' : type}${
      type === 'Claim' ? html` · ${stands(subject)} · ${words(subject.topic)}` : nothing}${more(subject)}</p>
    <p class="manner">${same ? nothing : html`“${marked}”: `}${same ? headed(WHY[reason]) : WHY[reason]}</p>`;
}

function more({kind, description, date, announced, publisher, published, holder, organization}) {
  return [description?.display, kind?.display, holder?.label, organization?.label, date?.display ?? announced?.display, publisher?.label, published?.display]
    .filter(Boolean).map((each) => html` · ${text(each)}`);
}

function keyed(hit) {
  return {...hit, id: hit.subject.id};
}

function choose(kinds, kind, on) {
  go(changed({kind: on ? [...kinds, kind] : kinds.filter((each) => each !== kind)}), {replace: true});
}

const type = later((text) => go(changed({text}), {replace: true}));
