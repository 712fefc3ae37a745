import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {value} from '../part/evidence.js';
import {inYears} from '../part/facets.js';
import {listing} from '../part/listing.js';
import {joined, people, text} from '../part/text.js';
import counts from '../query/defector-counts.graphql';
import entities from '../query/defector-entities.graphql';
import document from '../query/defectors.graphql';

/** Who defected: persons by name where there is a public ground for it, and groups without names. */
export default listing({
  title: 'Defectors',
  one: 'defector',
  many: 'defectors',
  lead: 'Persons who can be named because they spoke or published under their names, held an office or were named officially; everybody else as a group, without name.',
  list: 'defectors',
  document,
  counts: [counts, entities],
  orders: [['LABEL ASC', 'by name'], ['DATE DESC', 'latest first'], ['DATE ASC', 'earliest first']],
  named: (name) => ({name}),
  initials: true,
  facets: [
    {by: 'YEAR', parameter: 'year', title: 'Year', filter: inYears},
    {by: 'NAMED', parameter: 'named', title: 'Named', filter: (values) => (values.length === 1 ? {named: values[0] === 'true'} : {})},
    {by: 'KIND', parameter: 'kind', title: 'Kind of event', filter: (kinds) => ({kinds})},
    {by: 'MOTIVE', parameter: 'motive', title: 'Motive', filter: (motives) => ({motives})},
    {by: 'COUNTRY', parameter: 'place', title: 'Country', filter: (places) => ({places})},
    {by: 'ORGANIZATION', parameter: 'organization', title: 'Organization', filter: (organizations) => ({organizations})},
    {by: 'BASIS', parameter: 'basis', title: 'Why named', filter: (publicBasis) => ({publicBasis})},
  ],
  row: ({label, agent, date, announced, event, participation: {headcount, capacities}}) => html`
    <p class="title"><a href=${pageOf(agent.id)}>${text(label)}</a> ${korean(agent.names ?? [])}</p>
    <p class="manner">${capacities.length ? html`${joined(capacities.map((each) => text(each.display)))} · ` : nothing}
      <a href=${pageOf(event.id)}>${text(event.label)}</a>
      ${date ? value(date) : announced ? html`made public ${value(announced)}` : nothing}
      ${headcount ? value(headcount, people(headcount)) : nothing}</p>`,
});

/** The name in Korean letters, where a source has it. */
function korean(names) {
  const name = names.find(({script}) => /^(kore|hang)$/i.test(script));
  return name ? html`<span class="korean" lang="ko">${name.text}</span>` : nothing;
}
