import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {listing} from '../part/listing.js';
import {count, joined, text} from '../part/text.js';
import counts from '../query/source-counts.graphql';
import entities from '../query/source-entities.graphql';
import document from '../query/sources.graphql';

const inYears = (values) => {
  const years = values.map((year) => ({published: {from: `${year}-01-01`, until: `${year}-12-31`}}));
  return years.length === 1 ? years[0] : {or: years};
};

/** The reports that the record is made of, and those that it knows through others. */
const list = listing({
  title: 'Sources',
  one: 'source',
  many: 'sources',
  lead: 'Every report that the record is made of, and those that it only knows through others. Nothing here grades them.',
  list: 'sources',
  document,
  counts: [counts, entities],
  orders: [['DATE DESC', 'latest first'], ['DATE ASC', 'earliest first'], ['LABEL ASC', 'by title']],
  facets: [
    {by: 'YEAR', parameter: 'year', title: 'Year', filter: inYears},
    {by: 'PUBLISHER', parameter: 'publisher', title: 'Publisher', filter: (publishers) => ({publishers})},
    {by: 'AUTHOR', parameter: 'author', title: 'Author', filter: (authors) => ({authors})},
    {parameter: 'held', title: 'Read or known through others', choices: [['yes', 'Read for this record'], ['no', 'Known through others only']],
      filter: (values) => (values.length === 1 ? {seen: values[0] === 'yes'} : {})},
    {by: 'LANGUAGE', parameter: 'language', title: 'Language', filter: (languages) => ({languages})},
  ],
  row: ({id, title, language, seen, published, publisher, authors, statements}) => html`
    <p class="title" lang=${language || nothing}><a href=${pageOf(id)}>${title}</a></p>
    <p class="manner">${publisher ? html`<a href=${pageOf(publisher.id)}>${text(publisher.label)}</a>` : nothing}
      ${authors.length ? html`, ${joined(authors.map((each) => text(each.label)))}` : nothing}${published ? `, ${published.display}` : ''}
      · ${seen ? count(statements.totalCount, 'statement') : 'known through others only'}</p>`,
});

export default {
  ...list,
  files: (data, context) => [
    ...list.files(data, context),
    {label: 'All as BibTeX', address: '/export/sources.bib'},
    {label: 'All as CSL-JSON', address: '/export/sources.json'},
  ],
};
