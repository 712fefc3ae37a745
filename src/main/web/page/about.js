import {html} from 'lit/html.js';
import {to} from '../app/address.js';
import {numeral} from '../part/text.js';
import asked from '../query/about.graphql';

/** How the record is made, under which licence, how people in it are protected, and whom to ask. */
export default {
  load: async ({ask}) => (await ask(asked)).record,

  title: () => 'About',

  view: ({revision, statements, citations, sources, contact, licence}) => html`
    <h1>About this record</h1>
    <p class="lead">Tumen keeps what newspapers, books and offices have reported of defections from North Korea: each value beside the
      others, each with its source. It says who said what. It does not say who is right.</p>
    <p>Revision ${revision} holds ${numeral(statements)} statements with ${numeral(citations)} citations of ${numeral(sources)} sources.</p>

    <h2>How to read it</h2>
    <p>A <em>statement</em> is one thing said of one subject: a property and a value. A <em>citation</em> is how one source puts it: in
      which words, how sure, and through whose mouths. The button beside each value shows how many <em>independent origins</em> carry it;
      reports that copy one another, or that quote the same speaker, are one origin. Press it, and everything that was reported of the same
      stands before you.</p>
    <p>Where one value must be used, a rule that anybody can check picks it: asserted by somebody; not withdrawn; preferred by the editors, with
      a public reason; the producer’s latest figure; most independent origins; the more precise; the latest report. No newspaper is graded.</p>
    <p>Where two values cannot both be right there is a <a href=${to('/disagreements')}>disagreement</a>, with its sides. What is no plain value, such as an
      opinion, a forecast or an accusation, is a <a href=${to('/claims')}>claim</a>, which never stands without its speaker and its standing.</p>

    <h2>The two clocks</h2>
    <p>At the head of every page are two clocks. The first, the <em>revision</em>, turns back what Tumen held. The second, the <em>reporting day</em>,
      turns back what newspapers had printed, among the sources that Tumen holds. When an event itself took place is a third thing: an
      ordinary value, often uncertain. Both clocks stand in the address, so a link shows everybody the same.</p>

    <h2>The people in it</h2>
    <p>A person is named only on a public basis: because they published or spoke under their own name, were named by a government or a public
      body, hold or held a public office, or were named as officials by the established press. Everybody else is part of a group without a name. Kin who are still in the North, and minors,
      have neither name nor sex, age or place here. Pages of persons who neither spoke under their own name nor held an office ask search engines not to
      list them.</p>

    <h2 id="contact">Corrections and removal</h2>
    <p>Whoever is named here, or knows better, can ask for a correction or for removal${contact ? html`: <strong class="contact">${link(contact)}</strong>` : html`.
      The operator of this server has not said whom to write to`}. A correction is a new revision, and the old one stays readable; what must go is
      deleted from all revisions, and kept out for good.</p>

    <h2>Licence, files and the API</h2>
    <p>The selection and the wording are under <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">${licence}</a>; the reports belong to
      their publishers. Every list is a file under “Download” at its end, and every page shows, under “Show query”, what it asked the
      GraphQL API at <code>/graphql</code>. Anybody may ask the same. This site sets no cookies, follows nobody, and fetches nothing from elsewhere.</p>`,
};

function link(contact) {
  if (/^[^\s@<>"]+@[^\s@<>"]+$/.test(contact)) return html`<a href="mailto:${contact}">${contact}</a>`;
  return /^https?:\/\/[^\s<>"]+$/.test(contact) ? html`<a href=${contact}>${contact}</a>` : contact;
}
