import {disagreement} from '../part/disagreement.js';
import {listing} from '../part/listing.js';
import counts from '../query/disagreement-counts.graphql';
import document from '../query/disagreements.graphql';

/** Where reports cannot all be right, the sides face to face. */
export default listing({
  title: 'Disagreements',
  one: 'disagreement',
  many: 'disagreements',
  lead: 'Where a thing can have only one value and the reports give two, where two claims contradict each other, or where two series count the same differently.',
  list: 'disagreements',
  document,
  counts: [counts],
  orders: [['WEIGHT DESC', 'weightiest first'], ['DATE DESC', 'latest first'], ['DATE ASC', 'earliest first']],
  facets: [
    {by: 'KIND', parameter: 'kind', title: 'Kind', filter: (kinds) => ({kinds})},
    {parameter: 'open', title: 'Open or settled', choices: [['yes', 'Open'], ['no', 'Settled by the editors']],
      filter: (values) => (values.length === 1 ? {settled: values[0] === 'no'} : {})},
    {by: 'PROPERTY', parameter: 'property', title: 'What is in dispute', filter: (properties) => ({properties})},
  ],
  row: (node) => disagreement(node, 2),
});
