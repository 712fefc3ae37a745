// GraphQL over HTTP: every audit of graphql-http, the recommended and the optional ones as well.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {serverAudits} from 'graphql-http';
import {url} from './server.js';

const audits = serverAudits({url});

test('there are as many audits as there were', () => assert.equal(audits.length, 61));

for (const audit of audits) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    assert.equal(result.status, 'ok', result.reason);
  });
}
