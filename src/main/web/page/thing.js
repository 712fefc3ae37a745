import {html, nothing} from 'lit/html.js';
import {claims} from '../part/claims.js';
import {disagreements} from '../part/disagreement.js';
import {value} from '../part/evidence.js';
import {bringReports, fact, reports} from '../part/reports.js';
import {headed, joined, text, words} from '../part/text.js';
import asked from '../query/thing.graphql';

/** Whatever has no page of its own design: what is said of it, by whom, and what it belongs to. */
const TYPES = {
  group: 'Group', organization: 'Organization', place: 'Place', position: 'Position', kinship: 'Kinship',
  participation: 'Participation', defector: 'Defector',
};

export default {
  async load({type, local, ask}) {
    const {node} = await ask(asked, {id: `${TYPES[type]}:${local}`});
    return {thing: node};
  },

  later: (data, context) => (data.thing.statements ? [bringReports(data, data.thing, context)] : []),

  title: ({thing}) => called(thing),

  view: ({thing, statements}, {type}) => html`
    <p class="kicker">${TYPES[type]}</p>
    <h1>${text(called(thing))}</h1>
    <dl class="facts">${properties(thing.statements ?? []).map(([property, all]) =>
      fact(headed(words(property)), joined(all.map((each) => value(each)), html`<br>`)))}</dl>
    ${thing.disagreements ? disagreements(thing.disagreements) : nothing}
    ${thing.claimsAbout ? claims(thing.claimsAbout, 'What is said of it') : nothing}
    ${reports(statements)}`,

  cite: ({thing}) => ({text: thing.citeAs, bibtex: thing.bibtex}),
};

/** What it is called where it stands alone. */
function called({longLabel, label, id}) {
  return longLabel ?? label ?? id;
}

function properties(statements) {
  const names = [...new Set(statements.map(({property}) => property))];
  return names.map((name) => [name, statements.filter(({property}) => property === name)]);
}
