// The starts of src/docs/clients.md, run as they stand there.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {gql} from '@apollo/client';
import WebSocket from 'ws';
import {apolloClient, apolloClients} from './snippets/apollo.js';
import {ask, askAgain} from './snippets/fetch.js';
import {follow, followEvents} from './snippets/live.js';
import {urqlClient} from './snippets/urql.js';
import {url} from './server.js';

const EVENT = `query Event @reportedBy(date: "DAY") {
  event(id: "thae-defection") { id announced { id display pick { candidates } } announcements { id origins } }
}`;
const BEFORE = '2016-08-20';
const AFTER = '9999-01-01';

test('fetch: an answer names its revision, a fault its code', async () => {
  const {data, revision} = await ask(url, '{ record { revision } }');
  assert.equal(data.record.revision, revision);
  await assert.rejects(ask(url, '{ absent }'), {code: 'BAD_REQUEST'});
  const partial = await ask(url, '{ record { revision } event(id: "nobody") { id } }');
  assert.equal(partial.data.event, null);
  assert.equal(partial.errors[0].extensions.code, 'NOT_FOUND');
});

test('fetch: what is known is not sent again', async () => {
  const query = 'query Then @asOf(revision: 1) { record { statements } }';
  const first = await askAgain(url, query);
  assert.ok(first.data.record.statements > 0);
  assert.equal(await askAgain(url, query, {}, first), first);
});

test('curl: a question, a tag, a day of reporting, live changes', async () => {
  const {stdout} = await promisify(execFile)('bash', ['snippets/curl.sh'], {env: {...process.env, TUMEN_URL: url}}).catch(
    (timeout) => timeout,
  );
  assert.match(stdout, /^\{"data":\{"record":\{"revision":\d+\}\}.*?\}\}?/);
  assert.match(stdout, /"announcements":\[\{"display":"17 August 2016"\}\]/);
  assert.match(stdout, /event: next\ndata: \{"data":\{"recordChanged":\{"revision":1\}\}/);
});

test('Apollo: asks by hash, keeps in its cache, and follows the record', async () => {
  const client = apolloClient(url, {webSocket: WebSocket});
  const query = gql`query Apollo { event(id: "thae-defection") { id label announcements { id display } } }`;
  const {data} = await client.query({query});
  assert.equal(data.event.announcements.length, 2);
  assert.deepEqual(client.readQuery({query}), data);
  const again = await client.query({query, fetchPolicy: 'network-only'});
  assert.deepEqual(again.data, data);
  const told = await new Promise((resolve, reject) => {
    client
      .subscribe({query: gql`subscription { recordChanged(sinceRevision: 0) { revision } }`})
      .subscribe({next: resolve, error: reject});
  });
  assert.equal(told.data.recordChanged.revision, 1);
  await assert.rejects(client.query({query: gql`query Wrong { absent }`}), /absent/);
  client.stop();
  await client.close();
});

test('Apollo: one cache per clock never shows a mixed object; one for all shows the other day', async () => {
  const at = apolloClients(url, {webSocket: WebSocket});
  const truth = {};
  for (const day of [BEFORE, AFTER]) truth[day] = (await ask(url, EVENT.replace('DAY', day))).data.event;
  assert.notDeepEqual(truth[BEFORE].announced, truth[AFTER].announced, 'the clock must matter');
  assert.equal(truth[BEFORE].announced.id, truth[AFTER].announced.id, 'under one id');
  for (const day of [BEFORE, AFTER, BEFORE, AFTER, AFTER, BEFORE]) {
    const query = gql(EVENT.replace('DAY', day));
    const client = at({reportedBy: day});
    await client.query({query});
    for (const shown of [BEFORE, AFTER]) {
      const kept = at({reportedBy: shown}).readQuery({query: gql(EVENT.replace('DAY', shown))});
      if (kept) assert.deepEqual(plain(kept.event), truth[shown]);
    }
  }
  const shared = at();
  await shared.query({query: gql(EVENT.replace('DAY', BEFORE))});
  const wrong = await shared.query({query: gql(EVENT.replace('DAY', AFTER))});
  assert.notDeepEqual(plain(wrong.data.event), truth[AFTER]);
  for (const client of [at({reportedBy: BEFORE}), at({reportedBy: AFTER}), shared]) await client.close();
});

test('urql: asks, keeps in its cache, and follows the record', async () => {
  const client = urqlClient(url);
  const query = '{ event(id: "thae-defection") { id announced { id display } } }';
  const first = await client.query(query, {}).toPromise();
  assert.equal(first.error, undefined);
  assert.equal(first.data.event.announced.display, '17 August 2016');
  const kept = client.readQuery(query, {});
  assert.deepEqual(kept.data, first.data);
  const told = await new Promise((resolve) => {
    const {unsubscribe} = client
      .subscription('subscription { recordChanged(sinceRevision: 0) { revision } }', {})
      .subscribe((result) => {
        resolve(result);
        queueMicrotask(() => unsubscribe());
      });
  });
  assert.equal(told.error, undefined);
  assert.equal(told.data.recordChanged.revision, 1);
});

for (const [name, start] of [
  ['graphql-ws', (onChange) => follow(url, 0, onChange, WebSocket)],
  ['graphql-sse', (onChange) => followEvents(url, 0, onChange)],
]) {
  test(`${name}: tells every revision in order`, async () => {
    const {revision} = await ask(url, '{ record { revision } }');
    const told = [];
    let stop;
    await new Promise((resolve) => {
      stop = start((change) => {
        told.push(change.revision);
        if (told.length === revision) resolve();
      });
    });
    await stop();
    assert.deepEqual(told.slice(0, revision), Array.from({length: revision}, (_, index) => index + 1));
  });
}

/** Without what Apollo adds. */
function plain(object) {
  return JSON.parse(JSON.stringify(object, (key, value) => (key === '__typename' ? undefined : value)));
}
