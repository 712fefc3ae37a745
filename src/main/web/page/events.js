import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {value} from '../part/evidence.js';
import {changed, inYears} from '../part/facets.js';
import {listing} from '../part/listing.js';
import {map} from '../part/map.js';
import {headed, people, text} from '../part/text.js';
import counts from '../query/event-counts.graphql';
import entities from '../query/event-entities.graphql';
import document from '../query/events.graphql';
import search from '../query/event-search.graphql';

/** Every event, by day. */
export default listing({
  title: 'Events',
  one: 'event',
  many: 'events',
  lead: 'Defections, attempts, arrivals, and what led to them and followed. Reports that turned out false stand under their own kind.',
  list: 'events',
  document,
  search,
  counts: [counts, entities],
  orders: [['DATE DESC', 'latest first'], ['DATE ASC', 'earliest first'], ['HEADCOUNT DESC', 'most people first'], ['LABEL ASC', 'by name']],
  facets: [
    {by: 'YEAR', parameter: 'year', title: 'Year', filter: inYears},
    {by: 'KIND', parameter: 'kind', title: 'Kind', filter: (kinds) => ({kinds})},
    {by: 'COUNTRY', parameter: 'place', title: 'Country', filter: (places) => ({places})},
    {by: 'ROLE', parameter: 'role', title: 'Role of who took part', filter: (roles) => ({roles})},
    {by: 'MOTIVE', parameter: 'motive', title: 'Motive', filter: (motives) => ({motives})},
    {by: 'PUBLISHER', parameter: 'publisher', title: 'Reported by', filter: (publishers) => ({publishers})},
  ],
  beside: ({places: [{counts: placed}]}) => map({
    id: 'places', title: 'Where they took place, of the places whose coordinates are held', unit: 'events',
    places: placed.filter(({keys: [{subject}]}) => subject?.coordinates).map(({keys: [{subject}], atMost}) => ({
      name: subject.label, number: atMost, point: subject.coordinates, href: changed({place: subject.id.slice(subject.id.indexOf(':') + 1)}),
    })),
  }),
  row: ({id, label, kind, date, announced, headcount, places}) => html`
    <p class="title"><a href=${pageOf(id)}>${text(label)}</a></p>
    <p class="manner">${kind ? headed(kind.display) : ''}
      ${date ? value(date) : announced ? html`made public ${value(announced)}` : nothing}
      ${headcount ? html`${value(headcount, people(headcount))}` : nothing}
      ${places.length ? html`<span>${places.map(({place}) => place.label).filter(once).join(', ')}</span>` : nothing}</p>`,
});

function once(each, index, all) {
  return all.indexOf(each) === index;
}
