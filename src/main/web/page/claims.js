import {inYears} from '../part/facets.js';
import {claim} from '../part/claims.js';
import {listing} from '../part/listing.js';
import counts from '../query/claim-counts.graphql';
import entities from '../query/claim-entities.graphql';
import document from '../query/claims.graphql';

/** What somebody says that no plain value holds; each with its speaker and its standing. */
export default listing({
  title: 'Claims',
  one: 'claim',
  many: 'claims',
  lead: 'Assessments, forecasts, rankings, refusals, denials and accusations, in our own words. Who speaks stands before each, and how it stands among the others behind it; nothing here says who is right.',
  list: 'claims',
  document,
  counts: [counts, entities],
  orders: [['DATE DESC', 'latest first'], ['DATE ASC', 'earliest first'], ['LABEL ASC', 'by wording']],
  facets: [
    {by: 'TOPIC', parameter: 'topic', title: 'Topic', filter: (topics) => ({topics})},
    {by: 'SPEAKER', parameter: 'speaker', title: 'Speaker', filter: (speakers) => ({speakers})},
    {by: 'ABOUT', parameter: 'about', title: 'About', filter: (about) => ({about})},
    {by: 'YEAR', parameter: 'year', title: 'Year', filter: inYears},
    {by: 'MODALITY', parameter: 'modality', title: 'Mode', filter: (modalities) => ({modalities})},
    {by: 'OFFENCE', parameter: 'offence', title: 'Accused of', filter: (offences) => ({offences})},
    {by: 'REFUSAL', parameter: 'refusal', title: 'Refused', filter: (refusals) => ({refusals})},
    {by: 'PUBLISHER', parameter: 'publisher', title: 'Reported by', filter: (publishers) => ({publishers})},
  ],
  row: claim,
});
